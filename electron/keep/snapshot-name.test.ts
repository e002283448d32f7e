import { describe, expect, test } from 'vitest';
import { snapshotId, snapshotReasons } from '../../shared/contract/kept.ts';
import { seededRandom } from '../../shared/lib/random.ts';
import {
  factsOfSnapshot,
  type SnapshotFacts,
  snapshotFileName,
  snapshotIdInName,
  snapshotIdOf,
} from './snapshot-name.ts';

const facts: SnapshotFacts = {
  reason: 'start',
  madeAt: '2018-04-05T14:30:05',
  replica: 'szolnok-1',
  counter: 1234,
  rows: 11400,
  fingerprint: '00ff00ff00ff00ff',
};
const id = '2018-04-05_143005_c1234_r11400_00ff00ff00ff00ff_szolnok-1_start';

describe('the name of a snapshot', () => {
  test('says what is in it', () => {
    expect(snapshotIdOf(facts)).toBe(id);
    expect(snapshotIdOf(facts, 2)).toBe(`${id}-2`);
    expect(factsOfSnapshot(id)).toEqual(facts);
    expect(factsOfSnapshot(`${id}-2`)).toEqual(facts);
    expect(snapshotIdInName(snapshotFileName(id))).toBe(id);
  });

  test('keeps any facts the page may send, and is an id of the contract', () => {
    const random = seededRandom(1);
    const letters = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-';
    const two = (most: number) => String(random.integer(0, most)).padStart(2, '0');
    for (let round = 0; round < 500; round++) {
      const some: SnapshotFacts = {
        reason: random.pick(snapshotReasons),
        madeAt: `2018-0${random.integer(1, 9)}-${random.integer(10, 28)}T${two(23)}:${two(59)}:${two(59)}`,
        replica: Array.from({ length: random.integer(1, 64) }, () => random.pick([...letters])).join(''),
        counter: random.pick([0, random.integer(0, 100_000), Number.MAX_SAFE_INTEGER]),
        rows: random.pick([0, random.integer(0, 100_000), Number.MAX_SAFE_INTEGER]),
        fingerprint: Array.from({ length: 16 }, () => random.pick([...'0123456789abcdef'])).join(''),
      };
      const number = random.integer(1, 9999);
      const name = snapshotIdOf(some, number);
      expect(snapshotId.safeParse(name).success).toBe(true);
      expect(factsOfSnapshot(name)).toEqual(some);
    }
  });

  test('is read strictly: every other file is none of ours', () => {
    const others = [
      '',
      'lista',
      id.replace('2018-04-05', '2018-02-30'),
      id.replace('143005', '243005'),
      id.replace('143005', '143060'),
      id.replace('c1234', 'c01234'),
      id.replace('r11400', 'r-1'),
      id.replace('r11400', 'r9999999999999999'),
      id.replace('00ff', '00FF'),
      id.replace('szolnok-1', ''),
      id.replace('start', 'unknown'),
      `${id}-0`,
      `${id}-1`,
      `${id}-02`,
      `${id} (2)`,
      `../${id}`,
      `${id}\n`,
    ];
    expect(others.filter((other) => factsOfSnapshot(other) !== null)).toEqual([]);
    const names = [
      id,
      `${id}.mentor.part`,
      `~token-1.part`,
      `${id}.MENTOR`,
      '.mentor',
      `másolat - ${id}.mentor`,
    ];
    expect(names.filter((name) => snapshotIdInName(name) !== null)).toEqual([]);
  });
});
