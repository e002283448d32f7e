import type { Block } from './blocks.ts';
import type { Figure, Text } from './figure.ts';
import { factLines } from './front-matter.ts';
import type { DocumentModel } from './model.ts';
import { isFigure, runsOf } from './runs.ts';

function figuresIn(texts: readonly Text[]): readonly Figure[] {
  return texts.flatMap((text) => runsOf(text).filter((run) => isFigure(run)));
}

function blockFigures(block: Block): readonly Figure[] {
  switch (block.type) {
    case 'paragraph':
      return figuresIn([block.text]);
    case 'list':
      return figuresIn(block.items);
    case 'keyValue':
      return figuresIn(block.rows.map((row) => row.text));
    case 'table':
      return figuresIn([...block.rows.flatMap((row) => row.cells), ...(block.totals ?? [])]);
    case 'chart':
      return block.series.flatMap((series) => series.values);
    default:
      return [];
  }
}

/** Every number a document shows, in reading order: what the preview can open and a check can trace to its records. */
export function figuresOf(model: DocumentModel): readonly Figure[] {
  const facts = model.facts ? figuresIn(factLines(model.facts).map((line) => line.text)) : [];
  return [...facts, ...model.blocks.flatMap(blockFigures)];
}
