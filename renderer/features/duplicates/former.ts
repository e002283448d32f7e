import { TWICE_KINDS, type TwiceKind } from '../../../shared/domain/merged-away.ts';
import { isUnitedWithErased } from '../../../shared/merge/erase-united.ts';
import { circleOf, MEMORY, memoriesOf } from '../../../shared/merge/united.ts';
import { type Row, type Stamp, versionsOf } from '../../../shared/merge/versions.ts';
import type { WorkingSet } from '../../data/store/working-set.ts';

/** Records that were united: one with another one, or several with each other in a circle. */
export interface FormerUniting {
  readonly kind: TwiceKind;
  /** Ids of those that went into the kept one; any of them parts them. */
  readonly others: readonly [string, ...string[]];
  readonly kept: string;
  /** When and by whom, newest first; more than one where they were united in a circle. */
  readonly steps: readonly Pick<Stamp, 'dot' | 'time' | 'person'>[];
  /** One of the others is shown again, because somebody edited it elsewhere meanwhile. */
  readonly isBack: boolean;
  /** The one it went into was erased for good since. */
  readonly isLeft: boolean;
}

const kinds: ReadonlySet<string> = new Set(TWICE_KINDS);

/** Every uniting that stands, newest first; a circle is one. See [Note: The same thing twice]. */
export function formerUnitings(workingSet: WorkingSet): readonly FormerUniting[] {
  const found: FormerUniting[] = [];
  for (const { kind, row } of workingSet.rows()) {
    if (!kinds.has(kind) || row.record['mergedInto'] === undefined || row.record.erased) continue;
    const [memory] = memoriesOf(row);
    if (memory === undefined) continue;
    const circle = circleOf(kind, row.id, workingSet.row);
    // One of the circle speaks for all.
    if (circle.length > 0 && circle[0] !== row.id) continue;
    const ofRow = { kind: kind as TwiceKind, row };
    found.push(
      circle.length > 0 ? ofCircle(ofRow.kind, circle, workingSet) : ofOne(ofRow, memory.into, workingSet),
    );
  }
  return found.sort((one, other) => byTime(one.steps[0], other.steps[0]));
}

type Step = FormerUniting['steps'][number];

function byTime(one: Step | undefined, other: Step | undefined): number {
  const [first = '', second = ''] = [one?.time, other?.time];
  return first < second ? 1 : first > second ? -1 : 0;
}

function stepsOf(row: Row | undefined): readonly Step[] {
  return row === undefined ? [] : versionsOf(row, MEMORY).slice(0, 1);
}

function ofOne(
  { kind, row }: { readonly kind: TwiceKind; readonly row: Row },
  kept: string,
  workingSet: WorkingSet,
): FormerUniting {
  const isLeft = isUnitedWithErased(kind, row, workingSet.row);
  const isBack = row.record.deleted === undefined;
  return { kind, others: [row.id], kept, steps: stepsOf(row), isBack, isLeft };
}

/** What is shown stands for the circle. */
function ofCircle(kind: TwiceKind, circle: readonly string[], workingSet: WorkingSet): FormerUniting {
  const shown = circle.filter((id) => workingSet.records(kind).has(id));
  const [kept = ''] = [...shown, ...circle];
  const others = circle.filter((id) => id !== kept) as [string, ...string[]];
  const steps = circle.flatMap((id) => stepsOf(workingSet.row(kind, id))).sort(byTime);
  return { kind, others, kept, steps, isBack: shown.length > 1, isLeft: false };
}
