import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytesOf, exampleBackup, exampleRows, forged, linesOf } from '../../tests/support/data-files.ts';
import { sha256Hex } from '../lib/hash.ts';
import { seededRandom } from '../lib/random.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { readFile } from './read-file.ts';

/** Milliseconds a test of megabytes may take on a busy PC. */
const SLOW = 60_000;
const random = seededRandom(20261121);
const some = (length: number) => Uint8Array.from({ length }, () => random.integer(0, 255));
const long = new Uint8Array(1_000_000).map((_, index) => index % 251);
const attachments = new Map([some(0), some(5), long].map((bytes) => [sha256Hex(bytes), bytes]));
const file = bytesOf({ kind: 'exchange', rows: exampleRows, attachments });
const lines = linesOf(file, gunzipSync);
const at = lines.findIndex((line) => line.includes('"parts":3'));

function outcome(
  changed: readonly string[],
  head: (head: Record<string, unknown>) => Record<string, unknown> = (one) => one,
): string {
  const read = readFile(forged(changed, (one) => head({ ...one, attachments: 3 })));
  return read.ok ? 'read' : read.message;
}

describe('attachments in a data file', () => {
  it('come back as they were, in lines of at most 512 KiB', () => {
    const read = readFile(file);
    expect(read.ok && read.value.content.kind === 'exchange' && read.value.content.attachments).toEqual(
      attachments,
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(513 * 1024);
    expect(outcome(lines)).toBe('read');
  });

  it(
    'are refused if a part is missing, changed, out of order or not counted',
    () => {
      const part = lines[at] ?? '';
      expect(outcome(lines.toSpliced(at, 1))).toMatch(/nem sorban/);
      expect(outcome(lines.toSpliced(at + 2, 1))).toMatch(/nem sorban|tételek száma/);
      expect(outcome(lines.toSpliced(at, 2, lines[at + 1] ?? '', part))).toMatch(/nem sorban/);
      expect(outcome(lines.toSpliced(at, 1, part.replace(/"bytes":"..../, '"bytes":"AAAA')))).toMatch(
        /nem egyezik/,
      );
      expect(outcome(lines.toSpliced(at, 1, part.replace(/"bytes":"..../, '"bytes":"A A ')))).toMatch(
        /hibás melléklet/,
      );
      expect(outcome(lines.toSpliced(at, 1, part.replace('"parts":3', '"parts":3000')))).toMatch(
        /hibás melléklet/,
      );
      expect(outcome(lines.toSpliced(at, 0, lines[at + 3] ?? lines[at - 1] ?? ''))).toMatch(/nem sorban/);
      expect(outcome(lines, (head) => ({ ...head, attachments: 2 }))).toMatch(/tételek száma/);
      const before = lines.filter((line, index) => index < at && line.includes('"attachment"')).length;
      const cut = [
        ...lines.slice(0, at + 2),
        (lines.at(-1) ?? '').replace(/"lines":\d+/, `"lines":${at + 3}`),
      ];
      expect(outcome(cut, (head) => ({ ...head, attachments: before }))).toMatch(/tételek száma/);
      const other = (lines[at + 1] ?? '').replace('"parts":3', '"parts":4');
      expect(outcome(lines.toSpliced(at + 1, 1, other))).toMatch(/nem sorban/);
    },
    SLOW,
  );

  it('come back from a backup beside the history', () => {
    const read = readFile(bytesOf({ ...exampleBackup, attachments }));
    expect(read.ok && read.value.head.attachments).toBe(3);
    const content = read.ok && read.value.content.kind === 'backup' ? read.value.content : undefined;
    expect(content?.attachments).toEqual(attachments);
    expect(content?.log).toHaveLength(1);
  });

  it('are refused in an extract, which nobody restores from', () => {
    const part = lines.find((line) => line.includes('"attachment"')) ?? '';
    const read = readFile(forged([part], (head) => ({ ...head, kind: 'extract', counts: {} })));
    expect(read.ok ? '' : read.message).toMatch(/kivonatban melléklet nem állhat/);
  });
});

describe('base64', () => {
  it('agrees with Node on bytes of every length up to 300', () => {
    for (let length = 0; length < 300; length += 1) {
      const bytes = some(length);
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }
  });

  it.each(['A', 'AA', 'AAA', 'A===', 'AB==', 'AAB=', 'AAA-', 'AA=A', 'AAAA\n'])('refuses %j', (text) => {
    expect(fromBase64(text)).toBeUndefined();
  });
});
