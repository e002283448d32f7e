import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gunzipping } from '../../../shared/exchange/gunzipping.ts';
import { PayloadReader, type ReadOutcome } from '../../../shared/exchange/read-file.ts';
import { readHead, type ReadHead } from '../../../shared/exchange/read-head.ts';
import { writeFile } from '../../../shared/exchange/write-file.ts';
import { rowOf } from '../../../shared/merge/versions.ts';
import { readNatively } from './read-natively.ts';

const replica = 'b'.repeat(24);

function opened(): ReadHead {
  const rows = Array.from({ length: 3_000 }, (_, index) => {
    const record = { id: `t${index}`, office: 'o1', title: `Fórum „${index * 7919}”` };
    const stamp = { dot: `${replica}:1`, person: '', time: '2018-04-05T10:00:00' };
    return rowOf({ record, merge: { registers: { title: [stamp] }, seen: { [replica]: 1 } } });
  });
  const written = writeFile(
    {
      app: '0.1.0',
      fileId: 'f1',
      madeAt: '2018-04-05T10:00:00',
      sender: { replica, office: 'o1', label: 'gép' },
      scope: { type: 'all' },
    },
    { kind: 'exchange', rows: new Map([['task', rows]]) },
  );
  if (!written.ok) throw new Error(written.message);
  const head = readHead(written.value);
  if (!head.ok) throw new Error(head.message);
  return head.value;
}

/** As every other part of the program reads it. */
function readOurselves({ head, payload }: ReadHead): ReadOutcome {
  const reader = new PayloadReader(head);
  const pieces = gunzipping(payload);
  for (let step = pieces.next(); ; step = pieces.next()) {
    if (step.done) return reader.end(step.value);
    const refusal = reader.take(step.value.raw);
    if (refusal) return refusal;
  }
}

const whole = opened();
const { payload } = whole;
const lines = gunzipSync(payload);

/** The same head with another payload, as a forger would write it who computes every digest anew. */
function forged(bytes: Uint8Array): ReadHead {
  return { head: whole.head, payload: bytes };
}

function together(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const spoilt: Readonly<Record<string, Uint8Array>> = {
  'is cut': payload.subarray(0, payload.length - 9),
  'has nothing in it': new Uint8Array(),
  'is no gzip': lines.subarray(0, 5_000),
  'has something behind it': together(payload, new Uint8Array([1, 2, 3])),
  'has another member behind it': together(payload, gzipSync(new Uint8Array())),
  'has another member before it': together(gzipSync(new Uint8Array()), payload),
  'comes in two members': together(gzipSync(lines.subarray(0, 900)), gzipSync(lines.subarray(900))),
  'holds too much': gzipSync(together(lines, lines)),
  'holds too little': gzipSync(lines.subarray(0, lines.indexOf(10, 5_000) + 1)),
  'holds a line too long': gzipSync(new Uint8Array(lines.length).fill(120)),
  'holds too many lines': gzipSync(new Uint8Array(lines.length).fill(10)),
  'is broken in the middle': payload.with(payload.length >> 1, (payload[payload.length >> 1] ?? 0) ^ 255),
};

describe('a payload inflated by the browser', () => {
  it('comes to what our own code reads, and tells how far it is', async () => {
    const told: number[] = [];
    const ids: string[] = [];
    const read = await readNatively(whole, {
      onRow: (_, row) => void ids.push(row.id),
      onProgress: (part) => void told.push(part),
    });
    expect(read).toEqual(readOurselves(whole));
    expect(read.ok).toBe(true);
    expect(ids).toHaveLength(3_000);
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });

  it.for(Object.keys(spoilt))('is refused like everywhere else when it %s', async (how) => {
    const file = forged(spoilt[how] ?? new Uint8Array());
    const here = await readNatively(file, { onProgress: () => undefined });
    const there = readOurselves(file);
    expect([here.ok, there.ok]).toEqual([false, false]);
    expect(here.ok || here.reason).toBe(there.ok || there.reason);
  });

  it.for([
    ['one row is not what its hash says', [700]],
    ['several rows are not what their hashes say', [1_800, 90, 91]],
    ['the first wrong row stands before a line that is none', [90, -120]],
    ['the first wrong row stands after a line that is none', [120, -90]],
  ] as const)('is refused with the same sentence when %s', async ([, places]) => {
    const all = strFromU8(lines).split('\n');
    for (const at of places) {
      const line = all[Math.abs(at)] ?? '';
      all[Math.abs(at)] = at < 0 ? 'x'.repeat(line.length) : line.replace('Fórum', 'Bérum');
    }
    const file = forged(gzipSync(strToU8(all.join('\n'))));
    const there = readOurselves(file);
    expect(there).toMatchObject({ ok: false });
    expect(await readNatively(file, { onProgress: () => undefined })).toEqual(there);
  });

  it('is refused too when only its own check sum is wrong', async () => {
    const bytes = payload.slice();
    bytes[bytes.length - 6] = (bytes[bytes.length - 6] ?? 0) ^ 1;
    expect((await readNatively(forged(bytes), { onProgress: () => undefined })).ok).toBe(false);
  });
});
