import { formatDate, formatDateShort } from '../../lib/dates.ts';
import { formatWithUnit } from '../../lib/numbers.ts';
import type { Mentor } from '../../domain/mentor.ts';
import { EMPTY_CELL, figureOf, withUnit } from '../figures.ts';
import type { Block, KeyValueBlock, TableBlock } from '../kit/blocks.ts';
import { mentorFormalName, mentorName, mentorPost } from '../letterhead.ts';
import { settlementName } from '../places.ts';
import type { CountySummaryFigures } from './collect.ts';

/** Section 1: the office, who works in it, who came and who left. */
export function staffBlocks(figures: CountySummaryFigures): readonly Block[] {
  return [officeBlock(figures), staffTable(figures), { type: 'paragraph', text: changesText(figures) }];
}

function officeBlock({ letterhead, staff }: CountySummaryFigures): KeyValueBlock {
  const { office, lead } = letterhead;
  const address = [[office.postalCode, settlementName(office.seat)].filter(Boolean).join(' '), office.street]
    .filter((part) => part !== undefined)
    .join(', ');
  const ways = [office.phone, office.email].filter((part) => part !== undefined).join(', ');
  return {
    type: 'keyValue',
    rows: [
      { label: 'Az iroda neve', text: office.name },
      { label: 'Címe', text: address },
      ...(ways === '' ? [] : [{ label: 'Elérhetősége', text: ways }]),
      ...(office.employer === undefined ? [] : [{ label: 'Munkáltató', text: office.employer }]),
      { label: 'Irodavezető', text: lead ? mentorFormalName(lead) : EMPTY_CELL },
      {
        label: 'Létszám a tárgyidőszak végén',
        text: figureOf(staff.atEnd, withUnit('fő'), 'Munkatársak a tárgyidőszak végén'),
      },
    ],
  };
}

function employmentText({ start, end }: Mentor): string {
  const from = formatDateShort(start);
  return end === undefined ? `${from} óta` : `${from} – ${formatDateShort(end)}`;
}

function staffTable({ letterhead, staff }: CountySummaryFigures): TableBlock {
  return {
    type: 'table',
    caption: 'Az iroda munkatársai a tárgyidőszakban',
    columns: [
      { key: 'name', title: 'Név', width: 30 },
      { key: 'post', title: 'Munkakör', width: 35 },
      { key: 'employment', title: 'Munkaviszony', width: 26 },
      { key: 'hours', title: 'Heti munkaidő', width: 18, align: 'end' },
      { key: 'settlements', title: 'Mentorált települések', width: 56 },
    ],
    rows: staff.members.map(({ mentor, responsible }) => ({
      cells: [
        mentorFormalName(mentor),
        mentorPost(mentor, letterhead.programme) || EMPTY_CELL,
        employmentText(mentor),
        figureOf({ value: mentor.weeklyHours, records: [{ kind: 'mentor', id: mentor.id }] }, (value) =>
          formatWithUnit(value, 'óra'),
        ),
        responsible.map(settlementName).join(', ') || EMPTY_CELL,
      ],
      record: { kind: 'mentor', id: mentor.id },
    })),
    emptyText: 'A tárgyidőszakban nincs rögzített munkatárs.',
  };
}

function changesText({ staff }: CountySummaryFigures): string {
  const listed = (mentors: readonly Mentor[], dayOf: (one: Mentor) => string | undefined) =>
    mentors.map((one) => `${mentorName(one)} (${formatDate(dayOf(one) ?? one.start)})`).join(', ');
  const joined = listed(staff.joined, (one) => one.start);
  const left = listed(staff.left, (one) => one.end);
  const sentences = [
    joined === '' ? '' : `A tárgyidőszakban munkába lépett: ${joined}.`,
    left === '' ? '' : `A tárgyidőszakban megszűnt a munkaviszonya: ${left}.`,
  ].filter((sentence) => sentence !== '');
  return sentences.join(' ') || 'A tárgyidőszakban az iroda személyi állománya nem változott.';
}
