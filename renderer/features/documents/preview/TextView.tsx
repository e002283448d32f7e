import { Box } from '@mui/material';
import { Fragment } from 'react';
import type { Figure, Run, Text } from '../../../../shared/reports/kit/figure.ts';
import { isFigure, runsOf } from '../../../../shared/reports/kit/runs.ts';

interface TextViewProps {
  readonly text: Text;
  readonly onFigure?: ((figure: Figure) => void) | undefined;
}

/** A text of the model; numbers with records behind them can be opened. */
export function TextView({ text, onFigure }: TextViewProps) {
  return runsOf(text).map((run, index) => (
    // The runs of a text have no identity but their place.
    <Fragment key={`run-${String(index)}`}>
      <RunView run={run} onFigure={onFigure} />
    </Fragment>
  ));
}

function RunView({ run, onFigure }: { readonly run: Run } & Pick<TextViewProps, 'onFigure'>) {
  if (typeof run === 'string') return <Lines text={run} />;
  if (!isFigure(run)) {
    return (
      <Box
        component="span"
        sx={{ fontWeight: run.bold ? 700 : undefined, fontStyle: run.italic ? 'italic' : undefined }}
      >
        <Lines text={run.text} />
      </Box>
    );
  }
  if (run.records.length === 0 || onFigure === undefined) return run.text;
  return (
    <Box
      component="button"
      type="button"
      onClick={() => onFigure(run)}
      title={run.label}
      sx={{
        font: 'inherit',
        color: 'primary.main',
        background: 'none',
        border: 0,
        p: 0,
        cursor: 'pointer',
        textDecoration: 'underline dotted',
        textUnderlineOffset: '3px',
      }}
    >
      {run.text}
    </Box>
  );
}

function Lines({ text }: { readonly text: string }) {
  return text.split('\n').map((line, index) => (
    <Fragment key={`line-${String(index)}`}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}
