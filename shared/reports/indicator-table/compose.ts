import { formatDate, formatDateShort } from '../../lib/dates.ts';
import { formatPeriod } from '../../lib/periods.ts';
import { FREQUENCIES, INDICATOR_TYPES } from '../../programme/indicator.ts';
import type { IndicatorRow } from '../../programme/indicator-table.ts';
import { EMPTY_CELL } from '../figures.ts';
import { distribution, frameOf, leadSignature, placeAndDate } from '../frame.ts';
import type { Block, TableBlock } from '../kit/blocks.ts';
import type { DocumentModel } from '../kit/model.ts';
import { undecidedNote } from '../undecided.ts';
import type { IndicatorTableFigures } from './collect.ts';
import { indicatorBlock } from './table.ts';

/** How the columns are counted; D3 prints the same under its own table. */
export function countingRules(programmeStart: string): string {
  return (
    `A halmozott tényérték a projekt kezdetétől (${formatDate(programmeStart)}) a tárgyidőszak utolsó napjáig rögzített adatokat tartalmazza. ` +
    'Az egymástól különböző településeket, szervezeteket és közösségeket számláló indikátorok halmozott értéke nem az egyes időszakok értékeinek összege, mert ugyanaz a tétel több időszakban is előfordulhat. ' +
    'Az eltérés a halmozott tényérték és a célérték különbsége, a teljesülés a halmozott tényérték és a célérték hányadosa. ' +
    `Az óraszám és a teljesülés egy tizedesre kerekített érték. Ahol az iroda nem adott meg bázis- vagy célértéket, ott a „${EMPTY_CELL}” jel áll.`
  );
}

function definitions(rows: readonly IndicatorRow[]): TableBlock {
  return {
    type: 'table',
    dense: true,
    columns: [
      { key: 'number', title: 'Sorszám', width: 15, align: 'centre' },
      { key: 'code', title: 'Azonosító', width: 17, align: 'centre' },
      { key: 'name', title: 'Indikátor neve', width: 52 },
      { key: 'type', title: 'Típusa', width: 18 },
      { key: 'frequency', title: 'Mérés gyakorisága', width: 24 },
      { key: 'baselineDate', title: 'Bázis dátuma', width: 22, kind: 'date' },
      { key: 'definition', title: 'Meghatározás, számítási szabály', width: 104 },
    ],
    rows: rows.map(({ indicator, baselineDate }, index) => ({
      cells: [
        `${index + 1}.`,
        indicator.code,
        indicator.name,
        INDICATOR_TYPES[indicator.type],
        FREQUENCIES[indicator.frequency],
        baselineDate === undefined ? EMPTY_CELL : formatDateShort(baselineDate),
        indicator.definition,
      ],
    })),
    emptyText: 'A programnak nincs indikátora.',
  };
}

export function compose(figures: IndicatorTableFigures): DocumentModel {
  const { letterhead, period, rows } = figures;
  const blocks: readonly Block[] = [
    { type: 'heading', level: 1, text: 'Az indikátorok teljesülése' },
    indicatorBlock(rows, formatPeriod(period)),
    { type: 'paragraph', role: 'note', text: countingRules(figures.programmeStart) },
    { type: 'heading', level: 1, text: 'Az indikátorok meghatározása' },
    definitions(rows),
    ...undecidedNote(figures.undecided),
    placeAndDate(letterhead),
    {
      type: 'signatures',
      signatures: [
        leadSignature(letterhead, 'Készítette'),
        { role: 'Ellenőrizte', name: '', post: 'szakmai vezető', dateLine: true },
        { role: 'Jóváhagyta', name: '', post: 'projektmenedzser', dateLine: true },
      ],
    },
    distribution(letterhead),
  ];
  return {
    ...frameOf(letterhead, {
      id: 'D4',
      name: 'Indikátortábla',
      period,
      orientation: 'landscape',
      ...(letterhead.lead ? { clerk: letterhead.lead } : {}),
    }),
    blocks,
  };
}
