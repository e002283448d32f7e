import { z } from 'zod';
import { startUp } from '../../../renderer/app/start-up.ts';
import { firstDatabase } from '../../../renderer/data/store/database.ts';
import { inspectDatabase } from '../../../renderer/data/store/inspect.ts';
import { begin, rebuildOffice, restoreOffice } from '../../../renderer/data/keeping/recover.ts';
import { restore } from '../../../renderer/data/keeping/restore.ts';
import { judgeStart } from '../../../renderer/data/keeping/start-check.ts';
import { attachmentsInBrowser } from '../../../renderer/data/store/attachments.ts';
import { connectShell } from '../../../renderer/platform/platform.ts';
import { sampleCounty } from '../../../shared/sample/county.ts';
import { watchFrames } from '../frames.ts';

z.config({ jitless: true });

const replica = 'a'.repeat(24);
const time = '2018-03-05T10:35:00';

/** What the bench asks this page for; times in ms. */
export interface KeepingCosts {
  readonly records: number;
  /** From the first question to the shell to the verdict. */
  readonly startCheck: number;
  /** From the call of `commit` to the answer of database and journal, each. */
  readonly saves: readonly number[];
  /** From the wish to the counted snapshot. */
  readonly snapshot: number;
  /** The longest pause between two frames meanwhile. */
  readonly longestFrame: number;
  readonly snapshotBytes: number;
}

declare global {
  var keeping:
    | {
        fill(): Promise<number>;
        measure(count: number): Promise<KeepingCosts>;
        rebuild(): Promise<{ readonly milliseconds: number; readonly proven: boolean }>;
      }
    | undefined;
}

const shell = connectShell(attachmentsInBrowser);

globalThis.keeping = {
  /** An office with the sample county's records as its own. */
  async fill() {
    const sample = sampleCounty({ seed: 7 });
    const rows = [...sample.rows].flatMap(([kind, ones]) => ones.map((row) => ({ kind, row })));
    const identity = { replica, office: sample.office, sample: false };
    const first = {
      operations: [{ do: 'put', kind: 'workplace', id: replica, fields: { label: 'Mérés' } } as const],
      cause: 'setUp' as const,
      person: '',
      time,
    };
    const made = await restore(firstDatabase, { rows, log: [], identity, first });
    if (!made.ok) throw new Error(made.message);
    const begun = await begin(shell, firstDatabase, { meta: made.value, setAside: false });
    if (!begun.ok) throw new Error(begun.message);
    return rows.length;
  },

  async measure(count) {
    const asked = performance.now();
    const kept = await shell.lookAtKept();
    const verdict = judgeStart(kept, await inspectDatabase(firstDatabase));
    const startCheck = performance.now() - asked;
    if (verdict.do !== 'open') throw new Error(`the start check says ${verdict.do}`);
    const start = await startUp(shell);
    if (start.state !== 'open' || start.kept === undefined) throw new Error(`not open: ${start.state}`);
    const { data, kept: keeping } = start;
    const saves: number[] = [];
    for (let number = 0; number < count; number += 1) {
      const began = performance.now();
      const saved = await data.commit({
        operations: [{ do: 'put', kind: 'activity', id: crypto.randomUUID(), fields: fieldsOf(number) }],
        cause: 'entry',
        person: '',
        time,
      });
      saves.push(performance.now() - began);
      if (!saved.ok || data.saving.current().state !== 'safe') throw new Error('not saved');
    }
    const frames = watchFrames();
    const began = performance.now();
    const taken = await keeping.keeper.snapshot('request');
    const snapshot = performance.now() - began;
    const longestFrame = frames();
    if (!taken.ok) throw new Error(taken.message);
    const records = data.meta().extent.rows;
    data.close();
    return { records, startCheck, saves, snapshot, longestFrame, snapshotBytes: taken.value.bytes.length };
  },

  async rebuild() {
    const kept = await shell.lookAtKept();
    const [snapshot] = kept.snapshots;
    if (snapshot === undefined) throw new Error('no snapshot');
    const began = performance.now();
    const rebuilt = await rebuildOffice(shell, { kept, snapshot });
    if (!rebuilt.ok) throw new Error(rebuilt.message);
    const place = { replica: 'b'.repeat(24), time, label: 'Mérés', before: kept.office?.database };
    const restored = await restoreOffice(shell, rebuilt.value, place);
    if (!restored.ok) throw new Error(restored.message);
    return { milliseconds: performance.now() - began, proven: rebuilt.value.exact };
  },
};

function fieldsOf(number: number) {
  return {
    date: '2018-03-05',
    start: '09:00',
    end: '10:30',
    kind: 'visit',
    mode: 'inPerson',
    topics: ['közösségfejlesztés'],
    kilometres: 24.5,
    title: `Mérés ${String(number)}`,
    description: 'A felek áttekintették a közösségi felmérés eredményeit és a következő lépéseket. '.repeat(
      4,
    ),
    result: 'Megállapodtak a részvételi fórum időpontjáról.',
  };
}
