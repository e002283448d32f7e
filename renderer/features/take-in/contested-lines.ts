import type { Arrival } from '../../../shared/merge/arrivals.ts';
import { isConflicted } from '../../../shared/merge/conflicts.ts';
import { DELETED, versionsOf } from '../../../shared/merge/versions.ts';
import { takeInTexts } from '../../text/take-in.ts';
import { differingFields, fieldLines } from '../../ui/field-lines.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { type DeletionMet, deletionMet } from './deletion-met.ts';

/**
 * The same arrival, only with the fields that will be undecided, and only with what changes beside them without being contested; apart
 * from both, whether the record is to stay at all, if that will be asked.
 */
export interface ArrivalParts {
  readonly deletion: DeletionMet | undefined;
  readonly contested: Arrival;
  readonly undisputed: Arrival;
}

export function partsOf(arrival: Arrival): ArrivalParts {
  const registers = [...new Set([...arrival.conflicts, ...arrival.changed])];
  const isOpen = (register: string) => isConflicted(arrival.merged, register);
  const open = registers.filter(isOpen);
  return {
    deletion: open.includes(DELETED) ? deletionMet(arrival) : undefined,
    contested: { ...arrival, conflicts: open.filter((register) => register !== DELETED), changed: [] },
    undisputed: { ...arrival, conflicts: [], changed: registers.filter((register) => !isOpen(register)) },
  };
}

/** What is seen here of the contested fields until somebody decides: „Telefon: 06201111111”. */
export function shownUntilDecided({ kind, merged, conflicts }: Arrival, lookup: Lookup): string {
  const contested = (register: string) =>
    differingFields(
      register,
      versionsOf(merged, register).map(({ value }) => value),
    );
  const pairs = conflicts
    .flatMap(contested)
    .map((field) => ({ field, from: merged.record[field], to: undefined }));
  return fieldLines(kind, pairs, lookup)
    .map(({ label, from }) => `${label}: ${from === '' ? takeInTexts.list.notFilled : from}`)
    .join(' · ');
}
