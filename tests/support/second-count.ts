import type { Activity } from '../../shared/domain/activity.ts';
import { smallOffice } from './small-office.ts';

/** Counting the slow and simple way, minute by minute, to hold the documents' own sums against. */
export function minutesTaken(one: Pick<Activity, 'date' | 'start' | 'end'>): readonly string[] {
  const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const minutes: string[] = [];
  for (let minute = at(one.start ?? '24:00'); minute < at(one.end ?? '00:00'); minute += 1) {
    minutes.push(`${one.date} ${String(minute).padStart(4, '0')}`);
  }
  return minutes;
}

/** The mentor's entries of March 2018 that are no absence. */
export function workOfMarch(mentor: string): readonly Activity[] {
  const mine: Activity[] = [];
  for (const one of smallOffice().activity.values()) {
    if (!one.date.startsWith('2018-03') || one.kind === 'absence') continue;
    if (one.mentors.join(' ').includes(mentor)) mine.push(one);
  }
  return mine;
}
