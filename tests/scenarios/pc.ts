import type { FileContent, Rows } from '../../shared/exchange/file-content.ts';
import type { FileFrame } from '../../shared/exchange/file-head.ts';
import {
  folderFileId,
  folderFileName,
  inReadingOrder,
  isNews,
  isToBeRead,
  leftById,
  type Looked,
  needlessAfter,
} from '../../shared/exchange/folder-names.ts';
import { type MentorFile, readFile } from '../../shared/exchange/read-file.ts';
import { writeFile } from '../../shared/exchange/write-file.ts';
import { sha256Hex } from '../../shared/lib/hash.ts';
import type { Outcome } from '../../shared/lib/outcome.ts';
import { type ImportPlan, planImport } from '../../shared/merge/arrivals.ts';
import {
  type Cause,
  type Commit,
  type LogEntry,
  logEntryOf,
  type Operation,
} from '../../shared/merge/commit.ts';
import { conflictsOf } from '../../shared/merge/conflicts.ts';
import { canonicalState } from '../../shared/merge/merge.ts';
import { prepareCommit } from '../../shared/merge/prepare.ts';
import { prepareRenewal } from '../../shared/merge/renewal.ts';
import { preselectedOf, prepareImport } from '../../shared/merge/take-in.ts';
import { dotOf, type Row, type Stamp } from '../../shared/merge/versions.ts';
import type { Book } from './book.ts';
import type { CarriedFolder, Lying, Planted } from './folder.ts';

/** What looking at a file came to. */
export type Found = 'taken' | 'nothingNew' | 'repeated' | 'old' | 'damaged' | 'notDataFile' | 'own' | 'copy';

interface Looking {
  /** Which PC looked at which file, as the carrier had left it. */
  readonly file: string;
  readonly planted: Planted | undefined;
  readonly found: Found;
  /** It held something that was not known there. */
  readonly brings: boolean;
}

/** What all PCs of the county share: the folder, the book, and what each file made knew. */
export interface County {
  readonly office: string;
  readonly officeName: string;
  readonly folder: CarriedFolder;
  readonly book: Book;
  /** What was known where a file or backup was made, by its id. */
  readonly given: Map<string, ReadonlySet<number>>;
  readonly found: Looking[];
  /** The mistake of taking a new name for what is written from now on only. */
  readonly renewsOnlyName?: boolean | undefined;
  /** `YYYY-MM-DDTHH:mm:ss` */
  now: string;
}

export class Pc {
  replica: string;
  counter = 0;
  rows = new Map<string, Row>();
  log: LogEntry[] = [];
  known: ReadonlySet<number> = new Set();
  /** Highest counter taken of each other PC. */
  taken: Record<string, number> = {};
  /** How often it found out that it is a copy. */
  renewals = 0;
  /** Conflicts its previews announced. */
  announced = 0;
  imports = 0;
  readonly place: number;
  readonly label: string;
  private readonly county: County;
  private looked = new Map<string, Looked>();
  private leftAt = -1;

  constructor(county: County, label: string, place: number) {
    this.county = county;
    this.label = label;
    this.place = place;
    this.replica = replicaOf(label);
  }

  /** The PC becomes known to the others. */
  registerWorkplace(): void {
    const { replica: id, label } = this;
    this.commit([{ do: 'put', kind: 'workplace', id, fields: { label } }], 'setUp');
  }

  get office(): string {
    return this.county.office;
  }

  /** Another day: `YYYY-MM-DD`. */
  wakeOn(day: string): void {
    this.county.now = `${day}T08:00:00`;
  }

  lookUp = (kind: string, id: string): Row | undefined => this.rows.get(`${kind}/${id}`);

  private stamp(): Stamp {
    return { dot: dotOf(this.replica, this.counter + 1), time: this.county.now, person: this.label };
  }

  /** What a person saves; nothing if it cannot be done. */
  commit(operations: readonly Operation[], cause: Cause = 'entry'): void {
    const frame = { ...this.stamp(), cause, office: this.county.office };
    const prepared = prepareCommit(frame, operations, this.lookUp);
    if (!prepared.ok) return;
    this.apply(prepared.value);
    this.known = this.county.book.note(prepared.value, this.known);
  }

  private apply(commit: Commit): void {
    for (const { kind, id, row } of commit.changes) this.rows.set(`${kind}/${id}`, row);
    this.log.push(JSON.parse(JSON.stringify(logEntryOf(commit))) as LogEntry);
    this.counter += 1;
  }

  openQuestions(): readonly {
    readonly kind: string;
    readonly id: string;
    readonly register: string;
    readonly values: readonly Record<string, unknown>[];
  }[] {
    return [...this.rows].flatMap(([key, row]) =>
      conflictsOf(row).map(({ register, versions }) => ({
        kind: key.slice(0, key.indexOf('/')),
        id: row.id,
        register,
        values: versions.map(({ value }) => value),
      })),
    );
  }

  /** Leaves its file in the folder, if it has written anything since the last one. */
  leave(): void {
    if (this.leftAt === this.counter) return;
    const { folder, officeName, given } = this.county;
    const left = { replica: this.replica, counter: this.counter };
    const name = folderFileName(officeName, left);
    const bytes = this.exchangeFile();
    given.set(folderFileId(left), this.known);
    const names = [...(folder.views[this.place]?.keys() ?? [])];
    folder.leave(this.place, { name, bytes }, needlessAfter(name, names));
    this.leftAt = this.counter;
  }

  /** Everything it holds, for the others. */
  exchangeFile(): Uint8Array {
    return this.written(folderFileId(this), { kind: 'exchange', rows: this.byKind() });
  }

  backup(): Uint8Array {
    const fileId = `backup-${this.replica}-${this.counter}`;
    this.county.given.set(fileId, this.known);
    const { log, counter } = this;
    return this.written(fileId, { kind: 'backup', rows: this.byKind(), log, counter });
  }

  private written(fileId: string, content: FileContent): Uint8Array {
    const { office, now: madeAt } = this.county;
    const sender = { replica: this.replica, office, label: this.label };
    const frame: FileFrame = { app: '0.1.0', fileId, madeAt, sender, scope: { type: 'all' } };
    return inFull(writeFile(frame, content));
  }

  byKind(): Rows {
    const kinds = Map.groupBy(this.rows, ([key]) => key.slice(0, key.indexOf('/')));
    return new Map([...kinds].map(([kind, ones]) => [kind, ones.map(([, row]) => row)]));
  }

  /** Another machine takes this one's place: what the backup holds, under a new identity; without a label under the former one. */
  restore(backup: Uint8Array, label: string | undefined): void {
    const { head, content } = inFull(readFile(backup));
    if (content.kind !== 'backup') throw new Error('not a backup');
    this.replaceBy(content.rows, this.county.given.get(head.fileId) ?? new Set());
    this.log = [...content.log];
    this.counter = content.counter;
    this.taken = {};
    this.looked = new Map();
    if (label !== undefined) this.renew(label);
  }

  /** The disk is copied bit by bit: the copy believes it is this PC. */
  clonedTo(place: number): Pc {
    const copy = new Pc(this.county, `${this.label}, másolat`, place);
    copy.replaceBy(this.byKind(), this.known);
    copy.log = [...this.log];
    copy.replica = this.replica;
    copy.counter = this.counter;
    copy.taken = { ...this.taken };
    copy.looked = new Map(this.looked);
    copy.leftAt = this.leftAt;
    return copy;
  }

  private replaceBy(rows: Rows, known: ReadonlySet<number>): void {
    const all = [...rows].flatMap(([kind, ones]) => ones.map((row) => [`${kind}/${row.id}`, row] as const));
    this.rows = new Map(all);
    this.known = known;
  }

  private renew(label: string): void {
    this.replica = replicaOf(label);
    this.counter = 0;
    this.leftAt = -1;
    this.registerWorkplace();
  }

  /** Looks into the folder and takes in what is new there. */
  look(): void {
    const view = this.county.folder.views[this.place] ?? new Map<string, Lying>();
    for (const { name } of inReadingOrder([...view.keys()].map((one) => ({ name: one })))) {
      const lying = view.get(name);
      if (lying === undefined || !this.isDue(name, lying)) continue;
      const found = this.open(lying);
      const failures = found === 'damaged' || found === 'notDataFile' ? 1 : 0;
      const { modified } = lying;
      this.looked.set(name, { size: lying.bytes.length, modified, at: this.minutes(), failures });
      if (found === 'copy') return this.becomeAnother();
    }
  }

  private isDue(name: string, { bytes, modified }: Lying): boolean {
    return isToBeRead({ size: bytes.length, modified }, this.looked.get(name), this.minutes());
  }

  private minutes(): number {
    return Date.parse(`${this.county.now}Z`);
  }

  /** It is a copy of a PC that goes on working: from now on it is somebody else, also for what it gave to nobody; and looks again. */
  private becomeAnother(): void {
    const former = this.replica;
    this.renewals += 1;
    this.replica = replicaOf(`${this.label} ${this.renewals}`);
    this.counter = 0;
    this.leftAt = -1;
    const renewal = { former, stamp: this.stamp() };
    const commit = this.county.renewsOnlyName ? undefined : prepareRenewal(ofKinds(this.byKind()), renewal);
    if (commit !== undefined) this.apply(commit);
    this.registerWorkplace();
    this.looked = new Map();
    this.look();
  }

  private open(lying: Lying): Found {
    const read = readFile(lying.bytes);
    const fileId = read.ok ? read.value.head.fileId : '';
    // What was not taken must not have held anything that is not known here.
    const given = this.county.given.get(fileId) ?? new Set<number>();
    const brings = !given.isSubsetOf(this.known);
    const found = read.ok ? this.meet(read.value, given) : refusalOf(read.reason);
    const file = `${this.place}/${lying.modified}`;
    this.county.found.push({ file, planted: lying.planted, found, brings });
    return found;
  }

  private meet({ head, content }: MentorFile, given: ReadonlySet<number>): Found {
    if (content.kind !== 'exchange') throw new Error('not an exchange file');
    const { replica } = head.sender;
    const left = leftById(head.fileId, replica);
    if (left === undefined) throw new Error(`a file without a place in the order: ${head.fileId}`);
    const isOwn = replica === this.replica;
    if (!isOwn && !isNews(left, this.taken)) {
      return left.counter === this.taken[replica] ? 'repeated' : 'old';
    }
    const plan = this.planned(head, content.rows);
    if (plan.fromCopyOfThisPc) return 'copy';
    if (isOwn) return 'own';
    this.taken[replica] = left.counter;
    this.known = this.known.union(given);
    return this.takeIn(plan);
  }

  private planned({ fileId, madeAt, sender }: MentorFile['head'], rows: Rows): ImportPlan {
    const source = { fileId, office: sender.office, label: sender.label, madeAt };
    const { replica, counter, lookUp } = this;
    return planImport(ofKinds(rows), source, { office: this.county.office, replica, counter, lookUp });
  }

  private takeIn(plan: ImportPlan): Found {
    const taken = prepareImport(plan, preselectedOf(plan), this.stamp());
    if (!taken.ok) return 'nothingNew';
    this.announced += plan.counts.conflicting;
    this.imports += 1;
    this.apply(taken.value);
    return 'taken';
  }

  digest(): string {
    return digestOf(this.rows);
  }
}

/** One value for what the rows hold, whatever each PC shows. */
export function digestOf(rows: ReadonlyMap<string, Row>): string {
  const states = [...rows].map(([key, row]) => `${key} ${canonicalState(row)}`);
  return sha256Hex(states.sort().join('\n'));
}

function* ofKinds(rows: Rows): Generator<{ readonly kind: string; readonly row: Row }> {
  for (const [kind, ones] of rows) for (const row of ones) yield { kind, row };
}

/** What comes of several files, taken into an empty office one after the other. */
export function mergedFiles(files: readonly Uint8Array[]): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  const lookUp = (kind: string, id: string) => rows.get(`${kind}/${id}`);
  for (const bytes of files) {
    const { head, content } = inFull(readFile(bytes));
    if (content.kind !== 'exchange') throw new Error('not an exchange file');
    const { fileId, madeAt, sender } = head;
    const source = { fileId, office: sender.office, label: sender.label, madeAt };
    const plan = planImport(ofKinds(content.rows), source, { office: '', replica: '', counter: 0, lookUp });
    for (const { kind, id, merged } of plan.arrivals) rows.set(`${kind}/${id}`, merged);
  }
  return rows;
}

function refusalOf(reason: string): Found {
  if (reason === 'damaged' || reason === 'notDataFile') return reason;
  throw new Error(`a spoilt file was refused as ${reason}`);
}

function replicaOf(label: string): string {
  return sha256Hex(label).slice(0, 24);
}

export function inFull<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}
