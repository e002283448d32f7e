import { useMemo } from 'react';
import type { TwiceKind } from '../../../shared/domain/merged-away.ts';
import type { Outcome } from '../../../shared/lib/outcome.ts';
import type { Cause, Operation } from '../../../shared/merge/commit.ts';
import { keptFor, type Parting, prepareParting } from '../../../shared/merge/part.ts';
import {
  type AllRows,
  countLinks,
  distinctOperations,
  prepareUniting,
  type UniteRequest,
  type Uniting,
} from '../../../shared/merge/unite.ts';
import { useOfficeData } from '../../data/live.ts';
import { useCommit, useServices } from '../../services.ts';

/** What can be done with two records; what cannot be done is said in a message. */
export interface UnitingActions {
  countLinks(kind: TwiceKind, id: string): number;
  prepare(request: UniteRequest): Outcome<Uniting>;
  unite(request: UniteRequest): Promise<boolean>;
  setDistinct(kind: TwiceKind, pair: readonly [string, string]): Promise<boolean>;
  /** They may be the same after all. */
  askAgain(pair: string): Promise<boolean>;
  /** What parting this record would do; nothing is written. */
  preparePart(kind: TwiceKind, id: string): Promise<Outcome<Parting>>;
  part(parting: Parting): Promise<boolean>;
}

export function useUniting(): UnitingActions {
  const { workingSet, history } = useOfficeData();
  const { notices } = useServices();
  const commit = useCommit();
  return useMemo(() => {
    const all: AllRows = { lookUp: workingSet.row, rows: () => workingSet.rows() };
    const save = async (operations: readonly Operation[], cause?: Cause) =>
      (await commit(operations, cause)).ok;
    return {
      countLinks: (kind, id) => countLinks(kind, id, all),
      prepare: (request) => prepareUniting(request, all),
      async unite(request) {
        const uniting = prepareUniting(request, all);
        if (uniting.ok) return save(uniting.value.operations, 'unite');
        notices.show({ message: uniting.message, severity: 'error' });
        return false;
      },
      setDistinct: (kind, pair) => save(distinctOperations(kind, pair, all.lookUp)),
      askAgain: (id) => save([{ do: 'delete', kind: 'distinctPair', id }]),
      async preparePart(kind, id) {
        const kept = keptFor(kind, id, all.lookUp);
        const histories = await Promise.all(kept.map((one) => history.of(kind, one)));
        return prepareParting({ kind, id, histories }, all);
      },
      part: ({ operations }) => save(operations, 'part'),
    };
  }, [workingSet, history, notices, commit]);
}
