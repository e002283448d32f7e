import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { inputText } from '../text/inputs.ts';
import { ErrorIcon, WarningIcon } from './icons.tsx';

/** What is wrong or unusual about a value, in a sentence. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** What every input takes besides its value. */
export interface InputBasics {
  readonly id: string;
  /** Name of the input where no label stands beside it. */
  readonly label?: string | undefined;
  readonly invalid?: boolean | undefined;
  /** Id of the element that explains the input. */
  readonly describedBy?: string | undefined;
  readonly required?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
}

interface FieldFrameProps {
  /** Id of the input inside; a group of inputs is labelled by `labelIdOf(id)`. */
  readonly id: string;
  readonly label: string;
  readonly required?: boolean | undefined;
  readonly help?: string | undefined;
  readonly problems?: readonly Problem[] | undefined;
  readonly children: ReactNode;
}

export function labelIdOf(id: string): string {
  return `${id}-label`;
}
export function noteIdOf(id: string): string {
  return `${id}-note`;
}

/** Label above, help and findings below an input; findings take the place of the help. */
export function FieldFrame({ id, label, required, help, problems = [], children }: FieldFrameProps) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography
        component="label"
        variant="body2"
        id={labelIdOf(id)}
        htmlFor={id}
        sx={{ display: 'block', mb: '3px', fontWeight: 600 }}
      >
        {label}
        {required && <RequiredMark />}
      </Typography>
      {children}
      <Box id={noteIdOf(id)} aria-live="polite">
        {problems.length === 0 && help && (
          <Typography variant="caption" color="textSecondary" sx={{ display: 'block', mt: '3px' }}>
            {help}
          </Typography>
        )}
        {problems.map((problem) => (
          <ProblemLine key={problem.message} problem={problem} />
        ))}
      </Box>
    </Box>
  );
}

function RequiredMark() {
  return (
    <Box component="span" title={inputText.required} aria-hidden sx={{ color: 'secondary.main', ml: '3px' }}>
      {inputText.requiredMark}
    </Box>
  );
}

/** A finding is told by its sign and its words, not by colour alone. */
export function ProblemLine({ problem }: { readonly problem: Problem }) {
  const isError = problem.severity === 'error';
  const Sign = isError ? ErrorIcon : WarningIcon;
  return (
    <Typography
      variant="caption"
      sx={{ display: 'flex', gap: '5px', mt: '3px', color: isError ? 'error.main' : 'warning.main' }}
    >
      <Sign
        titleAccess={isError ? inputText.error : inputText.warning}
        sx={{ fontSize: 16, mt: '1px', flex: 'none' }}
      />
      <span>{problem.message}</span>
    </Typography>
  );
}
