import { digestOfCentre } from '../../shared/centre/digest.ts';
import { type ArrivedExtract, judgeExtract, packageWrites } from '../../shared/centre/intake.ts';
import { packagesInForce } from '../../shared/centre/packages.ts';
import { compareTotals, isReceivedAsSent } from '../../shared/centre/totals.ts';
import type { CountyPackage } from '../../shared/domain/county-package.ts';
import { extractOf } from '../../shared/exchange/extract.ts';
import type { FileFrame } from '../../shared/exchange/file-head.ts';
import { writeFile } from '../../shared/exchange/write-file.ts';
import { counties } from '../../shared/gazetteer/counties.ts';
import { addMonths } from '../../shared/lib/dates.ts';
import { type Random, seededRandom } from '../../shared/lib/random.ts';
import { prepareCommit } from '../../shared/merge/prepare.ts';
import { dotOf, type Row } from '../../shared/merge/versions.ts';
import { readArrivingExtract } from '../../renderer/data/exchange/arriving-extract.ts';
import { anOperation } from './acts.ts';
import { Book } from './book.ts';
import { CarriedFolder } from './folder.ts';
import { digestOf, inFull, mergedFiles, Pc } from './pc.ts';

export interface CountryRequest {
  readonly seed: number;
  readonly months: number;
  /** The office whose data were made elsewhere; it sends like the others. */
  readonly first: Pc;
}

export interface CountryFindings {
  readonly offices: number;
  readonly sent: number;
  /** What the post did, and what the centre said to each of them, `post: verdict`. */
  readonly named: Readonly<Record<string, number>>;
  /** Records in the extracts in force, as sent and as counted at the centre. */
  readonly totals: { readonly sent: number; readonly received: number };
  readonly records: number;
  readonly digests: { readonly centre: string; readonly merged: string };
  readonly broken: readonly string[];
}

const CENTRE = 'orszagos-kozpont';
const BEGIN = '2016-10-31';

type Post = 'inTime' | 'late' | 'repeated' | 'truncated' | 'old' | 'lost';

interface Letter {
  readonly office: string;
  readonly madeAt: string;
  readonly bytes: Uint8Array;
  /** Counted while it was made, by another way than the totals of the head. */
  readonly records: number;
}

interface Delivery {
  readonly letter: Letter;
  readonly post: Post;
  readonly month: number;
}

/** Eighteen offices send an extract every month; not all arrive, and not all once, whole and in order. */
export async function playCountry(request: CountryRequest): Promise<CountryFindings> {
  const random = seededRandom(request.seed);
  const offices = officesOf(request.first);
  const deliveries: Delivery[] = [];
  let sent = 0;
  for (let month = 0; month < request.months; month++) {
    for (const pc of offices) {
      const day = addMonths(BEGIN, month);
      if (pc !== request.first) workAMonth(pc, day, random);
      const letter = letterOf(pc, day);
      sent += 1;
      deliveries.push(...posted({ letter, month }, deliveries, random));
    }
  }
  // The last of everybody arrives.
  const month = request.months;
  const last = offices.map((pc) => letterOf(pc, addMonths(BEGIN, month)));
  deliveries.push(...last.map((letter): Delivery => ({ letter, post: 'inTime', month: month + 4 })));
  const centre = new Centre();
  for (const one of deliveries.toSorted((a, b) => a.month - b.month)) await centre.receive(one);
  centre.check(last);
  const again = await inOtherOrders(last, random);
  return { ...findingsOf({ offices, centre, again }, random), sent: sent + last.length };
}

function officesOf(first: Pc): readonly Pc[] {
  const codes = counties.filter(({ inNetwork, code }) => inNetwork && code !== '09');
  return [first, ...codes.map(({ code, name, seat }) => officeIn({ code, name, seat }))];
}

function officeIn({
  code,
  name,
  seat,
}: {
  readonly code: string;
  readonly name: string;
  readonly seat: string;
}): Pc {
  const office = `iroda-${code}`;
  const officeName = `${name} Megyei Mentoriroda`;
  const folder = new CarriedFolder();
  const around = {
    office,
    officeName,
    folder,
    book: new Book(),
    given: new Map(),
    found: [],
    now: `${BEGIN}T08:00:00`,
  };
  const pc = new Pc(around, `${name}, 1. gép`, folder.join());
  pc.registerWorkplace();
  pc.commit(
    [{ do: 'put', kind: 'office', id: office, fields: { name: officeName, county: code, seat } }],
    'setUp',
  );
  return pc;
}

function workAMonth(pc: Pc, day: string, random: Random): void {
  pc.wakeOn(day);
  for (let acts = random.integer(3, 8); acts > 0; acts -= 1) {
    const operation = anOperation(pc.rows, { random, day, number: pc.counter });
    // Every office numbers its new records by itself; elsewhere they would be the same things.
    const id = operation.id.includes('/') ? operation.id : `${pc.office}/${operation.id}`;
    pc.commit([{ ...operation, id }]);
  }
}

function letterOf(pc: Pc, day: string): Letter {
  const madeAt = `${day}T16:00:00`;
  const content = extractOf(pc.byKind());
  const sender = { replica: pc.replica, office: pc.office, label: pc.label };
  const fileId = `${pc.office}-${day}`;
  const scope = { type: 'extract', personal: 'none' } as const;
  const frame: FileFrame = { app: '0.1.0', fileId, madeAt, sender, scope };
  return { office: pc.office, madeAt, bytes: inFull(writeFile(frame, content)), records: shownIn(pc) };
}

/** Records an extract must hold, counted on the PC: those that are shown and of a kind that is known, but for the office's PCs. */
function shownIn({ rows }: Pc): number {
  const shown = [...rows].filter(([, { record }]) => record.deleted === undefined && record.erased !== true);
  return shown.filter(([key]) => !key.startsWith('novelty/') && !key.startsWith('workplace/')).length;
}

function posted(
  { letter, month }: { readonly letter: Letter; readonly month: number },
  before: readonly Delivery[],
  random: Random,
): readonly Delivery[] {
  const luck = random.next();
  const inTime: Delivery = { letter, post: 'inTime', month };
  if (luck < 0.1) return [{ letter, post: 'lost', month }];
  if (luck < 0.2) return [{ letter, post: 'late', month: month + random.integer(1, 3) }];
  if (luck < 0.27) return [inTime, { letter, post: 'repeated', month: month + random.integer(0, 2) }];
  if (luck < 0.34) {
    const bytes = letter.bytes.subarray(0, random.integer(1, letter.bytes.length - 1));
    return [{ letter: { ...letter, bytes }, post: 'truncated', month }];
  }
  const earlier = before.filter((one) => one.letter.office === letter.office && one.post === 'inTime');
  if (luck > 0.93 && earlier.length > 0)
    return [inTime, { letter: random.pick(earlier).letter, post: 'old', month }];
  return [inTime];
}

/** The centre as its records are: every file judged, its package written by an ordinary commit. */
class Centre {
  readonly named: Record<string, number> = {};
  readonly broken: string[] = [];
  private readonly rows = new Map<string, Row>();
  private readonly taken: Letter[] = [];
  private counter = 0;

  get packages(): readonly CountyPackage[] {
    return [...this.rows.values()].map(({ record }) => record as unknown as CountyPackage);
  }

  async receive(delivery: Delivery): Promise<void> {
    const { letter, post } = delivery;
    if (post === 'lost') return this.name(post, 'nothing');
    const read = await readArrivingExtract({ bytes: letter.bytes, sample: false }, () => undefined);
    if (!read.ok) return this.refuse(post, read.reason);
    const arrived: ArrivedExtract = {
      ...read.value.extract,
      date: letter.madeAt.slice(0, 10),
      time: '09:00',
      fileName: 'kivonat.mentor',
    };
    const { verdict } = this.take(arrived);
    this.name(post, verdict);
    this.judge(delivery, verdict);
    if (verdict === 'taken') this.taken.push(letter);
  }

  /** What must be said of it, told from the list of what was taken before and nothing else. */
  private judge({ letter, post }: Delivery, verdict: string): void {
    if (post === 'truncated') this.broken.push('a truncated extract was read');
    const ofOffice = this.taken.filter(({ office }) => office === letter.office).map(({ madeAt }) => madeAt);
    const isRepeated = ofOffice.includes(letter.madeAt);
    const isOlder = ofOffice.some((one) => one > letter.madeAt);
    const expected = isRepeated ? 'repeated' : isOlder ? 'older' : 'taken';
    if (verdict !== expected)
      this.broken.push(`${letter.office} ${letter.madeAt}: ${verdict} instead of ${expected}`);
  }

  private take(arrived: ArrivedExtract) {
    const verdict = judgeExtract(arrived, this.packages);
    const writes = packageWrites(arrived, verdict, CENTRE);
    this.counter += 1;
    const stamp = { dot: dotOf('kozpont', this.counter), time: arrived.madeAt, person: 'központ' };
    const operations = writes.map(
      ({ id, fields }) => ({ do: 'put', kind: 'countyPackage', id, fields }) as const,
    );
    const lookUp = (_: string, id: string) => this.rows.get(id);
    const commit = prepareCommit({ ...stamp, cause: 'import', office: CENTRE }, operations, lookUp);
    for (const { id, row } of inFull(commit).changes) this.rows.set(id, row);
    return verdict;
  }

  private refuse(post: Post, reason: string): void {
    this.name(post, reason);
    if (post !== 'truncated') this.broken.push(`a whole extract was refused: ${reason}`);
  }

  private name(post: Post, found: string): void {
    const key = `${post}: ${found}`;
    this.named[key] = (this.named[key] ?? 0) + 1;
  }

  /** The last extract of every office counts, and what was counted out of it is what was sent. */
  check(last: readonly Letter[]): void {
    const inForce = packagesInForce(this.packages);
    for (const { office, madeAt, records } of last) {
      const [one, ...others] = inForce.get(office) ?? [];
      if (one?.madeAt !== madeAt || others.length > 0)
        this.broken.push(`${office}: not its last extract counts`);
      if (one === undefined) continue;
      if (one.records !== records)
        this.broken.push(`${office}: ${one.records} records instead of ${records}`);
      if (!isReceivedAsSent(one)) this.broken.push(`${office}: ${JSON.stringify(compareTotals(one))}`);
    }
  }

  totals() {
    const inForce = [...packagesInForce(this.packages).values()].flat();
    const compared = inForce.flatMap((one) => compareTotals(one));
    const sum = (ones: readonly (number | undefined)[]) =>
      ones.reduce<number>((total, one) => total + (one ?? 0), 0);
    return {
      sent: sum(compared.map(({ sent }) => sent)),
      received: sum(compared.map(({ received }) => received)),
    };
  }

  digest(): string {
    return digestOfCentre(this.packages);
  }
}

/** The last files of all offices at three other centres, each file twice and in random order. */
async function inOtherOrders(last: readonly Letter[], random: Random): Promise<readonly string[]> {
  const digests: string[] = [];
  for (let run = 0; run < 3; run++) {
    const centre = new Centre();
    for (const letter of random.shuffle([...last, ...last]))
      await centre.receive({ letter, post: 'inTime', month: 0 });
    digests.push(centre.digest());
  }
  return digests;
}

interface Played {
  readonly offices: readonly Pc[];
  readonly centre: Centre;
  readonly again: readonly string[];
}

function findingsOf({ offices, centre, again }: Played, random: Random): Omit<CountryFindings, 'sent'> {
  const broken = [...centre.broken];
  if (new Set([...again, centre.digest()]).size !== 1)
    broken.push('the extracts count otherwise in another order');
  const files = offices.map((pc) => pc.exchangeFile());
  const merged = [1, 2, 3].map(() => digestOf(mergedFiles(random.shuffle([...files, ...files]))));
  if (new Set(merged).size !== 1) broken.push('the whole files come to something else in another order');
  return {
    offices: offices.length,
    named: centre.named,
    totals: centre.totals(),
    records: mergedFiles(files).size,
    digests: { centre: centre.digest(), merged: merged[0] ?? '' },
    broken,
  };
}
