import { expect, test } from 'vitest';
import { MARCH, smallOfficeContext } from '../../../tests/support/small-office.ts';
import { collect } from './collect.ts';

function sheets() {
  const made = collect(smallOfficeContext(), { mentor: 'mentor-voros', period: MARCH });
  if (!made.ok) throw new Error(made.message);
  return made.value.sheets;
}

test('the odometer runs on from leg to leg where its start was recorded, and is left to the driver elsewhere', () => {
  const legs = sheets()[0]?.legs ?? [];
  expect(legs.map((leg) => leg.odometer?.map((reading) => reading.value))).toEqual([
    [84_512, 84_581.5],
    [84_581.5, 84_612.7],
    [84_612.7, 84_654.7],
    undefined,
    undefined,
  ]);
});

test('the fuel by the norm is summed before it is rounded', () => {
  const [sheet] = sheets();
  expect(sheet?.kilometres.value).toBe(203.9);
  expect(sheet?.litres?.value).toBe(14.68);
});

test('journeys by own car are no business of the institution', () => {
  const made = collect(smallOfficeContext(), { mentor: 'mentor-szucs', period: MARCH });
  expect(made).toMatchObject({ ok: false, reason: 'noTravel' });
});
