import { withArticle } from '../../lib/grammar.ts';
import type { Block } from '../kit/blocks.ts';
import type { Run } from '../kit/figure.ts';
import { type Amount, countOf, figureOf, joinReferences, plain, spokenHours, withUnit } from '../figures.ts';
import { mentorName } from '../letterhead.ts';
import { enumeration, lowered } from '../sentences.ts';
import { kindName } from '../work-month.ts';
import type { MonthlyReportFigures } from './collect.ts';

/** The month in a few sentences; each number opens what is behind it. */
export function summaryParagraphs(figures: MonthlyReportFigures): readonly Block[] {
  if (figures.summary.occasions.value === 0) {
    return [paragraph(['A tárgyhónapban nincs rögzített szakmai tevékenység. ', ...workedSentence(figures)])];
  }
  return [
    paragraph([...occasionSentence(figures), ...workedSentence(figures), ...longestSentence(figures)]),
    ...participantParagraph(figures),
    paragraph([...partnerSentence(figures), ...taskSentence(figures)]),
  ];
}

function paragraph(text: readonly Run[]): Block {
  return { type: 'paragraph', text };
}

function occasionSentence({ mentor, summary }: MonthlyReportFigures): readonly Run[] {
  const joint: readonly Run[] =
    summary.joint.value === 0
      ? []
      : [
          ', ebből ',
          figureOf(summary.joint, withUnit('alkalommal'), 'Közös alkalmak'),
          ' mentortársával közösen',
        ];
  const places: readonly Run[] =
    summary.settlements.value === 0
      ? []
      : [
          figureOf(summary.settlements, withUnit('településen'), 'Szakmai alkalmak településsel'),
          ', összesen ',
        ];
  return [
    `A tárgyhónapban ${mentorName(mentor)} `,
    ...places,
    figureOf(summary.occasions, withUnit('szakmai alkalom'), 'Szakmai alkalmak'),
    ' keretében végzett mentori munkát',
    ...joint,
    '. ',
  ];
}

function workedSentence({ worked }: MonthlyReportFigures): readonly Run[] {
  if (worked.value === 0) return ['Ledolgozott munkaidő nincs rögzítve.'];
  return ['A ledolgozott munkaidő ', figureOf(worked, spokenHours, 'Ledolgozott munkaidő'), ' volt. '];
}

function longestSentence({ summary }: MonthlyReportFigures): readonly Run[] {
  const [first] = summary.longest;
  if (!first) return [];
  const names = enumeration(summary.longest.map((one) => withArticle(lowered(kindName(one.kind)))));
  const each = summary.longest.length > 1 ? ' (egyenként ' : ' (';
  const records = joinReferences(...summary.longest.map((one) => one.minutes.records));
  return [
    `A szakmai tevékenységek közül ${names}${each}`,
    figureOf({ value: first.minutes.value, records }, spokenHours, 'A legtöbb időt igénylő tevékenységek'),
    ') igényelte a legtöbb időt.',
  ];
}

function participantParagraph({ summary }: MonthlyReportFigures): readonly Block[] {
  const { participants, women, young, newcomers } = summary;
  if (participants.value === 0) return [];
  const parts: readonly (readonly [Amount, string, string])[] = [
    [women, ' nő', 'Női résztvevők'],
    [young, ' 30 év alatti', '30 év alatti résztvevők'],
    [newcomers, ' új résztvevő', 'Új résztvevők'],
  ];
  const shown = parts
    .filter(([amount]) => amount.value > 0)
    .map(([amount, words, label]): readonly Run[] => [figureOf(amount, withUnit('fő'), label), words]);
  return [
    paragraph([
      'A szakmai alkalmak résztvevőinek együttes létszáma ',
      figureOf(participants, withUnit('fő'), 'Résztvevők'),
      ...(shown.length === 0 ? [] : [', ebből ', ...separated(shown)]),
      '. Aki több alkalmon is jelen volt, minden alkalommal beleszámít.',
    ]),
  ];
}

function separated(parts: readonly (readonly Run[])[]): readonly Run[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return part;
    return [index === parts.length - 1 ? ' és ' : ', ', ...part];
  });
}

function partnerSentence({ partners }: MonthlyReportFigures): readonly Run[] {
  const { organisationCount, communityCount } = partners;
  const shown = [
    ...(organisationCount.value === 0
      ? []
      : [[figureOf(organisationCount, withUnit('szervezet'), 'Bevont szervezetek')]]),
    ...(communityCount.value === 0
      ? []
      : [[figureOf(communityCount, withUnit('közösség'), 'Bevont közösségek')]]),
  ];
  if (shown.length === 0) return [];
  return ['A tevékenységekbe ', ...separated(shown), ' kapcsolódott be. '];
}

function taskSentence({ late, ahead }: MonthlyReportFigures): readonly Run[] {
  const tasks = (label: string, list: MonthlyReportFigures['late']) =>
    figureOf(
      countOf(
        'task',
        list.map((one) => one.task),
      ),
      plain,
      label,
    );
  const behind: readonly Run[] =
    late.length === 0
      ? ['Lejárt határidejű, nyitott feladat nincs']
      : [
          'A tárgyhónap végéig ',
          tasks('Lejárt határidejű feladatok', late),
          ' feladat határideje járt le teljesítés nélkül',
        ];
  const next: readonly Run[] =
    ahead.length === 0
      ? ['a következő hónapra nincs rögzített feladat.']
      : ['a következő hónapban ', tasks('A következő hónap feladatai', ahead), ' feladat esedékes.'];
  return [...behind, '; ', ...next];
}
