import { TWICE_KINDS, type TwiceKind } from '../../../shared/domain/merged-away.ts';
import { isUnitedWithErased } from '../../../shared/merge/erase-united.ts';
import { MEMORY, memoriesOf, type Memory } from '../../../shared/merge/united.ts';
import { versionsOf } from '../../../shared/merge/versions.ts';
import type { WorkingSet } from '../../data/store/working-set.ts';

/** A record that was united with another one. */
export interface FormerUniting {
  readonly kind: TwiceKind;
  readonly id: string;
  readonly kept: string;
  /** What it remembers of that. */
  readonly memory: Memory;
  /** When and by whom. */
  readonly time: string;
  readonly person: string;
  /** It is shown again, because somebody edited it elsewhere meanwhile. */
  readonly isBack: boolean;
  /** The one it went into was erased for good since. */
  readonly isLeft: boolean;
}

const kinds: ReadonlySet<string> = new Set(TWICE_KINDS);

/** Every uniting that stands, newest first. */
export function formerUnitings(workingSet: WorkingSet): readonly FormerUniting[] {
  const found: FormerUniting[] = [];
  for (const { kind, row } of workingSet.rows()) {
    if (!kinds.has(kind) || row.record['mergedInto'] === undefined || row.record.erased) continue;
    const [memory] = memoriesOf(row);
    const [version] = versionsOf(row, MEMORY);
    if (memory === undefined || version === undefined) continue;
    const { time, person } = version;
    const isBack = row.record.deleted === undefined;
    const isLeft = isUnitedWithErased(kind, row, workingSet.row);
    const about = { memory, time, person, isBack, isLeft };
    found.push({ kind: kind as TwiceKind, id: row.id, kept: memory.into, ...about });
  }
  return found.sort((one, other) => (one.time < other.time ? 1 : one.time > other.time ? -1 : 0));
}
