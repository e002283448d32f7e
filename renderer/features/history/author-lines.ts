import type { Brought } from '../../../shared/merge/brought.ts';
import type { RecordHistory } from '../../../shared/merge/history.ts';
import { fieldsOf } from '../../../shared/merge/versions.ts';
import { historyText } from '../../text/history.ts';
import { authorName, pcName, whenWords } from '../../ui/change-words.ts';
import { fieldNames } from '../../ui/field-lines.ts';
import type { Lookup } from '../../ui/lookup.ts';

interface Arrived {
  readonly brought: readonly Brought[];
  /** What the PC called itself that made the file. */
  readonly sender: string;
  readonly ownOffice: string;
}

/** „Írta: Kitalált Ilona, 2018. április 5., 9:05 (ablak melletti gép)”, with the fields where there were several writings. */
export function authorLines(
  { kind, row }: Pick<RecordHistory, 'kind' | 'row'>,
  { brought, sender, ownOffice }: Arrived,
  lookup: Lookup,
): readonly string[] {
  if (brought.length === 0) return sender === '' ? [] : [historyText.cameFrom(sender)];
  const office = kind === 'receipt' ? row?.record.office : undefined;
  const written = brought.map((one) => ({
    words: historyText.writtenBy(
      authorName(one, lookup, office),
      whenWords(one.time),
      pcName(one, lookup, ownOffice),
    ),
    fields: one.registers.flatMap(fieldsOf),
  }));
  const alike = Map.groupBy(written, ({ words }) => words);
  if (alike.size === 1) return [...alike.keys()];
  return [...alike].map(([words, ones]) =>
    historyText.writtenFields(
      fieldNames(
        kind,
        ones.flatMap(({ fields }) => fields),
      ),
      words,
    ),
  );
}
