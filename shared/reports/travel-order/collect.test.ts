import { describe, expect, test } from 'vitest';
import { MARCH, smallOffice, smallOfficeContext } from '../../../tests/support/small-office.ts';
import type { Travel } from '../../domain/travel.ts';
import type { ReportParameters } from '../report.ts';
import { collect } from './collect.ts';

const usual: ReportParameters = { mentor: 'mentor-szucs', period: MARCH };

function contextWith(changes: Readonly<Record<string, Partial<Travel>>> = {}) {
  const data = smallOffice();
  const travel = new Map([...data.travel].map(([id, one]) => [id, { ...one, ...changes[id] }]));
  return smallOfficeContext({ data: { ...data, travel } });
}

function figuresOf(
  parameters: ReportParameters = usual,
  changes: Readonly<Record<string, Partial<Travel>>> = {},
) {
  const made = collect(contextWith(changes), parameters);
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

describe('the cost', () => {
  test('is kilometres by norm by price, and kilometres by rate, each in whole forints', () => {
    const { cost } = figuresOf();
    // 335,0 km · 7,6 l/100 km · 368 Ft/l = 9369,28 Ft; 335,0 km · 15 Ft/km = 5025 Ft
    expect(cost.kilometres.value).toBe(335);
    expect(cost.fuelCost.value).toBe(9369);
    expect(cost.allowanceCost.value).toBe(5025);
    expect(cost.total.value).toBe(14_394);
    expect(cost.total.records.map((one) => one.id)).toEqual(['ut-1', 'ut-2', 'ut-3', 'ut-4']);
  });

  test('is grouped where the price of fuel changed within the month', () => {
    // 243,0 · 7,6 / 100 · 368 = 6796,22; 92,0 · 7,6 / 100 · 374,5 = 2618,50
    const { cost } = figuresOf(usual, { 'ut-4': { fuelPrice: 374.5 } });
    expect(
      cost.groups.map((group) => [group.fuelPrice, group.kilometres.value, group.fuelCost.value]),
    ).toEqual([
      [368, 243, 6796],
      [374.5, 92, 2619],
    ]);
    expect(cost.fuelCost.value).toBe(6796 + 2619);
  });

  test('of one journey has its daily allowance', () => {
    const { cost, journeys } = figuresOf({ travel: 'ut-13' });
    expect(journeys.mentor.id).toBe('mentor-voros');
    expect(cost.dailyAllowance.value).toBe(500);
    expect(cost.total.value).toBe(2912 + 1380 + 500);
  });

  test('takes norm and plate from the mentor’s card and the rate from the programme where the journey has none', () => {
    const context = contextWith({
      'ut-1': { plate: undefined, fuelNorm: undefined, allowance: undefined },
    });
    const mentor = new Map(context.data.mentor);
    const szucs = mentor.get('mentor-szucs');
    if (!szucs) throw new Error('no mentor');
    mentor.set(szucs.id, { ...szucs, plate: 'ABC-123', fuelNorm: 7.6, carType: 'Suzuki Swift' });
    const made = collect({ ...context, data: { ...context.data, mentor } }, usual);
    expect(made.ok && made.value.cost.total.value).toBe(14_394);
    expect(made.ok && made.value.cost.groups).toHaveLength(1);
  });
});

describe('the price of fuel', () => {
  const month = (on: string, price: number) => ({ month: on, price });
  const withPrices = (...fuelPrices: ReturnType<typeof month>[]) => {
    const context = contextWith({ 'ut-1': { fuelPrice: undefined }, 'ut-2': { fuelPrice: undefined } });
    const programmeProfile = new Map(
      [...context.data.programmeProfile].map(([id, one]) => [id, { ...one, fuelPrices }]),
    );
    return collect({ ...context, data: { ...context.data, programmeProfile } }, usual);
  };

  test('of the month stands in where the journey has none', () => {
    const made = withPrices(month('2018-02-01', 350), month('2018-03-01', 368));
    expect(made.ok && made.value.cost.groups.map((group) => group.fuelPrice)).toEqual([368]);
    expect(made.ok && made.value.cost.total.value).toBe(14_394);
  });

  test('of a journey goes before that of the month', () => {
    const made = withPrices(month('2018-03-01', 400));
    expect(made.ok && made.value.cost.groups.map((group) => group.fuelPrice)).toEqual([400, 368]);
  });

  test('of another month is never taken', () => {
    expect(withPrices(month('2018-02-01', 350))).toMatchObject({ ok: false, reason: 'incomplete' });
  });
});

describe('what is missing is named', () => {
  test('by journey and field', () => {
    const made = collect(
      contextWith({
        'ut-2': { fuelPrice: undefined },
        'ut-3': { legs: [{ from: 'Debrecen', to: 'Földes' }] },
      }),
      usual,
    );
    expect(made).toMatchObject({ ok: false, reason: 'incomplete' });
    expect(made.ok ? '' : made.message).toMatch(
      /2018\. március\s5\.: üzemanyagár; 2018\. március\s10\.: az útszakaszok távolsága/,
    );
  });

  test('when there is no journey by own car, or the chosen one was by another vehicle', () => {
    expect(collect(contextWith(), { mentor: 'mentor-ori', period: MARCH })).toMatchObject({
      reason: 'noTravel',
    });
    expect(collect(contextWith(), { travel: 'ut-11' })).toMatchObject({ reason: 'otherVehicle' });
    expect(collect(contextWith(), { travel: 'nincs' })).toMatchObject({ reason: 'unknownTravel' });
    expect(collect(contextWith(), { period: MARCH })).toMatchObject({ reason: 'noMentor' });
  });
});

test('the lawful rate is quoted only where every journey is counted with it', () => {
  expect(figuresOf().legalRate).toEqual({ from: '2017-01-01', rate: 15 });
  expect(figuresOf(usual, { 'ut-1': { allowance: 9 } }).legalRate).toBeUndefined();
});
