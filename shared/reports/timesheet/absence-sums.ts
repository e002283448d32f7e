import { ABSENCES } from '../../domain/activity-kinds.ts';
import { type Activity, minutesOf } from '../../domain/activity.ts';
import { type Amount, referencesTo, sumOf } from '../figures.ts';
import { isWork } from '../work-month.ts';

/** Absences of one reason: whole days, and minutes of those that took some hours. */
export interface AbsenceSum {
  readonly reason: string | undefined;
  readonly days: Amount;
  readonly minutes: Amount;
}

/** Absences of a month by reason, in the order of the register; those without a reason last. */
export function absenceSums(activities: readonly Activity[]): readonly AbsenceSum[] {
  const absences = activities.filter((one) => !isWork(one));
  const reasons = [...Object.keys(ABSENCES), undefined];
  return reasons.flatMap((reason) => {
    const ofReason = absences.filter((one) => one.absence === reason);
    if (ofReason.length === 0) return [];
    const whole = ofReason.filter((one) => minutesOf(one) === 0);
    const days = new Set(whole.map((one) => one.date)).size;
    return [
      {
        reason,
        days: { value: days, records: referencesTo('activity', whole) },
        minutes: sumOf('activity', ofReason, minutesOf),
      },
    ];
  });
}
