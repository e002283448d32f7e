import { formatDateShort } from '../../lib/dates.ts';
import { formatNumber, formatWithUnit, NBSP } from '../../lib/numbers.ts';
import { type AmountFormat, EMPTY_CELL, figureOf, kilometres } from '../figures.ts';
import { approvalSignature, frameOf, mentorSignature, placeAndDate } from '../frame.ts';
import type { Block, KeyValueBlock, TableBlock } from '../kit/blocks.ts';
import { labels } from '../kit/labels.ts';
import type { DocumentModel } from '../kit/model.ts';
import { mentorFormalName } from '../letterhead.ts';
import { undecidedNote } from '../undecided.ts';
import type { VehicleLeg, VehicleLogFigures, VehicleSheet } from './collect.ts';

const name = 'Személygépkocsi-menetlevél';
const tenths: AmountFormat = (value) => formatNumber(value, { decimals: 1, fixed: true });
/** Odometers have five digits and more. */
const reading: AmountFormat = (value) =>
  formatNumber(value, { decimals: 1, fixed: true, grouping: 'always' });

export function compose(figures: VehicleLogFigures): DocumentModel {
  const { letterhead, journeys, sheets } = figures;
  return {
    ...frameOf(letterhead, {
      id: 'D10c',
      name,
      about: mentorFormalName(journeys.mentor),
      period: journeys.period,
      orientation: 'landscape',
    }),
    blocks: [
      ...sheets.flatMap((sheet) => sheetBlocks(figures, sheet)),
      ...undecidedNote(figures.undecided),
      {
        type: 'paragraph',
        role: 'declaration',
        text: 'Kijelentem, hogy a gépkocsit a megjelölt utakon, hivatali célra használtam.',
      },
      placeAndDate(letterhead),
      {
        type: 'signatures',
        signatures: [
          mentorSignature(letterhead, 'Gépkocsivezető', journeys.mentor),
          approvalSignature(letterhead, 'Az utat igazolta', journeys.mentor),
          { role: 'Az üzembentartó képviselője', name: '', dateLine: true },
        ],
      },
    ],
  };
}

function sheetBlocks(figures: VehicleLogFigures, sheet: VehicleSheet): readonly Block[] {
  return [
    { type: 'heading', level: 1, text: `A gépkocsi: ${sheet.car.plate ?? EMPTY_CELL}` },
    carBlock(figures, sheet),
    { type: 'heading', level: 1, text: 'Az utak' },
    legsTable(sheet),
    summaryBlock(sheet),
  ];
}

function carBlock(
  { letterhead, journeys, orderNumbers }: VehicleLogFigures,
  { car }: VehicleSheet,
): KeyValueBlock {
  const numbers = orderNumbers.join(', ');
  return {
    type: 'keyValue',
    rows: [
      { label: 'Üzembentartó', text: letterhead.office.employer ?? labels.dots },
      { label: 'Gyártmánya, típusa', text: car.carType ?? labels.dots },
      { label: 'Forgalmi rendszáma', text: car.plate ?? labels.dots },
      { label: 'Gépkocsivezető', text: mentorFormalName(journeys.mentor) },
      ...(numbers === '' ? [] : [{ label: 'Kiküldetés száma', text: numbers }]),
    ],
  };
}

function legCells(leg: VehicleLeg) {
  const [before, after] = leg.odometer ?? [];
  return [
    formatDateShort(leg.travel.date),
    leg.departure ?? '',
    before ? figureOf(before, reading) : '',
    leg.from,
    leg.to,
    leg.arrival ?? '',
    after ? figureOf(after, reading) : '',
    figureOf(leg.kilometres, tenths, 'Megtett út'),
    leg.travel.purpose,
  ];
}

/** Times and readings nobody recorded stay empty, so that the driver can write them in. */
function legsTable(sheet: VehicleSheet): TableBlock {
  return {
    type: 'table',
    columns: [
      { key: 'date', title: 'Dátum', width: 25, kind: 'date' },
      { key: 'departure', title: 'Indulás', width: 18, align: 'centre' },
      { key: 'before', title: 'Kilométeróra induláskor', width: 26, kind: 'number' },
      { key: 'from', title: 'Honnan', width: 34 },
      { key: 'to', title: 'Hová', width: 34 },
      { key: 'arrival', title: 'Érkezés', width: 18, align: 'centre' },
      { key: 'after', title: 'Kilométeróra érkezéskor', width: 26, kind: 'number' },
      { key: 'kilometres', title: 'Megtett út (km)', width: 22, kind: 'number' },
      { key: 'purpose', title: 'Az út célja', width: 49 },
    ],
    rows: sheet.legs.map((leg) => ({
      cells: legCells(leg),
      record: { kind: 'travel', id: leg.travel.id },
    })),
    totals: [
      'Összesen',
      '',
      '',
      '',
      '',
      '',
      '',
      figureOf(sheet.kilometres, tenths, 'Megtett út összesen'),
      '',
    ],
    emptyText: 'A tárgyidőszakban nem volt intézményi gépkocsival megtett út.',
  };
}

function summaryBlock({ car, kilometres: driven, litres }: VehicleSheet): KeyValueBlock {
  const norm = car.fuelNorm === undefined ? labels.dots : formatWithUnit(car.fuelNorm, `l/100${NBSP}km`);
  return {
    type: 'keyValue',
    rows: [
      { label: 'Megtett út összesen', text: figureOf(driven, kilometres, 'Megtett út összesen') },
      { label: 'Üzemanyag-fogyasztási norma', text: norm },
      {
        label: 'Norma szerinti fogyasztás',
        text: litres
          ? figureOf(
              litres,
              (value) => formatWithUnit(value, 'l', { decimals: 2 }),
              'Norma szerinti fogyasztás',
            )
          : labels.dots,
      },
      { label: 'Tankolt üzemanyag', text: labels.dots },
    ],
  };
}
