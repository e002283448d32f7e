import { failure, type Outcome } from '../../../shared/lib/outcome.ts';
import type { LogEntry } from '../../../shared/merge/commit.ts';
import { preparingTakeOut, type TakingOut } from '../../../shared/merge/take-out.ts';
import { inOrder } from '../../../shared/merge/history.ts';
import type { Dot } from '../../../shared/merge/versions.ts';
import type { OpenedDatabase } from '../store/opened-database.ts';
import { type EntryHead, entryHeadOf, marks } from '../store/log-rows.ts';
import { breath } from '../store/in-slices.ts';
import { unpackEntry } from './unpack-entry.ts';
import { nextStamp } from './taking-in.ts';

/** Who takes a file out again, when, and whether somebody has been given our data since it was taken in. */
export interface TakeOutRequest {
  readonly person: string;
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly time: string;
  readonly givenSince: boolean;
  /** The other PCs of the office get everything of this one by themselves. */
  readonly isShared?: boolean;
}

/** A file that was taken in. */
export interface TakenIn extends EntryHead {
  /** How many records it changed. */
  readonly count: number;
  /** The commit that took it out again. */
  readonly takenBackBy: Dot | undefined;
}

/** The files that were taken in, newest first; of large ones the changes stay packed. */
export async function importsIn({ database, meta }: OpenedDatabase): Promise<readonly TakenIn[]> {
  const rows = await database.changeLog.where('touched').equals(marks.import).toArray();
  const taken = rows.map(async (row): Promise<TakenIn> => {
    const head = entryHeadOf(row);
    const [by] = await database.changeLog.where('touched').equals(marks.undoing(row.dot)).primaryKeys();
    return { ...head, count: head.packed?.count ?? head.changes.length, takenBackBy: by };
  });
  return inOrder(await Promise.all(taken), meta.replica).toReversed();
}

/** What takes a file out again. */
export async function takingOut(
  opened: OpenedDatabase,
  dot: Dot,
  request: TakeOutRequest,
): Promise<Outcome<TakingOut>> {
  const entry = await entryOf(opened, dot);
  if (entry === undefined) return failure('missing', 'Ez az átvétel nem szerepel az előzmények között.');
  const by = await opened.database.changeLog.where('touched').equals(marks.undoing(dot)).count();
  if (by > 0) return failure('takenBack', 'Ezt az átvételt már visszavonták.');
  const frame = {
    ...nextStamp(opened, request),
    cause: 'undo' as const,
    undoes: dot,
    office: opened.meta.office,
  };
  const { givenSince, isShared = false } = request;
  const { row: lookUp, rows } = opened.workingSet;
  const asked = { frame, lookUp, rows, givenSince, isShared };
  const preparing = preparingTakeOut(entry, asked);
  const breathing = breath();
  for (let step = preparing.next(); ; step = preparing.next()) {
    if (step.done) return step.value;
    if (breathing.isDue()) await breathing.take();
  }
}

async function entryOf({ database }: OpenedDatabase, dot: Dot): Promise<LogEntry | undefined> {
  const row = await database.changeLog.get(dot);
  return row && unpackEntry(row);
}
