import type * as real from '../../shared/journal/journal.ts';
import { type Random, seededRandom } from '../../shared/lib/random.ts';

/** The lines of the journal, right or with a planted bug. */
export type JournalRules = Pick<typeof real, 'headLine' | 'entryLine' | 'bytesOfLine' | 'readJournal'>;

/** A file as it was written. */
interface Sample {
  readonly head: real.JournalHead;
  readonly entries: readonly real.JournalEntry[];
  readonly bytes: Uint8Array;
  /** Where each line begins, the head first, and where the last one ends. */
  readonly starts: readonly number[];
}

export interface JournalLaw {
  readonly name: string;
  /** Throws where the law is broken; answers how many damages it tried. */
  check(rules: JournalRules, runs: number): number;
}

const NAMES = ['Őri Ágnes', 'Kis „Béla”', 'Tóth\\Éva', 'ő'];

export function sampleFile(rules: JournalRules, random: Random, length = 25): Sample {
  const head: real.JournalHead = {
    journal: 1,
    number: 3,
    database: 'mentoriroda-1',
    replica: 'r1',
    office: 'iroda',
    after: 7,
    rows: 4,
    fingerprint: '0123456789abcdef',
    follows: { replica: 'r0', counter: 12 },
  };
  const written = [rules.headLine(head)];
  const entries: real.JournalEntry[] = [];
  for (let number = 1; number <= length; number++) {
    const commit = JSON.stringify({
      name: random.pick(NAMES),
      text: 'a'.repeat(random.integer(0, 60)),
      number,
    });
    const fingerprint = random.integer(0, 0xffffffff).toString(16).padStart(16, '0');
    const entry = { counter: head.after + number, rows: 4 + number, fingerprint, commit };
    entries.push(entry);
    written.push(rules.entryLine(entry, written.at(-1)?.hash ?? ''));
  }
  const lines = written.map((line) => rules.bytesOfLine(line));
  const starts = lines.reduce((all, line) => [...all, (all.at(-1) ?? 0) + line.length], [0]);
  return { head, entries, bytes: joined(lines), starts };
}

/** Exactly the lines before the first damaged one, and whether it is noticed that whole ones follow. */
function expectPrefix(
  rules: JournalRules,
  { head, entries }: Sample,
  { bytes, lines, rest }: { bytes: Uint8Array; lines: number; rest: real.JournalReading['rest'] },
): void {
  const reading = rules.readJournal(bytes);
  const right = {
    head: lines > 0 ? head : undefined,
    entries: entries.slice(0, Math.max(0, lines - 1)),
    rest,
  };
  const found = { head: reading.head, entries: reading.entries, rest: reading.rest };
  if (JSON.stringify(found) !== JSON.stringify(right)) {
    throw new Error(
      `${lines} lines and ${rest} expected, found ${reading.entries.length} entries and ${reading.rest}`,
    );
  }
}

function lineAt({ starts }: Sample, place: number): number {
  return starts.findLastIndex((start) => start <= place);
}

/** Number of lines that are wholly there. */
function linesUpTo({ starts }: Sample, length: number): number {
  return starts.filter((start) => start > 0 && start <= length).length;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function lineOf({ bytes, starts }: Sample, line: number): Uint8Array {
  return bytes.subarray(starts[line], starts[line + 1]);
}

export const JOURNAL_LAWS: readonly JournalLaw[] = [
  {
    name: 'cut at any byte, exactly the whole lines before it are read',
    check(rules) {
      const sample = sampleFile(rules, seededRandom(1));
      for (let length = 0; length <= sample.bytes.length; length++) {
        const rest = sample.starts.includes(length) ? 'nothing' : 'torn';
        const bytes = sample.bytes.slice(0, length);
        expectPrefix(rules, sample, { bytes, lines: linesUpTo(sample, length), rest });
        const { wholeBytes } = rules.readJournal(bytes);
        if (wholeBytes !== sample.starts.findLast((start) => start <= length))
          throw new Error('cut at a wrong place');
      }
      return sample.bytes.length + 1;
    },
  },
  {
    name: 'after a flipped bit exactly the lines before it are read, and damage is told from a torn tail',
    check(rules, runs) {
      const random = seededRandom(2);
      const sample = sampleFile(rules, random);
      const last = sample.starts.length - 2;
      for (let run = 0; run < runs; run++) {
        const bytes = sample.bytes.slice();
        const place = random.integer(0, bytes.length - 1);
        bytes[place] = (bytes[place] as number) ^ (1 << random.integer(0, 7));
        const line = lineAt(sample, place);
        // Without its end a line swallows the next one.
        const swallowed = place === (sample.starts[line + 1] as number) - 1 ? 1 : 0;
        expectPrefix(rules, sample, {
          bytes,
          lines: line,
          rest: line + swallowed < last ? 'damaged' : 'torn',
        });
      }
      return runs;
    },
  },
  {
    name: 'a block of zeros ends what is read',
    check(rules, runs) {
      const random = seededRandom(3);
      const sample = sampleFile(rules, random);
      for (let run = 0; run < runs; run++) {
        const start = random.integer(0, sample.bytes.length - 1);
        const end = Math.min(sample.bytes.length, start + random.integer(1, 512));
        const bytes = sample.bytes.slice().fill(0, start, end);
        // The line behind the zeros has lost its beginning, even if that is only the end of the line before.
        const follows = sample.starts.some((begin) => begin > end && begin < sample.bytes.length);
        expectPrefix(rules, sample, {
          bytes,
          lines: lineAt(sample, start),
          rest: follows ? 'damaged' : 'torn',
        });
      }
      return runs;
    },
  },
  {
    name: 'a line that stands twice, at another place or not at all ends what is read',
    check(rules, runs) {
      const random = seededRandom(4);
      const sample = sampleFile(rules, random);
      const last = sample.starts.length - 2;
      const lines = sample.starts.slice(0, -1).map((_, line) => lineOf(sample, line));
      for (let run = 0; run < runs; run++) {
        const one = random.integer(1, last - 1);
        const other = random.integer(one + 1, last);
        const twice = [...lines.slice(0, one + 1), ...lines.slice(one)];
        const without = lines.toSpliced(one, 1);
        const swapped = lines.with(one, lines[other] as Uint8Array).with(other, lines[one] as Uint8Array);
        expectPrefix(rules, sample, { bytes: joined(twice), lines: one + 1, rest: 'damaged' });
        expectPrefix(rules, sample, { bytes: joined(without), lines: one, rest: 'damaged' });
        expectPrefix(rules, sample, { bytes: joined(swapped), lines: one, rest: 'damaged' });
      }
      return 3 * runs;
    },
  },
  {
    name: 'lines of another file that carry the same counters are not taken for the next ones',
    check(rules, runs) {
      for (let run = 0; run < runs; run++) {
        const random = seededRandom(1000 + run);
        const sample = sampleFile(rules, random, 6);
        const other = sampleFile(rules, random, 6);
        const cut = random.integer(1, 5);
        const bytes = joined([
          sample.bytes.subarray(0, sample.starts[cut + 1]),
          other.bytes.subarray(other.starts[cut + 1]),
        ]);
        expectPrefix(rules, sample, { bytes, lines: cut + 1, rest: 'damaged' });
      }
      return runs;
    },
  },
];
