import type { Operation } from '../../../shared/merge/commit.ts';

/*
[Note: Work of the fault campaigns]

Commit n is known from n alone: it writes its own number into the ledger and into two records of a pool. So the state after n commits is
known too, and one look at the ledger tells what every other record must say: anything else is a commit of which only a part arrived.
*/

export const LEDGER = 'faults-ledger';
const POOL = 40;

export function poolIds(): readonly string[] {
  return Array.from({ length: POOL }, (_, index) => `faults-pool-${index}`);
}

/** The two records of the pool that commit n writes beside the ledger; sometimes they are the same one. */
function touchedBy(n: number): readonly string[] {
  return [`faults-pool-${(n * 7) % POOL}`, `faults-pool-${(n * 13 + 5) % POOL}`];
}

export function titleOf(n: number): string {
  return `Művelet ${String(n)}`;
}

export function operationsOf(n: number): readonly Operation[] {
  const description = `A felek áttekintették a ${String(n)}. alkalom tapasztalatait. `.repeat(1 + (n % 6));
  return [...new Set([LEDGER, ...touchedBy(n)])].map((id) => ({
    do: 'put',
    kind: 'activity',
    id,
    fields: { date: '2018-03-05', kind: 'visit', title: titleOf(n), description },
  }));
}

/** Number of the last commit that touched each record of the pool, after n commits. */
export function expectedAfter(n: number): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (let number = 1; number <= n; number += 1) for (const id of touchedBy(number)) last.set(id, number);
  return last;
}
