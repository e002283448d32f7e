import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { OfficeScreen, servicesOf } from '../../../tests/support/office-screen.tsx';
import { desk, OURS } from '../../../tests/support/two-desks.ts';
import { KINDS } from '../../../shared/domain/dataset.ts';
import { CENTRE_COUNTY } from '../../../shared/domain/office.ts';
import { freshRow } from '../../../shared/merge/write.ts';
import type { OfficeData } from '../../data/office-data.ts';
import { createNotices } from '../../notices.ts';
import { centreTexts } from '../../text/centre.ts';
import { TotalsPage } from './TotalsPage.tsx';

const texts = centreTexts.totals;
const stamp = { dot: `${'b'.repeat(24)}:1`, time: '2018-04-04T09:00:00', person: 'm1' };
const totals = [{ kind: 'task', month: '2018-03', count: 4, digest: '0'.repeat(64) }];
const received = {
  county: '09',
  sender: 'o9',
  senderName: 'Hajdú-Bihar Megyei Mentoriroda',
  madeAt: '2018-04-03T10:00:00',
  date: '2018-04-04',
  time: '09:00',
  fileId: 'f9',
  fileName: 'hajdu.mentor',
  attachments: [],
  records: 4,
  sent: totals,
  totals,
  status: 'current',
};
let data: OfficeData;

async function open(packages: readonly Record<string, unknown>[]): Promise<void> {
  const centre = { role: 'centre', name: 'Országos Mentorközpont', county: CENTRE_COUNTY };
  const rows = [
    { kind: 'office', row: freshRow(KINDS.office, { id: 'o1', office: 'o1', ...centre }, stamp) },
    ...packages.map((fields, index) => ({
      kind: 'countyPackage',
      row: freshRow(KINDS.countyPackage, { id: `p${index}`, office: 'o1', ...fields }, stamp),
    })),
  ];
  data = await desk({ database: 'mentoriroda-1', replica: OURS, rows });
  render(
    <OfficeScreen data={data} services={servicesOf({ notices: createNotices() })}>
      <TotalsPage />
    </OfficeScreen>,
  );
}

afterEach(() => {
  cleanup();
  data.close();
});

it('says that nothing differs where only differences are asked for, not that nothing came', async () => {
  await open([received]);
  expect(screen.getAllByRole('row')).toHaveLength(2);
  await userEvent.click(screen.getByRole('checkbox', { name: texts.onlyDifferent }));
  expect(screen.getByText(texts.noDifference)).toBeDefined();
  expect(screen.queryByText(texts.none)).toBeNull();
});

it('says where extracts are taken in as long as there are none', async () => {
  await open([]);
  expect(screen.getByText(texts.nothingYet)).toBeDefined();
});
