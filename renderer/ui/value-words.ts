import { DELETED, type RegisterValue } from '../../shared/merge/versions.ts';
import { conflictText } from '../text/conflicts.ts';
import { fieldLines } from './field-lines.ts';
import type { Lookup } from './lookup.ts';

/** Which fields of a register of which kind of record are meant. */
interface Place {
  readonly kind: string;
  readonly fields: readonly string[];
}

/** The value of a register in one line: „Állapot: kész · Az állapot dátuma: 2018. 04. 05.” */
export function valueWords({ kind, fields }: Place, value: RegisterValue, lookup: Lookup): string {
  const filled = fields.filter((name) => name === DELETED || value[name] !== undefined);
  const pairs = filled.map((field) => ({ field, from: value[field], to: undefined }));
  const lines = fieldLines(kind, pairs, lookup);
  if (lines.length === 0) return conflictText.notFilled;
  return lines.map(({ label, from }) => (fields.length === 1 ? from : `${label}: ${from}`)).join(' · ');
}
