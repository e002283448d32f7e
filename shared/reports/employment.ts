import type { Mentor } from '../domain/mentor.ts';
import { formatWithUnit } from '../lib/numbers.ts';
import type { LabelledText } from './kit/blocks.ts';
import { type Letterhead, mentorFormalName, mentorPost } from './letterhead.ts';

/** Who the paper is about as an employee: name, post, employer, hours a week. */
export function employmentLines(letterhead: Letterhead, mentor: Mentor): readonly LabelledText[] {
  const post = mentorPost(mentor, letterhead.programme);
  const { employer } = letterhead.office;
  return [
    { label: 'Mentor', text: mentorFormalName(mentor) },
    ...(post === '' ? [] : [{ label: 'Munkakör', text: post }]),
    ...(employer === undefined ? [] : [{ label: 'Munkáltató', text: employer }]),
    { label: 'Heti munkaidő', text: weeklyHours(mentor) },
  ];
}

function weeklyHours(mentor: Mentor): string {
  const all = formatWithUnit(mentor.weeklyHours, 'óra');
  if (mentor.projectShare === undefined) return `${all}, teljes egészében a projekt terhére`;
  return `${all}, ebből a projekt terhére ${formatWithUnit(mentor.projectShare, 'óra')}`;
}
