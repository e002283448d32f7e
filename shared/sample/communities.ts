import type { Community } from '../domain/community.ts';
import type { Settlement } from '../gazetteer/gazetteer.ts';
import type { Random } from '../lib/random.ts';
import type { SampleOrganisation } from './organisations.ts';
import { branch, dealer, sampleId } from './seeds.ts';
import type { Draft } from './sink.ts';

/** A community with the way texts speak of it: „a nyugdíjasklub”. */
export interface SampleCommunity {
  readonly record: Draft<'community'>;
  readonly spoken: string;
}

interface Pattern {
  readonly kind: Community['kind'];
  readonly spoken: string;
  /** What stands after the fancy name. */
  readonly tail: string;
  readonly members: readonly [number, number];
  /** Names of its own sort. */
  readonly names?: readonly string[];
}

const patterns: readonly Pattern[] = [
  { kind: 'pensioners', spoken: 'a nyugdíjasklub', tail: 'Nyugdíjasklub', members: [18, 60] },
  { kind: 'pensioners', spoken: 'a nyugdíjasklub', tail: 'Nyugdíjasklub', members: [15, 45] },
  { kind: 'artGroup', spoken: 'a népdalkör', tail: 'Népdalkör', members: [8, 24] },
  { kind: 'artGroup', spoken: 'a néptánccsoport', tail: 'Néptánccsoport', members: [10, 30] },
  { kind: 'artGroup', spoken: 'a színjátszó kör', tail: 'Színjátszó Kör', members: [8, 18] },
  { kind: 'artGroup', spoken: 'a citerazenekar', tail: 'Citerazenekar', members: [6, 14] },
  { kind: 'circle', spoken: 'a kézimunkakör', tail: 'Kézimunkakör', members: [7, 20] },
  { kind: 'circle', spoken: 'a kertbarátkör', tail: 'Kertbarátkör', members: [10, 28] },
  { kind: 'circle', spoken: 'az olvasókör', tail: 'Olvasókör', members: [8, 25] },
  { kind: 'circle', spoken: 'a helytörténeti kör', tail: 'Helytörténeti Kör', members: [6, 16] },
  { kind: 'club', spoken: 'a baba-mama klub', tail: 'Baba-mama Klub', members: [8, 20] },
  { kind: 'club', spoken: 'a filmklub', tail: 'Filmklub', members: [10, 25] },
  { kind: 'youth', spoken: 'az ifjúsági klub', tail: 'Ifjúsági Klub', members: [9, 26] },
  { kind: 'youth', spoken: 'a diákkör', tail: 'Diákkör', members: [8, 22] },
  {
    kind: 'sport',
    spoken: 'a sportkör',
    tail: 'Sportkör',
    members: [14, 50],
    names: ['Lendület', 'Összetartás', 'Barátság', 'Kitartás'],
  },
  { kind: 'sport', spoken: 'a természetjáró kör', tail: 'Természetjáró Kör', members: [10, 24] },
  { kind: 'church', spoken: 'az egyházi énekkar', tail: 'Egyházi Énekkar', members: [10, 25] },
  {
    kind: 'nationality',
    spoken: 'a nemzetiségi hagyományőrző csoport',
    tail: 'Nemzetiségi Hagyományőrző Csoport',
    members: [8, 22],
  },
  { kind: 'neighbourhood', spoken: 'a szomszédsági kör', tail: 'Szomszédsági Kör', members: [8, 30] },
];

const fancy = [
  'Őszidő',
  'Aranykor',
  'Pacsirta',
  'Rozmaring',
  'Csillag',
  'Liget',
  'Forrás',
  'Búzaszem',
  'Napsugár',
  'Gyöngyvirág',
  'Hársfa',
  'Harmónia',
  'Tulipán',
  'Fonó',
  'Kaláka',
  'Szivárvány',
  'Árvalányhaj',
  'Boróka',
  'Kéknefelejcs',
  'Pitypang',
  'Délibáb',
  'Holdfény',
  'Mécses',
  'Szarkaláb',
  'Vadrózsa',
  'Zsálya',
  'Ösvény',
] as const;

function countOf(random: Random, settlement: Settlement): number {
  if (settlement.population > 10_000) return random.integer(5, 8);
  if (settlement.population > 2_000) return random.integer(3, 5);
  return settlement.population > 500 ? random.integer(2, 4) : random.integer(2, 3);
}

function placeOf(host: SampleOrganisation | undefined, kind: Community['kind']): string {
  if (kind === 'church') return 'gyülekezeti terem';
  if (kind === 'sport') return 'sportöltöző';
  return (
    { library: 'könyvtár', communityCulture: 'művelődési ház', school: 'iskola' }[host?.type as string] ??
    'közösségi terem'
  );
}

function hostOf(
  random: Random,
  organisations: readonly SampleOrganisation[],
): SampleOrganisation | undefined {
  const hosts = organisations.filter((one) => one.type === 'library' || one.type === 'communityCulture');
  return hosts.length > 0 && random.chance(0.75) ? random.pick(hosts) : undefined;
}

function communityOf(
  random: Random,
  pattern: Pattern,
  host: SampleOrganisation | undefined,
): Omit<Draft<'community'>, 'id' | 'name' | 'settlement'> {
  const isNew = random.chance(0.16);
  const founded = isNew ? random.integer(2017, 2018) : random.integer(1968, 2015);
  const counted = `${random.integer(isNew ? founded + 1 : 2017, 2019)}-0${random.integer(1, 6)}-${random.integer(10, 28)}`;
  return {
    kind: pattern.kind,
    ...(host && { host: host.id }),
    founded,

    members: random.integer(...pattern.members),
    membersDate: counted,
    ...(isNew && { isNew }),
    meetingPlace: placeOf(host, pattern.kind),
  };
}

/** The communities of one settlement, each of another sort. */
export function communitiesOf(
  seed: string,
  settlement: Settlement,
  organisations: readonly SampleOrganisation[],
): readonly SampleCommunity[] {
  const random = branch(seed, 'communities', settlement.ksh);
  const nextName = dealer(random, fancy);
  const chosen = new Map(random.shuffle(patterns).map((pattern) => [pattern.spoken, pattern]));
  return [...chosen.values()].slice(0, countOf(random, settlement)).map((pattern) => ({
    spoken: pattern.spoken,
    record: {
      id: sampleId(random, '2016-11-07'),
      name: `${pattern.names ? random.pick(pattern.names) : nextName()} ${pattern.tail}`,
      settlement: settlement.ksh,
      ...communityOf(random, pattern, hostOf(random, organisations)),
    },
  }));
}
