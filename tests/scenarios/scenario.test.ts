import { describe, expect, it } from 'vitest';
import { playCounty } from './county.ts';
import { playScenario, tableOf } from './scenario-run.ts';

const SEED = 20_180_405;

/** The same story as `npm run scenario`, a few months of it. */
describe('five PCs with a folder and eighteen offices with a centre', () => {
  it('come to the same, lose nothing without asking, and name every spoilt, old and repeated file', async () => {
    const findings = await playScenario({ seed: SEED, years: 0.4 });
    console.log([`seed ${SEED}`, ...tableOf(findings)].join('\n'));
    const { county, country, broken } = findings;
    expect(broken).toEqual([]);
    expect(county.renewals).toBe(1);
    expect(county.fates.unknown).toBe(county.goneWithDisk);
    expect(country.totals.sent).toBeGreaterThan(0);
    expect(country.totals.received).toBe(country.totals.sent);
    const said = Object.keys({ ...county.named, ...country.named });
    expect(said).toEqual(
      expect.arrayContaining(['truncated: damaged', 'empty: notDataFile', 'old: old', 'repeated: repeated']),
    );
  });

  const office = { office: 'iroda-09', officeName: 'Hajdú-Bihar', countyCode: '09' };

  it('notice where a restored PC goes on under its former identity: values are lost', () => {
    const { broken } = playCounty({ seed: SEED, weeks: 20, ...office, keepsIdentity: true });
    expect(broken.length).toBeGreaterThan(0);
  });

  it('notice where a copied PC only takes a new name: what both wrote under the old one is lost', () => {
    const { broken } = playCounty({ seed: 1, weeks: 20, ...office, renewsOnlyName: true });
    expect(broken.join('\n')).toMatch(/expected, \[\] found/);
  });
});
