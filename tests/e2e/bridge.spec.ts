import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../build/renderer.config.ts';
import type { Shell } from '../../shared/contract/contract.ts';
import { expect, test } from './hosts.ts';

test.use({ pageFolder: join(projectRoot, 'dist/bridge-page') });

/** The bytes a spec sends; letters outside ASCII and a zero show what a bad encoding would do. */
const content = Buffer.from([0, 1, 127, 128, 200, 255]);

async function save(page: Page, more: { token?: string; numbered?: boolean } = {}) {
  return page.evaluate(
    ({ bytes, more }) =>
      (globalThis as unknown as { shell: Shell }).shell.saveFile({
        kind: 'report',
        name: 'Havi beszámoló: március',
        bytes: new Uint8Array(bytes),
        ...more,
      }),
    { bytes: [...content], more },
  );
}

test('the page knows its host', async ({ page, host }) => {
  const about = await page.evaluate(() => (globalThis as unknown as { shell: Shell }).shell.about());
  const isShell = host === 'shell';
  expect(about).toMatchObject({ host: isShell ? 'electron' : 'browser', journal: isShell });
});

test('the styles of MUI apply under the security policy', async ({ page }) => {
  const button = page.getByRole('button', { name: 'A híd próbája' });
  await expect(button).toHaveCSS('background-color', 'rgb(25, 118, 210)');
});

test('a report is saved byte by byte under a proper name', async ({ page, desk }) => {
  expect(await save(page)).toMatchObject({ ok: true, value: { name: 'Havi beszámoló- március.docx' } });
  expect(await desk.saved('Havi beszámoló- március.docx')).toEqual(content);
});

test('an opened file arrives byte by byte', async ({ page, desk }) => {
  desk.put('szolnok.mentor', content);
  desk.answer('szolnok.mentor');
  const opened = await page.evaluate(async () => {
    const outcome = await (globalThis as unknown as { shell: Shell }).shell.openFile({ kind: 'dataFile' });
    return outcome?.ok ? { name: outcome.value.name, bytes: [...outcome.value.bytes] } : outcome;
  });
  expect(opened).toEqual({ name: 'szolnok.mentor', bytes: [...content] });
});

test('an attachment comes back under its hash', async ({ page, host, machine }) => {
  const hash = createHash('sha256').update(content).digest('hex');
  const back = await page.evaluate(
    async ({ hash, bytes }) => {
      const { shell } = globalThis as unknown as { shell: Shell };
      await shell.putAttachment({ hash, bytes: new Uint8Array(bytes) });
      return [...((await shell.getAttachment({ hash })) ?? [])];
    },
    { hash, bytes: [...content] },
  );
  expect(back).toEqual([...content]);
  if (host === 'shell') expect(readdirSync(join(machine.dataFolder, 'attachments'))).toEqual([hash]);
});

test.describe('with the shell', { tag: '@shell' }, () => {
  test('a cancelled save is null and leaves nothing behind', async ({ page, desk, machine }) => {
    desk.answer(null);
    expect(await save(page)).toBeNull();
    expect(readdirSync(machine.documents)).toEqual([]);
  });

  test('a report open in Word is saved beside it when the person agrees', async ({ page, desk, machine }) => {
    desk.put('beszámoló.docx', 'régi');
    desk.answer('beszámoló.docx');
    machine.faults.push({ call: 'rename', code: 'EBUSY', times: 21 });
    const refused = await save(page);
    expect(refused).toMatchObject({ ok: false, reason: 'fileOpen' });
    const token = refused?.ok === false ? refused.token : '';
    expect(await save(page, { token, numbered: true })).toMatchObject({
      value: { name: 'beszámoló (2).docx' },
    });
    expect(await desk.saved('beszámoló (2).docx')).toEqual(content);
    expect((await desk.saved('beszámoló.docx')).toString()).toBe('régi');
  });

  test('a path in place of a token is refused', async ({ page }) => {
    const asked = page.evaluate(() =>
      (globalThis as unknown as { shell: Shell }).shell.openSaved({ token: '/etc/passwd' }),
    );
    await expect(asked).rejects.toThrow('unknown token');
  });
});

test('the network is out of reach, and trying it fails a spec', async ({ page, complaints }) => {
  await page.evaluate(() => fetch('https://example.org/').catch(() => undefined));
  await expect
    .poll(() => complaints.join())
    .toContain('violates the following Content Security Policy directive: "connect-src \'self\'"');
  complaints.length = 0;
});
