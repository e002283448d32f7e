import type { Settlement } from '../gazetteer/gazetteer.ts';
import { addDays, addMonths, type CalendarDate } from '../lib/dates.ts';
import type { Random } from '../lib/random.ts';
import type { Area } from './area.ts';
import type { LocalLife } from './local-life.ts';
import type { SampleOrganisation } from './organisations.ts';
import { consortia, otherProjects, type ProjectPlan } from './project-plans.ts';
import { mayor } from './roles.ts';
import { branch, sampleId } from './seeds.ts';
import type { Draft } from './sink.ts';

export interface SampleProject {
  readonly record: Draft<'project'>;
  readonly settlements: readonly string[];
  readonly members: readonly Draft<'projectMember'>[];
  readonly areas: readonly Draft<'targetArea'>[];
}

export type Lives = ReadonlyMap<string, LocalLife>;

function find(
  lives: Lives,
  settlement: Settlement,
  type: SampleOrganisation['type'],
): readonly SampleOrganisation[] {
  return lives.get(settlement.ksh)?.organisations.filter((one) => one.type === type) ?? [];
}

interface Part {
  readonly organisation: SampleOrganisation;
  readonly role: 'leader' | 'member' | 'partner';
}

/** Leader, members, partners, as such consortia are made. */
function partsOf(random: Random, plan: ProjectPlan, lives: Lives): readonly Part[] {
  const [main, ...rest] = plan.settlements;
  if (!main) return [];
  const member = (organisation: SampleOrganisation): Part => ({ organisation, role: 'member' });
  const leaders = find(lives, main, plan.call === 'clld' ? 'localActionGroup' : 'municipality');
  const leader = (leaders.length > 0 ? leaders : find(lives, main, 'municipality')).slice(0, 1);
  const associations = find(lives, main, 'association');
  return [
    ...leader.map((organisation): Part => ({ organisation, role: 'leader' })),
    ...(plan.call === 'partnership' ? associations.slice(-2) : associations.slice(0, 1)).map(member),
    ...(plan.call === 'clld' ? find(lives, main, 'municipality') : []).map(member),
    ...rest.flatMap((one) => find(lives, one, 'municipality')).map(member),
    ...find(lives, main, random.chance(0.5) ? 'communityCulture' : 'library')
      .slice(0, 1)
      .map((organisation): Part => ({ organisation, role: 'partner' })),
  ].filter(
    (part, index, all) => all.findIndex((other) => other.organisation.id === part.organisation.id) === index,
  );
}

function membersOf(
  random: Random,
  id: string,
  plan: { readonly parts: readonly Part[]; readonly grant: number },
): readonly Draft<'projectMember'>[] {
  const paid = plan.parts.filter((part) => part.role !== 'partner').length;
  const each = Math.floor((plan.grant * 0.5) / Math.max(1, paid - 1) / 1000) * 1000;
  return plan.parts.map(({ organisation, role }) => {
    const budget = role === 'leader' ? plan.grant - each * (paid - 1) : each;
    return {
      id: sampleId(random, '2017-11-06'),
      project: id,
      organisation: organisation.id,
      role,
      ...(role !== 'partner' && { budget }),
    };
  });
}

const MOST_PEOPLE_OF_A_PART = 11_450;

/** One area for the whole consortium, two where it is large; in a city only a part of it. */
function areasOf(random: Random, id: string, plan: ProjectPlan): readonly Draft<'targetArea'>[] {
  if (plan.call !== 'top531' && plan.call !== 'top692') return [];
  const half = Math.ceil(plan.settlements.length / 2);
  const split = [plan.settlements.slice(0, half), plan.settlements.slice(half)];
  const people = (list: readonly Settlement[]) => list.reduce((sum, one) => sum + one.population, 0);
  const lists =
    plan.settlements.length >= 5 && split.every((list) => people(list) >= 1_000) ? split : [plan.settlements];
  return lists.map((list) => {
    const isCity = plan.call === 'top692';
    return {
      id: sampleId(random, '2017-11-06'),
      project: id,
      name: isCity ? `${list[0]?.name} – keleti városrész` : list.map((one) => one.name).join(', '),
      settlements: list.map((one) => one.ksh),
      ...(isCity && { part: 'a vasútvonal, a körút és a Béke utca által határolt terület' }),
      population: isCity ? Math.min(people(list), MOST_PEOPLE_OF_A_PART) : people(list),
    };
  });
}

function milestonesOf(plan: ProjectPlan): Draft<'project'>['milestones'] {
  const at = (month: number) => addMonths(plan.start, month);
  const late = plan.number.endsWith('3') || plan.number.endsWith('7');
  return [
    { label: 'Nyitó rendezvény', due: at(2), done: addDays(at(2), late ? 24 : -6) },
    { label: 'A helyi cselekvési terv elkészítése', due: at(6), done: addDays(at(6), late ? 31 : -3) },
    { label: 'Első időközi szakmai beszámoló', due: at(12), ...(at(12) < '2019-08-01' && { done: at(12) }) },
    { label: 'Második időközi szakmai beszámoló', due: at(24) },
    { label: 'Záró szakmai beszámoló', due: addDays(at(plan.months), 60) },
  ];
}

/** Consortia of the TOP calls enter their events in the monitoring system. */
function monitoringOf(random: Random, call: ProjectPlan['call']): Partial<Draft<'project'>> {
  if (call !== 'top531' && call !== 'top692') return {};
  const monitoringNumber = `OV-${random.integer(10_000, 99_999)}`;
  return { quarterBase: random.pick(['calendar', 'plan']), monitored: true, monitoringNumber };
}

function stateOf(start: CalendarDate, physicalEnd: CalendarDate): Partial<Draft<'project'>> {
  const isOver = physicalEnd < '2019-09-01';
  return isOver ? { status: 'finished', statusDate: physicalEnd } : { status: 'running', statusDate: start };
}

/** Somebody of the leader's office, not its head. */
function managerOf(lives: Lives, leader: SampleOrganisation | undefined): string | undefined {
  const partners = lives.get(leader?.settlement ?? '')?.partners ?? [];
  const one = partners.find(({ organisation, role }) => organisation.id === leader?.id && role !== mayor);
  return one?.contact.id;
}

function projectOf(random: Random, plan: ProjectPlan, lives: Lives): SampleProject {
  const { call, title, start, grant, number: projectNumber } = plan;
  const id = sampleId(random, '2017-11-06');
  const parts = partsOf(random, plan, lives);
  const leader = parts.find((part) => part.role === 'leader')?.organisation;
  const physicalEnd = addDays(addMonths(start, plan.months), -1);
  return {
    settlements: plan.settlements.map((one) => one.ksh),
    members: membersOf(random, id, { parts, grant }),
    areas: areasOf(random, id, plan),
    record: {
      id,
      title,
      projectNumber,
      call,
      leader: leader?.id,
      parent: call === 'clld' && leader?.type === 'localActionGroup' ? leader.id : undefined,
      start,
      physicalEnd,
      financialEnd: addMonths(physicalEnd, 3),
      grant,
      ...stateOf(start, physicalEnd),
      manager: managerOf(lives, leader),
      ...monitoringOf(random, call),
      milestones: milestonesOf(plan),
    },
  };
}

/** About fifteen projects: consortia of villages, one of the county seat, a local action group, two partnerships. */
export function projectsOf(seed: string, area: Area, lives: Lives): readonly SampleProject[] {
  const random = branch(seed, 'projects');
  return [...consortia(random, area), ...otherProjects(random, area)].map((plan) =>
    projectOf(random, plan, lives),
  );
}
