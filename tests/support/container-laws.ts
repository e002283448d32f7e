import { gunzipSync } from 'node:zlib';
import { gzipSync, strToU8 } from 'fflate';
import { joined } from '../../shared/exchange/line-gzip.ts';
import { seededRandom } from '../../shared/lib/random.ts';
import { exampleRows, forged, forgedPayload, frame, linesOf } from './data-files.ts';
import type { ExchangeRules } from './exchange-world.ts';

/** The reader and the writer under test. */
export type ContainerRules = Pick<ExchangeRules, 'read' | 'write' | 'digest'>;

export interface ContainerLaw {
  readonly name: string;
  /** Throws where the law is broken; answers how many files it tried. */
  check(rules: ContainerRules, run: { readonly runs: number; readonly seed: number }): number;
}

type Json = Record<string, unknown>;

function refused({ read }: ContainerRules, bytes: Uint8Array, wanted: RegExp): void {
  const outcome = read.readFile(bytes);
  const said = outcome.ok ? 'taken' : `${outcome.reason}: ${outcome.message}`;
  if (!wanted.test(said)) throw new Error(`${wanted.source} expected: ${said}`);
}

/** A file with everything a row can carry. */
function fileBy({ write }: ContainerRules): Uint8Array {
  const file = write.writeFile(frame, { kind: 'exchange', rows: exampleRows });
  if (!file.ok) throw new Error(file.message);
  return file.value;
}

/** The lines of the example as objects, the last one apart. */
function parsedLines(rules: ContainerRules): { readonly records: readonly Json[]; readonly end: Json } {
  const lines = linesOf(fileBy(rules), (payload) => new Uint8Array(gunzipSync(payload)));
  const parsed = lines.map((line) => JSON.parse(line) as Json);
  return { records: parsed.slice(0, -1), end: parsed.at(-1) as Json };
}

/** A file whose outside is right, around these records and this last line. */
function around(records: readonly Json[], end: Json | undefined, changes?: (head: Json) => Json): Uint8Array {
  const all = end === undefined ? records : [...records, { ...end, lines: records.length + 1 }];
  return forged(
    all.map((line) => JSON.stringify(line)),
    changes,
  );
}

function digestedOf(records: readonly Json[], { digest }: ContainerRules): string {
  return digest.digestOf(
    records.map(({ kind, record, hash }) => ({
      kind: String(kind),
      id: String((record as Json)['id']),
      hash: String(hash),
    })),
  );
}

function countsOf(records: readonly Json[]): Readonly<Record<string, number>> {
  const perKind = Map.groupBy(records, ({ kind }) => String(kind));
  return Object.fromEntries([...perKind].map(([kind, ones]) => [kind, ones.length]));
}

/** Somebody who wants the file to be believed writes counts and digest anew. */
function believable(records: readonly Json[], end: Json, rules: ContainerRules): Uint8Array {
  const counts = countsOf(records);
  return around(records, { ...end, counts, digest: digestedOf(records, rules) }, (head) => ({
    ...head,
    counts,
  }));
}

export const CONTAINER_LAWS: readonly ContainerLaw[] = [
  {
    name: 'C1 a cut file is refused wherever it was cut',
    check(rules, { runs, seed }) {
      const bytes = fileBy(rules);
      const random = seededRandom(seed);
      for (let run = 0; run < runs; run++)
        refused(rules, bytes.subarray(0, random.integer(0, bytes.length - 1)), /^(damaged|notDataFile)/);
      return runs;
    },
  },
  {
    name: 'C2 a file with one flipped bit is refused whichever bit it was',
    check(rules, { runs, seed }) {
      const random = seededRandom(seed);
      const whole = fileBy(rules);
      for (let run = 0; run < runs; run++) {
        const bytes = whole.slice();
        const place = random.integer(0, bytes.length - 1);
        bytes[place] = (bytes[place] as number) ^ (1 << random.integer(0, 7));
        refused(rules, bytes, /^(?!taken)/);
      }
      return runs;
    },
  },
  {
    name: 'C3 nothing may stand after the one stream, in the file or in the stream',
    check(rules) {
      const { records, end } = parsedLines(rules);
      const raw = strToU8([...records, end].map((line) => `${JSON.stringify(line)}\n`).join(''));
      const stream = gzipSync(raw, { mtime: 0 });
      const more = gzipSync(strToU8('{}\n'), { mtime: 0 });
      const withRaw = (head: Json, rawBytes: number) => ({
        ...head,
        payload: { ...(head['payload'] as Json), rawBytes, lines: records.length + 1 },
      });
      const wrong = [
        { payload: joined([stream, more]), rawBytes: raw.length },
        { payload: joined([stream, more]), rawBytes: raw.length + 3 },
        { payload: joined([stream, strToU8('x')]), rawBytes: raw.length },
        { payload: stream, rawBytes: raw.length + 1 },
        { payload: stream, rawBytes: raw.length - 1 },
        { payload: stream.subarray(0, stream.length - 9), rawBytes: raw.length },
      ];
      for (const { payload, rawBytes } of wrong) {
        refused(
          rules,
          forgedPayload(payload, (head) => withRaw(head, rawBytes)),
          /kibontás/,
        );
      }
      refused(rules, joined([fileBy(rules), strToU8('x')]), /^damaged.*oda nem tartozó/);
      return wrong.length + 1;
    },
  },
  {
    name: 'C4 a line that was changed, doubled, dropped or called another kind is noticed',
    check(rules) {
      const { records, end } = parsedLines(rules);
      let tried = 0;
      for (const [index, line] of records.entries()) {
        const changed = { ...line, record: { ...(line['record'] as Json), office: 'other' } };
        const renamed = { ...line, kind: 'contact9' };
        const without = records.toSpliced(index, 1);
        refused(rules, around(records.with(index, changed), end), new RegExp(`${index + 1}\\. sor`));
        refused(rules, believable(records.toSpliced(index, 0, line), end, rules), /kétszer/);
        refused(rules, around(without, end), /A tételek száma/);
        refused(rules, around(without, { ...end, counts: countsOf(without) }), /A tételek száma/);
        const counts = countsOf(records.with(index, renamed));
        const disguised = around(records.with(index, renamed), { ...end, counts }, (head) => ({
          ...head,
          counts,
        }));
        refused(rules, disguised, /összesített ellenőrző összege/);
        tried += 5;
      }
      refused(rules, around(records, undefined), /záró sora hiányzik/);
      refused(rules, around([...records, { ...end, lines: records.length + 1 }], end), /^malformed/);
      return tried + 2;
    },
  },
];
