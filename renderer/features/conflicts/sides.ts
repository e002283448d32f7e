import { originOf, type Stamp, type StoredVersion } from '../../../shared/merge/versions.ts';
import { conflictText } from '../../text/conflicts.ts';
import { whenWords } from '../../ui/change-words.ts';
import { titleOf } from '../../ui/display.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { kindOf } from '../../../shared/domain/dataset.ts';

/** Where a version was written, as far as this office knows. */
export interface Here {
  readonly office: string;
  readonly replica: string;
}

type Place = Pick<StoredVersion, 'dot' | 'origin'>;

/** By what versions of the same origin are recognised: the PC within the own office, otherwise the office. */
export function sideOf(version: Place, here: Here, lookup: Lookup): string {
  const replica = originOf(version);
  const office = lookup.find('workplace', replica)?.office;
  return office === undefined || office === here.office ? replica : office;
}

/** „2018. április 5., 9:05, Őri Zsuzsanna” */
export function writerWords({ time, person }: Pick<Stamp, 'time' | 'person'>, lookup: Lookup) {
  return { when: whenWords(time), who: personName(person, lookup) };
}

function personName(person: string, lookup: Lookup): string {
  if (person === '') return conflictText.nobody;
  const mentor = lookup.find('mentor', person);
  const kind = kindOf('mentor');
  return mentor && kind ? titleOf(kind, mentor, lookup) : conflictText.unknownPerson;
}

/** „ez a számítógép („ablaknál”)”, „„laptop”, Heves Megyei Mentoriroda” */
export function placeWords(version: Place, here: Here, lookup: Lookup): string {
  const replica = originOf(version);
  const workplace = lookup.find('workplace', replica);
  const label = typeof workplace?.['label'] === 'string' ? workplace['label'] : undefined;
  if (replica === here.replica) {
    return label === undefined ? conflictText.thisPcUnnamed : conflictText.thisPc(label);
  }
  if (workplace === undefined) return conflictText.unknownPc;
  const pc = label === undefined ? conflictText.unknownPc : conflictText.pc(label);
  return workplace.office === here.office
    ? pc
    : conflictText.ofOffice(pc, officeName(workplace.office, lookup));
}

function officeName(id: string, lookup: Lookup): string {
  const name = lookup.find('office', id)?.['name'];
  return typeof name === 'string' ? name : conflictText.unknownOffice;
}
