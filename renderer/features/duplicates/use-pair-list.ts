import { type RefObject, useState } from 'react';
import type { DuplicatePair } from '../../../shared/duplicates/find.ts';

/** Shown at once; of a register that was never looked through there may be hundreds. */
const PORTION = 40;

/** Pairs somebody wants to decide later; until the page of the program closes. */
const postponed = new Set<string>();

const keyOf = ({ one, other }: DuplicatePair) => `${one}/${other}`;

/** Which pairs are shown, which one the keys work on, and how to put one off. */
export function usePairList(pairs: readonly DuplicatePair[], frame: RefObject<HTMLElement | null>) {
  const [put, setPut] = useState<ReadonlySet<string>>(() => new Set(postponed));
  const [portions, setPortions] = useState(1);
  const [current, setCurrent] = useState(0);
  const open = pairs.filter((pair) => !put.has(keyOf(pair)));
  const shown = open.slice(0, portions * PORTION);
  const place = Math.min(current, Math.max(0, shown.length - 1));
  function moveTo(to: number): void {
    const next = Math.max(0, Math.min(to, shown.length - 1));
    setCurrent(next);
    // After the list has been painted anew.
    setTimeout(() => frame.current?.querySelectorAll<HTMLElement>('[data-pair]')[next]?.focus());
  }
  return {
    open,
    shown,
    place,
    moveTo,
    setCurrent,
    more: () => setPortions(portions + 1),
    later(pair: DuplicatePair): void {
      postponed.add(keyOf(pair));
      setPut(new Set(postponed));
      moveTo(place);
    },
    showPostponed(): void {
      postponed.clear();
      setPut(new Set());
    },
  };
}

export type ShownPairs = ReturnType<typeof usePairList>;
