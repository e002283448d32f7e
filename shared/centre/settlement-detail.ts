import type { Activity } from '../domain/activity.ts';
import type { DataSet } from '../domain/dataset.ts';
import { isWithin, type Period } from '../lib/periods.ts';
import { isProfessional } from '../programme/activity-groups.ts';

/** One professional activity, as the centre shows it. */
export type ShownActivity = Pick<Activity, 'id' | 'date' | 'kind' | 'mode' | 'title' | 'participants'>;

/** What one office did in one settlement, down to the single activity. */
export interface SettlementDetail {
  readonly office: string;
  readonly county: string;
  readonly name: string;
  /** Newest first. */
  readonly activities: readonly ShownActivity[];
  /** In the register, seated there; also without an activity. */
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly type: string }[];
  readonly communities: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  readonly projects: readonly { readonly id: string; readonly title: string; readonly number?: string }[];
}

interface Whose {
  readonly office: string;
  readonly county: string;
  readonly name: string;
}

/** Nothing if the office has never heard of the settlement. */
export function settlementDetail(
  data: DataSet,
  whose: Whose,
  about: { readonly ksh: string; readonly period: Period },
): SettlementDetail | undefined {
  const { ksh, period } = about;
  const all = [...data.activity.values()].filter(
    (one) => one.office === whose.office && (one.settlements ?? []).includes(ksh) && isProfessional(one),
  );
  const organisations = [...data.organisation.values()].filter((one) => one.settlement === ksh);
  const communities = [...data.community.values()].filter((one) => one.settlement === ksh);
  const registered = [...data.mentoredSettlement.values()].some((one) => one.settlement === ksh);
  if (all.length + organisations.length + communities.length === 0 && !registered) return undefined;
  const projects = new Set(all.flatMap((one) => one.project ?? []));
  return {
    ...whose,
    activities: all
      .filter((one) => isWithin(one.date, period))
      .sort((one, other) => (one.date < other.date ? 1 : -1))
      .map(shown),
    organisations: organisations.map(({ id, name, type }) => ({ id, name, type })),
    communities: communities.map(({ id, name, kind }) => ({ id, name, kind })),
    projects: [...projects].flatMap((id) => {
      const one = data.project.get(id);
      if (one === undefined) return [];
      const { title, projectNumber } = one;
      return [{ id, title, ...(projectNumber !== undefined && { number: projectNumber }) }];
    }),
  };
}

function shown({ id, date, kind, mode, title, participants }: Activity): ShownActivity {
  return {
    id,
    date,
    kind,
    ...(mode !== undefined && { mode }),
    ...(title !== undefined && { title }),
    ...(participants !== undefined && { participants }),
  };
}
