import type { Output, Shell } from '../../shared/contract/contract.ts';
import type { Kept, SnapshotReason } from '../../shared/contract/kept.ts';
import { failure, type Outcome } from '../../shared/lib/outcome.ts';
import { createKeeper, type Keeper } from '../data/keeping/keeper.ts';
import { type OfficeData, openOffice } from '../data/office-data.ts';
import { begin } from '../data/keeping/recover.ts';
import type { RecoveryReason } from '../data/keeping/start-check.ts';
import { storeEvents } from '../data/store/store-events.ts';
import { commitTime } from '../services.ts';
import { startTexts } from '../text/start.ts';

/** An office (or the sample) that can be worked with. */
export interface OpenStart {
  readonly state: 'open';
  readonly data: OfficeData;
  readonly database: string;
  /** How it is kept safe; absent for the sample and in a plain browser. */
  readonly kept?: KeptStart;
}

export interface KeptStart {
  readonly keeper: Keeper;
  /** As found at the start. */
  readonly kept: Kept;
  /** The snapshot that is due now, if any. */
  readonly due: SnapshotReason | undefined;
}

/** An office that cannot be taken as it is. */
export interface RecoverStart {
  readonly state: 'recover';
  readonly why: RecoveryReason;
  readonly kept: Kept;
  readonly database: string;
}

/** What the office's own database is opened with. */
export interface Guarded {
  readonly shell: Shell;
  readonly about: Output<'about'>;
  readonly kept: Kept;
  readonly database: string;
}

/** After this time a store that does not open counts as unreadable, in milliseconds: reading a whole county takes a few seconds. */
const PATIENCE = 60_000;

/** Opens the office's database with all that keeps it safe. */
export async function openGuarded(
  guarded: Guarded,
  due: SnapshotReason | undefined,
): Promise<OpenStart | RecoverStart> {
  const { kept, database } = guarded;
  const { opening, keeper } = openWithKeeper(guarded);
  const opened = await withPatience(opening);
  if (!opened.ok) {
    const why = opened.reason === 'unreadable' ? 'unreadable' : 'short';
    return { state: 'recover', why, kept, database };
  }
  const data = opened.value;
  const start = await journalled(guarded, data, { keeper, kept, due });
  await ensureWorkplace(guarded, data);
  return { state: 'open', data, database, kept: start };
}

/** The keeper asks the office what this PC is called, the office asks the keeper for snapshots. */
function openWithKeeper({ shell, about, database }: Guarded) {
  const held: { data?: OfficeData } = {};
  const keeper = createKeeper({
    shell,
    database,
    app: about.version,
    label: () => (held.data && labelOf(held.data, held.data.identity.replica)) ?? '',
    now: commitTime,
  });
  const opening = openOffice(database, {
    journal: shell,
    beforeLarge: (reason) => keeper.snapshot(reason),
    renewJournal: () => renewJournal(shell, keeper, held.data),
  }).then((opened): Outcome<OfficeData> => {
    if (opened.ok) held.data = opened.value;
    return opened;
  });
  return { opening, keeper };
}

/** The journal begins behind what the database holds now, and a snapshot stands at its beginning. */
async function renewJournal(
  shell: Shell,
  keeper: Keeper,
  data: OfficeData | undefined,
): Promise<Outcome<unknown>> {
  const { office } = await shell.lookAtKept();
  // After a restore the office is another database's: this page must not take it back.
  if (data === undefined || (office !== null && office.database !== data.name)) {
    return failure('replaced', startTexts.replaced);
  }
  const begun = await begin(shell, data.name, { meta: data.meta(), setAside: false });
  return begun.ok ? keeper.snapshot('begin') : begun;
}

/** An opening that comes too late is closed again. */
async function withPatience(opening: Promise<Outcome<OfficeData>>): Promise<Outcome<OfficeData>> {
  const guarded = opening.catch((error: unknown) => failure('unreadable', String(error)));
  let clock: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    const look = () => {
      // Then the page says that another window must be closed first, and goes on by itself.
      if (storeEvents.current() === 'blocked') clock = setTimeout(look, PATIENCE);
      else resolve(undefined);
    };
    clock = setTimeout(look, PATIENCE);
  });
  const opened = await Promise.race([guarded, late]);
  clearTimeout(clock);
  if (opened !== undefined) return opened;
  void guarded.then((tooLate) => tooLate.ok && tooLate.value.close());
  return failure('unreadable', startTexts.unreadable);
}

/** Hands the journal what it lacks. Where the history does not hold all of that, the journal begins anew behind a snapshot of what there is. */
async function journalled(
  { shell, database }: Guarded,
  data: OfficeData,
  start: KeptStart,
): Promise<KeptStart> {
  const { journal } = start.kept;
  const from = journal.replica === data.identity.replica ? journal.counter : data.counter();
  if (await data.catchUp(from)) return start;
  const begun = await begin(shell, database, { meta: data.meta(), setAside: false });
  if (begun.ok) return { ...start, due: 'begin' };
  // It is tried again with the next change; until then a person must know.
  return { ...start, kept: { ...start.kept, trouble: start.kept.trouble ?? begun.message }, due: 'begin' };
}

/** A copy goes on as a workplace of its own, called like the one it was copied from; a crash may have come before that was written. */
async function ensureWorkplace({ kept }: Guarded, data: OfficeData): Promise<void> {
  const { replica } = data.identity;
  if (labelOf(data, replica) !== undefined) return;
  const label = labelOf(data, kept.office?.replica ?? '') ?? startTexts.workplace;
  await data.commit({
    operations: [{ do: 'put', kind: 'workplace', id: replica, fields: { label } }],
    cause: 'setUp',
    person: '',
    time: commitTime(),
  });
}

function labelOf(data: OfficeData, replica: string): string | undefined {
  return data.workingSet.records('workplace').get(replica)?.label;
}
