import { formatPeriod, type PeriodKind } from '../../lib/periods.ts';
import { enclosuresBlock, evidenceTable } from '../evidence.ts';
import { withUnit } from '../figures.ts';
import { distribution, frameOf, leadSignature, placeAndDate } from '../frame.ts';
import { countingRules } from '../indicator-table/compose.ts';
import { indicatorBlock } from '../indicator-table/table.ts';
import type { Block } from '../kit/blocks.ts';
import type { DocumentModel } from '../kit/model.ts';
import { countyNaming } from '../places.ts';
import { undecidedNote } from '../undecided.ts';
import { activityBlocks } from './activity-blocks.ts';
import type { CountySummaryFigures } from './collect.ts';
import { aheadTable, lateTable, proofTable, trainingsTable } from './outlook-blocks.ts';
import { communityBlocks, consortiaTable, institutionsTable } from './partner-blocks.ts';
import { settlementBlocks } from './settlement-blocks.ts';
import { staffBlocks } from './staff-blocks.ts';
import { summaryParagraphs } from './summary-text.ts';

const names: Readonly<Record<PeriodKind, string>> = {
  month: 'Havi megyei összefoglaló',
  quarter: 'Negyedéves megyei összefoglaló',
  halfYear: 'Féléves megyei összefoglaló',
  year: 'Éves megyei összefoglaló',
  custom: 'Megyei összefoglaló',
};

export function compose(figures: CountySummaryFigures): DocumentModel {
  const { letterhead, period, outlook } = figures;
  return {
    ...frameOf(letterhead, {
      id: 'D3',
      name: names[period.kind],
      period,
      enclosures: outlook.evidence.length,
      ...(letterhead.lead ? { clerk: letterhead.lead } : {}),
    }),
    blocks: [
      ...(period.kind === 'month' ? [] : [{ type: 'contents', title: 'Tartalom' } as const]),
      { type: 'heading', level: 1, text: 'Vezetői összefoglaló', numbered: false },
      ...summaryParagraphs(figures),
      ...workSections(figures),
      ...closingSections(figures),
      ...undecidedNote(figures.undecided),
      placeAndDate(letterhead),
      {
        type: 'signatures',
        signatures: [
          leadSignature(letterhead, 'Készítette'),
          { role: 'Jóváhagyta', name: '', post: 'szakmai vezető', dateLine: true },
        ],
      },
      ...enclosuresBlock(
        outlook.evidence.length === 0
          ? []
          : [`alátámasztó dokumentumok (${withUnit('db')(outlook.evidence.length)}), jegyzék szerint`],
      ),
      distribution(letterhead),
    ],
  };
}

function heading(text: string, level: 1 | 2 = 1): Block {
  return { type: 'heading', level, text };
}

function standpointOf({ letterhead, period }: CountySummaryFigures) {
  return { county: letterhead.office.county, naming: countyNaming(letterhead.programme, period.to) };
}

function workSections(figures: CountySummaryFigures): readonly Block[] {
  return [
    heading('Az iroda és munkatársai'),
    ...staffBlocks(figures),
    heading('Bevont települések'),
    ...settlementBlocks(figures),
    heading('Tevékenységek összesítése'),
    ...activityBlocks(figures),
    heading('Konzorciumok és partnerségek'),
    consortiaTable(figures),
    heading('Intézmények és szervezetek'),
    institutionsTable(figures),
    heading('Közösségek'),
    ...communityBlocks(figures),
    heading('Képzések, szakmai napok, tanulmányutak'),
    trainingsTable(figures, standpointOf(figures)),
  ];
}

function closingSections(figures: CountySummaryFigures): readonly Block[] {
  const { period, outlook } = figures;
  return [
    { type: 'orientation', orientation: 'landscape' },
    heading('Indikátorok'),
    indicatorBlock(figures.indicators, formatPeriod(period)),
    { type: 'paragraph', role: 'note', text: countingRules(figures.programmeStart) },
    { type: 'orientation', orientation: 'portrait' },
    heading(`A következő időszak: ${formatPeriod(outlook.next)}`),
    heading('A következő időszakban esedékes feladatok', 2),
    aheadTable(figures),
    heading('Lejárt határidejű, nyitott feladatok', 2),
    lateTable(figures),
    heading('Alátámasztó dokumentumok'),
    evidenceTable(outlook.evidence),
    proofTable(figures),
  ];
}
