import type { FileHead } from '../../../shared/exchange/file-head.ts';
import { takeInTexts } from '../../text/take-in.ts';
import type { Lookup } from '../../ui/lookup.ts';

/** „Hajdú-Bihar Megyei Mentoriroda – Őrségi Béla gépe” */
export function senderName(
  { office, label }: Pick<FileHead['sender'], 'office' | 'label'>,
  lookup: Lookup,
): string {
  const name = lookup.find('office', office)?.['name'];
  // What goes out unlocked names the office only.
  if (typeof name === 'string') return label === name ? name : takeInTexts.file.of(name, label);
  // Its records may have been taken out again; what its PC called itself stays known.
  return label === '' ? takeInTexts.file.unknownOffice : label;
}
