import { isEmptyValue, normalised } from '../domain/field.ts';
import type { AnyRecord, Kind } from '../domain/record.ts';
import { canonicalJson } from '../lib/canonical-json.ts';

/** Which record a value is taken from. */
export type Side = 'kept' | 'other' | 'both';

/** Fields that are chosen together, of which the two records say different things. */
export interface UnitingChoice {
  readonly fields: readonly string[];
  readonly sides: readonly Side[];
  /** The fuller one; where both are as full, that of the kept record. */
  readonly preselected: Side;
}

/** The two records that become one. */
export interface Two {
  readonly kept: AnyRecord;
  readonly other: AnyRecord;
}

/** What must be chosen when two records become one, in the order of the form. */
export function choicesOf(kind: Kind, two: Two): readonly UnitingChoice[] {
  return groupsOf(kind)
    .filter((fields) => fields.some((field) => !isSame(two.kept[field], two.other[field])))
    .map((fields) => {
      const sides = sidesOf(kind, fields, two);
      return { fields, sides, preselected: preselectedOf(kind, { fields, sides }, two) };
    });
}

/** Fields that belong together stand where the first of them does. */
function groupsOf(kind: Kind): readonly (readonly string[])[] {
  const groups = new Map<string, readonly string[]>();
  for (const [name, field] of Object.entries(kind.fields)) {
    if (field.internal === true) continue;
    const group = kind.together.find((names) => names.includes(name)) ?? [name];
    groups.set(group.join('+'), group);
  }
  return [...groups.values()];
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson([one ?? null]) === canonicalJson([other ?? null]);
}

const lists: ReadonlySet<string> = new Set(['references', 'settlements', 'choices', 'labels']);

function sidesOf(kind: Kind, fields: readonly string[], two: Two): readonly Side[] {
  const [only] = fields;
  const type = fields.length === 1 && only !== undefined ? kind.fields[only]?.type : undefined;
  const canBeBoth = type !== undefined && (type === 'longText' || lists.has(type));
  const areBothFilled = only !== undefined && !isEmptyValue(two.kept[only]) && !isEmptyValue(two.other[only]);
  return canBeBoth && areBothFilled ? ['kept', 'other', 'both'] : ['kept', 'other'];
}

function preselectedOf(kind: Kind, { fields, sides }: Omit<UnitingChoice, 'preselected'>, two: Two): Side {
  if (sides.includes('both')) return 'both';
  const [kept, other] = [fullness(kind, fields, two.kept), fullness(kind, fields, two.other)];
  return other > kept ? 'other' : 'kept';
}

/** Filled fields count first; of names the longer one says more than the shorter. */
function fullness(kind: Kind, fields: readonly string[], record: AnyRecord): number {
  const filled = fields.filter((field) => !isEmptyValue(record[field])).length;
  const letters = fields.reduce((sum, name) => {
    const [field, value] = [kind.fields[name], record[name]];
    const isName = field?.type === 'text' && field.written === undefined;
    return isName && typeof value === 'string' ? sum + value.length : sum;
  }, 0);
  return filled * 10_000 + letters;
}

/** The value of a field as chosen. */
export function chosenValue(
  kind: Kind,
  name: string,
  { side, two }: { readonly side: Side; readonly two: Two },
): unknown {
  const field = kind.fields[name];
  if (side !== 'both' || field === undefined) return (side === 'other' ? two.other : two.kept)[name];
  const [kept, other] = [two.kept[name], two.other[name]];
  if (Array.isArray(kept) && Array.isArray(other)) return normalised(field, [...kept, ...other]);
  return typeof kept === 'string' && typeof other === 'string' ? bothTexts(kept, other) : kept;
}

function bothTexts(kept: string, other: string): string {
  if (kept.includes(other)) return kept;
  return other.includes(kept) ? other : `${kept}\n\n${other}`;
}

/** What the kept record shall hold: the chosen values of every choice, by field. */
export function unitedFields(
  kind: Kind,
  two: Two,
  chosen: (choice: UnitingChoice) => Side,
): Readonly<Record<string, unknown>> {
  const values = choicesOf(kind, two).flatMap((choice) => {
    const side = chosen(choice);
    return choice.fields.map((name) => [name, chosenValue(kind, name, { side, two })] as const);
  });
  return Object.fromEntries(values);
}

/** Which of two should be kept: the fuller one, then the one with more links, then the older id. */
export function betterKept(
  kind: Kind,
  [one, other]: readonly [AnyRecord, AnyRecord],
  linksTo: (id: string) => number,
): Two {
  const filled = (record: AnyRecord) =>
    Object.entries(kind.fields).filter(
      ([name, field]) => field.internal !== true && !isEmptyValue(record[name]),
    ).length;
  const difference =
    filled(other) - filled(one) || linksTo(other.id) - linksTo(one.id) || (other.id < one.id ? 1 : -1);
  return difference > 0 ? { kept: other, other: one } : { kept: one, other };
}
