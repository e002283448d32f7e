import { failure, type Outcome, success } from '../lib/outcome.ts';
import type { LogEntry, LoggedChange, Operation } from './commit.ts';
import { isConflicted } from './conflicts.ts';
import { covers, deletionOf } from './deletion.ts';
import {
  fieldNames,
  fieldsAfter,
  isErased,
  operationsFor,
  type RecordEntry,
  type RecordHistory,
  registersOfChange,
} from './history.ts';
import { type Piles, pilesOf, shows } from './piles.ts';
import { DELETED, type Dot, fieldsOf, type Row } from './versions.ts';
import { dotsOfVersions } from './write.ts';

export type UndoRefusal = 'changedSince' | 'deletedSince' | 'conflicted' | 'erased' | 'takenBack' | 'never';

const refusals: Readonly<Record<UndoRefusal, string>> = {
  changedSince: 'Ez a művelet már nem vonható vissza, mert az érintett adatot azóta módosították.',
  deletedSince:
    'Ez a művelet már nem vonható vissza, mert az érintett tételt azóta törölték. Kérjük, előbb hozza vissza a tételt.',
  conflicted:
    'Ez a művelet most nem vonható vissza, mert az érintett adatnak két változata van. Kérjük, előbb válasszon közülük.',
  erased: 'Ez a művelet nem vonható vissza, mert a személyes adatokat véglegesen törölték.',
  takenBack: 'Ezt a műveletet már visszavonták.',
  never: 'Ez a művelet nem vonható vissza.',
};

/** Which of these entries no longer count, because a later one took them back and counts itself; entries oldest first. */
export function takenBack(entries: readonly Pick<LogEntry, 'dot' | 'undoes'>[]): ReadonlySet<Dot> {
  const back = new Set<Dot>();
  for (const { dot, undoes } of entries.toReversed()) {
    if (undoes !== undefined && !back.has(dot)) back.add(undoes);
  }
  return back;
}

/** Setting up an office, erasing a person and having given data out are for good. */
export function canBeTakenBack({ cause }: Pick<LogEntry, 'cause'>): boolean {
  return cause !== 'setUp' && cause !== 'erasure' && cause !== 'handOver';
}

/**
 * The operations that take a commit back by writing the earlier values again; for one that took another back, those that do the other
 * again. Refused as a whole if anything of it was changed since: a later edit is never undone unseen.
 */
export function undoOperations(
  entry: LogEntry,
  historyOf: (kind: string, id: string) => RecordHistory,
): Outcome<readonly Operation[], UndoRefusal> {
  if (!canBeTakenBack(entry)) return refused('never');
  const operations: Operation[] = [];
  for (const change of entry.changes) {
    const back = backOf(entry, change, historyOf(change.kind, change.id));
    if (!back.ok) return back;
    operations.push(...back.value);
  }
  return operations.length > 0 ? success(operations) : refused('never');
}

function refused(reason: UndoRefusal) {
  return failure(reason, refusals[reason]);
}

function backOf(
  entry: LogEntry,
  change: LoggedChange,
  history: RecordHistory,
): Outcome<readonly Operation[], UndoRefusal> {
  if (isErased(history)) return refused('erased');
  if (takenBack(history.entries).has(entry.dot)) return refused('takenBack');
  const piles = pilesOf(history);
  const refusal = refusalOf({ registers: registersOfChange(change.kind, change), piles, entry }, history);
  if (refusal !== undefined) return refused(refusal);
  const operations = operationsBack(change, isBeginning(history, entry.dot));
  const deletes = operations.some((operation) => operation.do === 'delete');
  const isInTheWay = deletes && isWrittenSince(history, { dot: entry.dot, before: change.before }, piles);
  return isInTheWay ? refused('changedSince') : success(operations);
}

interface Touched {
  readonly entry: LogEntry;
  /** The registers it wrote in this record. */
  readonly registers: readonly string[];
  readonly piles: Piles;
}

function refusalOf({ entry, registers, piles }: Touched, { row }: RecordHistory): UndoRefusal | undefined {
  if (row === undefined) return 'changedSince';
  const isOpen = (register: string) => isConflicted(row, register) && !isReopened(row, register, piles);
  if (registers.some(isOpen)) return 'conflicted';
  const isOnTop = (register: string) => {
    const pile = piles.get(register);
    const isUppermost = pile?.standing.at(-1) === entry.dot || pile?.aside.at(-1)?.by === entry.dot;
    return isUppermost && pile?.last !== undefined && shows(row, register, pile.last);
  };
  if (!registers.every(isOnTop)) return 'changedSince';
  return row.record.deleted !== undefined && !registers.includes(DELETED) ? 'deletedSince' : undefined;
}

/** Are these versions side by side because the last entry put them there again, and has nobody brought another since? */
function isReopened(row: Row, register: string, piles: Piles): boolean {
  const last = piles.get(register)?.last;
  if (last?.decided?.[register] === undefined) return false;
  const versions = row.merge.registers[register] ?? [];
  const dots = dotsOfVersions(last.dot, `${row.id}/${register}`, versions.length);
  return versions.every(({ dot }) => dots.includes(dot));
}

/** A deletion takes the whole record along, so whatever was written into it since and stands is in its way, logged or not. */
function isWrittenSince(
  { row, entries }: RecordHistory,
  { dot, before }: Pick<RecordEntry, 'dot' | 'before'>,
  piles: Piles,
): boolean {
  const back = takenBack(entries);
  const place = entries.findIndex((entry) => entry.dot === dot);
  const isLogged = entries
    .slice(place + 1)
    .some((entry) => entry.undoes === undefined && !back.has(entry.dot));
  const seen = deletionOf(before)?.seen ?? {};
  return (
    isLogged ||
    Object.entries(row?.merge.registers ?? {}).some(([register, [version]]) => {
      const last = piles.get(register)?.last;
      const isKnown = row !== undefined && last !== undefined && shows(row, register, last);
      return !isKnown && version !== undefined && !covers(seen, version.dot);
    })
  );
}

/** The record came into being by this commit: it is the first, and going back before it leaves nothing. */
function isBeginning(history: RecordHistory, dot: Dot): boolean {
  return history.entries[0]?.dot === dot && Object.keys(fieldsAfter(history, -1) ?? {}).length === 0;
}

function operationsBack(change: LoggedChange, isFirst: boolean): readonly Operation[] {
  const { kind, id, before, after, decided = {} } = change;
  if (isFirst) return [{ do: 'delete', kind, id }];
  const reopened = Object.entries(decided).map(
    ([register, versions]): Operation => ({ do: 'reopen', kind, id, register, versions }),
  );
  const open = new Set(Object.keys(decided).flatMap(fieldsOf));
  const others = fieldNames(before, after).filter((field) => !open.has(field));
  const written = operationsFor(
    kind,
    id,
    others.map((field) => ({ field, aim: before[field] })),
  );
  return [...reopened, ...written];
}
