import { DELETED, fieldsOf, type RegisterValue } from '../../shared/merge/versions.ts';
import { conflictText } from '../text/conflicts.ts';
import { fieldLines } from './field-lines.ts';
import type { Lookup } from './lookup.ts';

/** Which register of which kind of record a value is of. */
interface Place {
  readonly kind: string;
  readonly register: string;
}

/** The value of a register in one line: „Állapot: kész · Az állapot dátuma: 2018. 04. 05.” */
export function valueWords({ kind, register }: Place, value: RegisterValue, lookup: Lookup): string {
  const fields = fieldsOf(register);
  const filled = fields.filter((name) => name === DELETED || value[name] !== undefined);
  const pairs = filled.map((field) => ({ field, from: value[field], to: undefined }));
  const lines = fieldLines(kind, pairs, lookup);
  if (lines.length === 0) return conflictText.notFilled;
  return lines.map(({ label, from }) => (fields.length === 1 ? from : `${label}: ${from}`)).join(' · ');
}
