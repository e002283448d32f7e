import type { ActivityKind } from '../../../shared/domain/activity-kinds.ts';
import type { Values } from './entry-shape.ts';

const withoutMode: ReadonlySet<string> = new Set<ActivityKind>(['administration', 'travel', 'absence']);

/** How people meet in this kind of activity, unless somebody says otherwise. */
export function usualMode(kind: Values['kind']): Values['mode'] {
  if (kind === 'remoteConsultation') return 'phone';
  return kind === undefined || withoutMode.has(kind) ? undefined : 'inPerson';
}
