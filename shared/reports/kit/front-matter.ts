import type { LabelledText } from './blocks.ts';
import { labels } from './labels.ts';
import type { FactBlock, FirstBlock } from './model.ts';

const noBreak = '\u00A0';

function clerkText(clerk: NonNullable<FirstBlock['clerk']>): string {
  const phone = clerk.phone ? `${labels.phone}${noBreak}${clerk.phone}` : '';
  const ways = [phone, clerk.email ?? ''].filter((way) => way !== '').join(', ');
  const name = clerk.name === '' ? labels.dots : clerk.name;
  return ways === '' ? name : `${name} (${ways})`;
}

function line(label: string, text: string | undefined): readonly LabelledText[] {
  if (text === undefined) return [];
  return [{ label, text: text === '' ? labels.dots : text }];
}

/** The first block line by line, in the order offices use. */
export function firstBlockLines(block: FirstBlock): readonly LabelledText[] {
  return [
    ...line(labels.fileNumber, block.fileNumber),
    ...line(labels.referenceNumber, block.referenceNumber),
    ...line(labels.clerk, block.clerk && clerkText(block.clerk)),
    ...line(labels.subject, block.subject),
    ...line(
      labels.enclosures,
      block.enclosures === undefined ? undefined : `${block.enclosures}${noBreak}${labels.pieces}`,
    ),
  ];
}

/** What stands under the title, line by line. */
export function factLines(facts: FactBlock): readonly LabelledText[] {
  return [
    ...line(labels.projectTitle, facts.projectTitle),
    ...line(labels.projectId, facts.projectId),
    ...line(labels.beneficiary, facts.beneficiary),
    ...(facts.further ?? []),
    ...line(labels.period, facts.period),
    ...line(labels.dataState, facts.dataState),
    ...line(labels.version, facts.version),
  ];
}
