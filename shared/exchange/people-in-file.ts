import { aliasesAmong } from '../domain/aliases.ts';
import type { RecordBasics } from '../domain/record.ts';
import type { Transfer } from '../domain/transfer.ts';
import { compareCodeUnits } from '../lib/order.ts';
import type { FileContent, Records } from './file-content.ts';
import type { FileScope, PersonalLevel } from './file-head.ts';

/** Kinds of which every record is about one natural person. */
export const PERSON_KINDS = ['contact', 'mentor'] as const;

export type PersonKind = (typeof PERSON_KINDS)[number];

/** Whose record it is: the kind and the id, never a name. See [Note: Whose data a file held]. */
export interface PersonInFile {
  readonly kind: PersonKind;
  readonly id: string;
}

export function isPersonKind(kind: string): kind is PersonKind {
  return (PERSON_KINDS as readonly string[]).includes(kind);
}

/** What of people a file of this scope holds: only an extract leaves anything out. */
export function personalLevelOf(scope: FileScope): PersonalLevel {
  return scope.type === 'extract' ? scope.personal : 'all';
}

/**
 * Everybody whose own data these records hold, at this level of personal data; contacts first, by id. A deleted record still holds its
 * data and counts; an erased one holds nothing any more.
 */
export function peopleAmong(records: Records, level: PersonalLevel): readonly PersonInFile[] {
  if (level === 'none') return [];
  return PERSON_KINDS.flatMap((kind) =>
    (records.get(kind) ?? [])
      .filter(({ erased }) => erased !== true)
      .map(({ id }) => ({ kind, id }))
      .sort((one, other) => compareCodeUnits(one.id, other.id)),
  );
}

/** The same of what is about to be written into a file. */
export function peopleIn(content: FileContent, scope: FileScope): readonly PersonInFile[] {
  const records: Records =
    content.kind === 'extract'
      ? content.records
      : new Map([...content.rows].map(([kind, rows]) => [kind, rows.map(({ record }) => record)]));
  return peopleAmong(records, personalLevelOf(scope));
}

/** The id of a person's record and of those that were united with it: under any of them the log may have the person. */
export function idsOfPerson(id: string, records: Iterable<RecordBasics>): ReadonlySet<string> {
  const united = aliasesAmong(records);
  return new Set([id, ...[...united].filter(([, into]) => into === id).map(([from]) => from)]);
}

/** A file somebody was given with the data of one person in it. */
export interface GivenOfPerson {
  readonly transfer: Transfer;
  /** `false`: the log of that time did not keep who was in the file. */
  readonly isSure: boolean;
}

/**
 * To whom the data of a person went, newest first (GDPR article 15 (1) c asks for the recipients). Files without personal data are
 * left out, and older ones that held no record of this kind at all.
 */
export function givenOfPerson(
  { kind, ids }: { readonly kind: PersonKind; readonly ids: ReadonlySet<string> },
  transfers: Iterable<Transfer>,
): readonly GivenOfPerson[] {
  const given: GivenOfPerson[] = [];
  for (const transfer of transfers) {
    if (transfer.personal === 'none') continue;
    const { peopleListed: isSure = false, people = [] } = transfer;
    const isIn = isSure
      ? people.some((one) => one.kind === kind && ids.has(one.id))
      : couldHold(transfer, kind);
    if (isIn) given.push({ transfer, isSure });
  }
  return given.sort((one, other) => newestFirst(one.transfer, other.transfer));
}

/** Control totals name every register of a file; without them anything may have been in it. */
function couldHold({ totals = [] }: Transfer, kind: PersonKind): boolean {
  return totals.length === 0 || totals.some((total) => total.kind === kind);
}

/** By day and minute of being given out; within a minute by id, of which a later one is higher. */
export function newestFirst(one: Transfer, other: Transfer): number {
  const moment = ({ date, time = '' }: Transfer) => `${date} ${time}`;
  return compareCodeUnits(moment(other), moment(one)) || compareCodeUnits(other.id, one.id);
}
