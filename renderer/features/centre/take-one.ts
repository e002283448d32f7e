import { packagesInForce } from '../../../shared/centre/packages.ts';
import type { OfficeData } from '../../data/office-data.ts';
import { readExtract } from '../../data/exchange/read-extract.ts';
import { takeExtract, type Taking } from '../../data/exchange/take-extract.ts';
import type { IntakeState } from './intake-file.ts';

/** A chosen file with its bytes. */
export interface ChosenFile {
  readonly number: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly passphrase?: string;
}

interface Work {
  readonly data: OfficeData;
  readonly taking: Omit<Taking, 'fileName'>;
  readonly signal: AbortSignal;
  tell(state: IntakeState): void;
}

export const skipped: IntakeState = { step: 'skipped' };

/** Reads one file to its end and keeps it, or says why not. Stopping it leaves nothing behind. */
export async function takeOne(file: ChosenFile, work: Work): Promise<IntakeState> {
  const { data, signal, taking } = work;
  const { bytes, passphrase, name } = file;
  const question = { bytes, passphrase, sample: data.identity.sample };
  const read = await readExtract(question, {
    signal,
    onProgress: (part) => work.tell({ step: 'reading', part }),
  });
  if (!read.ok) return refusedBy(read);
  if (signal.aborted) return skipped;
  const done = await takeExtract(data, read.value, { ...taking, fileName: name });
  if (!done.ok) return refusedBy(done);
  const { extract } = read.value;
  const inForce = [...packagesInForce(data.workingSet.records('countyPackage').values()).values()].flat();
  const doubled = inForce.some(
    ({ county, sender }) => county === extract.county && sender !== extract.sender,
  );
  return { step: 'judged', extract, verdict: done.value, doubled };
}

export function refusedBy({
  reason,
  message,
}: {
  readonly reason: string;
  readonly message: string;
}): IntakeState {
  if (reason === 'encrypted') return { step: 'locked' };
  if (reason === 'wrongPassphrase') return { step: 'locked', problem: message };
  return reason === 'cancelled' ? skipped : { step: 'refused', message };
}
