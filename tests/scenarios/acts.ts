import { addDays } from '../../shared/lib/dates.ts';
import type { Random } from '../../shared/lib/random.ts';
import type { Operation } from '../../shared/merge/commit.ts';
import type { Row } from '../../shared/merge/versions.ts';

/** What a person does next. */
export interface Chance {
  readonly random: Random;
  /** Today. */
  readonly day: string;
  /** Goes up with every act, so that no two new records have the same id. */
  readonly number: number;
}

const PLACES = ['15130', '33455', '15440', '09830', '12788'];
const NAMES = ['Nagy', 'Kiss', 'Tóth', 'Szűcs', 'Őri'];

type Fields = Readonly<Record<string, unknown>>;

/** What a new record of each kind begins with, and what is changed in it later. */
const KINDS: Readonly<
  Record<string, { readonly first: (chance: Chance) => Fields; readonly later: (chance: Chance) => Fields }>
> = {
  activity: {
    first: ({ random, day }) => ({
      date: addDays(day, -random.integer(0, 20)),
      kind: 'visit',
      settlements: [random.pick(PLACES)],
      title: `Látogatás ${random.integer(1, 40)}`,
    }),
    later: ({ random, number }) =>
      random.pick<Fields>([
        { title: `Egyeztetés ${number}` },
        { result: random.pick(['megállapodtak', 'újabb időpont kell', undefined]) },
        { participants: random.integer(1, 60) },
        { settlements: random.shuffle(PLACES).slice(0, random.integer(1, 3)) },
      ]),
  },
  task: {
    first: ({ random, day }) => ({
      title: `Levél ${random.integer(1, 40)}`,
      due: addDays(day, random.integer(1, 60)),
      status: 'open',
    }),
    later: ({ random, day }) =>
      random.pick<Fields>([
        { status: random.pick(['inProgress', 'done']), statusDate: day },
        { due: addDays(day, random.integer(1, 60)) },
        { notes: random.pick(['telefonon is', 'sürgős\nés fontos', undefined]) },
      ]),
  },
  organisation: {
    first: ({ random }) => ({
      name: `${random.pick(NAMES)} Közösségi Ház ${random.integer(1, 40)}`,
      type: 'communityCulture',
      settlement: random.pick(PLACES),
    }),
    later: ({ random }) =>
      random.pick<Fields>([
        { phone: `+36 52 ${random.integer(100, 999)} ${random.integer(100, 999)}` },
        { settlement: random.pick(PLACES), street: `Fő utca ${random.integer(1, 90)}.` },
        { name: `${random.pick(NAMES)} Egyesület ${random.integer(1, 40)}` },
      ]),
  },
  contact: {
    first: ({ random }) => ({
      familyName: random.pick(NAMES),
      givenName: random.pick(['Éva', 'Béla', 'Ödön']),
    }),
    later: ({ random }) =>
      random.pick<Fields>([
        { phone: `+36 20 ${random.integer(100, 999)} ${random.integer(1000, 9999)}` },
        { settlement: random.pick(PLACES) },
      ]),
  },
  /** Something only a newer program knows. */
  novelty: {
    first: ({ random }) => ({ alpha: random.integer(1, 9) }),
    later: ({ random }) =>
      random.pick<Fields>([{ alpha: random.integer(1, 9) }, { beta: [random.next() < 0.5, 'ő'] }]),
  },
};

/** Mostly changes to what is there, and most of them to the same few records, because that is where people meet. */
export function anOperation(rows: ReadonlyMap<string, Row>, chance: Chance): Operation {
  const { random, number } = chance;
  const kind = random.pick(Object.keys(KINDS));
  const known = [...rows].filter(([key]) => key.startsWith(`${kind}/`)).map(([, row]) => row);
  if (known.length < 3 || random.chance(0.1)) {
    return { do: 'put', kind, id: `${kind}-${number}`, fields: KINDS[kind]?.first(chance) ?? {} };
  }
  return changeOf(kind, random.pick(random.chance(0.6) ? known.slice(-6) : known), chance);
}

function changeOf(kind: string, { id, record }: Row, chance: Chance): Operation {
  const { random } = chance;
  if (record.deleted !== undefined) return { do: 'put', kind, id, fields: { deleted: undefined } };
  if (kind === 'contact' && random.chance(0.02)) return { do: 'erase', kind, id };
  if (random.chance(0.04)) return { do: 'delete', kind, id };
  return { do: 'put', kind, id, fields: KINDS[kind]?.later(chance) ?? {} };
}
