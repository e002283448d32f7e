import { type CountyNaming, type CountyWords, countyWords } from '../shared/gazetteer/counties.ts';
import type { CalendarDate } from '../shared/lib/dates.ts';
import { profileOf } from '../shared/programme/efop-131.ts';
import { countyNaming } from '../shared/reports/places.ts';
import { useRecords } from './data/live.ts';
import { useSession } from './services.ts';

/** How counties are called on a screen that speaks about this day: as in a document about it. See [Note: The word vármegye]. */
export function useCountyNaming(date: CalendarDate): CountyNaming {
  const { office } = useSession();
  return countyNaming(profileOf(useRecords('programmeProfile'), office.id), date);
}

export function useCountyWords(date: CalendarDate): CountyWords {
  return countyWords(useCountyNaming(date));
}
