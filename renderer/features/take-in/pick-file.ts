import { fileKinds } from '../../../shared/contract/contract.ts';
import type { Shell } from '../../../shared/contract/contract.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { takeInTexts } from '../../text/take-in.ts';

/** A file a person has chosen. */
export interface Picked {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const texts = takeInTexts.open;

/** Asks for a file. `null`: cancelled. */
export function pickFile(shell: Shell): Promise<Outcome<Picked> | null> {
  return shell.openFile({ kind: 'dataFile' });
}

const { maximum } = fileKinds.dataFile;

/** The one file that was let fall on the page. `null`: something else was, for example a text. */
export async function droppedFile(files: readonly File[]): Promise<Outcome<Picked> | null> {
  const [file, ...others] = files;
  if (file === undefined) return null;
  if (others.length > 0) return failure('several', texts.several);
  if (file.size > maximum) return failure('tooLarge', texts.tooLarge(maximum / 1024 / 1024));
  try {
    return success({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    return failure('unreadable', texts.failed);
  }
}
