import { expect, it } from 'vitest';
import { comparison, type Measured, measureParts, part } from './parts.ts';

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

function told() {
  const printed: string[] = [];
  const kept: Measured[] = [];
  const print = (lines: readonly string[]) => void printed.push(...lines);
  return { printed, kept, print, keep: (measured: Measured) => void kept.push(measured) };
}

it('prints each part as soon as it is measured', async () => {
  const to = told();
  const seen: string[][] = [];
  const watching = part({ name: 'watching', measure: () => seen.push([...to.printed]), describe: () => [] });
  await measureParts([timed('first', 1), watching, timed('last', 2)], to);
  expect(seen).toEqual([['first: 1 ms']]);
  expect(to.printed).toEqual(['first: 1 ms', 'last: 2 ms']);
});

it('keeps after each part all that was measured until then, also when the part breaks', async () => {
  const to = told();
  const seen: number[] = [];
  const watching = part({ name: 'watching', measure: () => seen.push(to.kept.length), describe: () => [] });
  const whole = await measureParts([timed('first', 1), watching, breaking, timed('slow', 11)], to);
  const first = { first: { milliseconds: 1, passed: true } };
  const broken = { breaking: 'Error: the port is taken' };
  expect(seen).toEqual([1]);
  expect(to.kept).toEqual([
    { results: first, broken: {}, passed: true },
    { results: { ...first, watching: 1 }, broken: {}, passed: true },
    { results: { ...first, watching: 1 }, broken, passed: false },
    { results: { ...first, watching: 1, slow: { milliseconds: 11, passed: false } }, broken, passed: false },
  ]);
  expect(whole).toEqual(to.kept.at(-1));
});

it('keeps what was measured where only the words for it break', async () => {
  const wordless = part({
    name: 'wordless',
    measure: () => 7,
    describe: () => {
      throw new Error('no words');
    },
  });
  expect(await measureParts([wordless], told())).toEqual({
    results: { wordless: 7 },
    broken: { wordless: 'Error: no words' },
    passed: false,
  });
});

it('says which part broke and with what, goes on with the others, and has not passed', async () => {
  const { printed, ...to } = told();
  const { results, broken, passed } = await measureParts([breaking, timed('last', 2)], to);
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
        told(),
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
