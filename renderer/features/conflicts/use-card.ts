import { useState } from 'react';
import type { OpenConflict } from '../../data/open-conflicts.ts';
import { type Answer, answersTo, takesOther } from './answers.ts';
import type { Alike } from './alike.ts';
import type { CardState } from './ConflictCard.tsx';
import type { Deciding } from './use-deciding.ts';

export interface Card {
  readonly state: CardState;
  setAll(all: boolean): void;
  setTyping(typing: boolean): void;
  answer(answer: Answer): void;
  /** Does what the key says; false if it says nothing here. */
  press(key: string): boolean;
}

/** What a person is about to answer. */
export function useCard(conflict: OpenConflict, alike: Alike, { isBusy, decide }: Deciding): Card {
  const [marked, setMarked] = useState<number>();
  const [all, setAll] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const answers = answersTo(conflict);
  const withOther = takesOther(conflict);
  const ways = answers.length + (withOther && !all ? 1 : 0);
  const count = alike.countOf(conflict);
  const answer = (chosen: Answer) => void decide(conflict, chosen, all);
  function give(): boolean {
    if (marked === undefined) return false;
    const chosen = answers[marked];
    if (chosen !== undefined) answer(chosen);
    else setTyping(true);
    return true;
  }
  function step(by: 1 | -1): true {
    setMarked(marked === undefined ? (by === 1 ? 0 : ways - 1) : (marked + by + ways) % ways);
    return true;
  }
  function press(key: string): boolean {
    const digit = /^[1-9]$/.test(key) ? Number(key) - 1 : ways;
    if (digit < ways) setMarked(digit);
    else if (key === 'Enter') return give();
    else if (key === 'ArrowRight') return step(1);
    else if (key === 'ArrowLeft') return step(-1);
    else if (key.toLowerCase() === 'h' && count > 1) setAll(!all);
    else return false;
    return true;
  }
  return {
    state: { answers, marked, alike: count, all, busy: isBusy, takesOther: withOther, isTyping },
    setAll,
    setTyping,
    answer,
    press,
  };
}
