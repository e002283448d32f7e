import type { Settlement } from '../gazetteer/gazetteer.ts';
import { addDays } from '../lib/dates.ts';
import { salutation } from '../lib/hungarian-names.ts';
import type { Random } from '../lib/random.ts';
import type { SampleCommunity } from './communities.ts';
import type { SampleOrganisation } from './organisations.ts';
import { type PersonName, personName } from './person-names.ts';
import { type Role, rolesOf } from './roles.ts';
import { branch, sampleId } from './seeds.ts';
import type { Draft } from './sink.ts';
import { sampleEmail, samplePhone } from './written-numbers.ts';

/** A person the mentors meet, with the way texts speak of them. */
export interface Partner {
  readonly contact: Draft<'contact'>;
  readonly role: Role;
  readonly organisation: SampleOrganisation;
}

/** How many people of an organisation the office knows. */
function headcount(random: Random, type: SampleOrganisation['type']): number {
  if (type === 'municipality') return random.integer(2, 4);
  if (type === 'library' || type === 'communityCulture') return random.integer(1, 2);
  return random.chance(0.45) ? 2 : 1;
}

const keyPosts: ReadonlySet<string> = new Set([
  'polgármester',
  'jegyző',
  'intézményvezető',
  'könyvtáros',
  'közösségszervező',
]);

const sources = [
  'személyes átadás',
  'honlapon közzétett elérhetőség',
  'jelenléti ív',
  'e-mailben megadott adat',
] as const;

const KNOWN_SINCE = '2016-10-10';
const GDPR = '2018-05-25';

/** The lawful ground: public task for public bodies; the others gave their consent when the GDPR came. */
function groundOf(
  random: Random,
  isPublic: boolean,
): Pick<Draft<'contact'>, 'basis' | 'basisDate' | 'basisSource' | 'keepUntil'> {
  return {
    basis: isPublic ? 'task' : 'consent',
    basisDate: addDays(isPublic ? KNOWN_SINCE : GDPR, random.integer(0, 70)),
    basisSource: random.pick(sources),
    keepUntil: '2027-12-31',
  };
}

function nameFields(name: PersonName): Pick<Draft<'contact'>, 'title' | 'familyName' | 'givenName'> {
  const { title, familyName, givenName } = name;
  return { ...(title && { title }), familyName, givenName };
}

const publicTypes: ReadonlySet<string> = new Set([
  'municipality',
  'jointOffice',
  'nationality',
  'library',
  'museum',
  'communityCulture',
  'school',
  'authority',
]);

function addressed(role: Role, gender: PersonName['gender']): Pick<Draft<'contact'>, 'post' | 'salutation'> {
  const { post, address } = role;
  return address === undefined
    ? { post }
    : { post, salutation: salutation({ post: address.toLowerCase(), gender }) };
}

function reachable(
  random: Random,
  name: PersonName,
  domain: string,
): Pick<Draft<'contact'>, 'phone' | 'email'> {
  return {
    ...(random.chance(0.8) && { phone: samplePhone(random) }),
    ...(random.chance(0.75) && { email: sampleEmail(`${name.familyName} ${name.givenName}`, domain) }),
  };
}

function partnerOf(random: Random, organisation: SampleOrganisation, role: Role): Partner {
  const name = personName(random, role.men ? { womenShare: 0 } : {});
  const domain = organisation.email?.replace(/^.*@|\.example$/g, '') ?? organisation.name;
  return {
    organisation,
    role,
    contact: {
      id: sampleId(random, KNOWN_SINCE),
      ...nameFields(name),
      ...addressed(role, name.gender),
      organisation: organisation.id,
      settlement: organisation.settlement,
      ...reachable(random, name, domain),
      ...(keyPosts.has(role.post) && random.chance(0.8) && { keyPerson: true }),
      ...groundOf(random, publicTypes.has(organisation.type)),
      ...(random.chance(0.5) && { checked: `2019-0${random.integer(1, 5)}-${random.integer(10, 28)}` }),
    },
  };
}

/** The people of a settlement's organisations, the head of each first. */
export function partnersOf(
  seed: string,
  settlement: Settlement,
  organisations: readonly SampleOrganisation[],
): readonly Partner[] {
  const random = branch(seed, 'contacts', settlement.ksh);
  return organisations.flatMap((organisation) =>
    rolesOf(organisation)
      .slice(0, headcount(random, organisation.type))
      .map((role) => partnerOf(random, organisation, role)),
  );
}

export interface Led {
  readonly community: SampleCommunity;
  readonly leader: Draft<'contact'>;
}

/** Gives every community its leader. */
export function leadersOf(
  seed: string,
  settlement: Settlement,
  communities: readonly SampleCommunity[],
): readonly Led[] {
  const random = branch(seed, 'leaders', settlement.ksh);
  return communities.map((community) => {
    const leader: Draft<'contact'> = {
      id: sampleId(random, KNOWN_SINCE),
      ...nameFields(personName(random, { womenShare: 0.66 })),
      post: 'vezető',
      community: community.record.id,
      settlement: settlement.ksh,
      ...(random.chance(0.7) && { phone: samplePhone(random) }),
      ...(random.chance(0.2) && { keyPerson: true }),
      ...groundOf(random, false),
    };
    return { leader, community: { ...community, record: { ...community.record, leader: leader.id } } };
  });
}
