import type { Activity } from '../../domain/activity.ts';
import { community as communityKind, type Community } from '../../domain/community.ts';
import { organisation as organisationKind } from '../../domain/organisation.ts';
import { CULTURAL_INSTITUTIONS, TRAINING_KINDS } from '../../programme/activity-groups.ts';
import { newCommunities } from '../../programme/indicator-rules.ts';
import { scopeOf } from '../../programme/indicator.ts';
import { type Amount, countOf, joinReferences } from '../figures.ts';
import { found } from '../meeting.ts';
import type { CountyRequest } from './request.ts';

/** Organisations of one type, or communities of one kind. */
export interface GroupFigures {
  /** Code of the type or kind. */
  readonly group: string;
  readonly registered: Amount;
  /** With a professional occasion in the period. */
  readonly active: Amount;
  /** Institutions at a training, professional day, workshop or study trip of the period; communities born in it. */
  readonly special: Amount;
}

export interface PartnerFigures {
  readonly cultural: readonly GroupFigures[];
  readonly culturalTotal: GroupFigures;
  readonly others: readonly GroupFigures[];
  readonly othersTotal: GroupFigures;
  readonly communities: readonly GroupFigures[];
  readonly communitiesTotal: GroupFigures;
  readonly newCommunities: readonly Community[];
}

type Listed = { readonly id: string };
const idsOf = (activities: readonly Activity[], field: 'organisations' | 'communities') =>
  new Set(activities.flatMap((one) => one[field] ?? []));

function addedUp(group: string, groups: readonly GroupFigures[]): GroupFigures {
  const add = (part: 'registered' | 'active' | 'special'): Amount => ({
    value: groups.reduce((sum, one) => sum + one[part].value, 0),
    records: joinReferences(...groups.map((one) => one[part].records)),
  });
  return { group, registered: add('registered'), active: add('active'), special: add('special') };
}

interface Counting<Item extends Listed> {
  readonly kind: 'organisation' | 'community';
  readonly items: readonly Item[];
  readonly groupOf: (item: Item) => string;
  readonly active: ReadonlySet<string>;
  readonly special: ReadonlySet<string>;
}

/** The groups that occur, in the order of the choices. */
function groupsOf<Item extends Listed>(counting: Counting<Item>, order: readonly string[]) {
  const byGroup = Map.groupBy(counting.items, counting.groupOf);
  const known = [...order, ...[...byGroup.keys()].filter((group) => !order.includes(group)).sort()];
  return known.flatMap((group): readonly GroupFigures[] => {
    const items = byGroup.get(group) ?? [];
    if (items.length === 0) return [];
    const among = (ids: ReadonlySet<string>) =>
      countOf(
        counting.kind,
        items.filter((one) => ids.has(one.id)),
      );
    return [
      {
        group,
        registered: countOf(counting.kind, items),
        active: among(counting.active),
        special: among(counting.special),
      },
    ];
  });
}

export function partnerFigures(request: CountyRequest): PartnerFigures {
  const { data, period, professional } = request;
  const trainings = professional.filter((one) => TRAINING_KINDS.has(one.kind));
  const born = newCommunities(scopeOf(data, undefined, { ...period, cumulative: false })).distinct;
  const organisations = groupsOf(
    {
      kind: 'organisation',
      items: [...data.organisation.values()],
      groupOf: (one) => one.type,
      active: idsOf(professional, 'organisations'),
      special: idsOf(trainings, 'organisations'),
    },
    Object.keys(organisationKind.fields.type.choices),
  );
  const communities = groupsOf(
    {
      kind: 'community',
      items: [...data.community.values()],
      groupOf: (one) => one.kind,
      active: idsOf(professional, 'communities'),
      special: new Set(born),
    },
    Object.keys(communityKind.fields.kind.choices),
  );
  const cultural = organisations.filter((one) => CULTURAL_INSTITUTIONS.has(one.group));
  const others = organisations.filter((one) => !CULTURAL_INSTITUTIONS.has(one.group));
  return {
    cultural,
    culturalTotal: addedUp('cultural', cultural),
    others,
    othersTotal: addedUp('others', others),
    communities,
    communitiesTotal: addedUp('communities', communities),
    newCommunities: found(data.community, born),
  };
}
