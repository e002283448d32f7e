import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import type { LogEntry, Operation } from '../../../shared/merge/commit.ts';
import { canBeTakenBack, undoOperations } from '../../../shared/merge/undo.ts';
import type { Dot } from '../../../shared/merge/versions.ts';
import type { OpenedDatabase } from '../store/opened-database.ts';
import { entryHeadOf, logEntryOfRow } from '../store/log-rows.ts';
import { historiesFor, newestFirst } from '../store/log-reading.ts';

/** What takes a commit back, and which one that is. */
export interface TakingBack {
  readonly operations: readonly Operation[];
  readonly entry: LogEntry;
}

/** Finds the commit and everything that happened to its records; what was done again is taken back like the first time. */
export async function takingBack(opened: OpenedDatabase, dot: Dot): Promise<Outcome<TakingBack>> {
  const entry = await firstTime(opened, dot);
  if (entry === undefined) return failure('missing', 'Ez a művelet nem szerepel az előzmények között.');
  if (entry.undoes !== undefined && (await isImport(opened, entry.undoes))) return takeInAgain;
  const operations = undoOperations(entry, await historiesFor(opened, entry.changes));
  return operations.ok ? success({ operations: operations.value, entry }) : operations;
}

async function isImport({ database }: OpenedDatabase, dot: Dot): Promise<boolean> {
  return (await database.changeLog.get(dot))?.cause === 'import';
}

const takeInAgain = failure(
  'never',
  'Az átvétel visszavonása nem vonható vissza. Ha az adatok mégis kellenek, kérjük, vegye át újra a fájlt.',
);

async function firstTime({ database }: OpenedDatabase, dot: Dot): Promise<LogEntry | undefined> {
  const asked = await database.changeLog.get(dot);
  const target = asked?.undoes === undefined ? undefined : await database.changeLog.get(asked.undoes);
  const row = target?.undoes === undefined ? asked : await database.changeLog.get(target.undoes);
  return row && logEntryOfRow(row);
}

/** So far back somebody's next step is looked for; older ones are taken back from the list of the history. */
const LOOKED_THROUGH = 10_000;

/** The entries a later one has not taken back, newest first. */
async function* countingEntries(opened: OpenedDatabase): AsyncGenerator<LogEntry, void> {
  const back = new Set<Dot>();
  let seen = 0;
  for await (const portion of newestFirst(opened)) {
    if (seen >= LOOKED_THROUGH) return;
    seen += portion.length;
    for (const entry of portion) {
      if (back.has(entry.dot)) continue;
      if (entry.undoes !== undefined) back.add(entry.undoes);
      yield entry;
    }
  }
}

/** The person's steps that stand, newest first, at most so many. */
export async function standingSteps(
  opened: OpenedDatabase,
  person: string,
  limit: number,
): Promise<readonly LogEntry[]> {
  const steps: LogEntry[] = [];
  for await (const entry of countingEntries(opened)) {
    // A file that came by itself, through the folder all PCs see, is nobody's step.
    const isOwn = entry.person === person && !(entry.cause === 'import' && person === '');
    const isStep = entry.undoes === undefined && isOwn && canBeTakenBack(entry);
    if (isStep) steps.push(entry);
    if (steps.length === limit) break;
  }
  return steps;
}

/** A step that was taken back, and by which commit. */
export interface TakenBack {
  readonly step: LogEntry;
  readonly by: Dot;
}

/** What the person took back last and has not done again; anything done since ends the chance. */
export async function lastTakenBack(opened: OpenedDatabase, person: string): Promise<TakenBack | undefined> {
  for await (const entry of countingEntries(opened)) {
    if (entry.person !== person) continue;
    if (entry.undoes === undefined) return undefined;
    const step = await opened.database.changeLog.get(entry.undoes);
    if (step && step.undoes === undefined) return { step: entryHeadOf(step), by: entry.dot };
  }
  return undefined;
}
