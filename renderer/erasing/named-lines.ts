import { kindOf } from '../../shared/domain/dataset.ts';
import type { NamingText } from '../../shared/exchange/naming-texts.ts';
import { erasingText } from '../text/erasing.ts';
import { titleOfId } from '../ui/display.ts';
import type { Lookup } from '../ui/lookup.ts';

/** One line of the list of texts that name somebody. */
export interface NamedLine {
  readonly words: string;
  /** How many texts it stands for. */
  readonly texts: number;
}

/** A line for every record with the fields that name the person; records that read alike share one. */
export function namedLines(texts: readonly NamingText[], lookup: Lookup): readonly NamedLine[] {
  const records = Map.groupBy(texts, ({ kind, id }) => `${kind}/${id}`);
  const lines = [...records.values()].map((ones) => ({ words: wordsOf(ones, lookup), texts: ones.length }));
  return [...Map.groupBy(lines, ({ words }) => words)].map(([words, alike]) => ({
    words: alike.length === 1 ? words : erasingText.named.alike(words, alike.length),
    texts: alike.reduce((sum, line) => sum + line.texts, 0),
  }));
}

/** „Tevékenység: Egyeztetés Kitalált Ilonával (Tárgy, Leírás)” */
function wordsOf(ones: readonly NamingText[], lookup: Lookup): string {
  const { kind, id } = ones[0] as NamingText;
  const described = kindOf(kind);
  const labels = ones.map(({ field }) => described?.fields[field]?.label ?? field);
  return erasingText.named.one(described?.label ?? kind, titleOfId(kind, id, lookup), labels);
}
