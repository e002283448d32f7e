import type { Block } from '../kit/blocks.ts';
import type { DocumentModel } from '../kit/model.ts';
import { evidenceTable } from '../evidence.ts';
import { frameOf } from '../frame.ts';
import { mentorFormalName } from '../letterhead.ts';
import { mentorClosing } from '../mentor-closing.ts';
import { employmentLines } from '../employment.ts';
import { undecidedNote } from '../undecided.ts';
import { agreementBlocks } from './agreement.ts';
import type { WorkDiaryFigures } from './collect.ts';
import { entriesTable } from './entries-table.ts';
import { absencesTable, chargedBlock, kindsTable, weeksChart } from './sums.ts';

const name = 'Havi mentori munkanapló';

export function composeWorkDiary(figures: WorkDiaryFigures): DocumentModel {
  const { letterhead, mentor, period, evidence } = figures;
  return {
    ...frameOf(letterhead, {
      id: 'D1',
      name,
      about: mentorFormalName(mentor),
      period,
      clerk: mentor,
      enclosures: evidence.length,
      further: employmentLines(letterhead, mentor),
      orientation: 'landscape',
    }),
    blocks: [
      heading('Napi bejegyzések'),
      entriesTable(figures),
      { type: 'orientation', orientation: 'portrait' },
      heading('Összesítés tevékenységtípusonként'),
      kindsTable(figures),
      heading('A munkaidő heti alakulása'),
      weeksChart(figures),
      heading('A projekt terhére elszámolt munkaidő'),
      chargedBlock(figures),
      heading('Távollétek'),
      absencesTable(figures),
      heading('Egyezés a munkaidő-kimutatással és a kiküldetésekkel'),
      ...agreementBlocks(figures),
      heading('Alátámasztó dokumentumok jegyzéke'),
      evidenceTable(evidence),
      ...undecidedNote(figures.undecided),
      {
        type: 'paragraph',
        role: 'declaration',
        text: 'Kijelentem, hogy a munkanaplóban foglaltak a valóságnak megfelelnek.',
      },
      ...mentorClosing(letterhead, mentor, evidence),
    ],
  };
}

function heading(text: string): Block {
  return { type: 'heading', level: 1, text };
}
