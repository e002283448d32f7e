import type { CountyPackage } from '../domain/county-package.ts';
import { compareAge, isOfSameScope, packagesInForce } from './packages.ts';

type PackageFields = Omit<CountyPackage, 'id' | 'office' | 'deleted' | 'erased'>;

/** An extract that was read whole, before the centre knows what to do with it. */
export type ArrivedExtract = Omit<PackageFields, 'status' | 'notTaken'>;

/** What becomes of an arrived extract. */
export type Verdict =
  | { readonly verdict: 'taken'; readonly supersedes: readonly CountyPackage[] }
  /** The same file was taken before. */
  | { readonly verdict: 'repeated'; readonly of: CountyPackage }
  /** The office has sent a newer one of the same scope already. */
  | { readonly verdict: 'older'; readonly of: CountyPackage };

/** Decides by the records alone; see [Note: Which extract counts]. A withdrawn package may be sent anew. */
export function judgeExtract(arrived: ArrivedExtract, packages: Iterable<CountyPackage>): Verdict {
  const all = [...packages];
  const same = all.find((one) => one.fileId === arrived.fileId && one.status !== 'withdrawn');
  if (same) return { verdict: 'repeated', of: same };
  const ofSender = packagesInForce(all).get(arrived.sender) ?? [];
  const ofScope = ofSender.filter((one) => isOfSameScope(one, arrived));
  const newer = ofScope.find((one) => compareAge(arrived, one) < 0);
  return newer ? { verdict: 'older', of: newer } : { verdict: 'taken', supersedes: ofScope };
}

/** Fields to be written of one record. */
export interface PackageWrite {
  readonly id: string;
  readonly fields: Readonly<Partial<PackageFields>>;
}

/** The writes of one arrival: the package and what it supersedes, or a line on the record of the one that counts. */
export function packageWrites(
  arrived: ArrivedExtract,
  verdict: Verdict,
  office: string,
): readonly PackageWrite[] {
  if (verdict.verdict !== 'taken') {
    const { of } = verdict;
    return [{ id: of.id, fields: { notTaken: [...(of.notTaken ?? []), lineOf(arrived, verdict.verdict)] } }];
  }
  return [
    { id: `${office}/${arrived.fileId}`, fields: { ...arrived, status: 'current' } },
    ...verdict.supersedes.map(({ id }): PackageWrite => ({ id, fields: { status: 'superseded' } })),
  ];
}

function lineOf(arrived: ArrivedExtract, reason: string) {
  const { date, time, fileName, fileId, madeAt } = arrived;
  return { date, ...(time !== undefined && { time }), fileName: fileName ?? '', fileId, madeAt, reason };
}
