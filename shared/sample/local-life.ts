import type { Settlement } from '../gazetteer/gazetteer.ts';
import { formalName } from '../lib/hungarian-names.ts';
import { communitiesOf, type SampleCommunity } from './communities.ts';
import { leadersOf, type Partner, partnersOf } from './contacts.ts';
import { organisationsOf, type SampleOrganisation } from './organisations.ts';
import type { Draft, Sink, Writing } from './sink.ts';

/** Everybody the mentors can meet in a settlement. */
export interface LocalLife {
  readonly settlement: Settlement;
  readonly organisations: readonly SampleOrganisation[];
  readonly partners: readonly Partner[];
  readonly communities: readonly SampleCommunity[];
  readonly leaders: readonly Draft<'contact'>[];
}

/** The first person known of an organisation represents it. */
function represented(one: SampleOrganisation, partners: readonly Partner[]): SampleOrganisation {
  const head = partners.find((partner) => partner.organisation.id === one.id);
  if (!head) return one;
  const { title, familyName, givenName } = head.contact;
  const name = formalName([title, familyName, givenName].filter(Boolean).join(' '));
  return { ...one, representative: name, representativePost: head.role.post };
}

/** What a settlement's life depends on besides the place itself. */
export interface LifeFrame {
  readonly seed: string;
  readonly density: number;
  /** Organisations of the whole county. */
  readonly county: readonly SampleOrganisation[];
}

/** Invents the life of a settlement; organisations of the county live where their seat is. */
export function localLifeOf(frame: LifeFrame, settlement: Settlement): LocalLife {
  const { seed, density, county } = frame;
  const here = county.filter((one) => one.settlement === settlement.ksh);
  const all = [...organisationsOf(seed, settlement, density), ...here];
  const partners = partnersOf(seed, settlement, all);
  const led = leadersOf(seed, settlement, communitiesOf(seed, settlement, all));
  return {
    settlement,
    organisations: all.map((one) => represented(one, partners)),
    partners,
    communities: led.map(({ community }) => community),
    leaders: led.map(({ leader }) => leader),
  };
}

export function addLocalLife(sink: Sink, life: LocalLife, writing: Writing): void {
  for (const one of life.organisations) sink.add('organisation', one, writing);
  for (const { contact } of life.partners) sink.add('contact', contact, writing);
  for (const leader of life.leaders) sink.add('contact', leader, writing);
  for (const { record } of life.communities) sink.add('community', record, writing);
}
