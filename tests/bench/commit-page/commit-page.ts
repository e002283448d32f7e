import { z } from 'zod';
import { sampleDatabase } from '../../../renderer/data/store/database.ts';
import { openOffice } from '../../../renderer/data/office-data.ts';

z.config({ jitless: true });

/** What the bench asks this page for. */
export interface CommitCosts {
  /** Rows in memory while saving. */
  readonly records: number;
  /** From the call of `commit` to its answer, ms each. */
  readonly saves: readonly number[];
  /** The same number of raw strict puts of rows of that size, ms each. */
  readonly rawPuts: readonly number[];
}

declare global {
  var measureCommits: ((count: number) => Promise<CommitCosts>) | undefined;
}

/** Saves activities through the real store with all records in memory, and nothing on the screen that would repaint. */
globalThis.measureCommits = async (count) => {
  const opened = await openOffice(sampleDatabase);
  if (!opened.ok) throw new Error(opened.message);
  const office = opened.value;
  const records = [...office.workingSet.rows()].length;
  const mentor = [...office.workingSet.records('mentor').keys()][0] ?? '';
  const settlement = [...office.workingSet.records('mentoredSettlement').values()][0]?.settlement ?? '';
  const saves: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const fields = {
      date: '2018-03-05',
      start: '09:00',
      end: '10:30',
      kind: 'visit',
      mode: 'inPerson',
      mentors: [mentor],
      settlements: [settlement],
      topics: ['közösségfejlesztés'],
      kilometres: 24.5,
      title: `Mérés ${String(number)}`,
      description: 'A felek áttekintették a közösségi felmérés eredményeit és a következő lépéseket. '.repeat(
        4,
      ),
      result: 'Megállapodtak a részvételi fórum időpontjáról.',
    };
    const start = performance.now();
    const saved = await office.commit({
      operations: [{ do: 'put', kind: 'activity', id: crypto.randomUUID(), fields }],
      cause: 'entry',
      person: mentor,
      time: '2018-03-05T10:35:00',
    });
    saves.push(performance.now() - start);
    if (!saved.ok) throw new Error(saved.message);
  }
  office.close();
  return { records, saves, rawPuts: await rawPuts(count) };
};

/** The lower limit: one strict transaction, one put, nothing else. */
async function rawPuts(count: number): Promise<readonly number[]> {
  const opening = indexedDB.open('raw-bench', 1);
  opening.addEventListener('upgradeneeded', () =>
    opening.result.createObjectStore('rows', { keyPath: 'id' }),
  );
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no answer')));
  });
  const durations: number[] = [];
  for (let id = 0; id < count; id += 1) {
    const start = performance.now();
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put({ id, text: 'x'.repeat(1_700) });
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    durations.push(performance.now() - start);
  }
  database.close();
  indexedDB.deleteDatabase('raw-bench');
  return durations;
}
