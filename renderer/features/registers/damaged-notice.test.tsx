import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { freshRow } from '../../../shared/merge/write.ts';
import { OfficeDataContext } from '../../data/live.ts';
import type { OfficeData } from '../../data/office-data.ts';
import { createWorkingSet } from '../../data/store/working-set.ts';
import { saveTexts } from '../../text/saving.ts';
import { DamagedNotice } from './DamagedNotice.tsx';

afterEach(cleanup);

const stamp = { dot: 'a:1', time: '2018-03-31T12:00:00', person: 'm' };
const row = freshRow(undefined, { id: 't1', office: 'o1', title: 'Fórum' }, stamp);

it('warns over a record whose stored data are not what was written, and over no other', () => {
  const rotten = { ...row, record: { ...row.record, title: 'F0rum' } };
  for (const stored of [row, rotten]) {
    const workingSet = createWorkingSet([{ kind: 'task', row: stored }]);
    render(
      <OfficeDataContext value={{ workingSet } as unknown as OfficeData}>
        <MemoryRouter>
          <DamagedNotice kind="task" id="t1" />
        </MemoryRouter>
      </OfficeDataContext>,
    );
    expect(screen.queryAllByText(saveTexts.damagedRecord)).toHaveLength(stored === rotten ? 1 : 0);
    cleanup();
  }
});
