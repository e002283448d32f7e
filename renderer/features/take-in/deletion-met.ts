import type { Arrival } from '../../../shared/merge/arrivals.ts';
import { covers, deletionOf } from '../../../shared/merge/deletion.ts';
import { DELETED, type Version, versionsOf } from '../../../shared/merge/versions.ts';
import { takeInTexts } from '../../text/take-in.ts';
import { historyText } from '../../text/history.ts';
import { authorName, whenWords } from '../../ui/change-words.ts';
import type { Lookup } from '../../ui/lookup.ts';

/** A deletion and an edit its author had not seen come together: on which side each was made. */
export interface DeletionMet {
  readonly isDeletedHere: boolean;
  readonly isEditedHere: boolean;
  readonly deletion: Version;
}

/** Who deleted what the other side worked on; nothing where no deletion is in question. */
export function deletionMet({ earlier, merged }: Arrival): DeletionMet | undefined {
  const versions = versionsOf(merged, DELETED);
  const deletions = versions.filter(({ value }) => deletionOf(value) !== undefined);
  const isKnown = ({ dot }: Pick<Version, 'dot'>) => covers(earlier?.merge.seen ?? {}, dot);
  const ours = deletions.find(isKnown);
  const deletion = ours ?? deletions[0];
  if (deletion === undefined) return undefined;
  const isSeen = ({ dot }: Pick<Version, 'dot'>) =>
    deletions.some(({ value }) => covers(deletionOf(value)?.seen ?? {}, dot));
  const edits = Object.entries(merged.merge.registers)
    .flatMap(([register, ones]) => (register === DELETED ? [] : ones.filter((one) => !isSeen(one))))
    .concat(versions.filter(({ value }) => deletionOf(value) === undefined));
  const isDeletedHere = ours !== undefined;
  return {
    isDeletedHere,
    isEditedHere: isDeletedHere ? edits.every(isKnown) : edits.some(isKnown),
    deletion,
  };
}

/** Does the file bring what was written without knowing of the deletion? */
export function bringsEdits({ isDeletedHere, isEditedHere }: DeletionMet): boolean {
  return isDeletedHere && !isEditedHere;
}

/** „Itt törölte Őrségi Béla (2018. április 5., 17:29), a fájlban közben módosították.” */
export function deletionSentence({ deletion, ...sides }: DeletionMet, lookup: Lookup): string {
  return takeInTexts.list.deletionMet(sides, deletionWords(deletion, lookup));
}

/** The same as our state of the record and theirs. */
export function deletionLine({ deletion, isDeletedHere, isEditedHere }: DeletionMet, lookup: Lookup) {
  const { editedMeanwhile, deletedAndEdited } = takeInTexts.list;
  const deleted = deletionWords(deletion, lookup);
  const label = historyText.deletedField;
  if (isDeletedHere === isEditedHere)
    return { label, ours: historyText.presentState, theirs: deletedAndEdited(deleted) };
  return isDeletedHere
    ? { label, ours: deleted, theirs: editedMeanwhile }
    : { label, ours: editedMeanwhile, theirs: deleted };
}

function deletionWords(deletion: Version, lookup: Lookup): string {
  const [who, when] = [authorName(deletion, lookup), whenWords(deletion.time)];
  const { deletedBy, deletedAt } = takeInTexts.list;
  return who === historyText.nobody ? deletedAt(when) : deletedBy(who, when);
}
