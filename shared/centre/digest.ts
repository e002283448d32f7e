import type { CountyPackage } from '../domain/county-package.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { sha256Hex } from '../lib/hash.ts';
import { packagesInForce } from './packages.ts';

/** One value for what the centre counts: the packages in force with their control totals, in whatever order and however often they came. */
export function digestOfCentre(packages: Iterable<CountyPackage>): string {
  const inForce = [...packagesInForce(packages).values()].flat();
  const lines = inForce.map(({ sender, county, from, to, madeAt, fileId, records, totals, attachments }) => {
    const hashes = (attachments ?? []).map(({ hash }) => hash);
    return canonicalJson({
      sender,
      county,
      from: from ?? '',
      to: to ?? '',
      madeAt,
      fileId,
      records,
      totals: totals ?? [],
      hashes,
    });
  });
  return sha256Hex(lines.sort().join('\n'));
}
