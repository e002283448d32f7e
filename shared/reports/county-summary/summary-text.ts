import { dateWithSuffix } from '../../lib/dates.ts';
import { formatSigned } from '../../lib/numbers.ts';
import { formatPeriod } from '../../lib/periods.ts';
import type { Block } from '../kit/blocks.ts';
import type { Run } from '../kit/figure.ts';
import { type Amount, figureOf, kilometres, plain, spokenHours, withUnit } from '../figures.ts';
import type { CountySummaryFigures } from './collect.ts';

/** Vezetői összefoglaló: the period in a few sentences; each number opens what is behind it. */
export function summaryParagraphs(figures: CountySummaryFigures): readonly Block[] {
  const paragraphs: readonly (readonly Run[])[] = [
    unfinishedSentence(figures),
    [...occasionSentences(figures), ...changeSentence(figures)],
    settlementSentences(figures),
    partnerSentences(figures),
    taskSentences(figures),
  ];
  return paragraphs.filter((text) => text.length > 0).map((text): Block => ({ type: 'paragraph', text }));
}

/** A period that is still running when the paper is made must say so. */
function unfinishedSentence({ letterhead, period }: CountySummaryFigures): readonly Run[] {
  const today = letterhead.now.slice(0, 10);
  if (today > period.to) return [];
  return [
    `A tárgyidőszak az adatállapot napján még nem zárult le; az összefoglaló a ${dateWithSuffix(today, 'until')} rögzített adatokat tartalmazza.`,
  ];
}

const figure = (amount: Amount, unit: string, label: string) => figureOf(amount, withUnit(unit), label);

/** „a, b és c” out of pieces that are runs themselves. */
function joined(parts: readonly (readonly Run[])[]): readonly Run[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return part;
    return [index === parts.length - 1 ? ' és ' : ', ', ...part];
  });
}

function occasionSentences({ activities, staff }: CountySummaryFigures): readonly Run[] {
  const { occasions, settlements, participants, minutes } = activities.professional;
  const people: readonly Run[] = [
    'A tárgyidőszak végén az iroda létszáma ',
    figure(staff.atEnd, 'fő', 'Munkatársak a tárgyidőszak végén'),
    '. ',
  ];
  if (occasions.value === 0) return [...people, 'A tárgyidőszakban nincs rögzített szakmai alkalom. '];
  return [
    ...people,
    'A munkatársak ',
    figure(settlements, 'településen', 'Szakmai alkalmak településsel'),
    ', összesen ',
    figure(occasions, 'szakmai alkalom', 'Szakmai alkalmak'),
    ' keretében végeztek mentori munkát, ',
    figureOf(minutes, spokenHours, 'A szakmai alkalmak időtartama'),
    ' időtartamban; a résztvevők együttes létszáma ',
    figure(participants, 'fő', 'A szakmai alkalmak résztvevői'),
    '. ',
  ];
}

function changeSentence({ previous, change, activities }: CountySummaryFigures): readonly Run[] {
  const when = formatPeriod(previous.period);
  if (previous.occasions.value === 0 && activities.professional.occasions.value === 0) {
    return [`Az előző időszakban (${when}) sem volt rögzített szakmai alkalom.`];
  }
  if (previous.occasions.value === 0)
    return [`Az előző időszakból (${when}) nincs rögzített szakmai alkalom.`];
  return [
    `Az előző időszakban (${when}) a szakmai alkalmak száma `,
    figureOf(previous.occasions, plain, `Szakmai alkalmak, ${when}`),
    ' volt, a változás ',
    figureOf(change, (value) => formatSigned(value), 'Változás az előző időszakhoz képest'),
    '.',
  ];
}

function settlementSentences({ settlements, activities }: CountySummaryFigures): readonly Run[] {
  const { involved, newlyInvolved, unvisited } = settlements;
  if (involved.value === 0) return ['A nyilvántartásban még nincs bevont település.'];
  const fresh: readonly Run[] =
    newlyInvolved.value === 0
      ? ['; a tárgyidőszakban új település bevonására nem került sor']
      : [
          ', ebből ',
          figure(newlyInvolved, 'település', 'Újonnan bevont települések'),
          ' bevonása a tárgyidőszakban történt',
        ];
  const without: readonly Run[] =
    unvisited.value === 0
      ? [' A tárgyidőszakban minden bevont településhez tartozik szakmai alkalom.']
      : [
          ' Szakmai alkalom nélkül maradt ',
          figure(unvisited, 'bevont település', 'Szakmai alkalom nélkül'),
          '.',
        ];
  const driven: readonly Run[] =
    activities.kilometres.value === 0
      ? []
      : [
          ' A kiküldetések során megtett út ',
          figureOf(activities.kilometres, kilometres, 'Kiküldetések'),
          '.',
        ];
  return [
    'A nyilvántartásban ',
    figure(involved, 'bevont település', 'Bevont települések'),
    ' szerepel',
    ...fresh,
    '.',
    ...without,
    ...driven,
  ];
}

function partnerSentences({ consortia, partners, trainings }: CountySummaryFigures): readonly Run[] {
  const reached = [
    [consortia.active, 'konzorcium', 'Támogatott konzorciumok'],
    [partners.culturalTotal.active, 'kulturális intézmény', 'Kulturális intézmények'],
    [partners.othersTotal.active, 'további szervezet', 'További szervezetek'],
    [partners.communitiesTotal.active, 'közösség', 'Közösségek'],
  ] as const;
  const shown = reached
    .filter(([amount]) => amount.value > 0)
    .map(([amount, unit, label]): readonly Run[] => [figure(amount, unit, label)]);
  const first: readonly Run[] =
    shown.length === 0 ? [] : ['A szakmai munkába ', ...joined(shown), ' kapcsolódott be. '];
  return [...first, ...bornSentence(partners), ...trainingSentence(trainings)];
}

function bornSentence({ communitiesTotal }: CountySummaryFigures['partners']): readonly Run[] {
  if (communitiesTotal.special.value === 0) return [];
  return [
    'A projekt során létrejött közösségek közül ',
    figure(communitiesTotal.special, 'közösség', 'Új közösségek'),
    ' a tárgyidőszakban jelent meg először a tevékenységekben. ',
  ];
}

function trainingSentence({ count, participants }: CountySummaryFigures['trainings']): readonly Run[] {
  if (count.value === 0) return ['Képzés, szakmai nap, műhelymunka vagy tanulmányút nem volt.'];
  return [
    'A képzések, szakmai napok, műhelymunkák és tanulmányutak száma ',
    figureOf(count, plain, 'Képzési alkalmak'),
    ', résztvevőik létszáma ',
    figure(participants, 'fő', 'Képzések résztvevői'),
    '.',
  ];
}

function taskSentences({ outlook }: CountySummaryFigures): readonly Run[] {
  const { lateCount, aheadCount, next } = outlook;
  const missing = outlook.proofTotal.unproved;
  const late: readonly Run[] =
    lateCount.value === 0
      ? ['Lejárt határidejű, nyitott feladat nincs']
      : [
          'A tárgyidőszak végéig ',
          figure(lateCount, 'feladat', 'Lejárt határidejű feladatok'),
          ' határideje járt le teljesítés nélkül',
        ];
  const ahead: readonly Run[] =
    aheadCount.value === 0
      ? [`; a következő időszakra (${formatPeriod(next)}) nincs rögzített feladat.`]
      : [
          `; a következő időszakban (${formatPeriod(next)}) `,
          figure(aheadCount, 'feladat', 'A következő időszak feladatai'),
          ' esedékes.',
        ];
  const unproved: readonly Run[] =
    missing.value === 0
      ? []
      : [
          ' Igazoló dokumentum még nincs csatolva ',
          figure(missing, 'személyes vagy online szakmai alkalomhoz', 'Igazoló dokumentum nélkül'),
          '.',
        ];
  return [...late, ...ahead, ...unproved];
}
