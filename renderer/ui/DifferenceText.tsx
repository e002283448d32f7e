import { Box } from '@mui/material';
import { historyText } from '../text/history.ts';
import type { TextParts } from './text-difference.ts';

/** From this length on a text is shown from where it differs, and whole when asked for. */
export const LONG_TEXT = 240;
/** How much of what stays is shown before and after the difference. */
const AROUND = 60;

/** The difference with a little of what stands around it. */
export function shortened({ start, middle, end }: TextParts): TextParts {
  return {
    start: start.length > AROUND ? `…${start.slice(-AROUND)}` : start,
    middle: middle.length > LONG_TEXT ? `${middle.slice(0, LONG_TEXT)}…` : middle,
    end: end.length > AROUND ? `${end.slice(0, AROUND)}…` : end,
  };
}

interface DifferenceTextProps {
  readonly parts: TextParts;
  readonly isMarked: boolean;
  /** What replaced what, or two that stand beside each other with equal right. */
  readonly role: 'old' | 'new' | 'equal';
}

const elements = { old: 'del', new: 'ins', equal: 'mark' } as const;

/** A text with the part that differs marked, not by colour alone. */
export function DifferenceText({ parts: { start, middle, end }, isMarked, role }: DifferenceTextProps) {
  if (start + middle + end === '') return historyText.nothing;
  return (
    <>
      {start}
      {isMarked && middle !== '' ? (
        <Box component={elements[role]} sx={styles[role]}>
          {middle}
        </Box>
      ) : (
        middle
      )}
      {end}
    </>
  );
}

const strong = { fontWeight: 600, textDecorationColor: 'currentColor' } as const;
const styles = {
  old: {},
  new: strong,
  equal: { ...strong, color: 'inherit', bgcolor: 'transparent', textDecoration: 'underline' },
} as const;
