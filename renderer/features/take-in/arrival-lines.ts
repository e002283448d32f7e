import { kindOf } from '../../../shared/domain/dataset.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import type { Arrival } from '../../../shared/merge/arrivals.ts';
import { conflictsOf, isConflicted } from '../../../shared/merge/conflicts.ts';
import { DELETED, shownValue, type Stamp, type Version, versionsOf } from '../../../shared/merge/versions.ts';
import { authorName, whenWords } from '../../ui/change-words.ts';
import { displayValue } from '../../ui/display.ts';
import { differingFields, type FieldLine, fieldLines } from '../../ui/field-lines.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { shownKindOf } from '../../ui/shown-kind.ts';

/** What one person wrote at one time: the fields with our value and theirs. */
export interface WrittenLines {
  readonly who: string;
  readonly when: string;
  readonly lines: readonly FieldLine[];
}

type Shown = Pick<Arrival, 'kind' | 'earlier' | 'merged' | 'arriving' | 'changed' | 'conflicts'>;

/** The registers of an arrival that a person would look at, each with the version that comes and who wrote it. */
function writings(arrival: Shown): readonly (readonly [register: string, version: Version])[] {
  return registersOf(arrival).flatMap((register) => {
    const version = comingVersion(arrival, register);
    return version ? [[register, version] as const] : [];
  });
}

function registersOf({ changed, conflicts }: Shown): readonly string[] {
  return [...new Set([...conflicts, ...changed])];
}

function comingVersion(arrival: Shown, register: string): Version | undefined {
  return isConflicted(arrival.merged, register)
    ? arrivingVersion(arrival, register)
    : versionsOf(arrival.merged, register)[0];
}

/** Of an undecided register the version we did not have; another that stood undecided here before is not news. */
function arrivingVersion({ earlier, arriving, merged }: Shown, register: string): Version | undefined {
  const known = new Set((earlier ? versionsOf(earlier, register) : []).map(({ dot }) => dot));
  const open = conflictsOf(merged).find((conflict) => conflict.register === register)?.versions ?? [];
  return open.find(({ dot }) => !known.has(dot)) ?? versionsOf(arriving, register)[0];
}

/** Our values and theirs, by who wrote theirs and when; newest first. */
export function linesOf(arrival: Shown, lookup: Lookup): readonly WrittenLines[] {
  const byStamp = Map.groupBy(writings(arrival), ([, { person, time }]) => `${time} ${person}`);
  return [...byStamp.values()]
    .map((ofStamp) => {
      const [[, stamp]] = ofStamp as [(typeof ofStamp)[number]];
      const pairs = ofStamp.flatMap(([register, version]) => pairsOf(arrival, register, version));
      return {
        ...namesOf(stamp, arrival, lookup),
        time: stamp.time,
        lines: fieldLines(arrival.kind, pairs, lookup),
      };
    })
    .sort((one, other) => (one.time < other.time ? 1 : one.time > other.time ? -1 : 0));
}

function pairsOf(arrival: Shown, register: string, { value }: Version) {
  const from = arrival.earlier?.record;
  return newFields(arrival, register).map((field) => ({ field, from: from?.[field], to: value[field] }));
}

/** The fields of a register that do not stand here already as they come. */
function newFields(arrival: Shown, register: string): readonly string[] {
  const ours = arrival.earlier ? shownValue(arrival.earlier.record, register) : {};
  return differingFields(register, [ours, comingVersion(arrival, register)?.value ?? ours]);
}

function namesOf(
  version: Stamp,
  { kind, arriving }: Pick<Arrival, 'kind' | 'arriving'>,
  lookup: Lookup,
): Pick<WrittenLines, 'who' | 'when'> {
  const office = kind === 'receipt' ? arriving.record.office : undefined;
  return { who: authorName(version, lookup, office), when: whenWords(version.time) };
}

/** Who wrote last in an arrival, and when. */
export function lastWriting(arrival: Shown, lookup: Lookup): Pick<WrittenLines, 'who' | 'when'> | undefined {
  const last = writings(arrival).reduce<Stamp | undefined>(
    (newest, [, version]) => (newest === undefined || version.time > newest.time ? version : newest),
    undefined,
  );
  return last && namesOf(last, arrival, lookup);
}

/** Labels of the fields that change, for the line of a record. */
export function changedLabels(arrival: Shown): readonly string[] {
  const fields = shownKindOf(arrival.kind)?.fields ?? {};
  const registers = registersOf(arrival).filter((name) => name !== DELETED);
  const names = registers.flatMap((register) => newFields(arrival, register));
  return names.flatMap((name) => fields[name]?.label ?? []);
}

/** The filled-in fields of a record that comes new. */
export function factsOf(
  kind: string,
  record: AnyRecord,
  lookup: Lookup,
): readonly (readonly [string, string])[] {
  const fields = Object.entries((shownKindOf(kind) ?? kindOf(kind))?.fields ?? {});
  return fields.flatMap(([name, field]): (readonly [string, string])[] => {
    const shown = displayValue(field, record[name], lookup);
    return shown === '' ? [] : [[field.label, shown]];
  });
}
