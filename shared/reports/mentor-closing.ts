import type { Mentor } from '../domain/mentor.ts';
import { enclosuresBlock, type Evidence } from './evidence.ts';
import { withUnit } from './figures.ts';
import { approvalSignature, distribution, mentorSignature, placeAndDate } from './frame.ts';
import type { Block } from './kit/blocks.ts';
import type { Letterhead } from './letterhead.ts';

/** The end of a paper a mentor makes and the head of the office approves: Keltezés, signatures, enclosures, receivers. */
export function mentorClosing(
  letterhead: Letterhead,
  mentor: Mentor,
  evidence: readonly Evidence[],
): readonly Block[] {
  const pieces = withUnit('db')(evidence.length);
  return [
    placeAndDate(letterhead),
    {
      type: 'signatures',
      signatures: [
        mentorSignature(letterhead, 'Készítette', mentor),
        approvalSignature(letterhead, 'Ellenőrizte és jóváhagyta', mentor),
      ],
    },
    ...enclosuresBlock(
      evidence.length === 0 ? [] : [`alátámasztó dokumentumok (${pieces}), jegyzék szerint`],
    ),
    distribution(letterhead),
  ];
}
