import { counties } from '../gazetteer/counties.ts';
import { sampleCounty } from './county.ts';
import type { SampleOffice, SampleRequest } from './sample-office.ts';

/** The 18 offices of the network one after the other, in the order of county codes: only one is in memory at a time. */
export function* sampleNationalOffices(
  request: Pick<SampleRequest, 'seed' | 'firstMonth' | 'months' | 'settlementsPerMentor'>,
): Generator<SampleOffice, void, undefined> {
  for (const { code, inNetwork } of counties) {
    if (inNetwork) yield sampleCounty({ ...request, county: code });
  }
}
