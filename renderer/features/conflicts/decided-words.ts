import { kindOf } from '../../../shared/domain/dataset.ts';
import type { RegisterValue } from '../../../shared/merge/versions.ts';
import type { OpenConflict } from '../../data/open-conflicts.ts';
import { conflictText } from '../../text/conflicts.ts';
import { titleOf } from '../../ui/display.ts';
import { differingFields, fieldNames } from '../../ui/field-lines.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { valueWords } from '../../ui/value-words.ts';
import { type Answer, valueOf } from './answers.ts';

export interface Decided {
  readonly conflict: OpenConflict;
  readonly answer: Answer;
  /** How many conflicts were answered alike, this one among them. */
  readonly count: number;
}

/** What was decided, in a sentence: „Győri Ákos, Telefon: 06201111111”. */
export function decidedWords({ conflict, answer, count }: Decided, lookup: Lookup): string {
  const one = decidedOne(conflict, answer, lookup);
  return count > 1 ? conflictText.decidedAlike(count, one) : one;
}

function decidedOne(conflict: OpenConflict, answer: Answer, lookup: Lookup): string {
  const { kind, row, register, versions } = conflict;
  const value = valueOf(conflict, answer) ?? {};
  const fields = differingFields(register, [...versions.map((version) => version.value), value]);
  if (answer.choice === 'deleted') return conflictText.decidedDeleted(titleWith(conflict, {}, lookup));
  if (answer.choice === 'present') return conflictText.decidedPresent(titleWith(conflict, {}, lookup));
  const emptied = Object.fromEntries(fields.map((field) => [field, undefined]));
  const title = titleWith({ kind, row }, { ...emptied, ...value }, lookup);
  const whole = valueWords({ kind, fields }, value, lookup);
  // Where its name was decided, the value says it.
  if (whole === title)
    return conflictText.decidedName(kindOf(kind)?.label ?? kind, fieldNames(kind, fields), short(whole));
  const words = short(whole);
  return fields.length === 1
    ? conflictText.decidedField(title, fieldNames(kind, fields), words)
    : conflictText.decided(title, words);
}

/** A record is called by its name as it has been decided. */
function titleWith(
  { kind, row }: Pick<OpenConflict, 'kind' | 'row'>,
  decided: RegisterValue,
  lookup: Lookup,
): string {
  const description = kindOf(kind);
  return description === undefined ? row.id : titleOf(description, { ...row.record, ...decided }, lookup);
}

const LONGEST = 120;

function short(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
}
