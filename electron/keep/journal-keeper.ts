import type { Output, SaveReason } from '../../shared/contract/contract.ts';
import type { Kept } from '../../shared/contract/kept.ts';
import { entryLine } from '../../shared/journal/journal.ts';
import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import type { Machine } from '../machine.ts';
import type { Entry, JournalLook, Office, OfficeBegin, Point } from './journal-shape.ts';
import { entriesAfter, type JournalFile, judge, neededFrom, readableAfter } from './journal-chain.ts';
import {
  beginFile,
  journalFolder,
  type JournalFolder,
  journalPath,
  readFolder,
  type WritingFile,
  writeLine,
} from './journal-files.ts';
import { keepFailureOf } from './kept-failure.ts';
import type { StateFile, StateReading } from './state.ts';
import type { State } from './state-form.ts';

/** What is known between two requests. */
interface Held {
  nextNumber: number;
  /** The office's database as far as the journal has come; `null` without a journal to go on with. */
  office: Office | null;
  /** The file lines go to; `null`: the next line begins one. After any failure a file is never written again. */
  writing: WritingFile | null;
}

export const NO_JOURNAL: Kept['journal'] = {
  state: 'none',
  replica: null,
  counter: 0,
  rows: 0,
  fingerprint: '0'.repeat(16),
};
const behind = failure(
  'behind',
  'A naplóból egy korábbi módosítás hiányzik, ezért ez a módosítás most nem kerülhet bele.',
);

/** The journal, one request at a time. */
export class JournalKeeper {
  readonly #machine: Machine;
  readonly #stateFile: StateFile;
  /** Files that failed: how far they were acknowledged. What follows there may not have reached the disk. */
  readonly #failed = new Map<number, number>();
  #held: Held | null = null;

  constructor(machine: Machine, state: StateFile) {
    this.#machine = machine;
    this.#stateFile = state;
  }

  async look(): Promise<Outcome<JournalLook, SaveReason>> {
    await this.#stopWriting();
    const state = await this.#stateFile.read();
    if (!state.ok) return state;
    const folder = await this.#read(true);
    if (!folder.ok) return folder;
    const { files, nextNumber, wasCut } = folder.value;
    const { office, from } = expectedOffice(state.value, files);
    // Whatever else is written into a new state, it must not say that there is no office, nor that this is a copy in another place.
    if (office !== null && state.value.found !== 'whole') {
      const { version: app, engine, marker } = this.#machine;
      await this.#stateFile.change((lost) => ({ ...lost, office, journalFrom: from, app, engine, marker }));
    }
    const judged = office === null ? NO_JOURNAL : judge(files, { ...office, from }, wasCut);
    const canGoOn = office !== null && judged !== null;
    this.#held = { nextNumber, office: canGoOn ? { ...office, ...extentOf(judged) } : null, writing: null };
    return success({
      journal: judged ?? { ...NO_JOURNAL, state: 'missing' },
      office,
      operationsAfter: (point) => entriesAfter(files, point)?.length ?? null,
    });
  }

  async begin(office: OfficeBegin, change: (state: State) => State): Promise<Outcome<null, SaveReason>> {
    const loaded = await this.#load();
    if (!loaded.ok) return loaded;
    const held = loaded.value;
    const opened = await this.#open(held, office);
    if (!opened.ok) return opened;
    const { number } = opened.value;
    const switched = await this.#stateFile.change((state) => ({ ...change(state), journalFrom: number }));
    if (!switched.ok) {
      // The file stays: should the state say so after all, its journal is there. Otherwise nobody asks for it.
      await opened.value.file.close().catch(() => undefined);
      return switched;
    }
    await this.#stopWriting();
    this.#held = { nextNumber: held.nextNumber, office, writing: opened.value };
    return success(null);
  }

  async append({ replica, ...entry }: Entry): Promise<Output<'appendJournal'>> {
    const loaded = await this.#load();
    if (!loaded.ok) return loaded;
    const { office } = loaded.value;
    if (office === null || office.replica !== replica) return behind;
    if (isSame(entry, office)) return success(null);
    if (entry.counter !== office.counter + 1) return behind;
    return this.#write(loaded.value, office, entry);
  }

  async rotate(): Promise<Outcome<null, SaveReason>> {
    const loaded = await this.#load();
    if (!loaded.ok) return loaded;
    await this.#stopWriting();
    const { office } = loaded.value;
    const { version: app, engine } = this.#machine;
    const changed = await this.#stateFile.change((state) => {
      const before = state.office;
      const isOurs = before !== null && before.database === office?.database;
      return { ...state, app, engine, office: isOurs ? { ...before, ...extentOf(office) } : before };
    });
    return changed.ok ? success(null) : changed;
  }

  async prune(keepFrom: Point): Promise<void> {
    const folder = await this.#read(false);
    const needed = folder.ok ? neededFrom(folder.value.files, keepFrom) : null;
    if (!folder.ok || needed === null) return;
    const going = folder.value.files.map(({ number }) => number).filter((number) => number < needed);
    try {
      // From the oldest on, so that none is ever missing between two others.
      for (const number of going) await this.#machine.files.unlink(journalPath(this.#machine, number));
    } catch {
      // The rest goes after the next snapshot.
    }
  }

  async read(after: Point | null): Promise<Output<'readJournal'>> {
    const folder = await this.#read(false);
    if (!folder.ok) return failure('unreadable', folder.message);
    const { files } = folder.value;
    return success(entriesAfter(files, after) ?? readableAfter(files, after));
  }

  async #load(): Promise<Outcome<Held, SaveReason>> {
    if (this.#held === null) {
      const looked = await this.look();
      if (!looked.ok) return looked;
    }
    return success(this.#held as Held);
  }

  async #read(mayCut: boolean): Promise<Outcome<JournalFolder, SaveReason>> {
    try {
      const folder = await readFolder(this.#machine, mayCut);
      return success({ ...folder, files: folder.files.map((file) => this.#acknowledged(file)) });
    } catch (error) {
      return keepFailureOf(this.#machine, error, journalFolder(this.#machine));
    }
  }

  #acknowledged(file: JournalFile): JournalFile {
    const upTo = this.#failed.get(file.number);
    return upTo === undefined
      ? file
      : { ...file, entries: file.entries.filter(({ counter }) => counter <= upTo) };
  }

  async #write(
    held: Held,
    office: Office,
    entry: Omit<Entry, 'replica'>,
  ): Promise<Outcome<null, SaveReason>> {
    const opened = held.writing === null ? await this.#open(held, office) : success(held.writing);
    if (!opened.ok) return opened;
    const writing = opened.value;
    held.writing = writing;
    const line = entryLine(entry, writing.hash);
    try {
      await writeLine(writing.file, line);
    } catch (error) {
      this.#failed.set(writing.number, office.counter);
      await this.#stopWriting();
      return keepFailureOf(this.#machine, error, journalPath(this.#machine, writing.number));
    }
    writing.hash = line.hash;
    held.office = { ...office, ...extentOf(entry) };
    return success(null);
  }

  /** Every try has a number of its own, so that nothing is ever written where another try failed. */
  async #open(held: Held, office: OfficeBegin): Promise<Outcome<WritingFile, SaveReason>> {
    const number = held.nextNumber++;
    const { database, replica, counter: after, rows, fingerprint } = office;
    const follows = held.office && { replica: held.office.replica, counter: held.office.counter };
    const origin = { database, replica, office: office.office, after, rows, fingerprint, follows };
    try {
      return success(await beginFile(this.#machine, { journal: 1, number, ...origin }));
    } catch (error) {
      return keepFailureOf(this.#machine, error, journalPath(this.#machine, number));
    }
  }

  /** Every line is flushed, so nothing depends on the closing. */
  async #stopWriting(): Promise<void> {
    const writing = this.#held?.writing ?? null;
    if (writing === null || this.#held === null) return;
    this.#held.writing = null;
    await writing.file.close().catch(() => undefined);
  }
}

function extentOf({ counter, rows, fingerprint }: Pick<Office, 'counter' | 'rows' | 'fingerprint'>) {
  return { counter, rows, fingerprint };
}

/** Whether this is the last commit again; the fingerprint stands for all that the database holds after it. */
function isSame(entry: Pick<Office, 'counter' | 'rows' | 'fingerprint'>, last: Office): boolean {
  return entry.counter === last.counter && entry.rows === last.rows && entry.fingerprint === last.fingerprint;
}

/** The state says it; if that is lost, the newest file. */
function expectedOffice({ state, found }: StateReading, files: readonly JournalFile[]) {
  if (found === 'whole') return { office: state.office, from: state.journalFrom };
  return { office: officeOfNewest(files), from: 0 };
}

/** The newest head says for which database it was begun; of the form of its data it says nothing. */
function officeOfNewest(files: readonly JournalFile[]): Office | null {
  const head = files.findLast((file) => file.head !== undefined)?.head;
  if (head === undefined) return null;
  const { database, replica, office, after: counter, rows, fingerprint } = head;
  return { database, replica, office, dataVersion: 1, counter, rows, fingerprint };
}
