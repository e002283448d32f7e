import { failure, success } from '../../shared/lib/outcome.ts';
import { planImport } from '../../shared/merge/arrivals.ts';
import { preselectedOf } from '../../shared/merge/take-in.ts';
import { decryptWithPassphrase, encryptWithPassphrase } from '../../shared/exchange/age.ts';
import { namedHashes } from '../../renderer/data/store/attachment-bytes.ts';
import { readArriving } from '../../renderer/data/exchange/arriving-file.ts';
import { createFolderDriver, type FolderDriver } from '../../renderer/data/folder/folder-driver.ts';
import type { FolderMemory } from '../../renderer/data/folder/folder-memory.ts';
import type { Reception } from '../../renderer/data/folder/folder-status.ts';
import type { FolderSurroundings } from '../../renderer/data/folder/folder-surroundings.ts';
import { makeDeposit } from '../../renderer/data/folder/make-deposit.ts';
import { type OfficeData, openOffice } from '../../renderer/data/office-data.ts';
import { restore } from '../../renderer/data/keeping/restore.ts';
import type { KindRow } from '../../renderer/data/store/kind-row.ts';
import { folderPassphrase, type FolderView } from './carried-folder.ts';

/** A PC of an office with a real database, a folder, and a clock the test moves; only the workers are left out. */
export interface FolderPc {
  readonly data: OfficeData;
  readonly driver: FolderDriver;
  readonly folder: FolderView;
  readonly receptions: Reception[];
  /** Of everything taken in, whether it did without a snapshot. */
  readonly spared: boolean[];
  /** Whether a form is open. */
  formOpen: boolean;
  /** Called when something is about to be taken in. */
  duringTakeIn: () => void;
  edit(task: string, title: string): Promise<void>;
  /** A minute later it looks by itself. */
  look(): Promise<void>;
  /** Lets time pass, in milliseconds. */
  pass(milliseconds: number): void;
  /** A person takes a file in. */
  accept(bytes: Uint8Array): Promise<void>;
  /** Loses what it remembers of the folder. */
  forget(): void;
  /** Starts the program again. */
  restart(): void;
  /** How many files it has left. */
  left(): number;
}

interface FolderPcOptions {
  readonly office: string;
  readonly index: number;
  readonly folder: FolderView;
  /** Other hands in the machine. */
  readonly replaced?: Partial<FolderSurroundings>;
}

/** Numbers of databases, none of which is used twice. */
let databases = 10_000;

export async function folderPc({ office, index, folder, replaced }: FolderPcOptions): Promise<FolderPc> {
  const replica = String(index + 1)
    .repeat(24)
    .slice(0, 24);
  databases += 1;
  const name = `mentoriroda-${databases}`;
  const identity = { replica, office, sample: false };
  await restore(name, { rows: [], log: [], identity });
  const opened = await openOffice(name);
  if (!opened.ok) throw new Error(opened.message);
  const data = opened.value;
  folder.settings = { ...folder.settings, replica };
  let now = 1_800_000_000_000;
  let memory: FolderMemory | undefined;
  let left = 0;
  const receptions: Reception[] = [];
  const spared: boolean[] = [];
  const by = { person: '', time: '2018-04-05T09:05:00' };
  const held = { isOpen: false, during: () => {} };
  const around: FolderSurroundings = {
    shell: folder,
    identity,
    counter: data.counter,
    open: ({ bytes, passphrase }) => planned(data, bytes, passphrase),
    async takeIn({ plan }, isSpared) {
      spared.push(isSpared);
      held.during();
      if (held.isOpen) return failure('cancelled', 'Megszakadt.');
      return data.takeIn({ plan, accepted: preselectedOf(plan), isSpared, ...by });
    },
    async takenFiles() {
      return new Set((await data.imports()).flatMap(({ source }) => source?.fileId ?? []));
    },
    async makeDeposit(passphrase) {
      left += 1;
      const seal = passphrase === undefined ? undefined : { passphrase, workFactor: 1 };
      return makeDeposit(name, {
        app: '0.1.0',
        madeAt: by.time,
        label: `${index + 1}. gép`,
        officeName: office,
        seal,
      });
    },
    attachments: () => namedHashes(data.workingSet.rows()),
    seal: (bytes, passphrase) => encryptWithPassphrase(bytes, passphrase, 1),
    unseal: decryptWithPassphrase,
    mayTakeIn: () => !held.isOpen,
    onTaken: (taken) => void receptions.push(...taken),
    now: () => now,
    memory: { load: () => memory, save: (next) => void (memory = structuredClone(next)) },
    ...replaced,
  };
  let driver = createFolderDriver(around);
  return {
    data,
    get driver() {
      return driver;
    },
    folder,
    receptions,
    spared,
    get formOpen() {
      return held.isOpen;
    },
    set formOpen(is) {
      held.isOpen = is;
    },
    get duringTakeIn() {
      return held.during;
    },
    set duringTakeIn(next) {
      held.during = next;
    },
    async edit(task, title) {
      const operation = { do: 'put' as const, kind: 'task', id: task, fields: { title } };
      const done = await data.commit({ operations: [operation], cause: 'entry', ...by });
      if (!done.ok && done.reason !== 'nothing' && done.reason !== 'conflicted')
        throw new Error(done.message);
    },
    async look() {
      now += 61_000;
      await driver.tick();
    },
    async accept(bytes) {
      const read = await planned(data, bytes, folderPassphrase);
      if (!read.ok) throw new Error(read.message);
      const { plan } = read.value;
      await data.takeIn({ plan, accepted: preselectedOf(plan), ...by });
    },
    pass: (milliseconds) => void (now += milliseconds),
    forget() {
      memory = undefined;
      driver = createFolderDriver(around);
    },
    restart: () => void (driver = createFolderDriver(around)),
    left: () => left,
  };
}

/** What reading a file in its worker comes to. */
async function planned(data: OfficeData, bytes: Uint8Array, passphrase: string | undefined) {
  const rows: KindRow[] = [];
  const telling = {
    head: () => undefined,
    progress: () => undefined,
    rows: (portion: readonly KindRow[]) => void rows.push(...portion),
  };
  const read = await readArriving({ bytes, passphrase, receiver: data.identity }, telling);
  if (!read.ok) return read;
  const { head } = read.value;
  const { fileId, madeAt, sender } = head;
  const source = { fileId, office: sender.office, label: sender.label, madeAt };
  const receiver = { ...data.identity, counter: data.counter(), lookUp: data.workingSet.row };
  const plan = planImport(rows, source, receiver);
  const isOurs = sender.replica === data.identity.replica;
  if (plan.fromCopyOfThisPc || (isOurs && plan.arrivals.length > 0))
    return failure('copyOfThisPc', 'Másolat.');
  return isOurs
    ? failure('ownFile', 'Saját fájl.')
    : success({ head, plan, takenBefore: undefined, attachments: new Map() });
}
