import { useMemo } from 'react';
import { KINDS } from '../../../shared/domain/dataset.ts';
import type { AnyRecord, Kind } from '../../../shared/domain/record.ts';
import { useDataSet } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { type Lookup, lookupOf } from '../../ui/lookup.ts';
import { shownKindOf } from '../../ui/shown-kind.ts';
import { type RegisterName, type RegisterShape, shapeOf } from './shapes.ts';

/** Everything a screen of one register works with. */
export interface Register {
  readonly name: RegisterName;
  readonly kind: Kind;
  readonly shape: RegisterShape;
  readonly lookup: Lookup;
  readonly records: readonly AnyRecord[];
  readonly office: string;
}

export function useRegister(name: RegisterName): Register {
  const data = useDataSet();
  const { office, today } = useSession();
  const records = data[name] as ReadonlyMap<string, unknown> as ReadonlyMap<string, AnyRecord>;
  return useMemo(
    () => ({
      name,
      kind: shownKind(name),
      shape: shapeOf(name),
      lookup: lookupOf(data, today),
      records: [...records.values()],
      office: office.id,
    }),
    [name, data, today, records, office.id],
  );
}

/** The record an address names; a settlement is addressed by its KSH code, the own office's before all others. */
export function recordAt({ name, records, office }: Register, address: string): AnyRecord | undefined {
  if (name !== 'mentoredSettlement') return records.find(({ id }) => id === address);
  const same = records.filter((record) => record['settlement'] === address);
  return same.find((record) => record.office === office) ?? same[0];
}

/** The kind as the screens show it. */
export function shownKind(name: RegisterName): Kind {
  return shownKindOf(name) ?? KINDS[name];
}
