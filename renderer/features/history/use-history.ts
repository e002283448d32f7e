import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RecordHistory } from '../../../shared/merge/history.ts';
import type { Dot } from '../../../shared/merge/versions.ts';
import type { History, HistoryQuery, NextSteps, Refusal } from '../../data/history.ts';
import type { EntryHead } from '../../data/store/log-rows.ts';
import { useDataSet, useOfficeData } from '../../data/live.ts';
import { useServices, useSession } from '../../services.ts';
import { lookupWithDeleted } from '../../ui/change-words.ts';
import { type Lookup, lookupOf } from '../../ui/lookup.ts';

/** The look-up of the history screens: it knows deleted records too. */
export function useHistoryLookup(): Lookup {
  const { workingSet } = useOfficeData();
  const data = useDataSet();
  const { today } = useSession();
  return useMemo(() => lookupWithDeleted(lookupOf(data, today), workingSet.row), [data, today, workingSet]);
}

/** A value that is read; `isFresh` unless something else is asked by now. */
interface Reading<Value> {
  readonly value: Value | undefined;
  readonly isFresh: boolean;
}

/** Reads again after every commit; what was read before stays until then. */
function useReading<Value>(
  read: () => Promise<Value>,
  kinds: ReadonlySet<string> | 'all' = 'all',
): Reading<Value> {
  const { workingSet } = useOfficeData();
  const [value, setValue] = useState<{ readonly read: unknown; readonly value: Value }>();
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  useEffect(() => {
    let isCurrent = true;
    let last = 0;
    async function refresh() {
      last += 1;
      const mine = last;
      const fresh = await read();
      if (isCurrent && mine === last) setValue({ read, value: fresh });
    }
    const fail = (error: unknown) => {
      if (isCurrent) setFailure({ error });
    };
    const start = () => void refresh().catch(fail);
    start();
    const stop = workingSet.subscribe(kinds, start);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [workingSet, read, kinds]);
  // Thrown here it reaches the boundary, which says so on the page.
  if (failure) throw failure.error;
  return { value: value?.value, isFresh: value?.read === read };
}

/** Everything the log says of a record; nothing while it is being read. */
export function useRecordHistory(kind: string, id: string): RecordHistory | undefined {
  const { history } = useOfficeData();
  const read = useCallback(() => history.of(kind, id), [history, kind, id]);
  const kinds = useMemo(() => new Set([kind]), [kind]);
  const { value, isFresh } = useReading(read, kinds);
  return isFresh ? value : undefined;
}

/** What the next undo and redo of this person would be. */
export function useNextSteps(): NextSteps | undefined {
  const { history } = useOfficeData();
  const { personId = '' } = useServices();
  const read = useCallback(() => history.nextSteps(personId), [history, personId]);
  return useReading(read).value;
}

/** Entries in a row, and which of them cannot be taken back. */
export interface ReadEntries {
  readonly entries: readonly EntryHead[];
  readonly refusals: ReadonlyMap<Dot, Refusal>;
  /** Nothing older is left. */
  readonly isEnd: boolean;
}

/** Entries shown at first and at each further asking. */
const PAGE = 50;
/** Portions looked through for one page where a filter lets little pass. */
const MOST_PORTIONS = 40;

/** The history newest first, a page at a time; another question is for another list. */
export function useEntries(query: HistoryQuery) {
  const { history } = useOfficeData();
  const [pages, setPages] = useState(1);
  const read = useCallback(() => readPages(history, query, pages), [history, query, pages]);
  const { value, isFresh } = useReading(read);
  return { found: value, isReading: !isFresh, more: () => setPages(pages + 1) };
}

async function readPages(history: History, query: HistoryQuery, pages: number): Promise<ReadEntries> {
  const entries: EntryHead[] = [];
  let portions = 0;
  let isEnd = true;
  for await (const portion of history.read(query)) {
    portions += 1;
    entries.push(...portion);
    if (entries.length >= pages * PAGE || portions >= pages * MOST_PORTIONS) {
      isEnd = false;
      break;
    }
  }
  const steps = entries.filter(({ undoes }) => undoes === undefined);
  return { entries, refusals: await history.judge(steps), isEnd };
}
