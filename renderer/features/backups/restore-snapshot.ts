import type { Shell } from '../../../shared/contract/contract.ts';
import type { KeptSnapshot } from '../../../shared/contract/kept.ts';
import { failure, type Outcome } from '../../../shared/lib/outcome.ts';
import type { Keeper } from '../../data/keeping/keeper.ts';
import { rebuildOffice, restoreOffice } from '../../data/keeping/recover.ts';
import { newReplicaId } from '../../platform/random.ts';
import { commitTime } from '../../services.ts';
import { backupTexts } from '../../text/backups.ts';

export type RestoreStep = keyof typeof backupTexts.restore.busy;

export interface Restoring {
  readonly shell: Pick<Shell, 'lookAtKept' | 'readSnapshot' | 'readJournal' | 'beginOffice'>;
  readonly keeper: Pick<Keeper, 'snapshot'>;
  readonly snapshot: KeptSnapshot;
  /** Name of the database in use. */
  readonly before: string;
  /** What this PC is called if the snapshot does not say. */
  readonly label: string;
  onStep(step: RestoreStep): void;
}

/**
 * Makes the office what it was in a snapshot, without what the journal has after it: that state is what the person wants. What there is now is
 * snapshotted first, unless it is damaged. Until the new database has proved whole, nothing has changed. Answers its name; then the program starts again.
 */
export async function restoreSnapshot(restoring: Restoring): Promise<Outcome<string>> {
  const { shell, keeper, snapshot, before, label, onStep } = restoring;
  try {
    onStep('snapshot');
    const taken = await keeper.snapshot('request');
    // Of a damaged database there is no snapshot, and restoring is the way out of it; it stays set aside as it is.
    if (!taken.ok && taken.reason !== 'damaged') return taken;
    onStep('rebuild');
    const kept = await shell.lookAtKept();
    const rebuilt = await rebuildOffice(shell, { kept, snapshot }, { journal: false });
    if (!rebuilt.ok) return rebuilt;
    onStep('fill');
    const place = { replica: newReplicaId(), time: commitTime(), label, before };
    return await restoreOffice(shell, rebuilt.value, place);
  } catch {
    return failure('failed', backupTexts.restore.broken);
  }
}
