import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { freshRow } from '../../../shared/merge/write.ts';
import { efop131 } from '../../../shared/programme/efop-131.ts';
import { OFFICE, smallOfficeRecords } from '../../../tests/support/small-office.ts';
import { deleteDatabase, firstDatabase } from '../../data/store/database.ts';
import { OfficeDataContext } from '../../data/live.ts';
import { openOffice } from '../../data/office-data.ts';
import { restore } from '../../data/keeping/restore.ts';
import { createNotices } from '../../notices.ts';
import { type Services, ServicesContext } from '../../services.ts';
import { officeTexts } from '../../text/office-settings.ts';
import { PicturesPanel } from './PicturesPanel.tsx';

afterEach(cleanup);

const picture = (letter: string) => ({
  hash: letter.repeat(64),
  name: `${letter}.png`,
  mime: 'image/png',
  description: letter,
});

async function open() {
  const stamp = { dot: 'bbbbbbbbbbbbbbbbbbbbbbbb:1', time: '2018-03-31T12:00:00', person: 'm' };
  const profile = { id: `${OFFICE}/programme`, office: OFFICE, ...efop131 };
  const rows = [
    ...smallOfficeRecords.office.map((record) => ({ kind: 'office', record })),
    { kind: 'programmeProfile', record: { ...profile, pictures: [picture('a'), picture('b')] } },
  ].map(({ kind, record }) => ({ kind, row: freshRow(undefined, record as unknown as AnyRecord, stamp) }));
  await deleteDatabase(firstDatabase);
  const identity = { replica: 'aaaaaaaaaaaaaaaaaaaaaaaa', office: OFFICE, sample: false };
  await restore(firstDatabase, { rows, log: [], identity });
  const opened = await openOffice(firstDatabase);
  if (!opened.ok) throw new Error(opened.message);
  const services = { notices: createNotices(), shell: {}, personId: 'm' } as unknown as Services;
  render(
    <OfficeDataContext value={opened.value}>
      <ServicesContext value={services}>
        <PicturesPanel />
      </ServicesContext>
    </OfficeDataContext>,
  );
  return opened.value;
}

it('keeps a description when another picture is removed before it is saved', async () => {
  const data = await open();
  const user = userEvent.setup({ delay: null });
  const [first] = screen.getAllByLabelText(new RegExp(officeTexts.pictures.alt));
  const [, removeSecond] = screen.getAllByRole('button', { name: officeTexts.pictures.remove });
  await user.type(first as HTMLElement, ' zászló');
  await user.click(removeSecond as HTMLElement);
  await waitFor(async () => expect(await data.log()).toHaveLength(2));
  const { pictures } = data.workingSet.records('programmeProfile').get(`${OFFICE}/programme`) ?? {};
  expect(pictures?.map(({ hash, description }) => [hash[0], description])).toEqual([['a', 'a zászló']]);
});
