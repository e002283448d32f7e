import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gunzipSync, strToU8 } from 'fflate';
import type { FileContent } from '../../shared/exchange/file-content.ts';
import type { FileFrame } from '../../shared/exchange/file-head.ts';
import { writeFile as writeMentor } from '../../shared/exchange/write-file.ts';
import { sha256Hex } from '../../shared/lib/hash.ts';
import { runCommandLine } from './main.ts';
import { encryptWithPassphrase } from '../../shared/exchange/age.ts';
import { visibleRecords } from '../../shared/exchange/check.ts';
import { extractOf } from '../../shared/exchange/extract.ts';
import { readFile as readMentor } from '../../shared/exchange/read-file.ts';
import { bytesOf, exampleRows, forged, frame, linesOf, stampAt } from '../../tests/support/data-files.ts';
import { kindOf } from '../../shared/domain/dataset.ts';
import { planImport } from '../../shared/merge/arrivals.ts';
import { rowOf } from '../../shared/merge/versions.ts';
import { freshRow, writeDeletion, writeErasure, writeFields } from '../../shared/merge/write.ts';

const main = join(import.meta.dirname, 'main.ts');
const OWN_OFFICE = frame.sender.office;
const PASSPHRASE = 'alma körte szilva meggy dió';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mentoriroda-merge-'));
  const plain = bytesOf({ kind: 'exchange', rows: exampleRows });
  await writeFile(join(folder, 'a.mentor'), plain);
  await writeFile(join(folder, 'b.mentor'), bytesOf({ kind: 'exchange', rows: editedElsewhere() }));
  const withPicture = {
    kind: 'exchange',
    rows: alsoEdited(),
    attachments: new Map([[sha256Hex(picture), picture]]),
  };
  await writeFile(join(folder, 'c.mentor'), bytesOf(withPicture as FileContent));
  await writeFile(join(folder, 'torn.mentor'), plain.slice(0, -40));
  await writeFile(
    join(folder, 'newer.mentor'),
    forged(linesOf(plain, gunzipSync), (head) => ({ ...head, minReader: 99, app: '3.2.1' })),
  );
  const part = async (name: string, changes: Partial<FileFrame>) => {
    const file = writeMentor({ ...frame, ...changes }, { kind: 'exchange', rows: exampleRows });
    if (!file.ok) throw new Error(file.message);
    await writeFile(join(folder, name), file.value);
  };
  const elsewhere = { ...frame, sender: { ...frame.sender, office: 'masik-iroda' } };
  const offices = [OWN_OFFICE, 'masik-iroda'].map((id) =>
    freshRow(kindOf('office'), { id, office: id, name: id, county: '09', seat: '15130' }, stampAt(1)),
  );
  const rows = new Map([...editedElsewhere(), ['office', offices]]);
  const fromElsewhere = writeMentor(elsewhere, { kind: 'exchange', rows });
  if (!fromElsewhere.ok) throw new Error(fromElsewhere.message);
  await writeFile(join(folder, 'elsewhere.mentor'), fromElsewhere.value);
  await part('sample.mentor', { sample: true });
  await part('m1.mentor', { scope: { type: 'mentor', ids: ['m1'] } });
  await part('m2.mentor', { scope: { type: 'mentor', ids: ['m2'] } });
  await part('debrecen.mentor', { scope: { type: 'settlement', ids: ['15130'] } });
  await writeFile(join(folder, 'extract.mentor'), bytesOf(extractOf(exampleRows)));
  await writeFile(join(folder, 'locked.mentor'), await encryptWithPassphrase(plain, PASSPHRASE, 4));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const picture = strToU8('kép');

/** A third PC contradicts the second. */
function alsoEdited() {
  const [first, ...others] = exampleRows.get('organisation') ?? [];
  if (first === undefined) throw new Error('the example has organisations');
  const by = { kind: kindOf('organisation'), stamp: stampAt(4, 'bbbbbbbbbbbbbbbbbbbbbbbb') };
  return new Map(exampleRows).set('organisation', [
    rowOf(writeFields(first, { name: 'Harmadik név' }, by)),
    ...others,
  ]);
}

/** The example after two PCs have gone on with the same organisation, each without the other. */
function editedElsewhere() {
  const [first, ...others] = exampleRows.get('organisation') ?? [];
  if (first === undefined) throw new Error('the example has organisations');
  const by = { kind: kindOf('organisation'), stamp: stampAt(9, 'eeeeeeeeeeeeeeeeeeeeeeee') };
  return new Map(exampleRows).set('organisation', [
    rowOf(writeFields(first, { name: 'Más név' }, by)),
    ...others,
  ]);
}

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function cli(words: readonly string[], passphrase?: string): Promise<Run> {
  const env = { ...process.env, ...(passphrase !== undefined && { MENTORIRODA_PASSPHRASE: passphrase }) };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [main, ...words], { cwd: folder, env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
    child.stdin?.end();
  });
}

const at = (name: string) => join(folder, name);

/** The same without a process. */
async function inProcess(...words: readonly string[]): Promise<Run> {
  const said = { out: '', err: '' };
  const code = await runCommandLine(words, {
    print: (text) => {
      said.out += text;
    },
    complain: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

/** The tool that gives a process a terminal of its own; Windows has none such. */
const hasTerminal = existsSync('/usr/bin/script');

/** Runs the command line on a terminal and types there when it asks. */
function onTerminal(words: readonly string[], typed: string): Promise<Pick<Run, 'code' | 'out'>> {
  const command = [process.execPath, main, ...words].map((word) => `'${word}'`).join(' ');
  const env = { ...process.env, MENTORIRODA_PASSPHRASE: '' };
  return new Promise((resolve) => {
    const child = spawn('/usr/bin/script', ['-qec', command, '/dev/null'], { cwd: folder, env });
    let out = '';
    let isTyped = false;
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (isTyped || !out.includes('> ')) return;
      isTyped = true;
      child.stdin.write(`${typed}\r`);
    });
    child.on('close', (code) => resolve({ code: code ?? 1, out }));
  });
}

describe('merge', () => {
  it('gives the same bytes in whatever order, and says what each file brought', {
    timeout: 60_000,
  }, async () => {
    const always = ['--now', '2018-04-05T09:05:00', '--seed', '1'];
    const one = await cli(['merge', 'a.mentor', 'b.mentor', '--out', 'one.mentor', ...always]);
    const two = await cli([
      'merge',
      'b.mentor',
      'a.mentor',
      'b.mentor',
      '--out',
      'two.mentor',
      ...always,
      '--json',
    ]);
    expect(one.err + two.err).toBe('');
    expect(one.out).toMatch(/: 0 új, 1 módosult, 0 törölt, 0 ütköző, \d+ változatlan\.|: 0 új, 0 módosult/u);
    const files = await Promise.all(['one.mentor', 'two.mentor'].map((name) => readFile(join(folder, name))));
    expect(files[0]?.equals(files[1] as Buffer)).toBe(true);
    const read = readMentor(files[0] as Buffer);
    const names =
      read.ok && read.value.content.kind === 'exchange' ? read.value.content.rows.get('organisation') : [];
    expect(names?.map(({ record }) => record['name'])).toContain('Más név');
    expect(JSON.parse(two.out)).toMatchObject({ ok: true, conflicts: 1 });
  });

  it('comes to the same digest however the files are grouped, and carries attachments on', async () => {
    const always = ['--now', '2018-04-05T09:05:00', '--seed', '1'];
    const merge = async (out: string, ...parts: readonly string[]) => {
      const run = await inProcess('merge', ...parts.map(at), '--out', at(out), ...always, '--json');
      expect(run.code, run.out).toBe(0);
      return (JSON.parse(run.out) as { digest: string }).digest;
    };
    await merge('bc.mentor', 'b.mentor', 'c.mentor');
    const digest = await merge('a-bc.mentor', 'a.mentor', 'bc.mentor');
    await merge('ca.mentor', 'c.mentor', 'a.mentor');
    expect(await merge('b-ca.mentor', 'b.mentor', 'ca.mentor')).toBe(digest);
    expect(await merge('all.mentor', 'c.mentor', 'b.mentor', 'a.mentor', 'c.mentor')).toBe(digest);
    const read = readMentor(await readFile(at('a-bc.mentor')));
    const content = read.ok && read.value.content.kind === 'exchange' ? read.value.content : undefined;
    expect([...(content?.attachments ?? [])]).toEqual([[sha256Hex(picture), picture]]);
  });

  it('adds up what all files brought', async () => {
    const run = await inProcess('merge', at('a.mentor'), at('b.mentor'), '--out', at('sum.mentor'));
    expect(run.out).toMatch(/b\.mentor: 0 új, 1 módosult, 0 törölt, 0 ütköző, 5 változatlan\.\n/u);
    expect(run.out).toMatch(/Összesen: 3 új, 1 módosult, 0 törölt, 1 ütköző, 7 változatlan\.\n/u);
  });

  it.each([
    ['sample.mentor', /sample\.mentor: minta megye adatai és valódi adatok nem egyesíthetők/u],
    ['newer.mentor', /newer\.mentor: .*újabb programváltozat \(3\.2\.1\) írta/u],
    ['torn.mentor', /torn\.mentor: .*csonka/u],
  ])('refuses %s with a sentence and writes nothing', async (name, sentence) => {
    const run = await inProcess('merge', at('a.mentor'), at(name), '--out', at('none.mentor'));
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toMatch(sentence);
    await expect(readFile(at('none.mentor'))).rejects.toThrow();
  });

  it('says what part of the data is in a file put together of parts', async () => {
    const merged = async (...parts: readonly string[]) => {
      const run = await inProcess('merge', ...parts.map(at), '--out', at('parts.mentor'));
      const read = run.code === 0 ? readMentor(await readFile(at('parts.mentor'))) : undefined;
      return read?.ok ? read.value.head.scope : run.err;
    };
    expect(await merged('m1.mentor', 'm2.mentor')).toEqual({ type: 'mentor', ids: ['m1', 'm2'] });
    expect(await merged('m1.mentor', 'a.mentor')).toEqual({ type: 'all' });
    expect(await merged('m1.mentor', 'debrecen.mentor')).toMatch(/A fájlok egyike sem teljes/u);
  });

  it('erases no more than the parts have erased: what one has united with it is left for people to decide', async () => {
    const contact = (id: string, fields: object) =>
      freshRow(
        kindOf('contact'),
        { id, office: OWN_OFFICE, familyName: `Titkos-${id}`, ...fields },
        stampAt(1),
      );
    const gone = rowOf(writeErasure(contact('k', {}), stampAt(2)));
    const united = rowOf(writeDeletion(contact('o', { mergedInto: 'k' }), stampAt(2)));
    for (const [name, rows] of Object.entries({ erased: [gone], united: [contact('k', {}), united] })) {
      const content = { kind: 'exchange', rows: new Map(exampleRows).set('contact', rows) } as const;
      await writeFile(at(`${name}.mentor`), bytesOf(content));
    }
    await inProcess('merge', at('erased.mentor'), at('united.mentor'), '--out', at('gone.mentor'));
    const merged = readMentor(await readFile(at('gone.mentor')));
    if (!merged.ok || merged.value.content.kind === 'extract') throw new Error('a whole file was written');
    const contacts = merged.value.content.rows.get('contact') ?? [];
    expect(contacts.map(({ record }) => record.erased)).toEqual([true, undefined]);
    expect(visibleRecords(new Map([['contact', contacts]])).get('contact')).toMatchObject([{ id: 'o' }]);
    expect(JSON.stringify(contacts)).not.toContain('Titkos-k');
  });

  it('asks about our records in what was merged from several offices, and takes it for none of them', async () => {
    const always = ['--now', '2018-04-05T09:05:00', '--seed', '3'];
    const officeIn = async (...parts: readonly string[]) => {
      const run = await inProcess('merge', ...parts.map(at), '--out', at('two-offices.mentor'), ...always);
      const read = readMentor(await readFile(at('two-offices.mentor')));
      if (!read.ok || read.value.content.kind !== 'exchange') throw new Error(run.err);
      return { office: read.value.head.sender.office, rows: read.value.content.rows };
    };
    const { office, rows } = await officeIn('a.mentor', 'elsewhere.mentor');
    expect([OWN_OFFICE, 'masik-iroda']).not.toContain(office);
    expect((await officeIn('elsewhere.mentor', 'a.mentor')).office).toBe(office);
    const plan = planImport(
      [...rows].flatMap(([kind, ones]) => ones.map((row) => ({ kind, row }))),
      { fileId: 'f', madeAt: '2018-04-05T09:05:00', office, label: '' },
      {
        ...frame.sender,
        counter: 100,
        lookUp: (kind, id) => exampleRows.get(kind)?.find((row) => row.id === id),
      },
    );
    expect(plan.arrivals.find(({ kind }) => kind === 'organisation')).toMatchObject({
      standing: 'ours',
      preselected: false,
    });

    const ask = (...words: readonly string[]) =>
      inProcess('indicators', '--data', at('two-offices.mentor'), '--period', '2018-03', ...words);
    expect((await ask()).err).toMatch(/több iroda adataiból készült/u);
    expect([(await ask('--office', 'masik-iroda')).code, (await ask('--network')).code]).toEqual([0, 0]);
    expect((await officeIn('a.mentor', 'b.mentor')).office).toBe(OWN_OFFICE);
  });

  it('refuses an extract and writes nothing', async () => {
    const run = await cli(['merge', 'a.mentor', 'extract.mentor', '--out', 'none.mentor']);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain('extract.mentor: ez kivonat');
    await expect(readFile(join(folder, 'none.mentor'))).rejects.toThrow();
  });
});

describe('an encrypted file', () => {
  it('is merged into one that is encrypted too, with the same passphrase', { timeout: 60_000 }, async () => {
    const merged = await cli(['merge', 'a.mentor', 'locked.mentor', '--out', 'both.mentor'], PASSPHRASE);
    expect(merged).toMatchObject({ code: 0, err: '' });
    expect((await readFile(join(folder, 'both.mentor'), 'latin1')).startsWith('age-encryption.org/v1')).toBe(
      true,
    );
    expect(await cli(['check', 'both.mentor'], PASSPHRASE)).toMatchObject({ code: 0, err: '' });
  });

  it('is checked and unpacked with the passphrase of the environment', { timeout: 60_000 }, async () => {
    expect(await cli(['check', 'locked.mentor'], PASSPHRASE)).toMatchObject({ code: 0, err: '' });
    const unpacked = await cli(['unpack', 'locked.mentor', '--out', 'plain.json'], PASSPHRASE);
    expect(unpacked.code).toBe(0);
    expect(await readFile(join(folder, 'plain.json'), 'utf8')).toContain('Kossuth Egyesület');
  });

  it.skipIf(!hasTerminal)(
    'is opened by a passphrase typed unseen on a terminal',
    { timeout: 60_000 },
    async () => {
      const right = await onTerminal(['check', 'locked.mentor'], PASSPHRASE);
      expect(right).toMatchObject({ code: 0 });
      expect(right.out).toContain('Jelszó ehhez: locked.mentor');
      expect(right.out).toContain('Az adatfájl ép');
      expect(right.out).not.toContain('körte');
      const wrong = await onTerminal(['check', 'locked.mentor'], 'alma');
      expect(wrong).toMatchObject({ code: 1 });
      expect(wrong.out).toContain('A jelszó nem nyitja a fájlt.');
      const given = await onTerminal(['check', 'locked.mentor'], '\u0003');
      expect(given).toMatchObject({ code: 1 });
      expect(given.out).toContain('MENTORIRODA_PASSPHRASE');
    },
  );

  it('is refused with a sentence where the passphrase is wrong or missing', { timeout: 60_000 }, async () => {
    const wrong = await cli(['check', 'locked.mentor'], 'alma');
    expect(wrong).toMatchObject({ code: 1, out: '' });
    expect(wrong.err).toContain('A jelszó nem nyitja a fájlt.');
    const missing = await cli(['unpack', 'locked.mentor', '--out', 'none.json'], '');
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('MENTORIRODA_PASSPHRASE');
  });
});
