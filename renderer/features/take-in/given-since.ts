import { counterOf, type Dot, dotOf, replicaOf } from '../../../shared/merge/versions.ts';
import { useOfficeData, useRecords } from '../../data/live.ts';
import { useIsFolderUsed } from '../../exchange-folder.ts';
import { counterOfFile } from '../../file-mark.ts';

/**
 * Has anybody been given our data since a file was taken in? By a transfer, by a file with everything, or through the folder all PCs see.
 * Then the file cannot simply be made never to have come: what it brought is elsewhere by now.
 */
export function useGivenSince(dot: Dot, time: string): boolean {
  const data = useOfficeData();
  const transfers = useRecords('transfer');
  const minute = time.slice(0, 16);
  const isTransferred = [...transfers.values()].some(
    (transfer) => `${transfer.date}T${transfer.time ?? '23:59'}` >= minute,
  );
  const isShared = useIsFolderUsed();
  const upTo = dotOf(data.identity.replica, counterOfFile(data.name));
  return isShared || isTransferred || canBeInFile(dot, upTo);
}

/**
 * Can the commit be in a file with everything up to the other one? Counters of two identities cannot be compared: what this PC wrote
 * under another one, or came with a backup, counts as given.
 */
export function canBeInFile(dot: Dot, upTo: Dot): boolean {
  return replicaOf(dot) !== replicaOf(upTo) || counterOf(upTo) >= counterOf(dot);
}
