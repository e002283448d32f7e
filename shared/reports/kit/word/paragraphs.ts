import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  HeadingLevel,
  type INumberingOptions,
  LevelFormat,
  Paragraph,
  type ParagraphChild,
  TableOfContents,
  TextRun,
} from 'docx';
import type { ClosingBlock, ContentsBlock, ListBlock, ParagraphBlock } from '../blocks.ts';
import { cleanText } from '../clean-text.ts';
import type { Run, Text } from '../figure.ts';
import type { OutlineEntry } from '../outline.ts';
import { runsOf } from '../runs.ts';
import { twips } from './units.ts';

function runs(run: Run): readonly TextRun[] {
  const styled = typeof run === 'string' || 'value' in run ? { text: run } : run;
  const text = typeof styled.text === 'string' ? styled.text : styled.text.text;
  const { bold, italic } = styled as { bold?: boolean; italic?: boolean };
  return cleanText(text)
    .split('\n')
    .map(
      (line, index) => new TextRun({ text: line, bold, italics: italic, break: index > 0 ? 1 : undefined }),
    );
}

export function textRuns(text: Text): readonly TextRun[] {
  return runsOf(text).flatMap(runs);
}

/** A paragraph of one of the kit's styles. */
export function styled(style: string, text: Text): Paragraph {
  return new Paragraph({ style, children: [...textRuns(text)] });
}

const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** A real heading, with the place a contents list links to; docx's own bookmark would number it by a counter that never restarts. */
export function headingParagraph(entry: OutlineEntry, id: number): Paragraph {
  const children = [new BookmarkStart(entry.anchor, id), ...textRuns(entry.title), new BookmarkEnd(id)];
  return new Paragraph({
    heading: headingLevels[entry.heading.level - 1],
    children: children as unknown as ParagraphChild[],
  });
}

const roleStyles = { body: 'KitBody', note: 'KitNote', declaration: 'KitDeclaration' } as const;
const alignments = {
  start: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const;

export function bodyParagraph(block: ParagraphBlock): Paragraph {
  return new Paragraph({
    style: roleStyles[block.role ?? 'body'],
    alignment: block.align && alignments[block.align],
    children: [...textRuns(block.text)],
  });
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: twips(7), hanging: twips(6) } } },
});

export const numbering: INumberingOptions = {
  config: [
    { reference: 'dashes', levels: [level(LevelFormat.BULLET, '–')] },
    { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
};

/** `instance` sets numbered lists apart, so that each begins with one. */
export function listParagraphs(block: ListBlock, instance: number): readonly Paragraph[] {
  const reference = block.ordered ? 'numbers' : 'dashes';
  return block.items.map(
    (item) =>
      new Paragraph({
        style: 'KitList',
        numbering: { reference, level: 0, instance },
        children: [...textRuns(item)],
      }),
  );
}

/** Filled in and linked; „\n” in the field leaves page numbers out, and nothing marks it for updating. */
export function contents(
  block: ContentsBlock,
  outline: readonly OutlineEntry[],
): readonly (Paragraph | TableOfContents)[] {
  const depth = block.depth ?? 2;
  const entries = outline.filter((entry) => entry.heading.level <= depth);
  if (entries.length === 0) return [];
  const title = cleanText(block.title);
  return [
    styled('KitContentsTitle', title),
    new TableOfContents(title, {
      hyperlink: true,
      headingStyleRange: `1-${depth}`,
      pageNumbersEntryLevelsRange: `1-${depth}`,
      beginDirty: false,
      tabLeader: 'none',
      cachedEntries: entries.map((entry) => ({
        title: cleanText(entry.title).replaceAll('\n', ' '),
        level: entry.heading.level,
        href: entry.anchor,
      })),
    }),
  ];
}

export function closingParagraphs(block: ClosingBlock): readonly Paragraph[] {
  return [
    styled('KitClosingTitle', `${block.title}:`),
    ...block.lines.map((line) => styled('KitClosing', line)),
  ];
}
