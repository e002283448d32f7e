import type { Block, LabelledText, Signature } from './blocks.ts';
import { chartTable } from './chart-table.ts';
import { cleanText } from './clean-text.ts';
import type { Text } from './figure.ts';
import { factLines, firstBlockLines } from './front-matter.ts';
import { labels } from './labels.ts';
import type { DocumentModel } from './model.ts';
import { type OutlineEntry, outlineOf } from './outline.ts';
import { plainText } from './runs.ts';
import { textTable } from './text-table.ts';

const width = 100;

function centred(line: string): string {
  return `${' '.repeat(Math.max(0, Math.floor((width - line.length) / 2)))}${line}`;
}

function inLine(text: Text): string {
  return cleanText(plainText(text));
}

function labelled(rows: readonly LabelledText[]): readonly string[] {
  const column = Math.max(0, ...rows.map((row) => row.label.length)) + 2;
  return rows.map((row) => `${`${row.label}:`.padEnd(column)}${inLine(row.text).replaceAll('\n', ' / ')}`);
}

function heading(entry: OutlineEntry | undefined): readonly string[] {
  if (!entry) return [];
  const rule = ['=', '-', '.'][entry.heading.level - 1] ?? '';
  return [entry.title, rule.repeat(entry.title.length)];
}

function captioned(caption: string | undefined, lines: readonly string[]): readonly string[] {
  return caption ? [`[${caption}]`, ...lines] : lines;
}

function signature(person: Signature): string {
  const role = person.role ? `${person.role}: ` : '';
  const post = person.post ? `, ${person.post}` : '';
  const day = person.dateLine ? ` – ${labels.dated}: ${labels.dots}` : '';
  return `${role}${labels.dots} ${person.name}${post}${day}`;
}

type Writers = {
  readonly [Type in Block['type']]: (
    block: Extract<Block, { readonly type: Type }>,
    outline: readonly OutlineEntry[],
  ) => readonly string[];
};

const writers: Writers = {
  heading: (block, outline) => heading(outline.find((entry) => entry.heading === block)),
  paragraph: (block) => [inLine(block.text)],
  list: (block) =>
    block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '–'} ${inLine(item)}`),
  keyValue: (block) => captioned(block.caption, labelled(block.rows)),
  table: (block) => captioned(block.caption, textTable(block)),
  chart: (block) => [`[${block.title}]`, `(${block.alt})`, ...textTable(chartTable(block))],
  picture: (block) => captioned(block.caption, [`(${block.picture.alt})`]),
  contents: (block, outline) => [
    block.title,
    ...outline
      .filter((entry) => entry.heading.level <= (block.depth ?? 2))
      .map((entry) => `${'  '.repeat(entry.heading.level)}${entry.title}`),
  ],
  signatures: (block) => [...block.signatures.map(signature), ...(block.seal ? [labels.seal] : [])],
  placeAndDate: (block) => [block.text],
  closing: (block) => [`${block.title}:`, ...block.lines],
  pageBreak: () => [],
  orientation: () => [],
};

function writeBlock(block: Block, outline: readonly OutlineEntry[]): readonly string[] {
  const write = writers[block.type] as (block: Block, outline: readonly OutlineEntry[]) => readonly string[];
  return write(block, outline);
}

function head(model: DocumentModel): readonly (readonly string[])[] {
  return [
    [
      [model.runningHead.office, ...model.runningHead.programme].join(' | '),
      ...(model.notice ? [model.notice.lines.join(' · ')] : []),
      ...(model.sample ? [labels.sampleNotice] : []),
    ],
    model.firstBlock ? labelled(firstBlockLines(model.firstBlock)) : [],
    [
      ...model.titleLines.map((line) => centred(line.toLocaleUpperCase('hu'))),
      ...(model.periodLine ? [centred(model.periodLine)] : []),
    ],
    model.facts ? labelled(factLines(model.facts)) : [],
  ];
}

/** The document as plain text, a block after an empty line: what a clerk can proof-read and a test can compare. */
export function writeText(model: DocumentModel): string {
  const outline = outlineOf(model.blocks);
  const parts = [...head(model), ...model.blocks.map((block) => writeBlock(block, outline))];
  const filled = parts.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.map((line) => line.trimEnd()).join('\n')).join('\n\n')}\n`;
}
