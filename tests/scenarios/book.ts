import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { Commit } from '../../shared/merge/commit.ts';
import { conflictsOf } from '../../shared/merge/conflicts.ts';
import { type Row, versionsOf } from '../../shared/merge/versions.ts';

/** One value somebody wrote, and everything the writer knew then. */
interface Writing {
  readonly id: number;
  /** `kind/id` */
  readonly record: string;
  readonly register: string;
  readonly said: string;
  readonly known: ReadonlySet<number>;
}

const DELETED = 'deleted';

/** Where a state is not what the book says it must be. */
export interface Contradiction {
  readonly record: string;
  readonly register: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

/** How many values still stand, were written over by somebody who knew them, went with an erased person, or are not known. */
export interface Fates {
  readonly standing: number;
  readonly overwritten: number;
  readonly erased: number;
  readonly unknown: number;
}

/**
 * A book-keeping of its own of every value that was ever written: plain sets of who knew what, no counters and no versions. A value must
 * stand as long as nobody who knew it wrote the same register again; two different ones that stand must be asked about.
 */
export class Book {
  readonly writings: Writing[] = [];
  private readonly ofRecord = new Map<string, Writing[]>();
  private readonly erasures = new Map<string, number[]>();

  /** Notes what a commit wrote; answers what its PC knows now. */
  note(commit: Commit, known: ReadonlySet<number>): ReadonlySet<number> {
    const now = new Set(known);
    for (const { kind, id, row } of commit.changes) {
      const record = `${kind}/${id}`;
      if (row.record.erased) {
        const erasure = this.enter({ record, register: 'erased', said: 'true', known });
        this.erasures.set(record, [...(this.erasures.get(record) ?? []), erasure]);
        now.add(erasure);
        continue;
      }
      for (const [register, said] of saidIn(row, commit.dot)) {
        now.add(this.enter({ record, register, said, known }));
      }
    }
    return now;
  }

  private enter(writing: Omit<Writing, 'id'>): number {
    const entered = { ...writing, id: this.writings.length };
    this.writings.push(entered);
    const others = this.ofRecord.get(writing.record) ?? [];
    this.ofRecord.set(writing.record, [...others, entered]);
    return entered.id;
  }

  /** Writings of which nobody who knows all this has written the register again. */
  private standing(record: string, known: ReadonlySet<number>): readonly Writing[] {
    const all = (this.ofRecord.get(record) ?? []).filter(({ id }) => known.has(id));
    return all.filter(
      (one) => !all.some((other) => other.register === one.register && other.known.has(one.id)),
    );
  }

  /** What became of every value that was ever written, as far as somebody who knows this can tell. */
  fates(known: ReadonlySet<number>): Fates {
    const fates = { standing: 0, overwritten: 0, erased: 0, unknown: 0 };
    for (const record of this.ofRecord.keys()) {
      const all = this.ofRecord.get(record) ?? [];
      const there = all.filter(({ id }) => known.has(id));
      const standing = this.isErased(record, known) ? [] : this.standing(record, known);
      fates.unknown += all.length - there.length;
      fates.standing += standing.length;
      fates[this.isErased(record, known) ? 'erased' : 'overwritten'] += there.length - standing.length;
    }
    return fates;
  }

  isErased(record: string, known: ReadonlySet<number>): boolean {
    return (this.erasures.get(record) ?? []).some((id) => known.has(id));
  }

  /** Everything in which the rows of somebody who knows this are not what they must be, and how many questions must be open. */
  compare(
    rows: ReadonlyMap<string, Row>,
    known: ReadonlySet<number>,
  ): { readonly contradictions: readonly Contradiction[]; readonly questions: number } {
    const contradictions: Contradiction[] = [];
    let questions = 0;
    for (const record of this.ofRecord.keys()) {
      const row = rows.get(record);
      const expected = this.isErased(record, known) ? new Map() : bySaying(this.standing(record, known));
      const open = this.isErased(record, known) ? [] : openIn(this.standing(record, known));
      questions += open.length;
      for (const fault of faultsOf(row, { expected, open })) contradictions.push({ record, ...fault });
    }
    return { contradictions, questions };
  }
}

function saidIn(row: Row, dot?: string): readonly (readonly [register: string, said: string])[] {
  return Object.keys(row.merge.registers).flatMap((register) =>
    versionsOf(row, register)
      .filter((version) => dot === undefined || version.dot === dot)
      .map(({ value }) => [register, saying(register, value)] as const),
  );
}

function saying(register: string, value: Readonly<Record<string, unknown>>): string {
  return register === DELETED ? (DELETED in value ? 'deleted' : 'kept') : canonicalJson(value);
}

type Sayings = ReadonlyMap<string, ReadonlySet<string>>;

function bySaying(writings: readonly Pick<Writing, 'register' | 'said'>[]): Sayings {
  const registers = Map.groupBy(writings, ({ register }) => register);
  return new Map([...registers].map(([name, ones]) => [name, new Set(ones.map(({ said }) => said))]));
}

/** The registers about which somebody must be asked. */
function openIn(standing: readonly Writing[]): readonly string[] {
  const open = [...bySaying(standing)]
    .filter(([name, said]) => name !== DELETED && said.size > 1)
    .map(([name]) => name);
  const deletions = standing.filter(({ register, said }) => register === DELETED && said === 'deleted');
  if (deletions.length === 0) return open;
  const isKept = standing.some(({ register, said }) => register === DELETED && said === 'kept');
  const isUnseen = standing.some(
    ({ register, id }) => register !== DELETED && !deletions.some(({ known }) => known.has(id)),
  );
  return isKept || isUnseen ? [...open, DELETED] : open;
}

function faultsOf(
  row: Row | undefined,
  { expected, open }: { readonly expected: Sayings; readonly open: readonly string[] },
): readonly Omit<Contradiction, 'record'>[] {
  const found =
    row === undefined ? new Map() : bySaying(saidIn(row).map(([register, said]) => ({ register, said })));
  const names = new Set([...expected.keys(), ...found.keys()]);
  const values = [...names].map((register) => ({
    register,
    expected: [...(expected.get(register) ?? [])].sort(),
    found: [...(found.get(register) ?? [])].sort(),
  }));
  const asked = { register: '?', expected: [...open].sort(), found: askedIn(row) };
  return [...values, asked].filter((one) => one.expected.join('\n') !== one.found.join('\n'));
}

function askedIn(row: Row | undefined): readonly string[] {
  return row === undefined
    ? []
    : conflictsOf(row)
        .map(({ register }) => register)
        .sort();
}
