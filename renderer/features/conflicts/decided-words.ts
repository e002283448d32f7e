import { kindOf } from '../../../shared/domain/dataset.ts';
import type { RegisterValue } from '../../../shared/merge/versions.ts';
import type { OpenConflict } from '../../data/open-conflicts.ts';
import { conflictText } from '../../text/conflicts.ts';
import { titleOf } from '../../ui/display.ts';
import { differingFields, fieldNames } from '../../ui/field-lines.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { titleWithPlace } from '../../ui/title-with-place.ts';
import { valueWords } from '../../ui/value-words.ts';
import { type Answer, valueOf } from './answers.ts';
import { isAboutUniting, standInAfter } from './united.ts';

export interface Decided {
  readonly conflict: OpenConflict;
  readonly answer: Answer;
  /** How many conflicts were answered alike, this one among them. */
  readonly count: number;
  /** Ids of the records that stay deleted or united by the same step. */
  readonly together?: ReadonlySet<string>;
}

/** What was decided, in a sentence: „Győri Ákos, Telefon: 06201111111”. */
export function decidedWords(decided: Decided, lookup: Lookup): string {
  const { conflict, answer, count } = decided;
  const one = isAboutUniting(conflict, lookup)
    ? decidedUniting(decided, lookup)
    : decidedOne(conflict, answer, lookup);
  return count > 1 ? conflictText.decidedAlike(count, one) : one;
}

/** As the register shows it afterwards: of two that were united with each other one of them stays visible. */
function decidedUniting({ conflict, answer, together }: Decided, lookup: Lookup): string {
  const title = (id: string) => titleWithPlace(conflict.kind, id, lookup);
  const { id } = conflict.row;
  if (answer.choice === 'present') return conflictText.decidedApart(title(id));
  const standIn = standInAfter(conflict, together ?? new Set(), lookup);
  return standIn === id
    ? conflictText.decidedUnitedShown(title(id))
    : conflictText.decidedUnited(title(id), title(standIn));
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
