import type { Activity } from '../../domain/activity.ts';
import type { Community } from '../../domain/community.ts';
import type { DataSet } from '../../domain/dataset.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { compareHungarian } from '../../lib/order.ts';
import { type Amount, countOf } from '../figures.ts';
import { found } from '../meeting.ts';

export interface PartnerSum<Partner> {
  readonly partner: Partner;
  readonly occasions: Amount;
}

export interface PartnerSums {
  readonly organisations: readonly PartnerSum<Organisation>[];
  readonly communities: readonly PartnerSum<Community>[];
  readonly organisationCount: Amount;
  readonly communityCount: Amount;
}

/** Who took part in the activities, and how often. */
export function partnersOf(data: DataSet, activities: readonly Activity[]): PartnerSums {
  const organisations = sums(data.organisation, activities, (one) => one.organisations);
  const communities = sums(data.community, activities, (one) => one.communities);
  return {
    organisations,
    communities,
    organisationCount: countOf(
      'organisation',
      organisations.map((one) => one.partner),
    ),
    communityCount: countOf(
      'community',
      communities.map((one) => one.partner),
    ),
  };
}

function sums<Partner extends { readonly id: string; readonly name: string }>(
  records: ReadonlyMap<string, Partner>,
  activities: readonly Activity[],
  idsOf: (one: Activity) => readonly string[] | undefined,
): readonly PartnerSum<Partner>[] {
  const ids = new Set(activities.flatMap((one) => idsOf(one) ?? []));
  return found(records, [...ids])
    .map((partner) => ({
      partner,
      occasions: countOf(
        'activity',
        activities.filter((one) => (idsOf(one) ?? []).includes(partner.id)),
      ),
    }))
    .sort((one, other) => compareHungarian(one.partner.name, other.partner.name));
}
