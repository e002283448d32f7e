import { addDays } from '../../shared/lib/dates.ts';
import { type Random, seededRandom } from '../../shared/lib/random.ts';
import { Book, type Contradiction, type Fates } from './book.ts';
import { CarriedFolder } from './folder.ts';
import { anOperation } from './acts.ts';
import { type County, digestOf, mergedFiles, Pc } from './pc.ts';

export interface CountyRequest {
  readonly seed: number;
  readonly weeks: number;
  readonly office: string;
  readonly officeName: string;
  readonly countyCode: string;
  /** The mistake of going on under the former identity after a restored backup. */
  readonly keepsIdentity?: boolean;
  /** The mistake that a copied PC takes a new name for what it writes from now on only. */
  readonly renewsOnlyName?: boolean;
}

export interface CountyFindings {
  /** A PC of the county as it is in the end. */
  readonly pc: Pc;
  readonly pcs: number;
  readonly records: number;
  readonly writings: number;
  readonly fates: Fates;
  /** How often a state was compared with the book, record by record. */
  readonly compared: number;
  /** Values written on a disk that broke before anybody was given them. */
  readonly goneWithDisk: number;
  readonly files: CarriedFolder['carried'];
  readonly imports: number;
  /** What was found of the planted files, `planted: found`, and how often. */
  readonly named: Readonly<Record<string, number>>;
  readonly renewals: number;
  readonly decisions: number;
  readonly questions: number;
  readonly digest: string;
  /** Everything that is not as it must be. */
  readonly broken: readonly string[];
}

const BEGIN = '2016-10-03';
const MOST_ROUNDS = 6;

const SPOILT: ReadonlySet<string> = new Set(['truncated', 'empty']);
const REFUSED: ReadonlySet<string> = new Set(['damaged', 'notDataFile']);
const PASSED_OVER: ReadonlySet<string> = new Set(['repeated', 'old', 'own']);

/** Five PCs of one office and a folder; one breaks and is restored from a backup, one is copied. */
export function playCounty(request: CountyRequest): CountyFindings {
  return new CountyPlay(request).play();
}

class CountyPlay {
  private readonly random: Random;
  private readonly county: County;
  private readonly pcs: Pc[] = [];
  private readonly broken: string[] = [];
  private readonly request: CountyRequest;
  private readonly lostWritings = new Set<number>();
  private backupOfSecond: Uint8Array | undefined;
  private decisions = 0;
  private compared = 0;
  private created = 0;

  constructor(request: CountyRequest) {
    const { seed, office, officeName } = request;
    this.request = request;
    this.random = seededRandom(seed);
    this.county = {
      office,
      officeName,
      folder: new CarriedFolder(),
      book: new Book(),
      given: new Map(),
      found: [],
      renewsOnlyName: request.renewsOnlyName,
      now: `${BEGIN}T08:00:00`,
    };
    for (let index = 1; index <= 5; index++) this.join(`${index}. gép`);
  }

  private join(label: string): void {
    const pc = new Pc(this.county, label, this.county.folder.join());
    pc.registerWorkplace();
    this.pcs.push(pc);
  }

  play(): CountyFindings {
    this.found();
    for (let week = 1; week <= this.request.weeks; week++) {
      this.county.now = `${addDays(BEGIN, 7 * week)}T08:00:00`;
      for (const pc of this.random.shuffle(this.pcs)) this.workAt(pc);
      this.county.folder.carry(this.random);
      this.misfortune(week);
      if (week % 13 === 0) this.check(`in week ${week}`);
    }
    this.settle();
    return this.findings();
  }

  /** The office is founded on the first PC. */
  private found(): void {
    const { office, officeName: name, countyCode: county } = this.request;
    this.pcs[0]?.commit(
      [{ do: 'put', kind: 'office', id: office, fields: { name, county, seat: '15130' } }],
      'setUp',
    );
  }

  private workAt(pc: Pc): void {
    if (this.random.chance(0.7)) pc.look();
    this.editAt(pc, this.random.integer(0, 4));
    if (this.random.chance(0.25)) this.decide(pc);
    if (this.random.chance(0.6)) pc.leave();
    if (pc.place === 1 && this.random.chance(0.2)) this.backupOfSecond = pc.backup();
  }

  private editAt(pc: Pc, edits: number): void {
    const day = this.county.now.slice(0, 10);
    for (let left = edits; left > 0; left -= 1) {
      const operation = anOperation(pc.rows, { random: this.random, day, number: this.created });
      this.created += 1;
      pc.commit([operation], operation.do === 'erase' ? 'erasure' : 'entry');
    }
  }

  private decide(pc: Pc): void {
    for (const { kind, id, register, values } of pc.openQuestions()) {
      this.decisions += 1;
      pc.commit([{ do: 'decide', kind, id, register, value: this.random.pick(values) }], 'decision');
    }
  }

  private misfortune(week: number): void {
    const [, second, , fourth] = this.pcs;
    const { weeks } = this.request;
    if (week === Math.floor(weeks / 3)) this.restoreFromBackup(second);
    if (week === Math.floor((2 * weeks) / 3)) this.copyDisk(fourth);
    if (week === Math.floor((2 * weeks) / 3) + 2) this.startCopy();
    if (week % 26 === 0) for (const place of this.county.folder.views.keys()) this.county.folder.clear(place);
  }

  /** Its disk breaks. What it wrote since and gave to nobody is nowhere else. */
  private restoreFromBackup(pc: Pc | undefined): void {
    if (pc === undefined) return;
    const backup = this.backupOfSecond ?? pc.backup();
    const elsewhere = new Set([...this.county.given.values()].flatMap((known) => [...known]));
    for (const id of pc.known) if (!elsewhere.has(id)) this.lostWritings.add(id);
    pc.restore(backup, this.request.keepsIdentity ? undefined : `${pc.label}, új lemezzel`);
  }

  private copy: Pc | undefined;

  /** In the evening, when it has left its file, the disk is copied; the original goes on working and leaves files. */
  private copyDisk(pc: Pc | undefined): void {
    if (pc === undefined) return;
    pc.leave();
    this.copy = pc.clonedTo(this.county.folder.join(pc.place));
    pc.commit([
      {
        do: 'put',
        kind: 'task',
        id: `after-copy-${pc.place}`,
        fields: { title: 'Tovább', due: '2018-12-01', status: 'open' },
      },
    ]);
    pc.leave();
  }

  /** The copy is used without its folder for a while; then it looks there, and finds out. */
  private startCopy(): void {
    const { copy } = this;
    const original = this.pcs[3];
    if (copy === undefined || original === undefined) return;
    this.editAt(copy, this.random.integer(8, 16));
    this.county.folder.views[copy.place] = new Map(this.county.folder.views[original.place]);
    copy.look();
    if (copy.renewals !== 1) this.broken.push(`a copied PC was noticed ${copy.renewals} times`);
    this.pcs.push(copy);
  }

  /** In the end everything arrives everywhere, and people answer what is still open or leave it open. */
  private settle(): void {
    for (let round = 1; round <= MOST_ROUNDS; round++) {
      this.county.now = `${addDays(BEGIN, 7 * this.request.weeks + round)}T08:00:00`;
      for (const pc of this.pcs) pc.leave();
      this.county.folder.carryAll();
      for (const pc of this.pcs) pc.look();
      if (new Set(this.pcs.map((pc) => pc.digest())).size === 1) break;
    }
    const digests = new Set(this.pcs.map((pc) => pc.digest()));
    if (digests.size !== 1) this.broken.push(`${digests.size} different states in the end`);
    this.check('in the end');
    this.checkNothingMissing();
    this.checkNames();
    this.checkFilesAgain();
  }

  /**
   * Each PC holds exactly what it must hold by the book, and asks exactly what it must ask; once a copied PC has renamed what it wrote,
   * questions may come twice, so that a value may stand there beside what it must hold, but never instead.
   */
  private check(when: string): void {
    const mayAskTwice = this.pcs.some((pc) => pc.renewals > 0);
    for (const pc of this.pcs) {
      this.compared += pc.rows.size;
      const { contradictions, questions } = this.county.book.compare(pc.rows, pc.known);
      const wrong = contradictions.filter((one) => !mayAskTwice || isMissing(one));
      for (const one of wrong.slice(0, 3)) this.broken.push(`${pc.label} ${when}: ${said(one)}`);
      const open = pc.openQuestions().length;
      if (mayAskTwice ? open < questions : open !== questions)
        this.broken.push(`${pc.label} ${when}: ${open} questions instead of ${questions}`);
    }
  }

  /** Everybody knows of every value that was ever written, but for what went with the disk. */
  private checkNothingMissing(): void {
    for (const pc of this.pcs) {
      const missing = this.county.book.writings.filter(
        ({ id }) => !pc.known.has(id) && !this.lostWritings.has(id),
      );
      if (missing.length > 0) this.broken.push(`${pc.label} never heard of ${missing.length} values`);
    }
  }

  /** Every planted file was named for what it was, and nothing that was passed over would have brought anything. */
  private checkNames(): void {
    for (const { planted, found, brings } of this.county.found) {
      if (SPOILT.has(planted ?? '') !== REFUSED.has(found))
        this.broken.push(`${planted ?? 'whole'} file: ${found}`);
      if (PASSED_OVER.has(found) && brings)
        this.broken.push(`a file passed over as ${found} held something new`);
    }
    const others = this.pcs.slice(0, 5).filter((pc) => pc.renewals > 0);
    if (others.length > 0) this.broken.push('a PC was taken for a copy and is none');
  }

  /** The last files of all PCs, merged anew in random orders, each twice. */
  private checkFilesAgain(): void {
    const files = this.pcs.map((pc) => pc.exchangeFile());
    const orders = [1, 2, 3].map(() => this.random.shuffle([...files, ...files]));
    const all = new Set([...orders.map((order) => digestOf(mergedFiles(order))), this.pcs[0]?.digest()]);
    if (all.size !== 1) this.broken.push('the files come to something else in another order');
  }

  private findings(): CountyFindings {
    const [pc] = this.pcs;
    if (pc === undefined) throw new Error('no PC');
    const { book, folder, found } = this.county;
    // A spoilt file is opened again and again, until a whole one takes its place.
    const once = new Map(
      found.map((one) => [`${one.file} ${one.found}`, `${one.planted ?? 'whole'}: ${one.found}`]),
    );
    const named: Record<string, number> = {};
    for (const key of once.values()) named[key] = (named[key] ?? 0) + 1;
    return {
      pc,
      pcs: this.pcs.length,
      records: pc.rows.size,
      writings: book.writings.length,
      fates: book.fates(pc.known),
      compared: this.compared,
      goneWithDisk: this.lostWritings.size,
      files: folder.carried,
      imports: this.pcs.reduce((sum, one) => sum + one.imports, 0),
      named,
      renewals: this.pcs.reduce((sum, one) => sum + one.renewals, 0),
      decisions: this.decisions,
      questions: pc.openQuestions().length,
      digest: pc.digest(),
      broken: this.broken,
    };
  }
}

function said({ record, register, expected, found }: Contradiction): string {
  return `${record} ${register}: [${expected.join(' | ')}] expected, [${found.join(' | ')}] found`;
}

function isMissing({ expected, found }: Pick<Contradiction, 'expected' | 'found'>): boolean {
  return expected.some((value) => !found.includes(value));
}
