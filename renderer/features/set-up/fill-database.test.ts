import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Shell } from '../../../shared/contract/contract.ts';
import { controlTotalsOf, monthOf } from '../../../shared/exchange/control-totals.ts';
import { statusOfTransfer } from '../../../shared/exchange/receipts.ts';
import { writeFile } from '../../../shared/exchange/write-file.ts';
import { efop131 } from '../../../shared/programme/efop-131.ts';
import { failure, success } from '../../../shared/lib/outcome.ts';
import {
  deleteDatabase,
  existingDatabases,
  firstDatabase,
  sampleDatabase,
} from '../../data/store/database.ts';
import { makeSnapshot } from '../../data/keeping/make-snapshot.ts';
import type { KindRow } from '../../data/store/kind-row.ts';
import { openOffice } from '../../data/office-data.ts';
import { setUpTexts } from '../../text/set-up.ts';
import type { NewOfficeDraft } from './new-office.ts';
import { createOffice, joinOffice, readJoinOffer } from './fill-database.ts';

const draft: NewOfficeDraft = {
  office: { name: 'Kitalált Mentoriroda', county: '09' },
  lead: undefined,
  workplace: 'Iroda',
  mentors: [],
  programme: { ...efop131 },
};

function shellOf(journal: boolean, begun: Awaited<ReturnType<Shell['beginOffice']>> = success(null)) {
  return {
    about: async () => ({ host: 'electron', version: '0.1.0', journal }) as const,
    beginOffice: vi.fn<Shell['beginOffice']>(async () => begun),
    putAttachment: async () => success(null),
  };
}

async function counterOf(database: string): Promise<number> {
  const opened = await openOffice(database);
  if (!opened.ok) throw new Error(opened.message);
  const counter = opened.value.counter();
  opened.value.close();
  return counter;
}

beforeEach(async () => {
  for (const name of await existingDatabases()) await deleteDatabase(name);
  vi.stubGlobal('navigator', {
    userAgent: 'test',
    locks: { request: (_: string, __: unknown, take: (lock: unknown) => unknown) => void take({}) },
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('an office that is founded', () => {
  it('is handed to the shell with what its database holds, and its journal begins behind it', async () => {
    const shell = shellOf(true);
    expect(await createOffice(draft, { shell })).toEqual(success(firstDatabase));
    expect(shell.beginOffice).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        database: firstDatabase,
        counter: await counterOf(firstDatabase),
        setAside: false,
      }),
    );
  });

  it('says that its journal did not begin; the database is there for the next start', async () => {
    const full = failure('noSpace', 'Nincs elég szabad hely.');
    const made = await createOffice(draft, { shell: shellOf(true, full) });
    expect(made).toEqual(failure('noSpace', setUpTexts.notBegun('Nincs elég szabad hely.')));
    expect(await counterOf(firstDatabase)).toBe(1);
  });

  it('stands beside a database that could not be recovered, which is set aside', async () => {
    await createOffice(draft, { shell: shellOf(true) });
    const shell = shellOf(true);
    const made = await createOffice(draft, { shell, instead: firstDatabase });
    expect(made).toEqual(success('mentoriroda-2'));
    expect(shell.beginOffice).toHaveBeenCalledWith(
      expect.objectContaining({ database: 'mentoriroda-2', setAside: true }),
    );
    expect(await existingDatabases()).toEqual([firstDatabase, 'mentoriroda-2']);
  });

  it('begins no journal where the host keeps none', async () => {
    const shell = shellOf(false);
    await createOffice(draft, { shell });
    expect(shell.beginOffice).not.toHaveBeenCalled();
  });

  it('begins a journal when it is joined, too', async () => {
    const offer = await offerOfColleague();
    const shell = shellOf(true);
    const joined = await joinOffice({ offer, workplace: '2. számítógép' }, { shell });
    expect(joined).toEqual(success(firstDatabase));
    expect(shell.beginOffice).toHaveBeenCalledOnce();
  });

  it('is never the sample: that has a database of its own and no journal', async () => {
    const offer = await offerOfColleague();
    const shell = shellOf(true);
    const joined = await joinOffice({ offer: { ...offer, sample: true }, workplace: 'Minta' }, { shell });
    expect(joined).toEqual(success(sampleDatabase));
    expect(shell.beginOffice).not.toHaveBeenCalled();
  });
});

describe('a PC that joins by a file', () => {
  it('keeps a receipt by which the sender of a file that was given out sees that all of it arrived', async () => {
    const { rows, office } = await offerOfColleague();
    const written = writeFile(
      {
        app: '0.1.0',
        fileId: 'given',
        madeAt: '2018-04-05T09:05:00',
        sender: { replica: 'a'.repeat(24), office, label: 'Iroda' },
        scope: { type: 'all' },
      },
      { kind: 'exchange', rows: rowsOfKinds(rows) },
    );
    if (!written.ok) throw new Error(written.message);
    const offer = await readJoinOffer(written.value);
    if (!offer.ok) throw new Error(offer.message);
    await joinOffice({ offer: offer.value, workplace: 'Ablaknál' }, { shell: shellOf(false) });
    const [receipt] = await receiptsIn(firstDatabase);
    expect(receipt?.receiver).toBe('Kitalált Mentoriroda – Ablaknál');
    const items = rows.map(({ kind, row }) => ({
      kind,
      id: row.id,
      hash: row.hash,
      month: monthOf(row.record),
    }));
    const transfer = { fileId: 'given', totals: [...controlTotalsOf(items)] };
    expect(statusOfTransfer(transfer, receipt ? [receipt] : []).state).toBe('whole');
  });

  it('gives none for a backup, which was not given to anybody', async () => {
    const offer = await offerOfColleague();
    await joinOffice({ offer, workplace: '2. számítógép' }, { shell: shellOf(false) });
    expect(await receiptsIn(firstDatabase)).toEqual([]);
  });
});

function rowsOfKinds(rows: readonly KindRow[]) {
  const kinds = Map.groupBy(rows, ({ kind }) => kind);
  return new Map([...kinds].map(([kind, ones]) => [kind, ones.map(({ row }) => row)]));
}

async function receiptsIn(database: string) {
  const opened = await openOffice(database);
  if (!opened.ok) throw new Error(opened.message);
  const receipts = [...opened.value.workingSet.records('receipt').values()];
  opened.value.close();
  return receipts;
}

/** What a colleague's file brings to a PC on which there is nothing. */
async function offerOfColleague() {
  await createOffice(draft, { shell: shellOf(true) });
  const frame = { app: '0.1.0', fileId: 'f1', madeAt: '2018-04-05T09:05:00', label: 'Iroda' };
  const made = await makeSnapshot(firstDatabase, frame);
  if (!made.ok) throw new Error(made.message);
  const offer = await readJoinOffer(made.value.bytes);
  if (!offer.ok) throw new Error(offer.message);
  await deleteDatabase(firstDatabase);
  return offer.value;
}
