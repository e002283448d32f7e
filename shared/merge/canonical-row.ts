import { canonicalJson } from '../lib/canonical-json.ts';
import { compareCodeUnits } from '../lib/order.ts';
import { type Row, rowOf, type Version } from './versions.ts';
import { reassembled, registersOf } from './write.ts';

/**
 * The same row with the versions of each register in an order that does not depend on who merged what first. For files no PC stands
 * behind; on a PC the own version stays the one that is shown.
 */
export function canonicalRow(row: Row): Row {
  const isSingle = Object.values(row.merge.registers).every((versions) => versions.length < 2);
  if (isSingle) return row;
  const sorted = Object.entries(registersOf(row)).map(
    ([register, versions]): [string, readonly Version[]] => [register, versions.toSorted(byOrigin)],
  );
  return rowOf(reassembled(row, Object.fromEntries(sorted)));
}

function byOrigin(one: Version, other: Version): number {
  const [text, otherText] = [one, other].map(({ dot, value }) => canonicalJson([dot, value]));
  return compareCodeUnits(text ?? '', otherText ?? '');
}
