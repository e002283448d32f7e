import { type Aliases, aliasesAmong, standsForItself, withAliases } from './aliases.ts';
import { activity } from './activity.ts';
import { assignment } from './assignment.ts';
import { community } from './community.ts';
import { contact } from './contact.ts';
import { countyPackage } from './county-package.ts';
import { distinctPair } from './distinct-pair.ts';
import { TWICE_KINDS } from './merged-away.ts';
import { indicatorTarget } from './indicator-target.ts';
import { mentoredSettlement } from './mentored-settlement.ts';
import { mentor } from './mentor.ts';
import { office } from './office.ts';
import { organisation } from './organisation.ts';
import { programmeProfile } from './programme-profile.ts';
import { projectMember } from './project-member.ts';
import { project } from './project.ts';
import { receipt } from './receipt.ts';
import type { AnyRecord, Kind, RecordBasics, RecordOf } from './record.ts';
import { targetArea } from './target-area.ts';
import { task } from './task.ts';
import { transfer } from './transfer.ts';
import { travel } from './travel.ts';
import { workplace } from './workplace.ts';

/** Every kind of record there is; a new kind is one file and one line here. */
export const KINDS = {
  office,
  workplace,
  programmeProfile,
  indicatorTarget,
  mentor,
  assignment,
  mentoredSettlement,
  project,
  projectMember,
  targetArea,
  organisation,
  community,
  contact,
  activity,
  travel,
  task,
  transfer,
  receipt,
  countyPackage,
  distinctPair,
} as const;

export type KindName = keyof typeof KINDS;
export type RecordOfKind<Name extends KindName> = RecordOf<(typeof KINDS)[Name]>;

export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

/** The records of an office that are neither deleted nor erased, by kind and id. */
export type DataSet = { readonly [Name in KindName]: ReadonlyMap<string, RecordOfKind<Name>> };

/** The description of a kind, or nothing if a newer program made it. */
export function kindOf(name: string): Kind | undefined {
  return Object.hasOwn(KINDS, name) ? KINDS[name as KindName] : undefined;
}

/**
 * A data set out of plain records; deleted and erased ones are left out, but tell which record stands for one that was united with it.
 * See [Note: The same thing twice].
 */
export function dataSetOf(records: Readonly<Partial<Record<KindName, Iterable<RecordBasics>>>>): DataSet {
  const all = new Map(KIND_NAMES.map((name) => [name, [...(records[name] ?? [])]]));
  const aliases = aliasesIn(all);
  const ofKind = (name: KindName) => new Map(viewsOf(name, all.get(name) ?? [], aliases));
  return Object.fromEntries(KIND_NAMES.map((name) => [name, ofKind(name)])) as unknown as DataSet;
}

/** Which records stand for those that were united with them, by kind. */
export function aliasesIn(records: ReadonlyMap<string, Iterable<RecordBasics>>): Aliases {
  const ofKinds = TWICE_KINDS.map((name) => [name, aliasesAmong(records.get(name) ?? [])] as const);
  return new Map(ofKinds.filter(([, ofKind]) => ofKind.size > 0));
}

/** The records of a kind as views get them: id and record. */
export function viewsOf(
  name: string,
  records: Iterable<RecordBasics>,
  aliases: Aliases,
): readonly (readonly [id: string, record: RecordBasics])[] {
  const kind = kindOf(name);
  const shown: (readonly [string, RecordBasics])[] = [];
  for (const record of records) {
    if (!isVisible(record) && !standsForItself(name, record.id, aliases)) continue;
    const isPlain = aliases.size === 0 || kind === undefined;
    shown.push([record.id, isPlain ? record : withAliases(kind, record as AnyRecord, aliases)]);
  }
  return shown;
}

/** Is this record shown in views? */
export function isVisible(record: RecordBasics): boolean {
  return record.deleted === undefined && record.erased !== true;
}
