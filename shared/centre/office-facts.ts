import type { Activity } from '../domain/activity.ts';
import type { DataSet } from '../domain/dataset.ts';
import type { CalendarDate } from '../lib/dates.ts';
import { isWithin, type Period } from '../lib/periods.ts';
import { isProfessional } from '../programme/activity-groups.ts';
import type { Measured } from '../programme/indicator.ts';
import { indicatorTable } from '../programme/indicator-table.ts';
import { type Thing, thingOf } from './things.ts';

/** A value of one office; `things` where different things were counted, so that the country can count each once. */
export interface OfficeValue {
  readonly value: number;
  /** Absent where occasions, persons or hours are summed. */
  readonly things?: readonly Thing[];
}

/** One indicator of one office. */
export interface OfficeIndicator {
  readonly code: string;
  readonly period: OfficeValue;
  readonly cumulative: OfficeValue;
  /** Of the office's own target. */
  readonly target?: number;
}

/** What one office did in one settlement. */
export interface SettlementFacts {
  readonly ksh: string;
  /** Code of the way it is involved, as in the register; absent where it only appears in activities. */
  readonly involvement?: string;
  readonly since?: CalendarDate;
  /** Professional activities of the period. */
  readonly occasions: number;
  readonly participants: number;
  readonly organisations: number;
  readonly communities: number;
  /** Day of the last activity up to the period's end. */
  readonly last?: CalendarDate;
}

/** Everything the country's tables need of one office and one period; small enough to be handed from one thread to another. */
export interface OfficeFacts {
  readonly office: string;
  readonly county: string;
  readonly indicators: readonly OfficeIndicator[];
  /** In order of KSH code. */
  readonly settlements: readonly SettlementFacts[];
}

interface Whose {
  readonly office: string;
  readonly county: string;
}

/** The facts of the office's own records; what it holds of other offices those send themselves. */
export function officeFacts(data: DataSet, whose: Whose, period: Period): OfficeFacts {
  const indicators = indicatorTable(data, whose.office, period).map(
    ({ indicator, period: own, cumulative, target }): OfficeIndicator => ({
      code: indicator.code,
      period: officeValue(data, own),
      cumulative: officeValue(data, cumulative),
      ...(target !== undefined && { target }),
    }),
  );
  return { ...whose, indicators, settlements: settlementsOf(data, whose.office, period) };
}

/** A rule that counts different things names them all; one that counts none leaves nought either way. */
function officeValue(data: DataSet, { value, distinct }: Measured): OfficeValue {
  return distinct.length === 0 ? { value } : { value, things: distinct.map((key) => thingOf(data, key)) };
}

interface Sums {
  occasions: number;
  participants: number;
  last: CalendarDate | undefined;
  readonly organisations: Set<string>;
  readonly communities: Set<string>;
}

function settlementsOf(data: DataSet, office: string, period: Period): readonly SettlementFacts[] {
  const sums = new Map<string, Sums>();
  for (const one of data.activity.values()) {
    if (one.office !== office || one.date > period.to || !isProfessional(one)) continue;
    for (const ksh of one.settlements ?? []) addTo(sumsOf(sums, ksh), one, isWithin(one.date, period));
  }
  const registered = [...data.mentoredSettlement.values()].filter(
    (one) => one.office === office && (one.since === undefined || one.since <= period.to),
  );
  for (const { settlement } of registered) sumsOf(sums, settlement);
  const byKsh = new Map(registered.map((one) => [one.settlement, one]));
  return [...sums]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([ksh, sum]) => {
      const known = byKsh.get(ksh);
      return {
        ksh,
        ...(known && { involvement: known.involvement, ...(known.since && { since: known.since }) }),
        occasions: sum.occasions,
        participants: sum.participants,
        organisations: sum.organisations.size,
        communities: sum.communities.size,
        ...(sum.last !== undefined && { last: sum.last }),
      };
    });
}

function sumsOf(sums: Map<string, Sums>, ksh: string): Sums {
  const known = sums.get(ksh);
  if (known) return known;
  const fresh = {
    occasions: 0,
    participants: 0,
    last: undefined,
    organisations: new Set<string>(),
    communities: new Set<string>(),
  };
  sums.set(ksh, fresh);
  return fresh;
}

function addTo(sum: Sums, one: Activity, inPeriod: boolean): void {
  if (sum.last === undefined || one.date > sum.last) sum.last = one.date;
  if (!inPeriod) return;
  sum.occasions += 1;
  sum.participants += one.participants ?? 0;
  for (const id of one.organisations ?? []) sum.organisations.add(id);
  for (const id of one.communities ?? []) sum.communities.add(id);
}
