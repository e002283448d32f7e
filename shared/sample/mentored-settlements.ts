import type { MentoredSettlement } from '../domain/mentored-settlement.ts';
import type { Settlement } from '../gazetteer/gazetteer.ts';
import { addDays } from '../lib/dates.ts';
import type { Random } from '../lib/random.ts';
import type { Area } from './area.ts';
import { workdayFrom } from './calendar.ts';
import type { Lives, SampleProject } from './projects.ts';
import { branch, pickWeighted } from './seeds.ts';
import type { Sink } from './sink.ts';

type Involvement = MentoredSettlement['involvement'];

function involvementOf(random: Random, project: SampleProject | undefined): Involvement {
  const call = project?.record.call;
  if (call === 'top531' || call === 'top692' || call === 'clld') return call;
  return pickWeighted<Involvement>(random, [
    { item: 'sample', weight: 25 },
    { item: 'other', weight: 50 },
    { item: 'contact', weight: 25 },
  ]);
}

function statusOf(
  random: Random,
  since: string,
): Pick<MentoredSettlement, 'status' | 'statusDate' | 'statusReason'> {
  if (!random.chance(0.04)) return { status: 'active', statusDate: since };
  return {
    status: 'paused',
    statusDate: '2019-03-04',
    statusReason: 'a település kérésére, személyi változás miatt',
  };
}

/** The settlements the office works with, each with its mayor. */
export function addMentoredSettlements(
  sink: Sink,
  seed: string,
  known: {
    readonly area: Area;
    readonly lives: Lives;
    readonly projects: ReadonlyMap<string, SampleProject>;
    readonly lead: string;
  },
): void {
  const random = branch(seed, 'mentored settlements');
  const add = (settlement: Settlement) => {
    const mayor = known.lives.get(settlement.ksh)?.partners.find(({ role }) => role.post === 'polgármester');
    const since = workdayFrom(addDays('2016-11-07', Math.floor(random.next() ** 1.6 * 620)));
    const record = {
      id: `${sink.office}/${settlement.ksh}`,
      settlement: settlement.ksh,
      involvement: involvementOf(random, known.projects.get(settlement.ksh)),
      since,
      ...statusOf(random, since),
      ...(mayor && { mayor: mayor.contact.id }),
    };
    sink.add('mentoredSettlement', record, { person: known.lead, day: since });
  };
  known.area.rounds.flat().forEach(add);
}
