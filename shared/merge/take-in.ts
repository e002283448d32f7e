import { failure, type Outcome, success } from '../lib/outcome.ts';
import type { Arrival, ImportPlan } from './arrivals.ts';
import type { Change, Commit, TakenEffect } from './commit.ts';
import { conflictsOf, isConflicted } from './conflicts.ts';
import { changeTo } from './prepare.ts';
import { type Row, rowOf, shownValue, type Stamp, type Versioned, versionsOf } from './versions.ts';
import { unwritten, writeDeletion, writeRegisters, writeVersions } from './write.ts';

/** A record of a file as people's decisions name it: `kind/id`. */
export type ArrivalKey = string;

export function arrivalKey({ kind, id }: Pick<Arrival, 'kind' | 'id'>): ArrivalKey {
  return `${kind}/${id}`;
}

/** The arrivals nobody has to be asked about. */
export function preselectedOf(plan: ImportPlan): ReadonlySet<ArrivalKey> {
  return new Set(plan.arrivals.filter(({ preselected }) => preselected).map(arrivalKey));
}

/**
 * The one commit that takes a file in: what was accepted merged, what was not written again with our values over the change. Every
 * change keeps the row that stood there before, so that the file can be taken out again. Refused with 'nothing' when the file brings
 * nothing. See [Note: Taking a file in].
 */
export function prepareImport(
  plan: ImportPlan,
  accepted: ReadonlySet<ArrivalKey>,
  stamp: Stamp,
): Outcome<Commit, 'nothing'> {
  const preparing = preparingImport(plan, accepted, stamp);
  for (let step = preparing.next(); ; step = preparing.next()) if (step.done) return step.value;
}

/** The same in small steps, so that a page can breathe between them. */
export function* preparingImport(
  plan: ImportPlan,
  accepted: ReadonlySet<ArrivalKey>,
  stamp: Stamp,
): Generator<void, Outcome<Commit, 'nothing'>, void> {
  if (plan.arrivals.length === 0) {
    return failure('nothing', 'A fájl minden tétele megvan már itt: nincs mit átvenni.');
  }
  const changes: Change[] = [];
  for (const arrival of plan.arrivals) {
    const effect = effectOfTaking(arrival, accepted);
    changes.push({ ...importChange(arrival, effect === 'refused' ? stamp : undefined), effect });
    yield;
  }
  const { dot, time, person } = stamp;
  return success({ dot, time, person, cause: 'import', source: plan.source, changes });
}

/** Nobody can refuse that a person was erased, and what nobody sees needs no decision. */
export function canBeRefused({ effect }: Arrival): boolean {
  return effect !== 'erased' && effect !== 'known';
}

/** What comes of an arrival when these are accepted. */
export function effectOfTaking(arrival: Arrival, accepted: ReadonlySet<ArrivalKey>): TakenEffect {
  return canBeRefused(arrival) && !accepted.has(arrivalKey(arrival)) ? 'refused' : arrival.effect;
}

function importChange(arrival: Arrival, refusedBy: Stamp | undefined): Change {
  const { kind, earlier } = arrival;
  const row = refusedBy === undefined ? arrival.merged : rowOf(refused(arrival, refusedBy));
  const before = earlier ?? unwritten(row.id, row.record.office);
  const { seen } = row.merge;
  const change = { ...changeTo(row, { kind, before }), became: row.hash, seen };
  // Of somebody who is erased now nothing is kept.
  if (earlier === undefined || (row.record.erased && !earlier.record.erased)) return change;
  return { ...change, earlier, ...metBy(arrival) };
}

/** What the sender had seen, where our version and theirs meet here for the first time; a conflict that is passed on covers both sides. */
function metBy({ arriving, conflicts }: Arrival): Pick<Change, 'met'> {
  const isFirst = conflicts.length > 0 && conflictsOf(arriving).length === 0;
  return isFirst ? { met: arriving.merge.seen } : {};
}

/** The record as it stood here, written by us in full sight of what was refused: what was undecided is so again. */
function refused({ earlier, merged, changed, conflicts }: Arrival, stamp: Stamp): Versioned {
  if (earlier === undefined) return writeDeletion(merged, stamp);
  const registers = new Set([...changed, ...conflicts]);
  const written = [...registers].reduce<Versioned>(
    (now, register) => asBefore(now, { earlier, register }, stamp),
    merged,
  );
  // Deleted last, so that the deletion has seen all that was written beside it.
  return earlier.record.deleted === undefined ? written : writeDeletion(written, stamp);
}

function asBefore(
  now: Versioned,
  { earlier, register }: { readonly earlier: Row; readonly register: string },
  stamp: Stamp,
): Versioned {
  return isConflicted(earlier, register)
    ? writeVersions(now, { register, versions: versionsOf(earlier, register) }, stamp)
    : writeRegisters(now, { [register]: shownValue(earlier.record, register) }, stamp);
}
