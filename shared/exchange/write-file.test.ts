import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  exampleBackup,
  exampleFile,
  exampleRows,
  frame,
  linesOf,
  stampAt,
} from '../../tests/support/data-files.ts';
import { kindOf } from '../domain/dataset.ts';
import { freshRow } from '../merge/write.ts';
import { replicaOf, rowOf } from '../merge/versions.ts';
import { digestOfRows } from './digest.ts';
import { extractOf } from './extract.ts';
import type { FileContent } from './file-content.ts';
import { readFile } from './read-file.ts';
import { writeFile } from './write-file.ts';

const sorted = (rows: typeof exampleRows) =>
  new Map([...rows].sort().map(([kind, ones]) => [kind, ones.toSorted((a, b) => (a.id < b.id ? -1 : 1))]));

function refusalOf(content: FileContent): string {
  const written = writeFile(frame, content);
  return written.ok ? 'written' : `${written.reason}: ${written.message}`;
}

function withText(text: string): FileContent {
  const row = freshRow(kindOf('organisation'), { id: 'o9', office: 'i1', name: text }, stampAt(1));
  return { kind: 'exchange', rows: new Map([['organisation', [row]]]) };
}

describe('writing a data file', () => {
  it('gives back every row with its merge state, conflict, deletion, erasure and unknown fields', () => {
    const read = readFile(exampleFile());
    if (!read.ok || read.value.content.kind !== 'exchange') throw new Error('not read');
    expect(sorted(read.value.content.rows)).toEqual(sorted(exampleRows));
    expect(read.value.head).toMatchObject({
      kind: 'exchange',
      dataVersion: 1,
      minReader: 1,
      sender: frame.sender,
      counts: { organisation: 3, contact: 1, contact2: 1, travel: 1 },
    });
  });

  /** A record of a newer program with this many registers of this merge state. */
  const newer = (names: readonly string[], stamp: object): FileContent => {
    const registers = Object.fromEntries(names.map((name) => [name, [{ ...stampAt(1), ...stamp }]]));
    const record = { id: 'x1', office: 'i1', ...Object.fromEntries(names.map((name) => [name, 'x'])) };
    const merge = { registers, seen: { [replicaOf(stampAt(1).dot)]: 1 } };
    return { kind: 'exchange', rows: new Map([['later', [rowOf({ record, merge })]]]) };
  };
  const backAndForth = (content: FileContent) => {
    const bytes = bytesOf(content);
    const read = readFile(bytes);
    if (!read.ok) throw new Error(read.message);
    expect(bytesOf(read.value.content)).toEqual(bytes);
    return linesOf(bytes, gunzipSync)[0] ?? '';
  };

  it('gives back what a newer program says of a version', () => {
    expect(backAndForth(newer(['title'], { zone: 'x' }))).toContain('"zone":"x"');
    expect(backAndForth(newer(['title'], { origin: 'c' }))).toContain('"origin":"c"');
  });

  it('writes a stamp once, but not where the row would find no room written out', () => {
    const names = Array.from({ length: 12_000 }, (_, at) => `f${at}`);
    expect(backAndForth(newer(names, {}))).toContain('"stamps"');
    expect(backAndForth(newer(names, { time: 'x'.repeat(200) }))).toContain('"registers"');
  });

  it('says of an invented county that it is one', () => {
    const written = writeFile({ ...frame, sample: true }, { kind: 'exchange', rows: exampleRows });
    const read = written.ok ? readFile(written.value) : written;
    expect(read.ok && read.value.head.sample).toBe(true);
    const ordinary = readFile(exampleFile());
    expect(ordinary.ok && ordinary.value.head.sample).toBeUndefined();
  });

  it('gives back the history and the counter of a backup', () => {
    const read = readFile(bytesOf(exampleBackup));
    if (!read.ok || read.value.content.kind !== 'backup' || exampleBackup.kind !== 'backup')
      throw new Error('not read');
    expect(read.value.content.log).toEqual(exampleBackup.log);
    expect(read.value.content.counter).toBe(8);
    expect(sorted(read.value.content.rows)).toEqual(sorted(exampleRows));
  });

  it('gives back an entry that keeps the former row of a record with an undecided list of rows', () => {
    const [travel] = exampleRows.get('travel') ?? [];
    if (travel === undefined) throw new Error('no journey');
    const legs = [{ ...stampAt(1) }, { ...stampAt(9, 'b'), value: { legs: [{ from: 'Debrecen' }] } }];
    const seen = { ...travel.merge.seen, b: 9 };
    const earlier = rowOf({
      ...travel,
      merge: { registers: { ...travel.merge.registers, legs }, seen },
    });
    const change = { kind: 'travel', id: 't1', before: {}, after: {}, earlier, became: earlier.hash };
    const log = [{ ...stampAt(2), cause: 'import', changes: [change] }] as const;
    const read = readFile(bytesOf({ ...exampleBackup, log }));
    expect(read.ok && read.value.content.kind === 'backup' && read.value.content.log).toEqual(log);
  });

  it('splits a long entry of the history over several lines and joins it again', () => {
    const change = (id: number) => ({
      kind: 'task',
      id: `t${id}`,
      before: {},
      after: { notes: 'á'.repeat(100_000) },
    });
    const log = [
      { ...stampAt(1), cause: 'import' as const, changes: Array.from({ length: 40 }, (_, id) => change(id)) },
    ];
    const bytes = bytesOf({ kind: 'backup', rows: new Map(), counter: 1, log });
    expect(linesOf(bytes, gunzipSync).length).toBeGreaterThan(10);
    const read = readFile(bytes);
    expect(read.ok && read.value.content.kind === 'backup' && read.value.content.log).toEqual(log);
  });

  it('gives the same bytes for the same content in another order', () => {
    const turned = new Map([...exampleRows].toReversed().map(([kind, rows]) => [kind, rows.toReversed()]));
    expect(bytesOf({ kind: 'exchange', rows: turned })).toEqual(exampleFile());
  });

  it('writes a first line and one gzip stream that ordinary tools open', () => {
    const bytes = exampleFile();
    expect(new TextDecoder().decode(bytes.subarray(0, 200))).toMatch(
      /^MENTOR1 [0-9a-f]{64} \{"app":"0\.1\.0",/,
    );
    const stream = bytes.subarray(bytes.indexOf(10) + 1);
    expect([...stream.subarray(0, 8)], 'gzip head without a time').toEqual([31, 139, 8, 0, 0, 0, 0, 0]);
    const lines = linesOf(bytes, gunzipSync);
    expect(lines).toHaveLength(7);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      end: true,
      lines: 7,
      digest: digestOfRows(exampleRows),
    });
  });

  it('refuses a row whose stored hash no longer fits, naming it', () => {
    const [row] = exampleRows.get('travel') ?? [];
    if (!row) throw new Error('no row');
    const damaged = { ...row, record: { ...row.record, purpose: 'más' } };
    expect(refusalOf({ kind: 'exchange', rows: new Map([['travel', [damaged]]]) })).toMatch(
      /^unwritable: .*Kiküldetés, azonosítója: t1.*megsérült/,
    );
  });

  it('refuses a record that comes twice', () => {
    const [row] = exampleRows.get('travel') ?? [];
    if (!row) throw new Error('no row');
    expect(refusalOf({ kind: 'exchange', rows: new Map([['travel', [row, row]]]) })).toMatch(
      /kétszer szerepel/,
    );
  });

  it.each([
    ['a control character', 'a\u0007b', 'vezérlőkarakter'],
    ['half a surrogate pair', 'a\uD83Db', 'csonka karakter'],
    ['decomposed accents', 'Tu\u0308ske', 'NFC'],
  ])('refuses a text no reader would take: %s', (_, text, reason) => {
    expect(refusalOf(withText(text))).toMatch(new RegExp(`„Név” mező.*${reason}`));
  });

  it('refuses a line too long for any reader, naming the record', () => {
    const long = {
      id: 'x1',
      office: 'i1',
      ...Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`f${n}`, 'á'.repeat(200_000)])),
    };
    const row = freshRow(undefined, long, stampAt(1));
    expect(refusalOf({ kind: 'exchange', rows: new Map([['unknown', [row]]]) })).toMatch(
      /^tooLarge: .*azonosítója: x1/,
    );
  });

  it('refuses a field without a version, because the next merge would lose it', () => {
    const [row] = exampleRows.get('travel') ?? [];
    if (!row) throw new Error('no row');
    const orphan = rowOf({ record: { ...row.record, orderedBy: 'Kiss Éva' }, merge: row.merge });
    expect(refusalOf({ kind: 'exchange', rows: new Map([['travel', [orphan]]]) })).toMatch(
      /„Elrendelő” mező/,
    );
  });
});

describe('an extract', () => {
  const rows = new Map([
    ...exampleRows,
    [
      'contact',
      [
        freshRow(
          kindOf('contact'),
          { id: 'c2', office: 'i1', familyName: 'Tóth', givenName: 'Ida', post: 'jegyző' },
          stampAt(1),
        ),
      ],
    ],
  ] as [string, readonly ReturnType<typeof freshRow>[]][]);

  it('leaves out personal fields, deleted and erased records and kinds it does not know', () => {
    const { records } = extractOf(rows);
    expect(records.get('contact')).toEqual([{ id: 'c2', office: 'i1', post: 'jegyző' }]);
    expect(records.get('organisation')?.map(({ id }) => id)).toEqual(['o2', 'o1']);
    expect(records.get('organisation')?.[0]).not.toHaveProperty('futureField');
    expect(records.has('contact2')).toBe(false);
  });

  it('is written and read without merge state', () => {
    const read = readFile(bytesOf(extractOf(rows)));
    if (!read.ok || read.value.content.kind !== 'extract') throw new Error('not read');
    expect(read.value.content.records.get('contact')).toEqual([{ id: 'c2', office: 'i1', post: 'jegyző' }]);
  });
});
