import type { Block } from '../kit/blocks.ts';
import type { DocumentModel } from '../kit/model.ts';
import { employmentLines } from '../employment.ts';
import { evidenceTable } from '../evidence.ts';
import { frameOf } from '../frame.ts';
import { mentorFormalName } from '../letterhead.ts';
import { mentorClosing } from '../mentor-closing.ts';
import { undecidedNote } from '../undecided.ts';
import type { MonthlyReportFigures } from './collect.ts';
import { indicatorsTable, kindsChart, resultsTable, settlementsTable, sharedNote } from './month-tables.ts';
import { partnersTable, planTable, problemsTable, projectsTable } from './state-tables.ts';
import { summaryParagraphs } from './summary-text.ts';

export function composeMonthlyReport(figures: MonthlyReportFigures): DocumentModel {
  const { letterhead, mentor, period, evidence } = figures;
  return {
    ...frameOf(letterhead, {
      id: 'D2',
      name: 'Havi szakmai beszámoló',
      about: mentorFormalName(mentor),
      period,
      clerk: mentor,
      enclosures: evidence.length,
      further: employmentLines(letterhead, mentor),
    }),
    blocks: [
      heading('Összefoglaló'),
      ...summaryParagraphs(figures),
      heading('Tevékenységek településenként'),
      settlementsTable(figures),
      ...sharedNote(figures),
      heading('A munkaidő megoszlása tevékenységtípusonként'),
      ...kindsChart(figures),
      heading('A projektek előrehaladása'),
      projectsTable(figures),
      heading('Bevont szervezetek és közösségek'),
      partnersTable(figures),
      heading('Eredmények'),
      resultsTable(figures),
      heading('Problémák, elmaradások'),
      problemsTable(figures),
      heading('A következő hónap terve'),
      planTable(figures),
      heading('Indikátorok'),
      ...indicatorsTable(figures),
      heading('Alátámasztó dokumentumok jegyzéke'),
      evidenceTable(evidence),
      ...undecidedNote(figures.undecided),
      ...mentorClosing(letterhead, mentor, evidence),
    ],
  };
}

function heading(text: string): Block {
  return { type: 'heading', level: 1, text };
}
