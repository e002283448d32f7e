import { MERGED_AWAY, type MovedLink } from '../domain/merged-away.ts';
import type { Operation, RowLookup } from './commit.ts';
import { type Dot, type Row, versionsOf } from './versions.ts';

/** What one version of the memory says. */
export interface Memory {
  readonly dot: Dot;
  readonly into: string;
  readonly taken: readonly string[];
  readonly moved: readonly MovedLink[];
}

/** The register a united record remembers it in. */
export const MEMORY = MERGED_AWAY.join('+');

/** What a record remembers of being united; more than one where two PCs united it with different ones. */
export function memoriesOf(row: Row): readonly Memory[] {
  return versionsOf(row, MEMORY).flatMap(({ dot, value }) => {
    const {
      mergedInto,
      mergeTaken = [],
      mergeMoved = [],
    } = value as {
      readonly mergedInto?: string;
      readonly mergeTaken?: readonly string[];
      readonly mergeMoved?: readonly MovedLink[];
    };
    return mergedInto === undefined ? [] : [{ dot, into: mergedInto, taken: mergeTaken, moved: mergeMoved }];
  });
}

/** What makes a record forget that it was united, so that no later deletion hides it behind another one again. */
export function forgetting(kind: string, row: Row): readonly Operation[] {
  if (memoriesOf(row).length === 0) return [];
  return [{ do: 'decide', kind, id: row.id, register: MEMORY, value: {} }];
}

/**
 * Ids of the records that were united with each other in a circle, this one among them; sorted, hence the same wherever one begins. None
 * where the way does not lead back. One that is shown because of an edit still belongs to it. See [Note: The same thing twice].
 */
export function circleOf(kind: string, id: string, lookUp: RowLookup): readonly string[] {
  const way: string[] = [];
  let now: string | undefined = id;
  while (now !== undefined && !way.includes(now)) {
    way.push(now);
    now = intoOf(lookUp(kind, now));
  }
  return now === id && way.length > 1 ? way.sort() : [];
}

function intoOf(row: Row | undefined): string | undefined {
  return row === undefined || row.record.erased ? undefined : memoriesOf(row)[0]?.into;
}
