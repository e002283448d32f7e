import { expect, it } from 'vitest';
import { calmest, describeCalm, type ProcessorTime } from './calm.ts';

const SECOND = 1_000;

/** A machine of which others are given these percents, try by try; each measurement takes a second and answers its number. */
function machine(...percents: readonly (number | undefined)[]) {
  let now: ProcessorTime = { stolen: 500, whole: 0 };
  let tries = 0;
  const measure = () => {
    const percent = percents[tries];
    const stolen = percent === undefined ? undefined : (now.stolen ?? 0) + percent * (SECOND / 100);
    now = { stolen, whole: now.whole + SECOND };
    tries += 1;
    return Promise.resolve(tries);
  };
  return calmest(measure, () => now);
}

it.each([
  { percents: [0], tries: 1, kept: 1, when: 'the first try is calm' },
  { percents: [2], tries: 1, kept: 1, when: 'others were given just as much as is let pass' },
  { percents: [undefined], tries: 1, kept: 1, when: 'nobody tells what others were given' },
  { percents: [9, 1], tries: 2, kept: 2, when: 'the second try is calm' },
  { percents: [9, 8, 2], tries: 3, kept: 3, when: 'the third try is calm' },
  { percents: [5, 6, 7], tries: 3, kept: 1, when: 'two tries in a row are less calm than the first' },
  { percents: [5, 5, 5], tries: 3, kept: 1, when: 'two tries in a row are only as calm as the first' },
  {
    percents: [5, 9, 8],
    tries: 3,
    kept: 1,
    when: 'the last try is calmer than the one before and not than the best',
  },
  { percents: [5, 6, 4, 7], tries: 4, kept: 3, when: 'a calmer try stands between two in vain, after four' },
  { percents: [9, 8, 7, 6], tries: 4, kept: 4, when: 'every try is calmer and none calm, after four' },
])('tries no more when $when', async ({ percents, tries, kept }) => {
  const { value, stolen, repeated } = await machine(...percents);
  const percent = percents[kept - 1];
  expect({ value, stolen, repeated }).toEqual({
    value: kept,
    stolen: percent === undefined ? undefined : percent / 100,
    repeated: tries - 1,
  });
});

it('says how disturbed the worst of what was kept is, and how often it measured anew', async () => {
  expect(describeCalm([await machine(9, 1), await machine(5, 6, 7)])).toBe(
    'others were given at most 5.0 % of the processors meanwhile; 3 measurements repeated because of them',
  );
  expect(describeCalm([await machine(undefined)])).toBe('whether others used the machine is not told here');
});
