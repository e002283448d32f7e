import { expect, test } from 'vitest';
import { contract } from '../../../shared/contract/contract.ts';
import { gazetteerAttributions } from '../../../shared/gazetteer/attribution.ts';

test('every link of the sources may be opened by the shell', () => {
  const links = gazetteerAttributions.flatMap((attribution) => attribution.links);
  expect(links.length).toBeGreaterThan(0);
  for (const address of links) {
    expect([address, contract.openSource.input.safeParse({ address }).success]).toEqual([address, true]);
  }
});
