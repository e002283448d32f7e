import type { Settlement } from '../gazetteer/gazetteer.ts';
import { addDays, type CalendarDate } from '../lib/dates.ts';
import type { Random } from '../lib/random.ts';
import type { Area } from './area.ts';
import { type SampleMentor, type Staff, worksOn } from './mentors.ts';
import { branch, sampleId } from './seeds.ts';
import type { Draft, Sink } from './sink.ts';

export type SampleAssignment = Draft<'assignment'>;

interface Span {
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
}

function assigned(
  random: Random,
  mentor: SampleMentor,
  given: Span & { readonly settlement: Settlement; readonly role: 'responsible' | 'deputy' },
): SampleAssignment {
  const { settlement, role, from, to } = given;
  return {
    id: sampleId(random, from),
    mentor: mentor.record.id,
    settlement: settlement.ksh,
    role,
    from,
    ...(to && { to }),
  };
}

/** Who answers for the leaver's villages: the leaver, then one of the others until the newcomer comes. */
function handedOver(random: Random, staff: Staff, settlement: Settlement): readonly SampleAssignment[] {
  const { leaver, newcomer, mentors } = staff;
  const others = mentors.filter((one) => one !== leaver && one !== newcomer);
  const role = 'responsible';
  const between = {
    settlement,
    role,
    from: addDays(leaver.last, 1),
    to: addDays(newcomer.first, -1),
  } as const;
  return [
    assigned(random, leaver, { settlement, role, from: leaver.first, to: leaver.last }),
    assigned(random, random.pick(others), between),
    assigned(random, newcomer, { settlement, role, from: newcomer.first }),
  ];
}

/** Which mentor answers for which settlement, without gaps, with a deputy here and there. */
export function assignmentsOf(seed: string, area: Area, staff: Staff): readonly SampleAssignment[] {
  const random = branch(seed, 'assignments');
  const staying = staff.mentors.filter((one) => one !== staff.leaver && one !== staff.newcomer);
  return area.rounds.flatMap((round, number) => {
    const own = staying.find((one) => one.round === number);
    return round.flatMap((settlement) => {
      const responsible = own
        ? [assigned(random, own, { settlement, role: 'responsible', from: own.first })]
        : handedOver(random, staff, settlement);
      const deputy = random.chance(0.18) ? random.pick(staying.filter((one) => one !== own)) : undefined;
      const helped = deputy && [assigned(random, deputy, { settlement, role: 'deputy', from: '2018-01-02' })];
      return [...responsible, ...(helped ?? [])];
    });
  });
}

export function addAssignments(sink: Sink, assignments: readonly SampleAssignment[], lead: string): void {
  for (const one of assignments) sink.add('assignment', one, { person: lead, day: one.from });
}

/** The settlements a mentor answers for on a day. */
export function settlementsOn(
  assignments: readonly SampleAssignment[],
  mentor: SampleMentor,
  day: CalendarDate,
): readonly string[] {
  if (!worksOn(mentor, day)) return [];
  return assignments
    .filter((one) => one.mentor === mentor.record.id && one.role === 'responsible')
    .filter((one) => one.from <= day && (one.to === undefined || day <= one.to))
    .map((one) => one.settlement);
}
