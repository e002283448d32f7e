import { ThemeProvider } from '@mui/material';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ALL_REPORTS } from '../../../../shared/reports/all-reports.ts';
import { figuresOf } from '../../../../shared/reports/kit/figures.ts';
import { makeDocument } from '../../../../shared/reports/report.ts';
import { undecidedNote } from '../../../../shared/reports/undecided.ts';
import { smallOfficeContext } from '../../../../tests/support/small-office.ts';
import { usualParameters } from '../../../../tests/support/usual-parameters.ts';
import { theme } from '../../../app/theme.ts';
import { Preview } from './Preview.tsx';

afterEach(cleanup);

const undecided = {
  reference: { kind: 'activity', id: 'x' },
  kindLabel: 'x',
  title: 'x',
  date: undefined,
};
const [note] = undecidedNote([undecided]);
const sentence = note?.type === 'paragraph' && typeof note.text === 'string' ? note.text : '?';

it.each(ALL_REPORTS.map((report) => [report.name, report] as const))(
  'shows on the preview of „%s” that a record behind it waits for a decision',
  (_, report) => {
    const made = (conflicts: ReadonlySet<string>) => {
      const model = makeDocument(report, smallOfficeContext({ conflicts }), usualParameters(report));
      if (!model.ok) throw new Error(model.message);
      return model.value;
    };
    const [first] = figuresOf(made(new Set())).flatMap(({ records }) => records);
    const model = made(new Set([`${first?.kind}/${first?.id}`]));
    render(
      <ThemeProvider theme={theme}>
        <Preview model={model} onFigure={() => undefined} />
      </ThemeProvider>,
    );
    expect(screen.getByText(sentence)).toBeDefined();
  },
);
