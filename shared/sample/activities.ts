import { NBSP } from '../lib/numbers.ts';
import { dateParts, monthNames } from '../lib/dates.ts';
import { withArticle } from '../lib/grammar.ts';
import type { Random } from '../lib/random.ts';
import type { Activity } from '../domain/activity.ts';
import { habits } from './activity-mix.ts';
import type { SampleCommunity } from './communities.ts';
import type { Partner } from './contacts.ts';
import type { LocalLife } from './local-life.ts';
import { clockOf, type Occurrence } from './occurrence.ts';
import type { Lives, SampleProject } from './projects.ts';
import { mayor } from './roles.ts';
import { sampleId } from './seeds.ts';
import type { Draft } from './sink.ts';
import { absenceTitles } from './texts/occasions-office.ts';
import type { Gaps } from './texts/template.ts';
import { type Venue, venuesOf } from './venues.ts';
import { termAfter, type Words, wordsOf } from './wording.ts';

export type SampleActivity = Draft<'activity'>;

/** What activities are told from. */
export interface Telling {
  readonly lives: Lives;
  /** The consortium of a settlement, by KSH code. */
  readonly projects: ReadonlyMap<string, SampleProject>;
  /** Descriptions already used in this office. */
  readonly used: Set<string>;
}

const alone: ReadonlySet<string> = new Set([
  'remoteConsultation',
  'forum',
  'programme',
  'training',
  'informationDay',
]);

/** People of different posts: one where somebody opens or asks for the event, otherwise up to three. */
function partnersAt(
  random: Random,
  life: LocalLife | undefined,
  kind: Occurrence['kind'],
): readonly Partner[] {
  const shuffled = random.shuffle(life?.partners ?? []);
  const mayorOpens = kind === 'forum' && random.chance(0.7);
  const heads = mayorOpens ? shuffled.filter(({ role }) => role === mayor) : shuffled;
  const different = heads.filter(
    (one, index) => heads.findIndex(({ role }) => role.nominative === one.role.nominative) === index,
  );
  return different.slice(0, alone.has(kind) ? 1 : random.integer(1, 3));
}

/** A community is met only once it exists. */
function communityOn(random: Random, life: LocalLife | undefined, day: string): SampleCommunity | undefined {
  const existing = (life?.communities ?? []).filter(
    ({ record }) => (record.founded ?? 0) < Number(day.slice(0, 4)),
  );
  return existing.length > 0 ? random.pick(existing) : undefined;
}

/** „a polgármesterrel, a jegyzővel és a könyvtárossal” */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} és ${last}`;
}

interface Company {
  readonly partners: readonly Partner[];
  readonly community: SampleCommunity | undefined;
  readonly venue: Venue;
  readonly heads: number | undefined;
}

/** How many came: more in a town than in a village. */
function headsOf(random: Random, occurrence: Occurrence, partners: number): number | undefined {
  const { kind, settlements } = occurrence;
  if (kind === 'interview') return random.chance(0.9) ? 1 : 2;
  if (kind === 'visit') return partners + random.integer(0, 4);
  if (kind === 'consultation' || kind === 'remoteConsultation') return partners;
  const range = habits[kind]?.people;
  if (!range) return undefined;
  const size = Math.min(1, 0.35 + Math.sqrt(settlements[0]?.population ?? 1000) / 90);
  const [fewest, most] = range;
  return Math.round(fewest + (most - fewest) * size * random.next());
}

function companyOf(random: Random, occurrence: Occurrence, life: LocalLife | undefined): Company {
  const partners = partnersAt(random, life, occurrence.kind);
  const community = communityOn(random, life, occurrence.day);
  return {
    partners,
    community,
    venue: random.pick(venuesOf(life?.organisations ?? [])),
    heads: headsOf(random, occurrence, partners.length),
  };
}

function gapsOf(random: Random, occurrence: Occurrence, company: Company): Gaps {
  const { partners, community, venue, heads } = company;
  return {
    ins: partners.length > 0 ? listed(partners.map(({ role }) => role.instrumental)) : 'a partnerekkel',
    nom: partners.length > 0 ? listed(partners.map(({ role }) => role.nominative)) : 'a partner',
    hol: venue.locative,
    csoport: community?.spoken ?? 'a helyi civil közösség',
    fo: `${heads ?? random.integer(8, 20)}${NBSP}fő`,
    ido: termAfter(random, occurrence.day),
    honap: withArticle(monthNames[dateParts(occurrence.day).month - 1] ?? ''),
    n: String(random.integer(2, 7)),
    m: String(random.integer(12, 68)),
  };
}

/** Women, the young and newcomers among the people counted at gatherings. */
function partsOf(
  random: Random,
  occurrence: Occurrence,
  heads: number | undefined,
): Pick<Activity, 'women' | 'young' | 'newcomers'> {
  if (heads === undefined || habits[occurrence.kind]?.people === undefined) return {};
  const share = (least: number, most: number) => Math.round(heads * (least + (most - least) * random.next()));
  return { women: share(0.45, 0.72), young: share(0.06, 0.38), newcomers: share(0.05, 0.45) };
}

/** Institutions of the other settlements that took part in a regional gathering. */
function guests(random: Random, occurrence: Occurrence, lives: Lives): readonly string[] {
  return occurrence.settlements.slice(1).flatMap((settlement) => {
    const culture =
      lives
        .get(settlement.ksh)
        ?.organisations.filter((one) => one.type === 'library' || one.type === 'communityCulture') ?? [];
    return culture.length > 0 ? [random.pick(culture).id] : [];
  });
}

/** The consortium an activity belongs to: once its preparation has begun, and more often if the talk was about it. */
function projectOf(
  random: Random,
  occurrence: Occurrence,
  from: { readonly project: SampleProject | undefined; readonly words: Words },
): string | undefined {
  const { project, words } = from;
  if (!project || occurrence.day < '2017-06-01') return undefined;
  return words.aboutProject || random.chance(0.5) ? project.record.id : undefined;
}

function absence(random: Random, occurrence: Occurrence): SampleActivity {
  const { day, absence: reason = 'holiday', mentors } = occurrence;
  return {
    id: sampleId(random, day),
    date: day,
    kind: 'absence',
    absence: reason,
    mentors: mentors.map(({ record }) => record.id),
    title: absenceTitles[reason],
  };
}

/** Who took part, where, and in what number. */
function presence(
  random: Random,
  occurrence: Occurrence,
  known: { readonly company: Company; readonly words: Words; readonly lives: Lives },
) {
  const { company, words, lives } = known;
  const named =
    company.community &&
    (words.description + (words.result ?? '')).includes(company.community.spoken.slice(2));
  const present = company.community && (named || random.chance(0.22)) ? [company.community.record.id] : [];
  const isInPerson = occurrence.mode === 'inPerson' && occurrence.settlements.length > 0;
  return {
    settlements: occurrence.settlements.map((one) => one.ksh),
    organisations: [
      ...company.partners.map(({ organisation }) => organisation.id),
      ...guests(random, occurrence, lives),
    ],
    contacts: company.partners.map(({ contact }) => contact.id),
    communities: present,
    ...(isInPerson ? { place: company.venue.place } : occurrence.place && { place: occurrence.place }),
    ...(company.heads !== undefined && {
      participants: company.heads,
      ...partsOf(random, occurrence, company.heads),
    }),
  };
}

function settingOf(occurrence: Occurrence, project: SampleProject | undefined, company: Company) {
  const start = project?.record.start;
  return {
    day: occurrence.day,
    hasProject: start !== undefined && occurrence.day >= start,
    hasNationality: company.partners.some(({ organisation }) => organisation.type === 'nationality'),
  };
}

/** When, how, by whom: what the occurrence itself tells. */
function frameOf(random: Random, occurrence: Occurrence) {
  const { day, start, end, kind, mode, kilometres, mentors } = occurrence;
  return {
    id: sampleId(random, day),
    date: day,
    start: start === undefined ? undefined : clockOf(start),
    end: end === undefined ? undefined : clockOf(end),
    kind,
    mode,
    kilometres,
    mentors: mentors.map(({ record }) => record.id),
  };
}

/** The record of an occurrence, with its words, its people and its figures. */
export function activityOf(random: Random, occurrence: Occurrence, telling: Telling): SampleActivity {
  const { lives, projects, used } = telling;
  const at = occurrence.settlements[0]?.ksh ?? '';
  const life = lives.get(at);
  const project = projects.get(at);
  const company = companyOf(random, occurrence, life);
  const gaps = gapsOf(random, occurrence, company);
  const words = wordsOf(random, occurrence, { gaps, used, ...settingOf(occurrence, project, company) });
  if (!words) return absence(random, occurrence);
  const { aboutProject: _, ...told } = words;
  return {
    ...frameOf(random, occurrence),
    project: projectOf(random, occurrence, { project, words }),
    ...presence(random, occurrence, { company, words, lives }),
    ...told,
  };
}
