import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { digestOfCentre } from '../../../shared/centre/digest.ts';
import { compareTotals, isReceivedAsSent } from '../../../shared/centre/totals.ts';
import { CENTRE_COUNTY } from '../../../shared/domain/office.ts';
import { encryptWithPassphrase } from '../../../shared/exchange/age.ts';
import { readFile } from '../../../shared/exchange/read-file.ts';
import { writeFile } from '../../../shared/exchange/write-file.ts';
import { extractOfCounty } from '../../../tests/support/small-country.ts';
import { readArrivingExtract, type ReadExtract } from './arriving-extract.ts';
import { deleteDatabase, firstDatabase } from '../store/database.ts';
import { type OfficeData, openOffice } from '../office-data.ts';
import { quickRead } from '../centre/quick-read.ts';
import { restore } from '../keeping/restore.ts';
import { sha256Of } from '../store/sha256.ts';
import { takeExtract } from './take-extract.ts';

const bytes = extractOfCounty(0);
const ask = (file: Uint8Array, passphrase?: string) =>
  readArrivingExtract({ bytes: file, passphrase, sample: false }, () => undefined);

const frame = {
  app: '0.1.0',
  fileId: 'f',
  madeAt: '2018-04-03T10:00:00',
  sender: { replica: 'a'.repeat(24), office: 'iroda', label: '' },
  scope: { type: 'all' },
} as const;

function written(
  content: Parameters<typeof writeFile>[1],
  more: { readonly sample?: true } = {},
): Uint8Array {
  const file = writeFile({ ...frame, ...more }, content);
  if (!file.ok) throw new Error(file.message);
  return file.value;
}

async function read(file: Uint8Array): Promise<ReadExtract> {
  const extract = await ask(file);
  if (!extract.ok) throw new Error(extract.message);
  return extract.value;
}

describe('an extract that arrives at the centre', () => {
  it('is counted anew, and the count is what its sender wrote into its head', async () => {
    const { extract } = await read(bytes);
    expect(extract).toMatchObject({
      county: '09',
      sender: 'iroda-hb',
      senderName: 'Hajdú-Bihar Megyei Mentoriroda',
    });
    expect(extract.attachments).toEqual([
      expect.objectContaining({ hash: await sha256Of(bytes), size: bytes.length }),
    ]);
    expect(isReceivedAsSent(extract)).toBe(true);
    expect(compareTotals(extract).find(({ kind }) => kind === 'activity')).toMatchObject({ equal: true });
    expect(extract.totals?.some(({ kind, month }) => kind === 'activity' && month === '2018-03')).toBe(true);
  });

  it('opens with its passphrase, and is kept without it', async () => {
    const sealed = await encryptWithPassphrase(bytes, 'alma körte szilva barack');
    const opened = await ask(sealed, 'alma körte szilva barack');
    expect(opened.ok && opened.value.bytes).toEqual(bytes);
  }, 60_000);

  it.each([
    ['truncated', bytes.slice(0, -50), 'damaged'],
    ['no data file', new TextEncoder().encode('PK'), 'notDataFile'],
    ['a whole exchange file', written({ kind: 'exchange', rows: new Map() }), 'notExtract'],
    ['without its office', written({ kind: 'extract', records: new Map() }), 'noOffice'],
    ['of an invented county', written({ kind: 'extract', records: new Map() }, { sample: true }), 'sample'],
  ])('is refused with a sentence if it is %s', async (_, file, reason) => {
    const refused = await ask(file);
    expect(refused).toMatchObject({ ok: false, reason, message: expect.stringMatching(/\.$/) });
  });
});

describe('the quick way', () => {
  it('reads the same values as the long one', async () => {
    const whole = readFile(bytes);
    const quick = await quickRead(bytes);
    if (!whole.ok || whole.value.content.kind !== 'extract' || !quick) throw new Error('not read');
    const activities = whole.value.content.records.get('activity') ?? [];
    expect(quick.get('activity')).toHaveLength(activities.length);
    for (const [kind, ones] of quick) {
      const full = new Map(whole.value.content.records.get(kind)?.map((one) => [one.id, one]));
      for (const one of ones) expect(full.get(one.id)).toMatchObject(one);
    }
    expect(quick.has('task')).toBe(false);
  });

  it('reads nothing where the bytes are no extract', async () => {
    expect(await quickRead(written({ kind: 'exchange', rows: new Map() }))).toBeUndefined();
    expect(await quickRead(new Uint8Array([1, 2, 3]))).toBeUndefined();
  });
});

describe('what the centre keeps', () => {
  const kept = new Map<string, Uint8Array>();
  const shell = {
    putAttachment: async (one: { readonly hash: string; readonly bytes: Uint8Array }) => {
      kept.set(one.hash, one.bytes);
      return { ok: true as const, value: null };
    },
  };
  const taking = {
    shell,
    person: '',
    time: '2018-04-04T09:00:00',
    fileName: 'a.mentor',
    receiver: 'Központ',
  };
  let data: OfficeData;

  beforeEach(async () => {
    kept.clear();
    await deleteDatabase(firstDatabase);
    const fields = { name: 'Központ', role: 'centre', county: CENTRE_COUNTY, seat: '15440' };
    const first = {
      operations: [{ do: 'put' as const, kind: 'office', id: 'kozpont', fields }],
      cause: 'setUp' as const,
      person: '',
      time: taking.time,
    };
    const identity = { replica: 'c'.repeat(24), office: 'kozpont', sample: false };
    const made = await restore(firstDatabase, { rows: [], log: [], identity, first });
    if (!made.ok) throw new Error(made.message);
    const opened = await openOffice(firstDatabase);
    if (!opened.ok) throw new Error(opened.message);
    data = opened.value;
  });

  it('is the file and one record of it, with a receipt for the sender', async () => {
    const taken = await takeExtract(data, await read(bytes), taking);
    expect(taken).toMatchObject({ ok: true, value: { verdict: 'taken' } });
    expect(kept.get(await sha256Of(bytes))).toEqual(bytes);
    expect(data.meta().extent.rows).toBe(3);
    const [receipt] = data.workingSet.records('receipt').values();
    expect(receipt).toMatchObject({
      id: `iroda-hb/${'c'.repeat(24)}`,
      fileId: 'iroda-hb',
      receiver: 'Központ',
    });
    data.close();
  });

  it('is the same in whatever order and however often the files come', async () => {
    const files = [
      bytes,
      extractOfCounty(1),
      extractOfCounty(1, { fileId: 'regi', madeAt: '2018-01-02T08:00:00' }),
    ];
    const digests: string[] = [];
    for (const order of [files, files.toReversed(), [...files, ...files]]) {
      for (const file of order) await takeExtract(data, await read(file), taking);
      digests.push(digestOfCentre(data.workingSet.records('countyPackage').values()));
    }
    expect(new Set(digests).size).toBe(1);
    const notTaken = [...data.workingSet.records('countyPackage').values()].flatMap(
      (one) => one.notTaken ?? [],
    );
    expect(new Set(notTaken.map(({ reason }) => reason))).toEqual(new Set(['repeated', 'older']));
    data.close();
  });

  it('is nothing when the file cannot be kept', async () => {
    const full = {
      putAttachment: async () => ({ ok: false as const, reason: 'noSpace' as const, message: 'Megtelt.' }),
    };
    const refused = await takeExtract(data, await read(bytes), { ...taking, shell: full });
    expect(refused).toMatchObject({ ok: false, message: 'Megtelt.' });
    expect(data.workingSet.records('countyPackage').size).toBe(0);
    data.close();
  });
});
