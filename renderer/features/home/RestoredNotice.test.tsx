import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { OfficeDataContext } from '../../data/live.ts';
import type { OfficeData } from '../../data/office-data.ts';
import { backupTexts } from '../../text/backups.ts';
import { rememberRestored } from '../../restored-office.ts';
import { RestoredNotice } from './RestoredNotice.tsx';

function show(name: string): void {
  render(
    <OfficeDataContext value={{ name } as unknown as OfficeData}>
      <RestoredNotice />
    </OfficeDataContext>,
  );
}

afterEach(cleanup);

it('says in the restored office what came back, until it has been read', async () => {
  rememberRestored('mentoriroda-2', { madeAt: '2018-04-05T09:00:00', rows: 7 });
  show('mentoriroda-2');
  const sentence = backupTexts.restore.done('2018-04-05T09:00:00', 7);
  expect(screen.getByRole('status').textContent).toContain(sentence);
  await userEvent.click(screen.getByRole('button', { name: backupTexts.restore.doneClose }));
  cleanup();
  show('mentoriroda-2');
  expect(screen.queryByRole('status')).toBeNull();
});

it('says nothing in another office', () => {
  rememberRestored('mentoriroda-2', { madeAt: '2018-04-05T09:00:00', rows: 7 });
  show('mentoriroda-1');
  expect(screen.queryByRole('status')).toBeNull();
});
