import type { Activity } from '../domain/activity.ts';
import type { Contact } from '../domain/contact.ts';
import type { DataSet } from '../domain/dataset.ts';
import type { Mentor } from '../domain/mentor.ts';
import { displayName } from '../lib/hungarian-names.ts';
import { compareHungarian } from '../lib/order.ts';
import { asSentence } from './sentences.ts';

/** An activity with the names of those who took part, ready to be written into a table. */
export interface Meeting {
  readonly activity: Activity;
  /** Other mentors of a joint occasion. */
  readonly colleagues: readonly Mentor[];
  /** Names of organisations and communities in alphabetical order. */
  readonly partners: readonly string[];
  readonly contacts: readonly Contact[];
}

/** The activity with everybody it names, seen from one mentor (or from the office, without one). */
export function meetingOf(data: DataSet, activity: Activity, mentor?: Mentor): Meeting {
  const partners = [
    ...found(data.organisation, activity.organisations),
    ...found(data.community, activity.communities),
  ];
  return {
    activity,
    colleagues: found(data.mentor, activity.mentors).filter((one) => one.id !== mentor?.id),
    partners: partners.map((one) => one.name).sort(compareHungarian),
    contacts: found(data.contact, activity.contacts),
  };
}

/** Records by id, in the order of the ids; those not in the data are left out. */
export function found<Item>(
  records: ReadonlyMap<string, Item>,
  ids: readonly string[] | undefined,
): readonly Item[] {
  return (ids ?? []).flatMap((id) => {
    const record = records.get(id);
    return record === undefined ? [] : [record];
  });
}

/** „dr. Győri Ákos jegyző” */
export function contactLine(contact: Contact): string {
  const name = [contact.title, contact.familyName, contact.givenName].filter((part) => part !== undefined);
  return [displayName(name.join(' ')), contact.post].filter((part) => part !== undefined).join(' ');
}

/** Title and description as sentences, each on a line of its own; the title alone needs no full stop. */
export function contentLines(activity: Activity): readonly string[] {
  const title = (activity.title ?? '').trim();
  const description = asSentence(activity.description);
  if (description === '') return title === '' ? [] : [title];
  return title === '' ? [description] : [title, description];
}
