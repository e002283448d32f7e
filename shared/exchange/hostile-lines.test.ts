import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { exampleFile, forged, linesOf, wholeIfAny } from '../../tests/support/data-files.ts';
import { type Random, seededRandom } from '../lib/random.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { hash16 } from '../lib/hash.ts';
import { conflictsOf } from '../merge/conflicts.ts';
import { mergeVersioned } from '../merge/merge.ts';
import { isIntact } from '../merge/versions.ts';
import { checkRecords, visibleRecords } from './check.ts';
import { digestOf } from './digest.ts';
import { readFile } from './read-file.ts';

const hostile: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e21,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  'x',
  '__proto__',
  'constructor',
  'a:1',
  '2018-02-30',
  'é'.repeat(501),
  [],
  [[]],
  [null],
  {},
  { id: 'x' },
  { seen: { a: 1 } },
  { registers: {}, seen: {} },
  [{ dot: 'a:1', time: '', person: '' }],
  [{ dot: 'a:1', of: ['purpose', 'purpose'], time: '', person: '' }],
  [{ dot: 'a:1', of: [], time: '', person: '' }],
];

const newNames = ['purpose', 'deleted', 'erased', 'legs', 'x', 'X', 'toString'];

type Container = Record<string, unknown>;

/** Every place of a value inside a parsed line: the container and the name of the member. */
function placesIn(value: unknown, places: [Container, string][] = []): [Container, string][] {
  if (typeof value === 'object' && value !== null) {
    for (const name of Object.keys(value)) {
      places.push([value as Container, name]);
      placesIn((value as Container)[name], places);
    }
  }
  return places;
}

function mutated(line: string, random: Random): string {
  const parsed: unknown = JSON.parse(line);
  for (let change = random.integer(1, 2); change > 0; change -= 1) {
    const [container, name] = random.pick(placesIn(parsed));
    const way = random.integer(1, 5);
    if (way === 1) delete container[name];
    else if (way === 2) container[random.pick(newNames)] = random.pick(hostile);
    else container[name] = structuredClone(random.pick(hostile));
  }
  return JSON.stringify(parsed);
}

interface Line {
  readonly kind: string;
  readonly record?: { readonly id?: string };
  readonly merge?: unknown;
}

/** The line with its merge state written out. */
function longLine(line: string): string {
  const parsed = JSON.parse(line) as Line;
  return JSON.stringify({ ...parsed, merge: wholeIfAny(parsed.merge) });
}

/** The end line that agrees with these records, as far as they have a kind. */
function endOf(lines: readonly string[]): string {
  const parsed = lines.map((line) => JSON.parse(line) as Line);
  const digested = parsed.map(({ kind, record, merge }) => ({
    kind,
    id: String(record?.id),
    hash: hash16(canonicalJson({ merge: wholeIfAny(merge), record })),
  }));
  const groups = [...Map.groupBy(digested, ({ kind }) => kind)];
  const counts = Object.fromEntries(groups.map(([kind, ones]) => [kind, ones.length]));
  return JSON.stringify({ end: true, counts, digest: digestOf(digested), lines: lines.length + 1 });
}

it('reads or refuses 600 files with mutated lines, never throws, and what it takes can be merged and checked (seed 7)', () => {
  const random = seededRandom(7);
  const lines = linesOf(exampleFile(), gunzipSync)
    .slice(0, -1)
    .map((line) => line.replace(/^\{"hash":"[0-9a-f]+",/, '{'))
    .map((line) => random.pick([line, longLine(line)]));
  const tally = { read: 0, refused: 0 };
  for (let round = 0; round < 600; round += 1) {
    const at = random.integer(0, lines.length - 1);
    const records = lines.with(at, mutated(lines[at] ?? '', random));
    const read = readFile(forged([...records, endOf(records)]));
    tally[read.ok ? 'read' : 'refused'] += 1;
    if (!read.ok || read.value.content.kind !== 'exchange') continue;
    for (const row of [...read.value.content.rows.values()].flat()) {
      expect(isIntact(row)).toBe(true);
      expect(mergeVersioned(row, row).merge.seen).toEqual(row.merge.seen);
      conflictsOf(row);
    }
    checkRecords(visibleRecords(read.value.content.rows), { today: '2018-05-01' });
  }
  expect(tally.read).toBeGreaterThan(20);
  expect(tally.refused).toBeGreaterThan(300);
  expect(Object.keys(Object.prototype)).toEqual([]);
}, 60_000);
