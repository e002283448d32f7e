import { KIND_NAMES, kindOf } from '../../shared/domain/dataset.ts';
import type { Lookup } from './lookup.ts';

/** How many other records refer to this one. */
export function usesOf(kind: string, id: string, lookup: Lookup): number {
  return KIND_NAMES.reduce((sum, other) => sum + usesIn(other, { kind, id }, lookup), 0);
}

function usesIn(
  other: string,
  target: { readonly kind: string; readonly id: string },
  lookup: Lookup,
): number {
  const pointing = Object.entries(kindOf(other)?.fields ?? {}).filter(
    ([, field]) => (field.type === 'reference' || field.type === 'references') && field.to === target.kind,
  );
  if (pointing.length === 0) return 0;
  let count = 0;
  for (const record of lookup.all(other)) {
    const isUse = pointing.some(([name]) => {
      const value = record[name];
      return Array.isArray(value) ? value.includes(target.id) : value === target.id;
    });
    if (isUse) count += 1;
  }
  return count;
}
