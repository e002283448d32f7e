import type { DataSet } from '../../../shared/domain/dataset.ts';
import type { Mentor } from '../../../shared/domain/mentor.ts';
import type { CalendarDate } from '../../../shared/lib/dates.ts';
import type { Lookup } from '../../ui/lookup.ts';

/** What every panel of the home page reads. */
export interface HomeProps {
  readonly data: DataSet;
  readonly today: CalendarDate;
  readonly person: Mentor;
  readonly lookup: Lookup;
  /** Does this person head the office? */
  readonly isLead: boolean;
}
