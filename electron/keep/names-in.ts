import { errorCode, type Machine } from '../machine.ts';

/** The names in a folder; none if it is not there. */
export async function namesIn({ files }: Pick<Machine, 'files'>, folder: string): Promise<readonly string[]> {
  try {
    return await files.readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
