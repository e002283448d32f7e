import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { identity } from '../shared/contract/identity.ts';
import { buildIfStale } from './build.ts';
import { browserCommand, electronBinary } from './machine.ts';
import { projectRoot } from './renderer.config.ts';
import { serve } from './serve.ts';

/** `npm start`: builds what is out of date and opens the program, in Electron or else in the browser. */
async function start(words: readonly string[]): Promise<void> {
  await buildIfStale();
  const electron = electronBinary(join(projectRoot, 'node_modules/electron'));
  if (electron !== null) return openElectron(electron);
  await openInBrowser(join(projectRoot, 'dist/renderer'), !words.includes('--no-open'));
}

function openElectron(binary: string): void {
  const child = spawn(binary, [projectRoot], { stdio: 'inherit' });
  child.on('exit', (code) => process.exit(code ?? 1));
}

async function openInBrowser(page: string, open: boolean): Promise<void> {
  const { state } = await serve(page);
  if (state === 'taken') {
    console.error(
      `A ${identity.browserHost} címet egy másik program foglalja; zárja be azt, majd indítsa újra a Mentorirodát. / ` +
        `Another program uses this address; close it and start again.`,
    );
    process.exit(1);
  }
  console.log(
    `Az Electron nincs letöltve (npx install-electron), a program a böngészőben fut: ${identity.browserHost} / ` +
      `The Electron binary is not downloaded; running in the browser.`,
  );
  if (state === 'alreadyServing') console.log('A Mentoriroda már fut. / Already running.');
  if (!open) return;
  const { program, words } = browserCommand(process.platform, identity.browserHost);
  // Without a browser to call the printed address remains.
  spawn(program, words, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

await start(process.argv.slice(2));
