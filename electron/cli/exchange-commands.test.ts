import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encryptWithPassphrase } from '../../shared/exchange/age.ts';
import { extractOf } from '../../shared/exchange/extract.ts';
import { readFile as readMentor } from '../../shared/exchange/read-file.ts';
import { bytesOf, exampleRows, stampAt } from '../../tests/support/data-files.ts';
import { kindOf } from '../../shared/domain/dataset.ts';
import { rowOf } from '../../shared/merge/versions.ts';
import { writeFields } from '../../shared/merge/write.ts';

const main = join(import.meta.dirname, 'main.ts');
const PASSPHRASE = 'alma körte szilva meggy dió';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mentoriroda-merge-'));
  const plain = bytesOf({ kind: 'exchange', rows: exampleRows });
  await writeFile(join(folder, 'a.mentor'), plain);
  await writeFile(join(folder, 'b.mentor'), bytesOf({ kind: 'exchange', rows: editedElsewhere() }));
  await writeFile(join(folder, 'extract.mentor'), bytesOf(extractOf(exampleRows)));
  await writeFile(join(folder, 'locked.mentor'), await encryptWithPassphrase(plain, PASSPHRASE, 4));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

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

  it('refuses an extract and writes nothing', async () => {
    const run = await cli(['merge', 'a.mentor', 'extract.mentor', '--out', 'none.mentor']);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain('extract.mentor: ez kivonat');
    await expect(readFile(join(folder, 'none.mentor'))).rejects.toThrow();
  });
});

describe('an encrypted file', () => {
  it('is checked and unpacked with the passphrase of the environment', { timeout: 60_000 }, async () => {
    expect(await cli(['check', 'locked.mentor'], PASSPHRASE)).toMatchObject({ code: 0, err: '' });
    const unpacked = await cli(['unpack', 'locked.mentor', '--out', 'plain.json'], PASSPHRASE);
    expect(unpacked.code).toBe(0);
    expect(await readFile(join(folder, 'plain.json'), 'utf8')).toContain('Kossuth Egyesület');
  });

  it('is refused with a sentence where the passphrase is wrong or missing', { timeout: 60_000 }, async () => {
    const wrong = await cli(['check', 'locked.mentor'], 'alma');
    expect(wrong).toMatchObject({ code: 1, out: '' });
    expect(wrong.err).toContain('A jelszó nem nyitja a fájlt.');
    const missing = await cli(['unpack', 'locked.mentor', '--out', 'none.json'], '');
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('MENTORIRODA_PASSPHRASE');
  });
});
