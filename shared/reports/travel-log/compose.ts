import { formatDateShort } from '../../lib/dates.ts';
import { formatNumber, formatWithUnit, NBSP } from '../../lib/numbers.ts';
import { type AmountFormat, EMPTY_CELL, figureOf, kilometres } from '../figures.ts';
import { approvalSignature, frameOf, mentorSignature, placeAndDate } from '../frame.ts';
import type { KeyValueBlock, TableBlock } from '../kit/blocks.ts';
import { labels } from '../kit/labels.ts';
import type { DocumentModel } from '../kit/model.ts';
import { mentorFormalName } from '../letterhead.ts';
import { undecidedNote } from '../undecided.ts';
import type { TravelLogEntry, TravelLogFigures } from './collect.ts';

const name = 'Útnyilvántartás';
const tenths: AmountFormat = (value) => formatNumber(value, { decimals: 1, fixed: true });

export function compose(figures: TravelLogFigures): DocumentModel {
  const { letterhead, journeys } = figures;
  return {
    ...frameOf(letterhead, {
      id: 'D10b',
      name,
      about: mentorFormalName(journeys.mentor),
      period: journeys.period,
      orientation: 'landscape',
    }),
    blocks: [
      { type: 'heading', level: 1, text: figures.cars.length > 1 ? 'A gépkocsik' : 'A gépkocsi' },
      ...figures.cars.map((car) => carBlock(figures, car)),
      { type: 'heading', level: 1, text: 'Az utak' },
      entriesTable(figures),
      {
        type: 'paragraph',
        role: 'note',
        text: 'Az útnyilvántartás a személyi jövedelemadóról szóló 1995. évi CXVII. törvény (Szja tv.) 5. számú melléklete szerinti adatokat tartalmazza; a kilométeróra-állást a gépkocsi használója írja be.',
      },
      ...undecidedNote(figures.undecided),
      {
        type: 'paragraph',
        role: 'declaration',
        text: 'Kijelentem, hogy a felsorolt utakat saját gépkocsival, hivatali célból tettem meg, és az adatok a valóságnak megfelelnek.',
      },
      placeAndDate(letterhead),
      {
        type: 'signatures',
        signatures: [
          mentorSignature(letterhead, 'A gépkocsi használója', journeys.mentor),
          approvalSignature(letterhead, 'Ellenőrizte', journeys.mentor),
        ],
      },
    ],
  };
}

/** The reading of the odometer where it was recorded, otherwise a line to fill in by hand. */
function carBlock({ entries }: TravelLogFigures, car: TravelLogEntry['car']): KeyValueBlock {
  const ofCar = entries.filter((entry) => entry.car.plate === car.plate);
  const first = ofCar.find((entry) => entry.travel.odometerStart !== undefined)?.travel;
  const isFirst = first !== undefined && first === ofCar[0]?.travel;
  const start = isFirst ? kilometres(first.odometerStart ?? 0) : labels.dots;
  return {
    type: 'keyValue',
    rows: [
      { label: 'Gyártmánya, típusa', text: car.carType ?? labels.dots },
      { label: 'Forgalmi rendszáma', text: car.plate ?? labels.dots },
      {
        label: 'Üzemanyag-fogyasztási norma',
        text: car.fuelNorm === undefined ? labels.dots : formatWithUnit(car.fuelNorm, `l/100${NBSP}km`),
      },
      { label: 'Kilométeróra-állás az időszak elején', text: start },
      { label: 'Kilométeróra-állás az időszak végén', text: labels.dots },
    ],
  };
}

function entriesTable({ entries, kilometres, cars }: TravelLogFigures): TableBlock {
  const several = cars.length > 1;
  return {
    type: 'table',
    columns: [
      { key: 'number', title: 'Ssz.', width: 12, kind: 'number' },
      { key: 'date', title: 'Dátum', width: 26, kind: 'date' },
      ...(several ? [{ key: 'plate', title: 'Rendszám', width: 22 }] : []),
      { key: 'route', title: 'Útvonal', width: 62 },
      { key: 'purpose', title: 'Az utazás célja', width: 62 },
      { key: 'partners', title: 'Felkeresett partner', width: 62 },
      { key: 'kilometres', title: 'Megtett út (km)', width: 24, kind: 'number' },
    ],
    rows: entries.map((entry, index) => ({
      cells: [
        `${index + 1}.`,
        formatDateShort(entry.travel.date),
        ...(several ? [entry.car.plate ?? EMPTY_CELL] : []),
        entry.route,
        entry.travel.purpose,
        entry.partners.join('; ') || EMPTY_CELL,
        figureOf(entry.kilometres, tenths, 'Megtett út'),
      ],
      record: { kind: 'travel', id: entry.travel.id },
    })),
    totals: [
      '',
      'Összesen',
      ...(several ? [''] : []),
      '',
      '',
      '',
      figureOf(kilometres, tenths, 'Megtett út összesen'),
    ],
    emptyText: 'A tárgyidőszakban nem volt saját gépkocsival megtett út.',
  };
}
