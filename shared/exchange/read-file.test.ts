import { gunzipSync, gzipSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  exampleBackup,
  exampleFile,
  exampleRows,
  forged,
  forgedPayload,
  linesOf,
  stampAt,
  withPayload,
} from '../../tests/support/data-files.ts';
import { sha256Hex } from '../lib/hash.ts';
import { seededRandom } from '../lib/random.ts';
import { digestOf } from './digest.ts';
import { joined } from './line-gzip.ts';
import { isShort, wholeMerge } from '../merge/short-merge.ts';
import { readFile, readingFile } from './read-file.ts';

/** Milliseconds a long test may take on a busy PC. */
const SLOW = 60_000;
const file = exampleFile();
const lines = linesOf(file, gunzipSync);

function outcome(bytes: Uint8Array): string {
  const read = readFile(bytes);
  return read.ok ? 'read' : `${read.reason}: ${read.message}`;
}

type Json = Record<string, unknown>;

/** A file of these lines with an end line and head that agree with them. */
function around(
  records: readonly (string | Json)[],
  head: (head: Json) => Json = (head) => head,
): Uint8Array {
  const texts = records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record)));
  const parsed = records.map(
    (record) => (typeof record === 'string' ? {} : record) as { kind?: string; hash?: string; record?: Json },
  );
  const named = parsed.filter((one) => one.kind !== undefined);
  const counts = Object.fromEntries(
    [...Map.groupBy(named, ({ kind }) => String(kind))].map(([kind, ones]) => [kind, ones.length]),
  );
  const digest = digestOf(
    named.map(({ kind = '', hash = '', record }) => ({ kind, hash, id: String(record?.id) })),
  );
  const end = JSON.stringify({ end: true, counts, digest, lines: texts.length + 1 });
  return forged([...texts, end], (made) => head({ ...made, counts }));
}

const parsedLines = lines.slice(0, -1).map((line) => JSON.parse(line) as Json);
const travelLine = parsedLines.find(({ kind }) => kind === 'travel') as {
  kind: string;
  record: Json;
  merge: Json;
  hash: string;
};

/** The travel record changed; without a hash, so that only the check in question can refuse it. */
function withTravel(
  change: (line: { kind: string; record: Json; merge: { registers: Json; seen: Json } }) => unknown,
): string {
  const { hash: _, ...copy } = structuredClone(travelLine) as never as Parameters<typeof change>[0] & {
    hash: string;
  };
  change(copy);
  return outcome(around([copy]));
}

describe('recognising a data file', () => {
  it('reads the file the forging helpers start from', () => {
    expect(outcome(around(parsedLines))).toBe('read');
    expect(outcome(forged(lines))).toBe('read');
    expect(withTravel(() => {})).toMatch(/^malformed: .*záró sor/);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a Word document', strToU8('PK\u0003\u0004 word/document.xml')],
    ['a byte order mark before the first line', joined([new Uint8Array([0xef, 0xbb, 0xbf]), file])],
  ])('says plainly that %s is no data file', (_, bytes) => {
    expect(outcome(bytes)).toMatch(/^notDataFile: .*nem Mentoriroda-adatfájl/);
  });

  it('recognises an encrypted file and says so', () => {
    expect(outcome(strToU8('age-encryption.org/v1\n-> scrypt abc 18\n'))).toMatch(
      /^encrypted: .*titkosított/,
    );
  });

  it('refuses a newer container and data whose oldest reader is newer than this program', () => {
    expect(outcome(strToU8(`MENTOR2 ${'0'.repeat(64)} {}\n`))).toMatch(/^newer: .*frissítse/);
    expect(
      outcome(forged(lines, (head) => ({ ...head, minReader: 2, app: '3.2.1', scope: 'of another form' }))),
    ).toMatch(/^newer: .*\(3\.2\.1\)/);
  });

  it('reads a newer data version that older programs may read, with its unknown members', () => {
    const bytes = forged(lines, (head) => ({ ...head, dataVersion: 9, sig: 'x' }));
    const read = readFile(bytes);
    expect(read.ok && read.value.head).toMatchObject({ dataVersion: 9, sig: 'x' });
  });

  it('refuses a head longer than 64 KiB and one with a missing or wrong member', () => {
    expect(outcome(forged(lines, (head) => ({ ...head, sig: 'x'.repeat(70_000) })))).toMatch(
      /^damaged: .*fejléc/,
    );
    for (const wrong of [
      { counts: undefined },
      { kind: 'letter' },
      { sender: {} },
      { counts: { task: -1 } },
    ]) {
      expect(outcome(forged(lines, (head) => ({ ...head, ...wrong })))).toMatch(/^malformed: .*fejléc/);
    }
  });
});

describe('damage', () => {
  it(
    'refuses the file cut at every byte',
    () => {
      for (let length = 0; length < file.length; length += 1) {
        expect(readFile(file.subarray(0, length)).ok, `cut at ${length}`).toBe(false);
      }
    },
    SLOW,
  );

  it(
    'refuses 2,000 single flipped bits and 500 swapped, doubled or emptied blocks (seed 20261121)',
    () => {
      const random = seededRandom(20261121);
      for (let round = 0; round < 2_000; round += 1) {
        const bytes = file.slice();
        const at = random.integer(0, bytes.length - 1);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random.integer(0, 7));
        expect(readFile(bytes).ok, `bit in byte ${at}`).toBe(false);
      }
      for (let round = 0; round < 500; round += 1) {
        const [at, size] = [random.integer(0, file.length - 9), random.integer(1, 8)];
        const block = round % 2 === 0 ? new Uint8Array(size) : file.subarray(at, at + size);
        const bytes = joined([file.subarray(0, at), block, file.subarray(at + (round % 2 === 0 ? size : 0))]);
        if (!Buffer.from(bytes).equals(Buffer.from(file)))
          expect(readFile(bytes).ok, `block at ${at}`).toBe(false);
      }
    },
    SLOW,
  );

  it('refuses bytes after the end, in the file and inside the payload', () => {
    expect(outcome(joined([file, new Uint8Array([10])]))).toMatch(/^damaged: .*oda nem tartozó/);
    const raw = strToU8(`${lines.join('\n')}\n`);
    const real = gzipSync(raw);
    const head = (made: Json) => withPayload(made, { rawBytes: raw.length, lines: lines.length });
    expect(outcome(forgedPayload(real, head))).toBe('read');
    for (const more of [
      new Uint8Array([0]),
      new Uint8Array([31, 139]),
      gzipSync(new Uint8Array(0)),
      gzipSync('x'),
    ]) {
      expect(outcome(forgedPayload(joined([real, more]), head))).toMatch(/^damaged: .*kibontás/);
    }
    expect(outcome(forgedPayload(real.subarray(0, -9), head))).toMatch(/^damaged: .*kibontás/);
    const unended = Buffer.concat([raw, Buffer.from('{"kind":"task"}')]);
    const longer = (made: Json) => withPayload(head(made), { rawBytes: unended.length });
    expect(outcome(forgedPayload(gzipSync(unended), longer))).toMatch(/^damaged: .*kibontás/);
    expect(outcome(forgedPayload(strToU8('not gzip at all'), head))).toMatch(/^damaged: .*kibontás/);
  });

  it('names the record whose content no longer fits its hash', () => {
    const changed = lines.map((line) => line.replace('Hajdúnánás', 'Hajdúdorog'));
    expect(outcome(forged(changed))).toMatch(
      /^malformed: .*\(Kiküldetés, azonosítója: t1\).*ellenőrző összeg/,
    );
  });
});

describe('a head that lies', () => {
  it.each([
    ['more lines', (head: Json) => withPayload(head, { lines: 8 }), /záró sor/],
    ['fewer lines', (head: Json) => withPayload(head, { lines: 6 }), /több sor van/],
    ['more raw bytes', (head: Json) => withPayload(head, { rawBytes: 99_999 }), /kibontás/],
    ['fewer raw bytes', (head: Json) => withPayload(head, { rawBytes: 500 }), /kibontás.*több/],
    ['more compressed bytes', (head: Json) => withPayload(head, { bytes: 99_999 }), /A fájl vége hiányzik/],
    ['another hash', (head: Json) => withPayload(head, { sha256: sha256Hex('') }), /ellenőrző összeg/],
    [
      'more than may be inflated',
      (head: Json) => withPayload(head, { rawBytes: 300 * 1024 * 1024 }),
      /tooLarge/,
    ],
    ['more lines than may be', (head: Json) => withPayload(head, { lines: 500_001 }), /tooLarge/],
    [
      'other counts',
      (head: Json) => ({ ...head, counts: { organisation: 4, contact: 1, contact2: 1 } }),
      /záró sor/,
    ],
    ['an entry that is not there', (head: Json) => ({ ...head, entries: 1 }), /záró sor/],
  ])('is refused: %s', (_, change, reason) => {
    expect(outcome(forged(lines, change))).toMatch(reason);
  });

  it('does not pass an extract off as mergeable or records as a backup', () => {
    expect(outcome(forged(lines, (head) => ({ ...head, kind: 'extract' })))).toMatch(/malformed/);
    const backup = linesOf(bytesOf(exampleBackup), gunzipSync);
    expect(outcome(forged(backup, (head) => ({ ...head, entries: 1 })))).toMatch(/naplóbejegyzés csak/);
  });
});

describe('hostile content', () => {
  it(
    'stops a bomb long before it is inflated',
    () => {
      const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024), { level: 9 });
      const before = process.memoryUsage().arrayBuffers;
      const small = forgedPayload(bomb, (head) => withPayload(head, { rawBytes: 10_000, lines: 2 }));
      expect(outcome(small)).toMatch(/^malformed: .*kibontás/);
      const oneLine = forgedPayload(bomb, (head) =>
        withPayload(head, { rawBytes: 64 * 1024 * 1024, lines: 2 }),
      );
      expect(outcome(oneLine)).toMatch(/sora hosszabb/);
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200 * 1024 * 1024);
    },
    SLOW,
  );

  it('refuses deep nesting, whether JSON can hold it or not', () => {
    const nested = (depth: number) => `{"kind":"task","record":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    for (const depth of [12, 13, 1_000, 400_000])
      expect(outcome(around([nested(depth)]))).toMatch(/túl mélyen|nem értelmezhető/);
    expect(outcome(around([nested(11)]))).toMatch(/hiányzik a tétel/);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'refuses the name %s wherever it stands',
    (name) => {
      const member = `"${name}":{"polluted":true}`;
      for (const line of [
        `{${member},"kind":"task"}`,
        `{"kind":"task","record":{"id":"t","office":"o",${member}}}`,
        `{"kind":"task","record":{"id":"t","office":"o","rows":[{${member}}]}}`,
        `{"kind":"task","record":{"id":"t","office":"o"},"merge":{"registers":{${member}},"seen":{}}}`,
        `{"kind":"task","record":{"id":"t","office":"o"},"merge":{"registers":{},"seen":{"${name}":1}}}`,
      ]) {
        expect(outcome(around([line]))).toMatch(/nem megengedett mezőnév/);
      }
      expect(
        outcome(
          around([`{"kind":"${name}","record":{"id":"t","office":"o"},"merge":{"registers":{},"seen":{}}}`]),
        ),
      ).toMatch(/malformed/);
      expect(
        outcome(
          forged(
            lines,
            (head) =>
              JSON.parse(JSON.stringify(head).replace('"counts":{', `"counts":{"${name}":1,`)) as Json,
          ),
        ),
      ).toMatch(/malformed/);
      expect(({} as Json).polluted).toBeUndefined();
    },
  );

  it.each([
    ['a control character', { purpose: 'a\u0000b' }, /„A kiküldetés célja” mező.*vezérlőkarakter/],
    ['half a surrogate pair', { purpose: '\uDC00' }, /„A kiküldetés célja” mező.*csonka/],
    ['decomposed accents', { purpose: 'u\u0308t' }, /„A kiküldetés célja” mező.*NFC/],
    ['a broken text in a list', { legs: [{ from: '\u0001' }] }, /„Útvonal” mező/],
    ['a number JSON has no word for', { tickets: Infinity }, /malformed/],
    ['a wrong type', { tickets: '1000' }, /„Menetjegyek” mező.*típusa vagy mérete/],
    ['a text far too long', { purpose: 'x'.repeat(600) }, /„A kiküldetés célja” mező.*mérete/],
    ['a field name of another form', { 'Valami-más': 1 }, /nem megengedett mezőnév/],
    ['a field name in capitals', { Plate: 'ABC-123' }, /nem megengedett mezőnév/],
    ['a field nobody wrote', { plate: 'ABC-123' }, /„Rendszám” mező.*nincs változatadata/],
    ['a broken id', { id: 'a b' }, /hibás azonosító/],
    ['no office', { office: undefined }, /hibás az iroda/],
    ['a half erasure', { erased: false }, /hibás törlési jel/],
  ])('refuses a record with %s', (_, change, reason) => {
    expect(withTravel(({ record }) => Object.assign(record, change))).toMatch(reason);
  });

  it('refuses an infinite number written out', () => {
    const line = JSON.stringify({
      kind: travelLine.kind,
      record: travelLine.record,
      merge: travelLine.merge,
    });
    expect(outcome(around([line.replace('41.5', '1e999')]))).toMatch(/„Útvonal” mező.*túl nagy szám/);
  });

  it.each([
    ['a register without versions', (registers: Json) => ({ ...registers, purpose: [] }), /változatlista/],
    [
      'a dot of another form',
      (registers: Json) => ({ ...registers, purpose: [{ ...stampAt(1), dot: 'x' }] }),
      /változatadat/,
    ],
    [
      'a dot the record has not seen',
      (registers: Json) => ({ ...registers, purpose: [stampAt(99)] }),
      /újabb/,
    ],
    [
      'a replica called like an object’s own member',
      (registers: Json) => ({ ...registers, purpose: [stampAt(1, 'constructor')] }),
      /újabb/,
    ],
    [
      'a second version without a value',
      (registers: Json) => ({ ...registers, purpose: [stampAt(1), stampAt(1)] }),
      /nincs értéke/,
    ],
    [
      'a value of another register',
      (registers: Json) => ({
        ...registers,
        purpose: [stampAt(1), { ...stampAt(1), value: { plate: 'x' } }],
      }),
      /hibás változat/,
    ],
    [
      'a value of a wrong type',
      (registers: Json) => ({
        ...registers,
        purpose: [stampAt(1), { ...stampAt(1), value: { purpose: 5 } }],
      }),
      /típusa/,
    ],
    [
      'a deletion without counters',
      (registers: Json) => ({
        ...registers,
        deleted: [{ ...stampAt(1), value: { deleted: { seen: { a: -1 } } } }],
      }),
      /törlési jel/,
    ],
    [
      'a register of a forbidden name',
      (registers: Json) => ({ ...registers, 'purpose+Plate': [stampAt(1)] }),
      /nem megengedett mezőnév/,
    ],
  ])('refuses merge data with %s', (_, change, reason) => {
    expect(withTravel(({ merge }) => Object.assign(merge, { registers: change(merge.registers) }))).toMatch(
      reason,
    );
  });

  it('takes merge data written out for the same row as merge data written short', () => {
    expect(isShort(travelLine.merge as never)).toBe(true);
    const long = parsedLines.map((line) => ({ ...line, merge: wholeMerge(line.merge as never) }));
    const [one, other] = [around(parsedLines), around(long)].map((bytes) => readFile(bytes));
    expect(one?.ok && other?.ok && other.value.content).toEqual(one?.ok && one.value.content);
  });

  const stamp = { ...stampAt(1), of: ['date', 'legs', 'mentor', 'purpose'] };
  const ofFields = (count: number) =>
    Array.from({ length: count }, (_, at) => `${'abcdefghij'.charAt(at)}${'x'.repeat(40)}`).join('+');
  it.each([
    ['no stamps', undefined, /hiányoznak vagy hibásak/],
    ['a stamp of nothing', [stamp, { ...stamp, of: [] }], /hiányoznak vagy hibásak/],
    ['a stamp of something else', [stamp, 'x'], /hiányoznak vagy hibásak/],
    ['a register of two stamps', [stamp, { ...stamp, of: ['date'] }], /„Dátum” mező.*változatlista/],
    ['a field without a stamp', [{ ...stamp, of: ['date', 'legs', 'mentor'] }], /nincs változatadata/],
    ['a dot the record has not seen', [{ ...stamp, dot: stampAt(99).dot }], /újabb/],
    ['a register that is a number', [{ ...stamp, of: [...stamp.of, 5] }], /nem megengedett mezőnév/],
    ['a register of a forbidden name', [{ ...stamp, of: [...stamp.of, '__proto__'] }], /mezőnév/],
    ['a register of a name too long', [{ ...stamp, of: [...stamp.of, ofFields(10)] }], /mezőnév/],
    ['a stamp that says where it was written', [{ ...stamp, origin: 'c' }], /hiányoznak vagy hibásak/],
    ['a stamp that says more', [{ ...stamp, newer: true }], /hiányoznak vagy hibásak/],
    [
      'more registers than a line holds written out',
      [
        {
          ...stamp,
          time: 'x'.repeat(200),
          of: [...stamp.of, ...Array.from({ length: 12_000 }, (_, at) => `f${at}`)],
        },
      ],
      /túl sok a változatadat/,
    ],
  ])('refuses merge data written short with %s', (_, stamps, reason) => {
    expect(withTravel(({ merge }) => Object.assign(merge, { stamps }))).toMatch(reason);
  });

  it('refuses counters that are no counters', () => {
    for (const counter of [-1, 1.5, 1e300, '5', null]) {
      expect(withTravel(({ merge }) => Object.assign(merge.seen, { other: counter }))).toMatch(
        /változatadatok/,
      );
    }
  });

  it.each([
    ['the same record twice', [travelLine, travelLine], /kétszer/],
    ['a line that is no object', ['[]'], /nem értelmezhető/],
    ['a line that is no JSON', ['{'], /nem értelmezhető/],
    ['an empty line', [''], /nem értelmezhető/],
    ['a line of no known sort', [{ hello: 1 }], /ismeretlen sorfajta/],
    ['a record without merge state', [{ kind: 'task', record: { id: 't', office: 'o' } }], /változatadatok/],
  ])('refuses %s', (_, records, reason) => {
    expect(outcome(around(records as never))).toMatch(reason);
  });

  it('refuses bytes that are no UTF-8, and takes the replacement character itself', () => {
    const broken = [
      Uint8Array.from([...strToU8('{"kind":"x'), 0xf0, 0x90, 0x80, ...strToU8('"}')]),
      strToU8('{}'),
    ];
    expect(outcome(forged(broken))).toMatch(/1\. sor.*nem értelmezhető/);
    expect(outcome(forged([strToU8('{"\uFFFD":1}'), strToU8('{}')]))).toMatch(/nem megengedett mezőnév/);
  });

  it('refuses a file whose end line is missing, doubled or wrong', () => {
    const end = JSON.parse(lines.at(-1) ?? '') as Json;
    const withEnd = (changes: Json) =>
      outcome(forged([...lines.slice(0, -1), JSON.stringify({ ...end, ...changes })]));
    expect(outcome(forged(lines.slice(0, -1)))).toMatch(/^damaged: .*záró sora hiányzik/);
    expect(outcome(forged([...lines, lines.at(-1) ?? '']))).toMatch(/záró sor/);
    expect(withEnd({ digest: 'x' })).toMatch(/összesített ellenőrző összege/);
    expect(withEnd({ lines: 6 })).toMatch(/sorok száma/);
    expect(withEnd({ counts: { ...(end.counts as Json), travel: 2 } })).toMatch(/tételek száma/);
    expect(withEnd({ counts: { ...(end.counts as Json), task: 0 } })).toMatch(/tételek száma/);
  });

  it('refuses entries of the history that are none', () => {
    const backup = linesOf(bytesOf(exampleBackup), gunzipSync);
    const toBackup = (head: Json) => ({ ...head, kind: 'backup', entries: 1, counter: 8 });
    const withLog = (log: unknown, more = {}) =>
      outcome(
        forged(
          [
            ...backup.filter((line) => !line.includes('"log"')).slice(0, -1),
            JSON.stringify({ log, ...more }),
            backup.at(-1) ?? '',
          ],
          toBackup,
        ),
      );
    const entry = { ...stampAt(1), cause: 'entry', changes: [] };
    expect(withLog(entry)).toBe('read');
    expect(withLog({ ...entry, dot: 'x' })).toMatch(/naplóbejegyzés/);
    expect(withLog({ ...entry, person: 5 })).toMatch(/naplóbejegyzés/);
    expect(withLog({ ...entry, changes: [{}] })).toMatch(/változáslista/);
    expect(withLog(entry, { more: true })).toMatch(/nincs kezdete/);
  });
});

describe('a long file', () => {
  it('tells its progress, ending with the whole', () => {
    const parts: number[] = [];
    expect(readFile(file, { onProgress: (part) => parts.push(part) }).ok).toBe(true);
    expect(parts.at(-1)).toBe(1);
    expect(parts).toEqual(parts.toSorted((one, other) => one - other));
    expect(readingFile(file).next().done).toBe(false);
  });

  it('keeps what it does not know: kinds and fields of a newer program', () => {
    const read = readFile(file);
    const rows = read.ok && read.value.content.kind === 'exchange' ? read.value.content.rows : new Map();
    expect(rows.get('contact2')).toEqual(exampleRows.get('contact2'));
    expect(
      rows.get('organisation')?.find(({ id }: { id: string }) => id === 'o2').record.futureField,
    ).toEqual([1, { a: 'b' }]);
  });
});
