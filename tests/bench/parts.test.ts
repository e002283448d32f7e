import { expect, it } from 'vitest';
import { comparison, measureParts, part } from './parts.ts';

const timed = (name: string, milliseconds: number, limit = 10) =>
  part({
    name,
    measure: () => ({ milliseconds, passed: milliseconds <= limit }),
    describe: (result) => [`${name}: ${String(result.milliseconds)} ms`],
    passed: ({ passed }) => passed,
    figures: (result) => ({ [`${name}, ms`]: result.milliseconds }),
  });
const breaking = part({
  name: 'breaking',
  measure: () => Promise.reject(new Error('the port is taken')),
  describe: () => [],
});

it('prints each part as soon as it is measured', async () => {
  const printed: string[] = [];
  const seen: string[][] = [];
  const watching = part({ name: 'watching', measure: () => seen.push([...printed]), describe: () => [] });
  await measureParts([timed('first', 1), watching, timed('last', 2)], (lines) => printed.push(...lines));
  expect(seen).toEqual([['first: 1 ms']]);
  expect(printed).toEqual(['first: 1 ms', 'last: 2 ms']);
});

it('says which part broke and with what, goes on with the others, and has not passed', async () => {
  const printed: string[] = [];
  const print = (lines: readonly string[]) => void printed.push(...lines);
  const { results, broken, passed } = await measureParts([breaking, timed('last', 2)], print);
  expect(printed[0]).toMatch(/^breaking BROKE: Error: the port is taken/);
  expect(printed[1]).toBe('last: 2 ms');
  expect({ results, broken, passed }).toEqual({
    results: { last: { milliseconds: 2, passed: true } },
    broken: { breaking: 'Error: the port is taken' },
    passed: false,
  });
});

it('has passed when every part kept its limit', async () => {
  const pass = async (...milliseconds: number[]) =>
    (
      await measureParts(
        milliseconds.map((one) => timed(String(one), one)),
        () => undefined,
      )
    ).passed;
  expect([await pass(1, 2), await pass(11, 2), await pass(1, 11)]).toEqual([true, false, false]);
});

it('compares what both runs measured, and says what one of them lacks', () => {
  const parts = [timed('both', 0), timed('new', 0), timed('gone', 0), timed('unread', 0), breaking];
  const earlier = { both: { milliseconds: 3 }, gone: { milliseconds: 5 }, unread: { milliseconds: null } };
  const now = { both: { milliseconds: 2 }, new: { milliseconds: 1 }, unread: { milliseconds: 4 } };
  expect(comparison(parts, earlier, now)).toEqual([
    '  both, ms: 3.00 → 2.00',
    '  new, ms: missing → 1.00',
    '  gone, ms: 5.00 → missing',
    '  unread, ms: missing → 4.00',
  ]);
});
