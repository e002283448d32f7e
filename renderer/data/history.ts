import type { CalendarDate } from '../../shared/lib/dates.ts';
import { failure } from '../../shared/lib/outcome.ts';
import type { LogEntry } from '../../shared/merge/commit.ts';
import { dayReturns, type DayReturn, type RecordHistory } from '../../shared/merge/history.ts';
import { type UndoRefusal, undoOperations } from '../../shared/merge/undo.ts';
import type { Dot } from '../../shared/merge/versions.ts';
import type { OpenedDatabase } from './store/opened-database.ts';
import { type EntryHead, entryHeadOf, marks } from './store/log-rows.ts';
import { entriesOfDay, headsOfDay, historiesFor, newestFirst } from './store/log-reading.ts';
import { lastTakenBack, standingSteps, type TakenBack } from './commit/undo.ts';

/** What of the history is looked for; everything that is left out is not asked. */
export interface HistoryQuery {
  readonly day?: CalendarDate | undefined;
  /** Id of the mentor who sat at the PC. */
  readonly person?: string | undefined;
  readonly kind?: string | undefined;
}

/** A step of one's own in the order of undoing: what stands, and what was taken back last. */
export interface NextSteps {
  readonly undo: LogEntry | undefined;
  readonly redo: TakenBack | undefined;
}

/** Why a step cannot be taken back. */
export interface Refusal {
  readonly reason: UndoRefusal;
  readonly message: string;
}

/** The change log as people ask it; nothing here reads more of it than it needs. See [Note: Reading the log]. */
export interface History {
  of(kind: string, id: string): Promise<RecordHistory>;
  /** Entries newest first, a few at a time; an empty portion means that there may be more further back. */
  read(query: HistoryQuery): AsyncGenerator<readonly EntryHead[], void>;
  /** The person's steps that stand, newest first, at most so many. */
  undoList(person: string, limit: number): Promise<readonly LogEntry[]>;
  nextSteps(person: string): Promise<NextSteps>;
  entry(dot: Dot): Promise<LogEntry | undefined>;
  /** Of these entries, those that were taken back, and those that cannot be; a very large one, or a file, is judged when it is tried. */
  judge(entries: readonly EntryHead[]): Promise<ReadonlyMap<Dot, Refusal>>;
  /** What brings the day back. */
  day(day: CalendarDate): Promise<readonly DayReturn[]>;
}

/** A commit of more records than this is not judged beforehand. */
const MANY = 200;

export function historyOf(opened: OpenedDatabase): History {
  return {
    of: async (kind, id) => (await historiesFor(opened, [{ kind, id }]))(kind, id),
    read: (query) => read(opened, query),
    undoList: (person, limit) => standingSteps(opened, person, limit),
    async entry(dot) {
      const row = await opened.database.changeLog.get(dot);
      return row && entryHeadOf(row);
    },
    async nextSteps(person) {
      const [undo] = await standingSteps(opened, person, 1);
      return { undo, redo: await lastTakenBack(opened, person) };
    },
    async judge(entries) {
      const back = await takenBackAmong(opened, entries);
      const few = entries.filter((entry) => isJudged(entry) && !back.has(entry.dot));
      const historyAt = await historiesFor(
        opened,
        few.flatMap(({ changes }) => changes),
      );
      const judged = few.map((entry) => [entry.dot, undoOperations(entry, historyAt)] as const);
      const refused = judged.flatMap(([dot, outcome]) => (outcome.ok ? [] : [[dot, outcome] as const]));
      return new Map([...refused, ...[...back].map((dot) => [dot, takenBackAlready] as const)]);
    },
    async day(day) {
      // What others have written is no deed of this day: the file it came with is taken out again as a whole.
      const ownDeeds = (await entriesOfDay(opened, day)).filter(({ cause }) => cause !== 'import');
      const changes = ownDeeds.flatMap((entry) => entry.changes);
      const historyAt = await historiesFor(opened, changes);
      const records = new Map(changes.map(({ kind, id }) => [`${kind}/${id}`, historyAt(kind, id)]));
      return dayReturns(day, [...records.values()]);
    },
  };
}

async function* read(
  opened: OpenedDatabase,
  { day, person, kind }: HistoryQuery,
): AsyncGenerator<readonly EntryHead[], void> {
  const fits = (entry: EntryHead) =>
    (person === undefined || entry.person === person) && (kind === undefined || touchesKind(entry, kind));
  if (day === undefined) {
    for await (const portion of newestFirst(opened)) yield portion.filter(fits);
  } else yield (await headsOfDay(opened, day)).toReversed().filter(fits);
}

/** A file is taken out again in its own way, and what is packed is too much to look at beforehand. */
function isJudged({ cause, changes, packed }: EntryHead): boolean {
  return cause !== 'import' && packed === undefined && changes.length <= MANY;
}

const takenBackAlready = failure('takenBack', 'Ezt a műveletet már visszavonták.');

/** Of the entries that are not judged, those that were taken back. */
async function takenBackAmong(
  { database }: OpenedDatabase,
  entries: readonly EntryHead[],
): Promise<ReadonlySet<Dot>> {
  const asked = entries.filter((entry) => !isJudged(entry));
  const counts = await Promise.all(
    asked.map(({ dot }) => database.changeLog.where('touched').equals(marks.undoing(dot)).count()),
  );
  return new Set(asked.filter((_, index) => (counts[index] ?? 0) > 0).map(({ dot }) => dot));
}

function touchesKind({ changes, packed }: EntryHead, kind: string): boolean {
  return packed === undefined ? changes.some((change) => change.kind === kind) : kind in packed.kinds;
}
