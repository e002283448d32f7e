import { differingFields, fieldLines } from '../../ui/field-lines.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { textDifference, type TextParts } from '../../ui/text-difference.ts';
import type { RegisterValue } from '../../../shared/merge/versions.ts';

/** One field of a version, with the part in which it differs from the others. */
export interface VersionLine {
  readonly field: string;
  readonly label: string;
  readonly parts: TextParts;
  readonly isMarked: boolean;
}

export interface Compared {
  readonly kind: string;
  readonly register: string;
  /** Every version shows the fields in which they differ. */
  readonly values: readonly RegisterValue[];
}

/** The fields of each version as people read them; what differs is marked where something stays the same. */
export function versionLines({ kind, register, values }: Compared, lookup: Lookup) {
  const names = differingFields(register, values);
  return values.map((value, place): readonly VersionLine[] => {
    const other = values[place === 0 ? 1 : 0] ?? {};
    const pairs = names.map((field) => ({ field, from: value[field], to: other[field] }));
    return fieldLines(kind, pairs, lookup).map(({ field, label, from, to }) => {
      const [parts] = textDifference(from, to);
      const isPartial = parts.start !== '' || parts.end !== '';
      return { field, label, parts, isMarked: from !== '' && to !== '' && isPartial && from !== to };
    });
  });
}
