import { Box, Button, Checkbox, FormControlLabel } from '@mui/material';
import { conflictText } from '../../text/conflicts.ts';
import type { Answer } from './answers.ts';

interface AnswerRowProps {
  readonly title: string;
  readonly answers: readonly Answer[];
  /** Which answer Enter gives, by its place; the one after the last is to type something else. */
  readonly marked: number | undefined;
  readonly versions: number;
  readonly alike: number;
  readonly all: boolean;
  readonly busy: boolean;
  readonly takesOther: boolean;
  readonly onAll: (all: boolean) => void;
  readonly onAnswer: (answer: Answer) => void;
  readonly onOther: () => void;
}

/** The answers as buttons, each with its digit. */
export function AnswerRow(props: AnswerRowProps) {
  const { answers, marked, alike, all, busy, onAll, onAnswer, onOther } = props;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1 }}>
      {answers.map((answer, place) => (
        <Button
          key={labelOf(answer, props.versions)}
          size="small"
          tabIndex={-1}
          variant={place === marked ? 'contained' : 'outlined'}
          disabled={busy}
          aria-label={conflictText.answerOf(labelled(answer, place, props.versions), props.title)}
          onClick={() => onAnswer(answer)}
        >
          {labelled(answer, place, props.versions)}
        </Button>
      ))}
      {props.takesOther && (
        <Button
          size="small"
          tabIndex={-1}
          variant={marked === answers.length ? 'contained' : 'text'}
          disabled={busy || all}
          onClick={onOther}
        >
          {conflictText.digit(answers.length + 1, conflictText.other)}
        </Button>
      )}
      {alike > 1 && (
        <FormControlLabel
          title={conflictText.alikeHelp}
          label={conflictText.alike(alike)}
          sx={{ ml: 'auto', mr: 0, '& .MuiFormControlLabel-label': { fontSize: '0.875rem' } }}
          control={
            <Checkbox
              size="small"
              tabIndex={-1}
              checked={all}
              onChange={(event) => onAll(event.target.checked)}
              sx={{ py: 0 }}
            />
          }
        />
      )}
    </Box>
  );
}

function labelOf(answer: Answer, versions: number): string {
  switch (answer.choice) {
    case 'version':
      return conflictText.choose(answer.place + 1);
    case 'both':
      return versions > 2 ? conflictText.all : conflictText.both;
    case 'deleted':
      return conflictText.stayDeleted;
    case 'present':
      return conflictText.bringBack;
    case 'other':
      return conflictText.other;
  }
}

/** A version has its digit in its name. */
function labelled(answer: Answer, place: number, versions: number): string {
  const label = labelOf(answer, versions);
  return answer.choice === 'version' ? label : conflictText.digit(place + 1, label);
}
