import { kindOf } from '../../shared/domain/dataset.ts';
import type { AnyRecord } from '../../shared/domain/record.ts';
import type { LogEntry, RowLookup } from '../../shared/merge/commit.ts';
import { DELETED, originOf, type StoredVersion } from '../../shared/merge/versions.ts';
import { conflictText } from '../text/conflicts.ts';
import { type EffectCounts, effectsOf, sumOf, takenCounts } from '../../shared/merge/taken-counts.ts';
import { historyText } from '../text/history.ts';
import { titleOf, titleOfId } from './display.ts';
import type { Lookup } from './lookup.ts';

type LoggedChange = LogEntry['changes'][number];

/** What a change did to the record. */
export type Action = 'created' | 'changed' | 'deleted' | 'broughtBack' | 'erased';

export function actionOf({ kind, before, after }: LoggedChange): Action {
  if (after['erased'] === true) return 'erased';
  if (after[DELETED] !== undefined) return 'deleted';
  if (before[DELETED] !== undefined) return 'broughtBack';
  return isComplete(kind, after) && Object.values(before).every((value) => value === undefined)
    ? 'created'
    : 'changed';
}

/** A record that comes into being has everything it must have; a later change rarely writes all of that at once out of nothing. */
function isComplete(kind: string, fields: Readonly<Record<string, unknown>>): boolean {
  const required = Object.entries(kindOf(kind)?.fields ?? {}).filter(([, field]) => field.required);
  return required.every(([name]) => fields[name] !== undefined);
}

/** The look-up of the history: it finds deleted records too, because entries speak of them. */
export function lookupWithDeleted(lookup: Lookup, rowAt: RowLookup): Lookup {
  return {
    ...lookup,
    find(kind, id) {
      const record = rowAt(kind, id)?.record;
      return record?.erased === true ? undefined : (lookup.find(kind, id) ?? record);
    },
  };
}

/** What people call the record of a change, also if it is gone: by what it was called then. */
export function titleOfChange({ kind, id, before, after }: LoggedChange, lookup: Lookup): string {
  const description = kindOf(kind);
  const record = lookup.find(kind, id);
  if (description === undefined || record !== undefined) return titleOfId(kind, id, lookup);
  const known: AnyRecord = { id, office: '', ...before, ...after };
  return Object.keys(after).length > 0 && after['erased'] === undefined
    ? titleOf(description, known, lookup)
    : titleOfId(kind, id, lookup);
}

/** „Feladat módosítása” */
export function actionWords(change: LoggedChange): string {
  return historyText.action(kindOf(change.kind)?.label ?? change.kind, actionOf(change));
}

/** An entry; of a very large one only how much it did is at hand. */
export interface WordedEntry extends Pick<LogEntry, 'changes' | 'source'> {
  readonly packed?: { readonly count: number; readonly effects?: EffectCounts } | undefined;
}

/** What came of the records of a file that was taken in. */
export function effectsOfEntry({ changes, packed }: Pick<WordedEntry, 'changes' | 'packed'>): EffectCounts {
  return packed === undefined ? effectsOf(changes) : (packed.effects ?? { changed: packed.count });
}

/** „Feladat módosítása: Fórum előkészítése és további 3 tétel”; „Átvétel: 2. számítógép, 112 tétel” */
export function entryWords(entry: WordedEntry, lookup: Lookup): string {
  const { changes, source, packed } = entry;
  if (source !== undefined)
    return historyText.takenIn(source.label, sumOf(takenCounts([effectsOfEntry(entry)])));
  if (packed !== undefined) return historyText.records(packed.count);
  const [first] = changes;
  if (first === undefined) return historyText.noVisibleChange;
  const what = historyText.ofTitle(actionWords(first), titleOfChange(first, lookup));
  return changes.length > 1 ? historyText.andMore(what, changes.length - 1) : what;
}

/** „2018. április 5., 9:05” */
export function whenWords(time: string): string {
  return historyText.at(time.slice(0, 10), time.slice(11, 16));
}

/** Who wrote something; the person may have left, or sit at another office. */
export function personName(person: string, lookup: Lookup): string {
  return person === '' ? historyText.nobody : titleOfId('mentor', person, lookup);
}

type Written = Pick<StoredVersion, 'dot' | 'origin' | 'person'>;

/**
 * Who wrote a version, as far as this office knows: the person; before anybody has said who they are, the PC; else their office. A
 * receipt is always written by the office it belongs to, `office`.
 */
export function authorName(version: Written, lookup: Lookup, office?: string): string {
  const { person } = version;
  if (person !== '' && lookup.find('mentor', person) !== undefined) return personName(person, lookup);
  const workplace = lookup.find('workplace', originOf(version));
  if (person === '' && workplace !== undefined) return textOf(workplace['label']);
  const name = officeName(workplace?.office ?? office, lookup);
  if (name !== '') return historyText.somebodyOf(name);
  return person === '' ? historyText.nobody : conflictText.unknownPerson;
}

function officeName(office: string | undefined, lookup: Lookup): string {
  return office === undefined ? '' : textOf(lookup.find('office', office)?.['name']);
}

/** What the PC is called a version was written on, and its office if it is another one; empty if this office does not know it. */
export function pcName(version: Written, lookup: Lookup, ownOffice: string): string {
  const workplace = lookup.find('workplace', originOf(version));
  if (workplace === undefined) return '';
  const office = workplace.office === ownOffice ? '' : officeName(workplace.office, lookup);
  return [textOf(workplace['label']), office].filter((part) => part !== '').join(', ');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
