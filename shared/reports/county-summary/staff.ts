import type { Mentor } from '../../domain/mentor.ts';
import { compareNames } from '../../lib/order.ts';
import { isWithin, overlaps } from '../../lib/periods.ts';
import { type Amount, countOf, sumOfTenths } from '../figures.ts';
import { isEmployedOn, mentorFormalName } from '../letterhead.ts';
import { inNameOrder } from '../places.ts';
import { responsibleFor } from '../responsibility.ts';
import { travelsOf } from '../work-month.ts';
import { workedAmount } from '../working-time.ts';
import { kilometresOf } from '../../domain/travel.ts';
import { type ActivitySum, activitySum } from './activities.ts';
import type { CountyRequest } from './request.ts';

export interface StaffMember {
  readonly mentor: Mentor;
  /** KSH codes in the order of their names. */
  readonly responsible: readonly string[];
  readonly professional: ActivitySum;
  /** All working time, overlapping entries once. */
  readonly worked: Amount;
  readonly kilometres: Amount;
  /** Professional occasions in each month of the period. */
  readonly monthly: readonly Amount[];
}

export interface Staff {
  /** Everybody employed on at least one day of the period, by name. */
  readonly members: readonly StaffMember[];
  readonly atEnd: Amount;
  readonly joined: readonly Mentor[];
  readonly left: readonly Mentor[];
}

export function staffOf(request: CountyRequest): Staff {
  const { data, period } = request;
  const employed = [...data.mentor.values()]
    .filter((one) => overlaps({ from: one.start, to: one.end ?? period.to }, period))
    .sort((one, other) => compareNames(mentorFormalName(one), mentorFormalName(other)));
  return {
    members: employed.map((mentor) => memberOf(request, mentor)),
    atEnd: countOf(
      'mentor',
      employed.filter((one) => isEmployedOn(one, period.to)),
    ),
    joined: employed.filter((one) => isWithin(one.start, period)),
    left: employed.filter((one) => one.end !== undefined && isWithin(one.end, period)),
  };
}

function memberOf(request: CountyRequest, mentor: Mentor): StaffMember {
  const { data, period } = request;
  const mine = (activities: CountyRequest['work']) =>
    activities.filter((one) => one.mentors.includes(mentor.id));
  return {
    mentor,
    responsible: inNameOrder(responsibleFor(data, mentor.id, period)),
    professional: activitySum(mine(request.professional)),
    worked: workedAmount(mine(request.work)),
    monthly: request.months.map((month) =>
      countOf(
        'activity',
        mine(request.professional).filter((one) => isWithin(one.date, month)),
      ),
    ),
    kilometres: sumOfTenths('travel', travelsOf(data, { period, mentor: mentor.id }), kilometresOf),
  };
}
