import type { Project } from '../domain/project.ts';
import type { Settlement } from '../gazetteer/gazetteer.ts';
import type { CalendarDate } from '../lib/dates.ts';
import type { Random } from '../lib/random.ts';
import type { Area } from './area.ts';

/** The signs of the cities of county rank in ids of calls for cities. */
const citySigns: Readonly<Record<string, string>> = {
  '02': 'PC1',
  '03': 'KE1',
  '04': 'BC1',
  '05': 'MI1',
  '06': 'SG1',
  '07': 'SF1',
  '08': 'GY1',
  '09': 'DE1',
  '10': 'EG1',
  '11': 'TB1',
  '12': 'ST1',
  '14': 'KA1',
  '15': 'NY1',
  '16': 'SL1',
  '17': 'SR1',
  '18': 'SH1',
  '19': 'VP1',
  '20': 'ZL1',
};

/** A project before it has partners. */
export interface ProjectPlan {
  readonly call: Project['call'];
  readonly number: string;
  readonly title: string;
  readonly settlements: readonly Settlement[];
  readonly start: CalendarDate;
  readonly months: number;
  readonly grant: number;
}

const titles = [
  (place: string) => `A helyi identitás és kohézió erősítése ${place} térségében`,
  (place: string) => `Helyi közösségek megerősítése ${place} és környezete településein`,
  (place: string) => `Együtt a közösségeinkért ${place} térségében`,
  (place: string) => `Élő közösségek – a helyi összetartozás erősítése ${place} és térsége településein`,
  (place: string) => `Közös múlt, közös jövő – helyi identitás és részvétel ${place} térségében`,
] as const;

function serial(number: number): string {
  return String(number).padStart(5, '0');
}

/** Consortia of neighbouring villages. */
export function consortia(random: Random, area: Area): readonly ProjectPlan[] {
  const starts = [
    '2017-12-01',
    '2018-01-01',
    '2018-02-01',
    '2018-03-01',
    '2018-03-31',
    '2018-04-01',
    '2018-06-01',
  ] as const;
  const numbers = random
    .shuffle(Array.from({ length: 20 }, (_, index) => index + 1))
    .slice(0, area.groups.length)
    .sort((one, other) => one - other);
  return area.groups.map((settlements, index) => ({
    call: 'top531',
    number: `TOP-5.3.1-16-${area.county.topSign}-2017-${serial(numbers[index] ?? index + 1)}`,
    title: random.pick(titles)(settlements[0]?.name ?? area.seat.name),
    settlements,
    start: random.pick(starts),
    months: random.pick([36, 42, 48]),
    grant: settlements.length * random.integer(9, 14) * 1_000_000 + random.integer(0, 999) * 1_000,
  }));
}

/** The project of the county seat, of the local action group, and two partnerships. */
export function otherProjects(random: Random, area: Area): readonly ProjectPlan[] {
  const { seat, county, actionGroup } = area;
  const centre = actionGroup[0] ?? seat;
  return [
    {
      call: 'top692',
      number: `TOP-6.9.2-16-${citySigns[county.code]}-2017-00001`,
      title: `A helyi identitás és kohézió erősítése ${seat.name} városrészeiben`,
      settlements: [seat],
      start: '2018-02-01',
      months: 48,
      grant: random.integer(180, 320) * 1_000_000,
    },
    {
      call: 'clld',
      number: `TOP-7.1.1-16-2016-${serial(random.integer(11, 98))}`,
      title: `Helyi közösségi fejlesztési stratégia megvalósítása ${centre.name} térségében`,
      settlements: actionGroup.length > 0 ? actionGroup : [seat],
      start: '2017-09-01',
      months: 60,
      grant: random.integer(250, 500) * 1_000_000,
    },
    {
      call: 'partnership',
      number: `EFOP-1.3.5-16-2016-${serial(random.integer(100, 980))}`,
      title: 'Párbeszéd – a civil szervezetek és az önkormányzat együttműködésének erősítése',
      settlements: [seat],
      start: '2017-07-01',
      months: 24,
      grant: random.integer(18, 25) * 1_000_000,
    },
    {
      call: 'efop',
      number: `EFOP-1.3.5-16-2016-${serial(random.integer(100, 980))}`,
      title: `Önkéntesség és társadalmi szerepvállalás ${centre.name} térségében`,
      settlements: [centre],
      start: '2017-10-01',
      months: 36,
      grant: random.integer(30, 50) * 1_000_000,
    },
  ];
}
