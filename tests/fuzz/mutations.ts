import { gunzipSync, gzipSync } from 'node:zlib';
import { Gzip, strFromU8, strToU8 } from 'fflate';
import { firstLine } from '../../shared/exchange/file-head.ts';
import { joined } from '../../shared/exchange/line-gzip.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { hash16, sha256Hex } from '../../shared/lib/hash.ts';
import type { Random } from '../../shared/lib/random.ts';
import { compareCodeUnits } from '../../shared/lib/order.ts';
import { wholeIfAny } from '../support/data-files.ts';

/** One way of spoiling a file. */
export interface Mutation {
  readonly name: string;
  /** The digests were made right again: only the form of what is inside can still be refused. */
  readonly forges: boolean;
  spoil(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array;
}

const place = (bytes: Uint8Array, random: Random) => random.integer(0, Math.max(0, bytes.length - 1));
const cutAt = (bytes: Uint8Array, from: number, to = bytes.length) => bytes.slice(from, to);

function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const spoilt = bytes.slice();
  spoilt[at] = value;
  return spoilt;
}

/** Damage: what disks, cables, mail programs and people with editors do. */
const damages: readonly Mutation[] = [
  {
    name: 'a bit flipped',
    forges: false,
    spoil(bytes, random) {
      const at = place(bytes, random);
      return withByte(bytes, at, (bytes[at] ?? 0) ^ (1 << random.integer(0, 7)));
    },
  },
  {
    name: 'a byte set',
    forges: false,
    spoil: (bytes, random) => withByte(bytes, place(bytes, random), random.pick([0, 10, 32, 34, 123, 255])),
  },
  { name: 'cut', forges: false, spoil: (bytes, random) => cutAt(bytes, 0, place(bytes, random)) },
  {
    name: 'without its beginning',
    forges: false,
    spoil: (bytes, random) => cutAt(bytes, place(bytes, random)),
  },
  {
    name: 'a block of zeros',
    forges: false,
    spoil(bytes, random) {
      const at = place(bytes, random);
      return bytes.slice().fill(0, at, at + random.integer(1, 512));
    },
  },
  {
    name: 'a piece twice',
    forges: false,
    spoil(bytes, random) {
      const [at, length] = [place(bytes, random), random.integer(1, 256)];
      return joined([cutAt(bytes, 0, at + length), cutAt(bytes, at)]);
    },
  },
  {
    name: 'two pieces changed places',
    forges: false,
    spoil(bytes, random) {
      const at = place(bytes, random);
      return joined([cutAt(bytes, at), cutAt(bytes, 0, at)]);
    },
  },
  {
    name: 'the end of another file',
    forges: false,
    spoil: (bytes, random, other) =>
      joined([cutAt(bytes, 0, place(bytes, random)), cutAt(other, place(other, random))]),
  },
  {
    name: 'line ends of Windows',
    forges: false,
    spoil: (bytes) => Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
  },
  {
    name: 'something appended',
    forges: false,
    spoil: (bytes, random) => joined([bytes, random.pick([strToU8('\n'), strToU8('PK\u0003\u0004'), bytes])]),
  },
];

type Json = Record<string, unknown>;

interface Opened {
  readonly head: Json;
  readonly lines: readonly string[];
}

function opened(bytes: Uint8Array): Opened {
  const end = bytes.indexOf(10);
  const head = JSON.parse(strFromU8(bytes.subarray(73, end))) as Json;
  return {
    head,
    lines: strFromU8(gunzipSync(bytes.subarray(end + 1)))
      .trimEnd()
      .split('\n'),
  };
}

/** The file with these lines and this head, every outer digest right; `spoil` has the last word on the text of the head. */
function closed({ head, lines }: Opened, spoil: (json: string) => string = (json) => json): Uint8Array {
  const raw = strToU8(lines.map((line) => `${line}\n`).join(''));
  const packed = gzipSync(raw, { level: 1 });
  const payload = {
    bytes: packed.length,
    rawBytes: raw.length,
    lines: lines.length,
    sha256: sha256Hex(packed),
  };
  const { lies, ...rest } = head;
  const json = spoil(JSON.stringify({ ...rest, payload: { ...payload, ...(lies as Json) } }));
  return joined([strToU8(`MENTOR1 ${sha256Hex(json)} ${json}\n`), packed]);
}

/** The same with hashes of the records, counts and digest right too: whoever forges a file can do that. */
function signed({ head, lines }: Opened): Uint8Array {
  const parsed = lines.map((line) => parsedOr(line));
  const digests: string[] = [];
  const counts: Record<string, number> = {};
  const records = parsed.map((one, index) => {
    if (one === undefined || !('record' in one)) return lines[index] ?? '';
    const { kind, merge, record } = one;
    const hash = hashOf(merge === undefined ? { record } : { merge: wholeIfAny(merge), record });
    digests.push(`${String(kind)} ${String((record as Json | null)?.['id'])} ${hash}\n`);
    counts[String(kind)] = (counts[String(kind)] ?? 0) + 1;
    return JSON.stringify({ ...one, hash });
  });
  const digest = sha256Hex(digests.sort(compareCodeUnits).join(''));
  const end = canonicalJson({ end: true, counts, digest, lines: lines.length });
  return closed({ head: { ...head, counts }, lines: [...records.slice(0, -1), end] });
}

/** Of what has no canonical form (a number that is none) any hash does. */
function hashOf(value: Json): string {
  try {
    return hash16(canonicalJson(value));
  } catch {
    return '0'.repeat(16);
  }
}

function parsedOr(line: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

const deep = `${'['.repeat(40)}1${']'.repeat(40)}`;
const veryDeep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

/** Texts somebody might try. */
const nasty: readonly string[] = [
  '"__proto__"',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '"..\\\\..\\\\Windows\\\\win.ini"',
  '"../../../etc/passwd"',
  '"CON"',
  '"\\u202egnp.exe"',
  '"\\u2066x\\u2069"',
  '"<img src=x onerror=alert(1)>"',
  '"=HYPERLINK(\\"http://x\\")"',
  '"\\ud800"',
  '"\\u0000"',
  '"o\\u0308"',
  '1e999',
  '-0',
  '9007199254740993',
  'null',
  '[]',
  '{}',
  'true',
  deep,
  `"${'ő'.repeat(70_000)}"`,
];

/** Replaces one value of a JSON text by another one. */
function withToken(line: string, random: Random): string {
  const values = [...line.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null/g)];
  const token = values[random.integer(0, Math.max(0, values.length - 1))];
  if (token === undefined) return random.pick(nasty);
  const end = token.index + token[0].length;
  return line.slice(0, token.index) + random.pick(nasty) + line.slice(end);
}

function withLine(file: Opened, random: Random, change: (line: string) => string): Opened {
  const at = random.integer(0, file.lines.length - 1);
  return { ...file, lines: file.lines.map((line, index) => (index === at ? change(line) : line)) };
}

interface StampOf extends Json {
  readonly of: readonly string[];
}

const fields = Array.from(
  { length: 12 },
  (_, index) => `${String.fromCharCode(97 + index)}${'x'.repeat(40)}`,
);

/** What somebody might do to a stamp of a merge state that is written short. */
const spoiltStamps: readonly ((stamp: StampOf) => readonly Json[])[] = [
  (stamp) => [{ ...stamp, of: [...stamp.of, fields.join('+')] }],
  (stamp) => [{ ...stamp, of: [...stamp.of, fields.slice(0, 9).join('+')] }],
  (stamp) => [{ ...stamp, of: [...stamp.of, stamp.of[0]] }],
  (stamp) => [{ ...stamp, of: [...stamp.of, 'newer'] }],
  (stamp) => [{ ...stamp, time: 'x'.repeat(200), of: [...stamp.of, ...many(12_000)] }],
  (stamp) => [stamp, ...many(3_000).map((name) => ({ ...stamp, time: name, of: [name] }))],
  (stamp) => [
    { ...stamp, of: stamp.of.slice(1) },
    { ...stamp, of: stamp.of.slice(0, 1) },
  ],
  (stamp) => [{ ...stamp, of: stamp.of.slice(1) }],
  (stamp) => [{ ...stamp, origin: 'a' }],
  (stamp) => [{ ...stamp, newer: true }],
  (stamp) => [{ ...stamp, of: String(stamp.of) }],
  () => [],
];

function many(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `f${index}`);
}

function withStamps(line: string, random: Random): string {
  const parsed = parsedOr(line);
  const merge = parsed?.['merge'] as { readonly stamps?: readonly StampOf[] } | undefined;
  const [first, ...others] = merge?.stamps ?? [];
  if (first === undefined) return line;
  const stamps = [...random.pick(spoiltStamps)(first), ...others];
  return JSON.stringify({ ...parsed, merge: { ...merge, stamps } });
}

const lies: readonly Json[] = [
  { rawBytes: 0 },
  { rawBytes: 250 * 1024 * 1024 },
  { rawBytes: 1e12 },
  { rawBytes: -1 },
  { rawBytes: 1.5 },
  { lines: 0 },
  { lines: 499_999 },
  { lines: 1e9 },
  { bytes: 1 },
  { bytes: 1e12 },
  { sha256: '0'.repeat(64) },
];

const BOMB = 32 * 1024 * 1024;
let madeBombs: readonly Uint8Array[] | undefined;

/** Zeros, line ends and opened lists: a few kilobytes that would fill the memory. */
function bombs(): readonly Uint8Array[] {
  madeBombs ??= [0, 10, 91].map(bombOf);
  return madeBombs;
}

/** Made in portions, so that making it does not take the memory that reading it must not take. */
function bombOf(byte: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const gzip = new Gzip({ mtime: 0 }, (part) => parts.push(part));
  const portion = new Uint8Array(64 * 1024).fill(byte);
  for (let size = portion.length; size <= BOMB; size += portion.length) gzip.push(portion, size === BOMB);
  return joined(parts);
}

/** Forgeries: whoever makes them computes every outer digest anew. */
const forgeries: readonly Mutation[] = [
  {
    name: 'another value in a line',
    forges: true,
    spoil: (bytes, random) => closed(withLine(opened(bytes), random, (line) => withToken(line, random))),
  },
  {
    name: 'another value, signed',
    forges: true,
    spoil: (bytes, random) => signed(withLine(opened(bytes), random, (line) => withToken(line, random))),
  },
  {
    name: 'other stamps, signed',
    forges: true,
    spoil: (bytes, random) => signed(withLine(opened(bytes), random, (line) => withStamps(line, random))),
  },
  {
    name: 'a line left out, signed',
    forges: true,
    spoil(bytes, random) {
      const file = opened(bytes);
      const at = random.integer(0, file.lines.length - 1);
      return signed({ ...file, lines: file.lines.filter((_, index) => index !== at) });
    },
  },
  {
    name: 'a line twice, signed',
    forges: true,
    spoil(bytes, random) {
      const file = opened(bytes);
      const at = random.integer(0, file.lines.length - 1);
      return signed({
        ...file,
        lines: file.lines.flatMap((line, index) => (index === at ? [line, line] : [line])),
      });
    },
  },
  {
    name: 'a line of another file, signed',
    forges: true,
    spoil(bytes, random, other) {
      const [file, foreign] = [opened(bytes), opened(other)];
      return signed(withLine(file, random, () => random.pick(foreign.lines)));
    },
  },
  {
    name: 'a lie in the head',
    forges: true,
    spoil(bytes, random) {
      const file = opened(bytes);
      return closed({ ...file, head: { ...file.head, lies: random.pick(lies) } });
    },
  },
  {
    name: 'another value in the head',
    forges: true,
    spoil(bytes, random) {
      return closed(opened(bytes), (json) => withToken(json, random));
    },
  },
  {
    name: 'a newer or older version',
    forges: true,
    spoil(bytes, random) {
      const file = opened(bytes);
      const name = random.pick(['minReader', 'dataVersion', 'format', 'kind']);
      return closed({
        ...file,
        head: { ...file.head, [name]: random.pick([0, 1, 2, 99, 1e9, 'backup', 'extract']) },
      });
    },
  },
  {
    name: 'a bomb',
    forges: true,
    spoil(bytes, random) {
      const { head } = opened(bytes);
      const bomb = random.pick(bombs());
      const rawBytes = random.pick([100, BOMB]);
      const payload = {
        bytes: bomb.length,
        rawBytes,
        lines: random.pick([10, 499_999]),
        sha256: sha256Hex(bomb),
      };
      return joined([firstLine({ ...head, payload }), bomb]);
    },
  },
  {
    name: 'a line of a hundred thousand lists in each other',
    forges: true,
    spoil: (bytes, random) => closed(withLine(opened(bytes), random, () => `{"record":${veryDeep}}`)),
  },
];

/** How often each is tried: bombs are slow to make and always the same. */
const RARE = new Set(['a bomb', 'a line of a hundred thousand lists in each other']);

export const mutations: readonly Mutation[] = [...damages, ...forgeries];

export function pickMutation(random: Random, canForge: boolean): Mutation {
  const usual = (canForge ? mutations : damages).filter(({ name }) => !RARE.has(name) || random.chance(0.02));
  return random.pick(usual);
}
