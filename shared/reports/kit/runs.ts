import type { Figure, Run, Text } from './figure.ts';

export function isFigure(run: Run | Text): run is Figure {
  return typeof run === 'object' && 'value' in run;
}

/** The pieces of a text in order. */
export function runsOf(text: Text): readonly Run[] {
  return typeof text === 'string' || isFigure(text) ? [text] : text;
}

function runText(run: Run): string {
  return typeof run === 'string' ? run : run.text;
}

/** The letters of a text without its styles. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : runsOf(text).map(runText).join('');
}
