import type { SaveReason } from '../../shared/contract/contract.ts';
import { failure } from '../../shared/lib/outcome.ts';
import { type Disk, reasonOf } from '../whole-file.ts';

const sentences: Record<SaveReason, string> = {
  fileOpen:
    'A program adatmappájának egyik fájlját másik program (például víruskereső) tartja nyitva. ' +
    'Kérjük, várjon néhány másodpercet, majd próbálja újra.',
  noSpace: 'Nincs elég szabad hely a számítógép lemezén. Kérjük, szabadítson fel helyet, majd próbálja újra.',
  readOnly: 'A program nem tud írni a saját adatmappájába. Kérjük, forduljon a rendszergazdához.',
  failed:
    'Az adatok lemezre írása nem sikerült. Kérjük, próbálja újra; ha ez ismétlődik, ellenőriztesse a lemezt.',
};

/** Why something could not be written into the program's own folder, for people. */
export function keepFailure(reason: SaveReason) {
  return failure(reason, sentences[reason]);
}

/** The same from what a call threw; `path` is what was to be written. */
export async function keepFailureOf(disk: Disk, error: unknown, path: string) {
  return keepFailure(await reasonOf(disk, error, path));
}

/** `YYYY-MM-DDTHH:mm:ss`, local. */
export function localMoment(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}
