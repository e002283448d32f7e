import type { Arrival } from '../../../shared/merge/arrivals.ts';
import { isConflicted } from '../../../shared/merge/conflicts.ts';
import { DELETED, fieldsOf } from '../../../shared/merge/versions.ts';
import { takeInTexts } from '../../text/take-in.ts';
import { fieldLines } from '../../ui/field-lines.ts';
import type { Lookup } from '../../ui/lookup.ts';

/** The same arrival, only with what will be undecided, and only with what changes beside it without being contested. */
export interface ArrivalParts {
  readonly contested: Arrival;
  readonly undisputed: Arrival;
}

export function partsOf(arrival: Arrival): ArrivalParts {
  const registers = [...new Set([...arrival.conflicts, ...arrival.changed])];
  const isOpen = (register: string) => isConflicted(arrival.merged, register);
  return {
    contested: { ...arrival, conflicts: registers.filter(isOpen), changed: [] },
    undisputed: { ...arrival, conflicts: [], changed: registers.filter((register) => !isOpen(register)) },
  };
}

/** What is seen here of the contested fields until somebody decides: „Telefon: 06201111111”. */
export function shownUntilDecided({ kind, merged, conflicts }: Arrival, lookup: Lookup): string {
  const pairs = conflicts
    .flatMap(fieldsOf)
    .map((field) => ({ field, from: field === DELETED ? undefined : merged.record[field], to: undefined }));
  return fieldLines(kind, pairs, lookup)
    .map(({ label, from }) => `${label}: ${from === '' ? takeInTexts.list.notFilled : from}`)
    .join(' · ');
}
