import type { Block, HeadingBlock } from './blocks.ts';

export interface OutlineEntry {
  readonly heading: HeadingBlock;
  /** The heading's place among the document's blocks. */
  readonly index: number;
  /** „2.1.”, or empty where the heading is not numbered. */
  readonly number: string;
  /** Number and text: „2.1. Látogatások”. */
  readonly title: string;
  /** The name of the place a contents list links to. */
  readonly anchor: string;
}

/** Every heading of a document in order, with its number; writers and preview number by this and nothing else. */
export function outlineOf(blocks: readonly Block[]): readonly OutlineEntry[] {
  const counts = [0, 0, 0];
  return blocks.flatMap((block, index) => {
    if (block.type !== 'heading') return [];
    const number = block.numbered === false ? '' : nextNumber(counts, block.level);
    const title = number === '' ? block.text : `${number} ${block.text}`;
    return [{ heading: block, index, number, title, anchor: `_Toc${String(index + 1).padStart(6, '0')}` }];
  });
}

function nextNumber(counts: number[], level: number): string {
  counts[level - 1] = (counts[level - 1] ?? 0) + 1;
  counts.fill(0, level);
  return counts
    .slice(0, level)
    .map((count) => `${Math.max(count, 1)}.`)
    .join('');
}
