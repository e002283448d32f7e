import { z } from 'zod';
import type { OpenStart } from '../../../renderer/app/open-guarded.ts';
import { type Start, startUp } from '../../../renderer/app/start-up.ts';
import { readContents } from '../../../renderer/data/keeping/check-database.ts';
import { firstDatabase } from '../../../renderer/data/store/database.ts';
import { logEntryOfRow } from '../../../renderer/data/store/log-rows.ts';
import { rebuildOffice } from '../../../renderer/data/keeping/recover.ts';
import { restore } from '../../../renderer/data/keeping/restore.ts';
import type { KindRow } from '../../../renderer/data/store/kind-row.ts';
import { fromSnapshot } from '../../../renderer/features/recovery/recover-office.ts';
import { recommended, type Recovering } from '../../../renderer/features/recovery/recovering.ts';
import { newReplicaId } from '../../../renderer/platform/random.ts';
import { bridgeName } from '../../../shared/contract/channels.ts';
import type { Shell } from '../../../shared/contract/contract.ts';
import type { SnapshotReason } from '../../../shared/contract/kept.ts';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import { sha256Hex } from '../../../shared/lib/hash.ts';
import type { LogEntry } from '../../../shared/merge/commit.ts';
import { sampleCounty } from '../../../shared/sample/county.ts';
import { expectedAfter, LEDGER, operationsOf, poolIds, titleOf } from './plan.ts';
import { asIfNewer, rawContents } from './raw.ts';

z.config({ jitless: true });

const shell = (globalThis as unknown as Record<string, Shell>)[bridgeName] as Shell;
const time = '2018-03-05T10:35:00';

/** What a start found, as plain data. */
export interface StartFound {
  readonly state: Start['state'];
  readonly why: string;
  readonly database: string;
  readonly replica: string;
  /** Commits handed to the journal because it lacked them. */
  readonly caughtUp: number;
  readonly due: string;
}

/** Everything a database holds, read from the disk. */
export interface Held {
  readonly rows: number;
  readonly counter: number;
  readonly replica: string;
  /** Over every record with its merge state, and over the history, without what the named PC has written. */
  readonly digest: string;
  /** Number of the last commit of the plan, by the ledger. */
  readonly ledger: number;
  /** Records that do not say what they must after that commit. */
  readonly torn: readonly string[];
}

/** How a rebuild went. */
export interface Rebuilding {
  readonly ok: boolean;
  readonly message: string;
  readonly proven: boolean;
  readonly operations: number;
  /** Snapshots that were refused before one was taken. */
  readonly refused: number;
  /** Until the office stood again, and until its first snapshot was kept too. */
  readonly milliseconds: number;
  readonly withSnapshot: number;
}

export interface SetUpSize {
  readonly seed: number;
  readonly months: number;
  readonly settlementsPerMentor: number;
}

export interface WorkOrder {
  readonly from: number;
  readonly to: number;
}

const faults = {
  setUp,
  start,
  snapshot,
  work,
  check,
  held,
  heldInFiles,
  rebuild,
  raw: () => rawContents(),
  saving: () => opened().data.saving.current(),
  flush: () => opened().data.saving.flush(),
  relaxed,
  asIfNewer,
  secondCopy,
  database: () => opened().database,
};

export type FaultPage = typeof faults;

declare global {
  var faults: FaultPage;
  /** The campaign listens here: commit n is saved, as far as the page can tell. */
  var acknowledge: (n: number) => Promise<void>;
}

let current: Start | undefined;

function opened(): OpenStart {
  if (current?.state !== 'open') throw new Error(`not open: ${current?.state ?? 'not started'}`);
  return current;
}

/** An office joined from a colleague's file: the sample county's records in a database that is no sample. */
async function setUp({ seed, months, settlementsPerMentor }: SetUpSize): Promise<number> {
  const sample = sampleCounty({ seed, months, settlementsPerMentor });
  const rows: KindRow[] = [...sample.rows].flatMap(([kind, ones]) => ones.map((row) => ({ kind, row })));
  const replica = newReplicaId();
  const filled = await restore(firstDatabase, {
    rows,
    log: [],
    identity: { replica, office: sample.office, sample: false },
    first: {
      operations: [{ do: 'put', kind: 'workplace', id: replica, fields: { label: 'Próba' } }],
      cause: 'setUp',
      person: '',
      time,
    },
  });
  if (!filled.ok) throw new Error(filled.message);
  return filled.value.extent.rows;
}

async function start(): Promise<StartFound> {
  const before = await shell.lookAtKept();
  current = await startUp(shell);
  const nothing = { why: '', database: '', replica: '', caughtUp: 0, due: '' };
  switch (current.state) {
    case 'open': {
      const { data, database, kept } = current;
      const { replica } = data.identity;
      const known = before.journal.replica === replica ? before.journal.counter : data.counter();
      const due = kept?.due ?? '';
      return { state: 'open', why: '', database, replica, caughtUp: data.counter() - known, due };
    }
    case 'recover': {
      const { why, database, kept } = current;
      return { ...nothing, state: 'recover', why, database, replica: kept.office?.replica ?? '' };
    }
    case 'refused':
      return { ...nothing, state: 'refused', why: current.message };
    default:
      return { ...nothing, state: current.state };
  }
}

async function snapshot(reason: SnapshotReason): Promise<string> {
  const taken = await opened().kept?.keeper.snapshot(reason);
  if (taken === undefined) throw new Error('nothing is kept here');
  return taken.ok ? '' : taken.message;
}

/** Carries commits of the plan out, one after the other; ends at the first that is not saved and says why. */
async function work({ from, to }: WorkOrder): Promise<string> {
  const { data } = opened();
  for (let n = from; n <= to; n += 1) {
    const done = await data.commit({ operations: operationsOf(n), cause: 'entry', person: 'p1', time });
    if (!done.ok) return done.message;
    const status = data.saving.current();
    if (status.state !== 'safe') return status.state;
    void globalThis.acknowledge(n);
  }
  return '';
}

/** The check the program makes in the background; '' if every row and entry is what was written. */
async function check(): Promise<string> {
  const checked = await opened().kept?.keeper.check();
  if (checked === undefined) throw new Error('nothing is kept here');
  if (!checked.ok) return checked.message;
  const { damaged, damagedEntries, complete, logComplete } = checked.value;
  const found = [
    damaged.length > 0 && 'rows',
    damagedEntries > 0 && 'entries',
    !complete && 'incomplete',
    !logComplete && 'history incomplete',
  ];
  return found.filter((one) => one !== false).join(', ');
}

/** Reads everything from the disk again. `without`: a PC whose own records and history are left out of the digest. */
async function held(without: string): Promise<Held> {
  const { database } = opened();
  const read = await readContents(database);
  if (!read.ok) throw new Error(read.message);
  const { meta, rows, log } = read.value;
  const entries = log.map(logEntryOfRow).filter(({ dot }) => without === '' || !dot.startsWith(without));
  const others = rows.filter(({ kind, row }) => kind !== 'workplace' || row.id !== without);
  const titles = new Map(
    rows.filter(({ kind }) => kind === 'activity').map(({ row }) => [row.id, row.record['title']]),
  );
  const title = titles.get(LEDGER);
  const ledger = typeof title === 'string' ? Number(/\d+$/.exec(title)?.[0]) : 0;
  const expected = expectedAfter(ledger);
  const torn = poolIds().filter((id) => {
    const n = expected.get(id);
    return titles.get(id) !== (n === undefined ? undefined : titleOf(n));
  });
  const digest = digestOf(others, entries);
  return { rows: rows.length, counter: meta.counter, replica: meta.replica, digest, ledger, torn };
}

/** The digest of what the newest snapshot and the journal after it come to; nothing is written. */
async function heldInFiles(): Promise<string> {
  const kept = await shell.lookAtKept();
  const [snapshot] = kept.snapshots;
  if (snapshot === undefined) return 'no snapshot';
  const rebuilt = await rebuildOffice(shell, { kept, snapshot });
  if (!rebuilt.ok) return rebuilt.message;
  const { rows, log, exact } = rebuilt.value;
  return exact ? digestOf(rows, log) : 'not proven';
}

/** Over every value of every record with its merge state, and over the whole history; no stored hash is believed. */
function digestOf(rows: readonly KindRow[], log: readonly LogEntry[]): string {
  const lines = rows.map(({ kind, row: { id, record, merge } }) =>
    canonicalJson({ kind, id, record, merge }),
  );
  return sha256Hex([...lines.sort(), '', ...log.map(canonicalJson).sort()].join('\n'));
}

/** What a person does who takes the advice of the recovery page; its own function does the work. */
async function rebuild(): Promise<Rebuilding> {
  const begun = performance.now();
  const { database, why } = recoverable();
  const [about, kept] = [await shell.about(), await shell.lookAtKept()];
  let stood = 0;
  const timed: Shell = {
    ...shell,
    async beginOffice(input) {
      const answer = await shell.beginOffice(input);
      stood = performance.now() - begun;
      return answer;
    },
  };
  const ended = (rest: Partial<Rebuilding>): Rebuilding => {
    const nothing = { ok: false, message: '', proven: false, operations: 0, refused: 0 };
    return { ...nothing, ...rest, milliseconds: stood, withSnapshot: performance.now() - begun };
  };
  const damaged = new Set<string>();
  const progress = { onRead: () => undefined, onWrite: () => true };
  for (;;) {
    const snapshot = recommended(kept, damaged);
    const refused = damaged.size;
    if (snapshot === undefined) return ended({ refused, message: 'no snapshot can be read' });
    const done = await fromSnapshot({ shell: timed, about, why, kept, database }, snapshot, progress);
    if (done.ok) {
      const { ending, operations, snapshotProblem } = done.value;
      return ended({
        ok: true,
        refused,
        proven: ending === 'proven',
        operations,
        message: snapshotProblem ?? '',
      });
    }
    if (done.reason === 'source') damaged.add(snapshot.id);
    else {
      // The store itself takes nothing: the program begins again with a fresh one.
      const afresh = kept.pending === null ? await shell.startAfresh({ snapshot: snapshot.id }) : done;
      return ended({ refused, message: afresh.ok ? 'afresh' : `${done.message} ${afresh.message}` });
    }
  }
}

function recoverable(): Pick<Recovering, 'database' | 'why'> {
  if (current?.state === 'recover') return current;
  const { data, database } = opened();
  data.close();
  return { database, why: 'short' };
}

/** The negative control: from now on every transaction is relaxed, whatever the store asks for. */
function relaxed(): void {
  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (names, mode) {
    return transaction.call(this, names, mode, { durability: 'relaxed' });
  };
}

/** Sends a file to the second place, which is chosen first if there is none; 'ok', or why not. */
async function secondCopy(name: string): Promise<string> {
  const { secondPlace } = await shell.lookAtKept();
  const chosen = secondPlace === null ? await shell.chooseSecondPlace({ passphrase: null }) : { ok: true };
  if (chosen?.ok !== true) return 'not chosen';
  const sent = await shell.saveSecondCopy({ name, bytes: new Uint8Array(2_000).fill(5), madeAt: time });
  return sent.ok ? 'ok' : sent.reason;
}

globalThis.faults = faults;
