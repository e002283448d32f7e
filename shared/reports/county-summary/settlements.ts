import type { MentoredSettlement } from '../../domain/mentored-settlement.ts';
import type { Mentor } from '../../domain/mentor.ts';
import { compareHungarian } from '../../lib/order.ts';
import { isWithin } from '../../lib/periods.ts';
import { type Amount, countOf } from '../figures.ts';
import { found } from '../meeting.ts';
import { districtName, settlementName } from '../places.ts';
import type { CountyRequest } from './request.ts';

export interface InvolvedSettlement {
  readonly record: MentoredSettlement;
  readonly name: string;
  readonly district: string;
  /** Who answered for it on the last day of the period. */
  readonly mentors: readonly Mentor[];
  /** Professional occasions of the period. */
  readonly occasions: Amount;
}

export interface SettlementFigures {
  readonly rows: readonly InvolvedSettlement[];
  readonly involved: Amount;
  readonly newlyInvolved: Amount;
  /** Involved settlements without a professional occasion in the period. */
  readonly unvisited: Amount;
  readonly unvisitedNames: readonly string[];
  /** Settlements with contact only. */
  readonly contacts: Amount;
  readonly contactNames: readonly string[];
}

/** Settlements involved by the end of the period, in alphabetical order. */
export function settlementFigures(request: CountyRequest): SettlementFigures {
  const { data, period } = request;
  const known = [...data.mentoredSettlement.values()]
    .filter((one) => one.since === undefined || one.since <= period.to)
    .sort((one, other) => compareHungarian(settlementName(one.settlement), settlementName(other.settlement)));
  const rows = known.filter((one) => one.involvement !== 'contact').map((one) => rowOf(request, one));
  const contacts = known.filter((one) => one.involvement === 'contact');
  const unvisited = rows.filter((one) => one.occasions.value === 0);
  const count = (records: readonly MentoredSettlement[]) => countOf('mentoredSettlement', records);
  return {
    rows,
    involved: count(rows.map((one) => one.record)),
    newlyInvolved: count(
      rows.map((one) => one.record).filter((one) => one.since !== undefined && isWithin(one.since, period)),
    ),
    unvisited: count(unvisited.map((one) => one.record)),
    unvisitedNames: unvisited.map((one) => one.name),
    contacts: count(contacts),
    contactNames: contacts.map((one) => settlementName(one.settlement)),
  };
}

function rowOf(
  { data, period, professional }: CountyRequest,
  record: MentoredSettlement,
): InvolvedSettlement {
  const responsible = [...data.assignment.values()].filter(
    (one) =>
      one.settlement === record.settlement &&
      one.role === 'responsible' &&
      one.from <= period.to &&
      (one.to ?? period.to) >= period.to,
  );
  return {
    record,
    name: settlementName(record.settlement),
    district: districtName(record.settlement),
    mentors: found(
      data.mentor,
      responsible.map((one) => one.mentor),
    ),
    occasions: countOf(
      'activity',
      professional.filter((one) => (one.settlements ?? []).includes(record.settlement)),
    ),
  };
}
