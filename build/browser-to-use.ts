import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';

const onDebian = '/usr/bin/chromium-headless-shell';

/** Debian's own Chromium where it is installed; on Windows the Edge that is always there. */
export function browserToUse(): LaunchOptions {
  if (!existsSync(onDebian)) return { channel: process.platform === 'win32' ? 'msedge' : 'chromium' };
  return {
    executablePath: onDebian,
    // Without a UTF-8 locale Chromium writes downloads without their accents.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
