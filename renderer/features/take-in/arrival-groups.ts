import { KIND_NAMES, kindOf } from '../../../shared/domain/dataset.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { compareHungarian, nameSortKey } from '../../../shared/lib/order.ts';
import type { Arrival, ImportPlan } from '../../../shared/merge/arrivals.ts';
import { type Replica, replicaOf, type Row } from '../../../shared/merge/versions.ts';
import { type ArrivalKey, arrivalKey, canBeRefused } from '../../../shared/merge/take-in.ts';
import type { ArrivedFile } from '../../data/exchange/read-arrivals.ts';
import { takeInTexts } from '../../text/take-in.ts';
import { valueText } from '../../text/values.ts';
import { titleOf } from '../../ui/display.ts';
import type { Lookup } from '../../ui/lookup.ts';

/** How the records of a file stand together on the screen, in the order they are shown: what asks for a decision first. */
export const GROUP_NAMES = [
  'ours',
  'conflicts',
  'overruled',
  'erasures',
  'deletions',
  'changed',
  'new',
  'third',
  'faulty',
] as const;
export type GroupName = (typeof GROUP_NAMES)[number];

/** One record of the file, as it stands in the list. */
export interface Entry {
  readonly key: ArrivalKey;
  readonly arrival: Arrival;
  readonly kindLabel: string;
  readonly title: string;
  /** By what the title is put in order. */
  readonly sortKey: string;
  /** What is wrong with it, in sentences. */
  readonly problems: readonly string[];
  /** One of them is an error, not only unusual. */
  readonly isFaulty: boolean;
}

/** Our office and this PC. */
export interface Us {
  readonly office: string;
  readonly replica: Replica;
}

export interface Group {
  readonly name: GroupName;
  readonly entries: readonly Entry[];
}

/** The look-up of the preview: what the records of the file refer to may itself come with the file. */
export function arrivalLookup(here: Lookup, plan: ImportPlan): Lookup {
  const arriving = new Map(plan.arrivals.map((arrival) => [arrivalKey(arrival), arrival.arriving.record]));
  return { ...here, find: (kind, id) => here.find(kind, id) ?? arriving.get(`${kind}/${id}`) };
}

/** What the groups are made of; the rows are those of the whole file. */
interface ShownFile extends Pick<ArrivedFile, 'plan' | 'findings'> {
  readonly rows?: ArrivedFile['rows'];
}

/** What there is to be seen of a file, by group; empty groups are left out, and what nobody sees is in none. */
export function groupsOf({ plan, findings, rows = [] }: ShownFile, lookup: Lookup, us: Us): readonly Group[] {
  const problems = Map.groupBy(findings.findings, ({ kind, id }) => `${kind}/${id}`);
  const entryOf = (arrival: Arrival): Entry => {
    const key = arrivalKey(arrival);
    const title = titleOfArrival(arrival, lookup);
    const found = problems.get(key) ?? [];
    return {
      key,
      arrival,
      kindLabel: kindOf(arrival.kind)?.label ?? takeInTexts.list.unknownKind,
      title,
      sortKey: nameSortKey(title),
      problems: found.map(problemOf),
      isFaulty: found.some(({ severity }) => severity === 'error'),
    };
  };
  const seen = plan.arrivals.filter(({ effect }) => effect !== 'known');
  const isOurs = (replica: Replica) =>
    replica === us.replica || lookup.find('workplace', replica)?.office === us.office;
  const byGroup = Map.groupBy(seen, (arrival) =>
    isOverruled(arrival, isOurs) ? 'overruled' : groupOf(arrival),
  );
  const faulty = faultyUnchanged({ findings, rows }, new Set(seen.map(arrivalKey)));
  if (faulty.length > 0) byGroup.set('faulty', [...faulty]);
  return GROUP_NAMES.flatMap((name) => {
    const arrivals = byGroup.get(name);
    return arrivals ? [{ name, entries: arrivals.map(entryOf).sort(byKindAndTitle) }] : [];
  });
}

/** The records with errors that stand here just as they do in the file: nothing comes of them, but people want to know what is wrong. */
function faultyUnchanged(
  { findings, rows = [] }: Omit<ShownFile, 'plan'>,
  seen: ReadonlySet<ArrivalKey>,
): readonly Arrival[] {
  const errors = findings.findings.filter(({ severity }) => severity === 'error');
  const keys = new Set(errors.map(arrivalKey)).difference(seen);
  if (keys.size === 0) return [];
  return rows
    .filter(({ kind, row }) => keys.has(arrivalKey({ kind, id: row.id })))
    .map(({ kind, row }) => ({ ...UNCHANGED, kind, id: row.id, earlier: row, arriving: row, merged: row }));
}

const UNCHANGED = {
  effect: 'known',
  standing: 'sameOffice',
  preselected: true,
  changed: [],
  conflicts: [],
} as const;

/** A list has no place beside the field that would say which one is meant. */
function problemOf({ kind, field, message }: Finding): string {
  const label = field === undefined ? undefined : kindOf(kind)?.fields[field]?.label;
  return label === undefined ? message : `${label}: ${message}`;
}

/** Something else stands in the place of what one of our PCs wrote, and we have not decided on it ourselves. */
function isOverruled(
  { effect, standing, earlier, merged, changed }: Arrival,
  isOurs: (replica: Replica) => boolean,
): boolean {
  if (effect !== 'changed' || earlier === undefined) return false;
  if (standing !== 'sendersOwn' && standing !== 'thirdOffice') return false;
  const dotsOf = (row: Row, name: string) => (row.merge.registers[name] ?? []).map(({ dot }) => dot);
  return changed.some((name) => {
    const after = dotsOf(merged, name);
    return (
      dotsOf(earlier, name).some((dot) => isOurs(replicaOf(dot)) && !after.includes(dot)) &&
      !after.some((dot) => isOurs(replicaOf(dot)))
    );
  });
}

function groupOf({ effect, standing }: Arrival): GroupName {
  if (effect === 'conflicting') return 'conflicts';
  if (effect === 'erased') return 'erasures';
  if (effect === 'deleted') return 'deletions';
  if (standing === 'ours') return 'ours';
  if (standing === 'thirdOffice') return 'third';
  return effect === 'new' ? 'new' : 'changed';
}

/** By what the record is called here; what was deleted or emptied has the name it had. */
function titleOfArrival({ kind, earlier, merged }: Arrival, lookup: Lookup): string {
  const description = kindOf(kind);
  const record: AnyRecord | undefined = merged.record.erased === true ? earlier?.record : merged.record;
  if (description === undefined) return arrivalKey({ kind, id: merged.id });
  return record ? titleOf(description, record, lookup) : valueText.unknownRecord;
}

function byKindAndTitle(one: Entry, other: Entry): number {
  return placeOfKind(one) - placeOfKind(other) || compareHungarian(one.sortKey, other.sortKey);
}

const places = new Map<string, number>(KIND_NAMES.map((name, index) => [name, index]));

function placeOfKind({ arrival: { kind } }: Entry): number {
  return places.get(kind) ?? places.size;
}

/** The entries a person may decide about. */
export function choosable(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ arrival }) => canBeRefused(arrival));
}

/** How the tick of a whole group stands. */
export function tickOf(group: Group, accepted: ReadonlySet<ArrivalKey>): boolean | 'mixed' {
  const entries = choosable(group.entries);
  const chosen = entries.filter(({ key }) => accepted.has(key)).length;
  return chosen === entries.length ? true : chosen === 0 ? false : 'mixed';
}

/** What the list is narrowed to. */
export type Effects = 'new' | 'changed' | 'conflicting' | 'deleted' | 'faulty';

/** The groups with only the entries that have this effect and whose name holds these words. */
export function narrowed(
  groups: readonly Group[],
  effect: Effects | undefined,
  isFound: (title: string) => boolean,
): readonly Group[] {
  return groups.flatMap((group) => {
    const entries = group.entries.filter((entry) => hasEffect(entry, effect) && isFound(entry.title));
    return entries.length > 0 ? [{ ...group, entries }] : [];
  });
}

function hasEffect({ arrival, isFaulty }: Entry, effect: Effects | undefined): boolean {
  // What stands here already is only shown to those who ask what is wrong.
  if (effect === undefined) return arrival.effect !== 'known';
  if (effect === 'faulty') return isFaulty;
  return effect === 'deleted'
    ? arrival.effect === 'deleted' || arrival.effect === 'erased'
    : arrival.effect === effect;
}
