import type { LogEntry, LoggedChange } from '../../../shared/merge/commit.ts';
import { changesIn, frameOf, logEntryOfRow, type LogRow, type PackedChanges } from '../store/log-rows.ts';
import type { UnpackedWord } from './unpacking-worker.ts';

/** As `logEntryOfRow`, unpacked by a worker: megabytes of text would hold the page up. A worker that fails is replaced by the page. */
export async function unpackEntry(row: LogRow): Promise<LogEntry> {
  const { packed } = row;
  if (packed === undefined) return logEntryOfRow(row);
  const changes = await unpackElsewhere(packed).catch(() => changesIn(packed));
  return { ...frameOf(row), changes };
}

async function unpackElsewhere({ bytes, count }: PackedChanges): Promise<LogEntry['changes']> {
  const worker = new Worker(new URL('./unpacking-worker.ts', import.meta.url), { type: 'module' });
  const changes: LoggedChange[] = [];
  const unpacked = new Promise<LogEntry['changes']>((resolve, reject) => {
    worker.addEventListener('message', ({ data: word }: MessageEvent<UnpackedWord>) => {
      if ('changes' in word) for (const change of word.changes) changes.push(change);
      else if ('count' in word && changes.length === count) resolve(changes);
      else reject(new Error('problem' in word ? word.problem : 'not all changes have come'));
    });
    for (const what of ['error', 'messageerror'])
      worker.addEventListener(what, () => reject(new Error(what)));
    worker.postMessage(bytes);
  });
  return unpacked.finally(() => worker.terminate());
}
