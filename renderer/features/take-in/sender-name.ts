import type { Source } from '../../../shared/merge/commit.ts';
import { takeInTexts } from '../../text/take-in.ts';
import type { Lookup } from '../../ui/lookup.ts';

/** „Hajdú-Bihar Megyei Mentoriroda – Őrségi Béla gépe” */
export function senderName(
  { office, label, officeName }: Pick<Source, 'office' | 'label' | 'officeName'>,
  lookup: Lookup,
): string {
  const known = lookup.find('office', office)?.['name'];
  // Its records may have been taken out again; what the file called it stays known.
  const name = typeof known === 'string' ? known : officeName;
  // What goes out unlocked names the office only.
  if (name !== undefined) return label === name ? name : takeInTexts.file.of(name, label);
  return label === '' ? takeInTexts.file.unknownOffice : label;
}
