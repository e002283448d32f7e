import type { Block } from '../blocks.ts';

/** What ends a paper: none of it stands on a page by itself. */
function endsPaper(block: Block): boolean {
  return (
    block.type === 'placeAndDate' ||
    block.type === 'signatures' ||
    block.type === 'closing' ||
    (block.type === 'paragraph' && block.role === 'declaration')
  );
}

/** Does the end of this block stay on one page with what follows it? A note between it and the end of the paper goes with both. */
export function isTied(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  if (next === undefined) return false;
  if (endsPaper(next)) return true;
  return next.type === 'paragraph' && next.role === 'note' && isTied(blocks, index + 1);
}
