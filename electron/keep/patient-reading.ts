import { errorCode, type Machine } from '../machine.ts';
import { patience } from '../whole-file.ts';

type Disk = Pick<Machine, 'files' | 'wait'>;

/** The names in a folder; none if it is not there. */
export async function namesIn({ files }: Pick<Machine, 'files'>, folder: string): Promise<readonly string[]> {
  try {
    return await files.readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** What a file holds that was seen in its folder; `null` where the disk is damaged there. Any other hindrance passes, or is thrown. */
export async function readPatiently({ files, wait }: Disk, path: string): Promise<Uint8Array | null> {
  for (const milliseconds of patience) {
    try {
      return await files.readFile(path);
    } catch (error) {
      if (errorCode(error) === 'EIO') return null;
    }
    await wait(milliseconds);
  }
  return files.readFile(path);
}
