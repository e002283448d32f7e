import type { Organisation } from '../../domain/organisation.ts';
import type { Project } from '../../domain/project.ts';
import { compareHungarian } from '../../lib/order.ts';
import { CONSORTIUM_CALLS } from '../../programme/activity-groups.ts';
import { type Amount, countOf } from '../figures.ts';
import { found } from '../meeting.ts';
import type { CountyRequest } from './request.ts';

export interface ConsortiumFigures {
  readonly project: Project;
  readonly leader: Organisation | undefined;
  /** Members and partners without the leader, by name. */
  readonly members: readonly Organisation[];
  /** Professional occasions of the period. */
  readonly occasions: Amount;
  /** Milestones whose deadline passed by the end of the period without fulfilment. */
  readonly lateMilestones: Amount;
}

export interface Consortia {
  /** Consortia of the calls the mentors support, by number or title. */
  readonly consortia: readonly ConsortiumFigures[];
  readonly others: readonly ConsortiumFigures[];
  /** Consortia with a professional occasion in the period. */
  readonly active: Amount;
}

const orderKey = (project: Project) => project.projectNumber ?? project.title;

export function consortiaOf(request: CountyRequest): Consortia {
  const { data, period } = request;
  const all = [...data.project.values()]
    .filter((one) => one.start === undefined || one.start <= period.to)
    .sort((one, other) => compareHungarian(orderKey(one), orderKey(other)))
    .map((project) => consortiumOf(request, project));
  const consortia = all.filter((one) => CONSORTIUM_CALLS.has(one.project.call));
  return {
    consortia,
    others: all.filter((one) => !CONSORTIUM_CALLS.has(one.project.call)),
    active: countOf(
      'project',
      consortia.filter((one) => one.occasions.value > 0).map((one) => one.project),
    ),
  };
}

function consortiumOf(
  { data, period, today, professional }: CountyRequest,
  project: Project,
): ConsortiumFigures {
  const parts = [...data.projectMember.values()].filter((one) => one.project === project.id);
  const leaderId = project.leader ?? parts.find((one) => one.role === 'leader')?.organisation;
  const memberIds = parts.map((one) => one.organisation).filter((id) => id !== leaderId);
  const late = (project.milestones ?? []).filter(
    (one) => one.due <= period.to && one.due < today && (one.done === undefined || one.done > period.to),
  );
  return {
    project,
    leader: leaderId === undefined ? undefined : data.organisation.get(leaderId),
    members: [...found(data.organisation, [...new Set(memberIds)])].sort((one, other) =>
      compareHungarian(one.name, other.name),
    ),
    occasions: countOf(
      'activity',
      professional.filter((one) => one.project === project.id),
    ),
    lateMilestones: { value: late.length, records: [{ kind: 'project', id: project.id }] },
  };
}
