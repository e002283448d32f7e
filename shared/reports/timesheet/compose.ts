import { ABSENCES } from '../../domain/activity-kinds.ts';
import { formatDate, weekdayName } from '../../lib/dates.ts';
import { withArticle } from '../../lib/grammar.ts';
import type { Block, LabelledText, Signature, TableBlock } from '../kit/blocks.ts';
import type { Run } from '../kit/figure.ts';
import type { DocumentModel } from '../kit/model.ts';
import { employmentLines } from '../employment.ts';
import { clockHours, columnPercent, figureOf, spokenHours, withUnit } from '../figures.ts';
import { employerSignature, frameOf, leadSignature, mentorSignature, placeAndDate } from '../frame.ts';
import { mentorFormalName } from '../letterhead.ts';
import { enumeration, lowered } from '../sentences.ts';
import { undecidedNote } from '../undecided.ts';
import { kindName } from '../work-month.ts';
import type { AbsenceSum } from './absence-sums.ts';
import type { TimesheetFigures } from './collect.ts';
import { ABSENCE_CODES, daysTable } from './days-table.ts';

export function composeTimesheet(figures: TimesheetFigures): DocumentModel {
  const { letterhead, mentor, period } = figures;
  return {
    ...frameOf(letterhead, {
      id: 'D9',
      name: 'Munkaidő-kimutatás és jelenléti ív',
      about: mentorFormalName(mentor),
      period,
      clerk: mentor,
      further: employmentLines(letterhead, mentor),
    }),
    blocks: [
      heading('Napi munkaidő'),
      daysTable(figures),
      { type: 'paragraph', role: 'note', text: legend() },
      heading('A munkaidő megoszlása projektek szerint'),
      projectsTable(figures),
      heading('Ledolgozott napok és távollétek'),
      { type: 'keyValue', rows: summaryRows(figures) },
      ...remarks(figures),
      ...undecidedNote(figures.undecided),
      heading('Nyilatkozat a kettős elszámolás kizárásáról'),
      { type: 'paragraph', role: 'declaration', text: declaration },
      placeAndDate(letterhead),
      { type: 'signatures', signatures: signaturesOf(figures), seal: true },
    ],
  };
}

const declaration =
  'Kijelentem, hogy a kimutatás adatai a valóságnak megfelelnek, és a projekt terhére kimutatott munkaidőt más, hazai vagy ' +
  'európai uniós forrásból támogatott projekt terhére nem számoltam el, és nem is fogom elszámolni.';

function heading(text: string): Block {
  return { type: 'heading', level: 1, text };
}

function legend(): string {
  const codes = Object.entries(ABSENCES).map(([reason, name]) => `${ABSENCE_CODES[reason] ?? '?'} – ${name}`);
  return (
    'Az időtartamok óra:perc alakban értendők. Projekt: a munkaidőnek a projekt terhére elszámolt része. Megszakítás: a munkaidőbe ' +
    `nem számító idő. A távollét kódjai: ${codes.join('; ')}. A munkanapok áthelyezését a táblázat nem jelöli.`
  );
}

function summaryRows(figures: TimesheetFigures): readonly LabelledText[] {
  const { daysWorked, onRestDays, absences } = figures;
  return [
    {
      label: 'Munkával töltött napok',
      text: figureOf(daysWorked, withUnit('nap'), 'Munkával töltött napok'),
    },
    ...(onRestDays.value === 0
      ? []
      : [
          {
            label: 'Munkavégzés pihenőnapon',
            text: figureOf(onRestDays, spokenHours, 'Pihenő- és munkaszüneti napon végzett munka'),
          },
        ]),
    ...absences.map((one) => ({ label: reasonName(one), text: absenceLength(one) })),
  ];
}

function reasonName({ reason }: AbsenceSum): string {
  const name =
    (ABSENCES as Readonly<Record<string, string>>)[reason ?? ''] ?? 'távollét, ok megjelölése nélkül';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function absenceLength({ days, minutes }: AbsenceSum): readonly Run[] {
  const parts = [
    ...(days.value > 0 ? [figureOf(days, withUnit('nap'))] : []),
    ...(minutes.value > 0 ? [figureOf(minutes, spokenHours)] : []),
  ];
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' és ', part]));
}

function projectsTable({ letterhead, worked, charged, rest, ratio }: TimesheetFigures): TableBlock {
  const { projectNumber } = letterhead.programme;
  return {
    type: 'table',
    columns: [
      { key: 'project', title: 'Projekt, feladat', width: 105 },
      { key: 'minutes', title: 'Munkaidő (óra:perc)', width: 35, kind: 'number' },
      { key: 'share', title: 'Részarány', width: 25, kind: 'number' },
    ],
    rows: [
      {
        cells: [
          withArticle(`${projectNumber} azonosítószámú projekt`, { capital: true }),
          figureOf(charged, clockHours, 'A projekt terhére'),
          columnPercent(ratio),
        ],
      },
      ...(ratio === 1
        ? []
        : [
            {
              cells: [
                'A munkáltató más, nem a projekt terhére elszámolt feladatai',
                figureOf(rest, clockHours, 'Nem a projekt terhére'),
                columnPercent(1 - ratio),
              ],
            },
          ]),
    ],
    totals: ['Összesen', figureOf(worked, clockHours, 'Ledolgozott munkaidő'), columnPercent(1)],
    emptyText: '–',
  };
}

/** What the clerk has to look at before signing; no heading if there is nothing. */
function remarks(figures: TimesheetFigures): readonly Block[] {
  const items = [...missingLine(figures), ...contradictoryLine(figures), ...untimedLines(figures)];
  return items.length === 0 ? [] : [heading('Megjegyzések'), { type: 'list', items }];
}

function dayNames(dates: readonly string[]): string {
  return enumeration(
    dates.map((date) => `${formatDate(date).replace(/^\d+\. /, '')} (${weekdayName(date)})`),
  );
}

function missingLine({ missing }: TimesheetFigures): readonly string[] {
  if (missing.length === 0) return [];
  return [`Rögzített munkavégzés és távollét nélküli munkanap: ${dayNames(missing)}.`];
}

function contradictoryLine({ contradictory }: TimesheetFigures): readonly string[] {
  if (contradictory.length === 0) return [];
  return [`Munkavégzés és egész napos távollét egyaránt szerepel: ${dayNames(contradictory)}.`];
}

function untimedLines({ untimed }: TimesheetFigures): readonly string[] {
  return untimed.map((one) => {
    const title = one.title === undefined ? '' : ` („${one.title}”)`;
    const day = dayNames([one.date]);
    return `Kezdés és befejezés nélkül rögzített, ezért a munkaidőben nem számított tevékenység: ${day}, ${lowered(kindName(one.kind))}${title}.`;
  });
}

function signaturesOf({ letterhead, mentor }: TimesheetFigures): readonly Signature[] {
  const isLead = letterhead.lead?.id === mentor.id;
  return [
    mentorSignature(letterhead, 'Munkavállaló', mentor),
    ...(isLead ? [] : [leadSignature(letterhead, 'Ellenőrizte')]),
    employerSignature(letterhead, 'Jóváhagyta'),
  ];
}
