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
  /** It is asked whether a record stays united with another one. */
  readonly isUniting: boolean;
  readonly onAll: (all: boolean) => void;
  readonly onAnswer: (answer: Answer) => void;
  readonly onOther: () => void;
}

/** The answers as buttons, each with its digit. */
export function AnswerRow(props: AnswerRowProps) {
  const { answers, marked, alike, all, busy, onAll, onAnswer, onOther } = props;
  const labels = answers.map((answer) => labelOf(answer, props));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1 }}>
      {answers.map((answer, place) => (
        <Button
          key={labels[place]}
          size="small"
          tabIndex={-1}
          variant={place === marked ? 'contained' : 'outlined'}
          disabled={busy}
          aria-label={conflictText.answerOf(labelled(answer, place, labels), props.title)}
          onClick={() => onAnswer(answer)}
        >
          {labelled(answer, place, labels)}
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

function labelOf(answer: Answer, { versions, isUniting }: AnswerRowProps): string {
  switch (answer.choice) {
    case 'version':
      return conflictText.choose(answer.place + 1);
    case 'both':
      return versions > 2 ? conflictText.all : conflictText.both;
    case 'deleted':
      return isUniting ? conflictText.stayUnited : conflictText.stayDeleted;
    case 'present':
      return isUniting ? conflictText.standAlone : conflictText.bringBack;
    case 'other':
      return conflictText.other;
  }
}

/** A version has its digit in its name. */
function labelled(answer: Answer, place: number, labels: readonly string[]): string {
  const label = labels[place] ?? '';
  return answer.choice === 'version' ? label : conflictText.digit(place + 1, label);
}
