import { join } from 'node:path';
import type { Output } from '../../shared/contract/contract.ts';
import type { Machine } from '../machine.ts';
import { writeWhole } from '../whole-file.ts';
import { ageOf } from './aside.ts';
import type { Journal } from './journal-shape.ts';
import { NO_JOURNAL } from './journal-keeper.ts';
import { keepFailure } from './kept-failure.ts';
import { type ListedSnapshot, snapshotsKept } from './snapshots.ts';
import type { StateFile } from './state.ts';
import { NO_STATE, type State } from './state-form.ts';

/** What the handlers of keeping share. */
export interface Keeping {
  readonly machine: Machine;
  readonly state: StateFile;
  readonly journal: Journal;
}

/** Everything there is, read anew. What cannot be read is told as `trouble`; it is not taken for missing. */
export async function lookAtKept(keeping: Keeping): Promise<Output<'lookAtKept'>> {
  const { machine } = keeping;
  const looked = await keeping.journal.look();
  const state = await keeping.state.read();
  const snapshots = await snapshotsIn(keeping);
  const isReadable = looked.ok && state.ok && snapshots !== null;
  const remembered = state.ok ? state.value.state : NO_STATE;
  const office = looked.ok ? looked.value.office : remembered.office;
  const operationsAfter = (snapshot: ListedSnapshot) =>
    looked.ok ? looked.value.operationsAfter(snapshot) : null;
  return {
    ...rememberedOf(remembered, machine),
    expired: await expired(keeping, remembered),
    office: office && { ...office, app: remembered.app },
    journal: looked.ok ? looked.value.journal : NO_JOURNAL,
    snapshots: (snapshots ?? []).map((snapshot) => ({
      ...snapshot,
      operationsAfter: operationsAfter(snapshot),
    })),
    trouble: isReadable ? await troubleOf(machine) : UNREADABLE,
  };
}

function rememberedOf(state: State, machine: Machine) {
  const isBegun = state.office !== null;
  const { secondPlace } = state;
  return {
    programChanged: isBegun && (state.app !== machine.version || state.engine !== machine.engine),
    copied: isBegun && state.marker !== machine.marker,
    pending: state.pending && { snapshot: state.pending.snapshot },
    erased: state.erased,
    secondPlace: secondPlace && {
      label: secondPlace.label,
      madeAt: secondPlace.madeAt,
      remembered: secondPlace.secret !== null,
    },
  };
}

/** Notes what is found expired now, because only a later start lets it go. */
async function expired({ machine, state }: Keeping, { setAside }: State): Promise<string[]> {
  const now = machine.now();
  const isNoted = setAside.every((entry) => ageOf(entry, now).expiredSince === entry.expiredSince);
  if (!isNoted) {
    await state.change((before) => ({
      ...before,
      setAside: before.setAside.map((entry) => ({ ...entry, expiredSince: ageOf(entry, now).expiredSince })),
    }));
  }
  return setAside.filter((entry) => ageOf(entry, now).goes).map(({ database }) => database);
}

/** `null`: their folder cannot be read. */
async function snapshotsIn({ machine, state }: Keeping): Promise<readonly ListedSnapshot[] | null> {
  return snapshotsKept(machine, state).catch(() => null);
}

const UNREADABLE =
  'A program adatmappája most nem olvasható. Kérjük, indítsa újra a programot; ha ez ismétlődik, forduljon a rendszergazdához.';

/** Tries whether the folder can be written now; the journal would only say it at the first commit. */
async function troubleOf(machine: Machine): Promise<string | null> {
  const probe = join(machine.dataFolder, 'probe');
  await machine.files.mkdir(machine.dataFolder, { recursive: true }).catch(() => undefined);
  const written = await writeWhole(machine, probe, new Uint8Array([1]));
  await machine.files.unlink(probe).catch(() => undefined);
  return written.ok ? null : keepFailure(written.reason).message;
}
