import { describe, expect, it } from 'vitest';
import { seededRandom } from './random.ts';

describe('seeded random', () => {
  it('repeats itself from the same seed and differs from another', () => {
    const draw = (seed: number) => Array.from({ length: 20 }, seededRandom(seed).next);
    expect(draw(42)).toEqual(draw(42));
    expect(draw(42)).not.toEqual(draw(43));
  });

  it('keeps its sequence, because sample data depends on it', () => {
    const random = seededRandom(1);
    expect([random.integer(1, 100), random.integer(1, 100), random.integer(1, 100)]).toMatchInlineSnapshot(`
      [
        63,
        1,
        53,
      ]
    `);
  });

  it('reaches both ends and every item about equally often', () => {
    const random = seededRandom(7);
    const counts = new Map<number, number>();
    for (let turn = 0; turn < 6000; turn += 1) {
      const value = random.integer(1, 6);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('shuffles without losing anything and refuses to pick from nothing', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    const shuffled = seededRandom(3).shuffle(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted()).toEqual(items);
    expect(() => seededRandom(3).pick([])).toThrow();
    expect(seededRandom(3).chance(0)).toBe(false);
    expect(seededRandom(3).chance(1)).toBe(true);
  });
});
