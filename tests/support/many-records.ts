import { ACTIVITY_KINDS, MODES } from '../../shared/domain/activity-kinds.ts';
import type { AnyRecord } from '../../shared/domain/record.ts';
import { addDays, daysBetween } from '../../shared/lib/dates.ts';
import { type Random, seededRandom } from '../../shared/lib/random.ts';

/** Plain records by kind, as a careless county would have typed them: gaps, dangling references, odd years. */
export type Records = Readonly<Record<string, readonly AnyRecord[]>>;

const settlementCodes = Array.from({ length: 80 }, (_, index) => String(10_000 + index * 37));
const first = '2016-06-01';
const last = '2019-12-31';

function some<Item>(random: Random, items: readonly Item[], most: number): readonly Item[] {
  const count = random.integer(0, most);
  return [...new Set(Array.from({ length: count }, () => random.pick(items)))];
}

function day(random: Random): string {
  return addDays(first, random.integer(0, daysBetween(first, last)));
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function made(
  count: number,
  prefix: string,
  fields: (index: number) => Readonly<Record<string, unknown>>,
): readonly AnyRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${prefix}-${index}`,
    office: `office-${index % 2}`,
    ...fields(index),
  }));
}

const ids = (records: readonly AnyRecord[]) => records.map((record) => record.id);

/** The fields, or nothing, with this probability. */
function maybe(random: Random, probability: number, fields: () => Readonly<Record<string, unknown>>) {
  return random.chance(probability) ? fields() : {};
}

function activitiesOf(random: Random, count: number, others: Records): readonly AnyRecord[] {
  const kinds = Object.keys(ACTIVITY_KINDS);
  const modes = Object.keys(MODES);
  const [organisations, communities, projects, mentors] = [
    'organisation',
    'community',
    'project',
    'mentor',
  ].map((kind) => [...ids(others[kind] ?? []), ...(kind === 'mentor' ? [] : ['gone'])]) as [
    string[],
    string[],
    string[],
    string[],
  ];
  return made(count, 'activity', () => {
    const start = random.integer(360, 1080);
    const end = start + random.integer(-20, 240);
    return {
      date: day(random),
      kind: random.pick(kinds),
      mentors: some(random, mentors, 3),
      ...maybe(random, 0.7, () => ({ mode: random.pick(modes) })),
      ...maybe(random, 0.9, () => ({ start: clock(start), end: clock(end) })),
      ...maybe(random, 0.8, () => ({ settlements: some(random, settlementCodes, 3) })),
      ...maybe(random, 0.6, () => ({ organisations: some(random, organisations, 3) })),
      ...maybe(random, 0.5, () => ({ communities: some(random, communities, 2) })),
      ...maybe(random, 0.4, () => ({ project: random.pick(projects) })),
      ...maybe(random, 0.6, () => ({ participants: random.integer(0, 60) })),
    };
  });
}

/** About 11,400 records of two offices, the same for the same seed. */
export function manyRecords(seed: number, activities = 10_000): Records {
  const random = seededRandom(seed);
  const mentor = made(12, 'mentor', () => {
    const start = day(random);
    return {
      familyName: 'Próba',
      givenName: 'Mentor',
      weeklyHours: 40,
      start,
      ...(random.chance(0.4) ? { end: addDays(start, random.integer(0, 500)) } : {}),
    };
  });
  const organisation = made(600, 'organisation', (index) => ({
    name: `Szervezet ${index}`,
    type: random.pick([
      'library',
      'museum',
      'communityCulture',
      'association',
      'foundation',
      'informal',
      'church',
      'municipality',
      'school',
    ]),
    settlement: random.pick(settlementCodes),
    ...(random.chance(0.1)
      ? { tags: [random.pick(['Társadalmiasított működés', 'társadalmiasított működésű', 'IKSZT'])] }
      : {}),
  }));
  const community = made(500, 'community', (index) => ({
    name: `Közösség ${index}`,
    kind: 'club',
    settlement: random.pick(settlementCodes),
    ...(random.chance(0.5) ? { isNew: random.chance(0.5) } : {}),
  }));
  const project = made(60, 'project', (index) => ({
    title: `Projekt ${index}`,
    call: random.pick(['top531', 'top692', 'clld', 'efop', 'partnership', 'other']),
    ...(random.chance(0.8)
      ? { projectNumber: `TOP-5.3.1-16-HB1-2017-${String(random.integer(1, 40)).padStart(5, '0')}` }
      : {}),
    ...(random.chance(0.8)
      ? {
          status: random.pick([
            'preparing',
            'submitted',
            'running',
            'suspended',
            'finished',
            'maintenance',
            'withdrawn',
          ]),
        }
      : {}),
  }));
  const mentoredSettlement = made(160, 'settlement', (index) => ({
    settlement: settlementCodes[index % settlementCodes.length],
    involvement: random.pick(['top531', 'top692', 'clld', 'sample', 'other', 'contact']),
    ...(random.chance(0.8) ? { since: day(random) } : {}),
  }));
  const others = { mentor, organisation, community, project, mentoredSettlement };
  return { ...others, activity: activitiesOf(random, activities, others) };
}
