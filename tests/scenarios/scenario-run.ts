import { type CountryFindings, playCountry } from './country.ts';
import { type CountyFindings, playCounty } from './county.ts';

export interface ScenarioRequest {
  readonly seed: number;
  readonly years: number;
}

export interface ScenarioFindings {
  readonly county: CountyFindings;
  readonly country: CountryFindings;
  readonly broken: readonly string[];
}

/** Some years of five PCs with a shared folder, and of eighteen offices with a centre. The same seed tells the same story. */
export async function playScenario({ seed, years }: ScenarioRequest): Promise<ScenarioFindings> {
  const county = playCounty({
    seed,
    weeks: Math.round(52 * years),
    office: 'iroda-09',
    officeName: 'Hajdú-Bihar Megyei Mentoriroda',
    countyCode: '09',
  });
  const country = await playCountry({ seed: seed + 1, months: Math.round(12 * years), first: county.pc });
  return { county, country, broken: [...county.broken, ...country.broken] };
}

/** The findings as lines of a table. */
export function tableOf({ county, country, broken }: ScenarioFindings): readonly string[] {
  const { whole, lost, ...spoilt } = county.files;
  const rows: readonly (readonly [string, string])[] = [
    ['PCs in the end', `${county.pcs}, one of them restored, one copied and noticed (${county.renewals})`],
    ['records, written values', `${county.records}, ${county.writings}`],
    ['what became of the values', listed({ ...county.fates })],
    ['gone with the broken disk', `${county.goneWithDisk} values nobody had been given`],
    ['compared with the book', `${county.compared} records`],
    ['files carried', `${whole} whole, ${lost} lost, ${listed(spoilt)}`],
    ['files taken in', String(county.imports)],
    ['what the PCs said', listed(county.named)],
    ['decided, still asked', `${county.decisions}, ${county.questions}`],
    ['digest of every PC', county.digest],
    ['offices, extracts sent', `${country.offices}, ${country.sent}`],
    ['what the centre said', listed(country.named)],
    ['records sent = received', `${country.totals.sent} = ${country.totals.received}`],
    ['digest of the centre', country.digests.centre],
    ['18 whole files', `${country.records} records, digest ${country.digests.merged}`],
    ['broken', broken.length === 0 ? 'nothing' : String(broken.length)],
  ];
  return [
    ...rows.map(([name, value]) => `${name.padEnd(27)}${value}`),
    ...broken.map((one) => `BROKEN ${one}`),
  ];
}

function listed(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
