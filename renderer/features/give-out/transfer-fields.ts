import type { Transfer } from '../../../shared/domain/transfer.ts';
import type { FileScope } from '../../../shared/exchange/file-head.ts';
import { personalLevelOf } from '../../../shared/exchange/people-in-file.ts';
import type { Given } from './give.ts';

/** What the person said of the transfer. */
export interface Said {
  readonly scope: FileScope;
  readonly recipient: string;
  readonly purpose: string;
  /** Which part of the data it was, in words. */
  readonly about: string;
  readonly isEncrypted: boolean;
  /** Id of the mentor who sits at the PC. */
  readonly by: string | undefined;
}

/** The fields of the log entry of a file that was given out. */
export function transferFields(given: Given, said: Said): Omit<Transfer, 'id' | 'office'> {
  const { scope } = said;
  return {
    date: given.madeAt.slice(0, 10),
    time: given.madeAt.slice(11, 16),
    recipient: said.recipient.trim(),
    purpose: said.purpose.trim(),
    scope: scope.type,
    about: said.about,
    personal: personalLevelOf(scope),
    peopleListed: true,
    people: given.people,
    encrypted: said.isEncrypted,
    fileName: given.name,
    fileId: given.fileId,
    records: given.records,
    totals: given.totals.map(({ month, ...total }) => ({ ...total, ...(month !== '' && { month }) })),
    ...(said.by !== undefined && { by: said.by }),
  };
}
