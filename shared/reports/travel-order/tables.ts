import { type Travel, kilometresOf } from '../../domain/travel.ts';
import { formatDateShort } from '../../lib/dates.ts';
import { formatNumber, NBSP } from '../../lib/numbers.ts';
import { type AmountFormat, columnFormat, EMPTY_CELL, figureOf, sumOfTenths } from '../figures.ts';
import type { Journeys } from '../journeys.ts';
import type { TableBlock, TableRow } from '../kit/blocks.ts';
import type { CostGroup, TravelCost } from './cost.ts';

const tenths: AmountFormat = (value) => formatNumber(value, { decimals: 1, fixed: true });

/** „Közösségi beszélgetés előkészítése (13/2018)” */
function journeyTitle({ purpose, orderNumber }: Travel): string {
  return orderNumber === undefined || orderNumber === '' ? purpose : `${purpose} (${orderNumber})`;
}

function legRows(travel: Travel): readonly TableRow[] {
  const record = { kind: 'travel', id: travel.id };
  const legs = travel.legs.map((leg) => ({
    cells: [
      formatDateShort(travel.date),
      leg.departure ?? EMPTY_CELL,
      leg.arrival ?? EMPTY_CELL,
      leg.from,
      leg.to,
      figureOf({ value: leg.kilometres ?? 0, records: [record] }, tenths),
    ],
    record,
  }));
  return [{ cells: [journeyTitle(travel)], role: 'group' }, ...legs];
}

/** Each journey under its purpose and number, every leg a line. */
export function legsTable({ travels }: Pick<Journeys, 'travels'>): TableBlock {
  const kilometres = sumOfTenths('travel', travels, kilometresOf);
  return {
    type: 'table',
    columns: [
      { key: 'date', title: 'Dátum', width: 26, kind: 'date' },
      { key: 'departure', title: 'Indulás', width: 20, align: 'centre' },
      { key: 'arrival', title: 'Érkezés', width: 20, align: 'centre' },
      { key: 'from', title: 'Honnan', width: 38 },
      { key: 'to', title: 'Hová', width: 38 },
      { key: 'kilometres', title: 'Megtett út (km)', width: 23, kind: 'number' },
    ],
    rows: travels.flatMap(legRows),
    totals: ['Összesen', '', '', '', '', figureOf(kilometres, tenths, 'Megtett út')],
    emptyText: 'Nincs rögzített útszakasz.',
  };
}

/** The cost by car, norm, price and rate. */
export function costTable(cost: TravelCost): TableBlock {
  const { groups } = cost;
  const money = columnFormat([cost.total.value, ...groups.map((group) => group.total.value)]);
  const decimal: AmountFormat = (value) => formatNumber(value, { decimals: 2 });
  const row = (group: CostGroup): TableRow => ({
    cells: [
      group.plate,
      figureOf(group.kilometres, tenths, 'Megtett út'),
      decimal(group.fuelNorm),
      decimal(group.fuelPrice),
      figureOf(group.fuelCost, money, 'Üzemanyagköltség'),
      decimal(group.allowance),
      figureOf(group.allowanceCost, money, 'Normaköltség'),
      figureOf(group.total, money, 'Összesen'),
    ],
  });
  return {
    type: 'table',
    dense: true,
    columns: [
      { key: 'plate', title: 'Rendszám', width: 20 },
      { key: 'kilometres', title: 'Megtett út (km)', width: 19, kind: 'number' },
      { key: 'norm', title: `Norma (l/100${NBSP}km)`, width: 20, kind: 'number' },
      { key: 'price', title: 'Üzemanyagár (Ft/l)', width: 24, kind: 'number' },
      { key: 'fuel', title: 'Üzemanyag (Ft)', width: 24, kind: 'number' },
      { key: 'rate', title: 'Normaköltség (Ft/km)', width: 25, kind: 'number' },
      { key: 'wear', title: 'Normaköltség (Ft)', width: 25, kind: 'number' },
      { key: 'total', title: 'Összesen (Ft)', width: 21, kind: 'number' },
    ],
    rows: groups.map(row),
    totals: [
      'Összesen',
      figureOf(cost.kilometres, tenths, 'Megtett út'),
      '',
      '',
      figureOf(cost.fuelCost, money, 'Üzemanyagköltség'),
      '',
      figureOf(cost.allowanceCost, money, 'Normaköltség'),
      figureOf(cost.groupTotal, money, 'Összesen'),
    ],
    emptyText: 'Nincs elszámolható út.',
  };
}
