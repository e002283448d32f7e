import type { DataSet } from '../../../shared/domain/dataset.ts';
import type { Mentor } from '../../../shared/domain/mentor.ts';
import { displayName } from '../../../shared/lib/hungarian-names.ts';
import { compareNames, fold } from '../../../shared/lib/order.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import type { Period } from '../../../shared/lib/periods.ts';

function nameOf({ familyName, givenName }: Mentor): string {
  return `${familyName} ${givenName}`;
}

/** The id of the mentor with this id or, accents and capitals aside, this name; a title such as dr. may be left out. */
export function mentorNamed(data: DataSet, wanted: string): Outcome<string, 'unknown' | 'ambiguous'> {
  if (data.mentor.has(wanted)) return success(wanted);
  const matching = [...data.mentor.values()].filter((mentor) => {
    const names = [nameOf(mentor), displayName(`${mentor.title ?? ''} ${nameOf(mentor)}`)];
    return names.some((name) => fold(name) === fold(wanted.trim()));
  });
  const [first, ...others] = matching;
  if (first === undefined) {
    const known = [...data.mentor.values()].map(nameOf).sort(compareNames).join(', ');
    return failure('unknown', `Nincs ilyen mentor: „${wanted}”. Az adatfájlban szereplő mentorok: ${known}.`);
  }
  if (others.length === 0) return success(first.id);
  const ids = matching.map(({ id }) => id).join(', ');
  return failure('ambiguous', `Több mentornak is ez a neve: „${wanted}”. Adja meg az azonosítót: ${ids}.`);
}

/** Ids of the office's mentors employed on any day of the period, by name; without a period all of them. */
export function mentorsAtWork(data: DataSet, office: string, period: Period | undefined): readonly string[] {
  const isAtWork = ({ start, end }: Mentor) =>
    period === undefined || (start <= period.to && (end === undefined || end >= period.from));
  return [...data.mentor.values()]
    .filter((mentor) => mentor.office === office && isAtWork(mentor))
    .sort((one, other) => compareNames(nameOf(one), nameOf(other)))
    .map(({ id }) => id);
}
