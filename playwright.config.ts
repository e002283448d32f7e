import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { electronBinary } from './build/machine.ts';
import type { HostOptions } from './tests/e2e/hosts.ts';

const debianChromium = '/usr/bin/chromium-headless-shell';

/** Debian's own Chromium where it is installed; on Windows the Edge that is always there. */
const browser = existsSync(debianChromium)
  ? {
      executablePath: debianChromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    }
  : { channel: process.platform === 'win32' ? 'msedge' : 'chromium' };

const electron = electronBinary(join(import.meta.dirname, 'node_modules/electron'));

export default defineConfig<HostOptions>({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  fullyParallel: true,
  reporter: 'list',
  use: {
    launchOptions: browser,
    locale: 'hu-HU',
    timezoneId: 'Europe/Budapest',
    viewport: { width: 1366, height: 768 },
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'on-first-retry',
  },
  projects: [
    // A browser has no dialog to cancel and no locked file: what needs them is marked @shell.
    { name: 'browser', use: { host: 'browser' }, grepInvert: /@shell/ },
    { name: 'shell', use: { host: 'shell' } },
    ...(electron === null
      ? []
      : [{ name: 'electron', use: { host: 'electron' as const }, testIgnore: 'bridge.spec.ts' }]),
  ],
});
