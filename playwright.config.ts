import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserToUse } from './build/browser-to-use.ts';
import { electronBinary } from './build/machine.ts';
import type { HostOptions } from './tests/e2e/hosts.ts';

const electron = electronBinary(join(import.meta.dirname, 'node_modules/electron'));

/** Machines that run the suite for somebody else are often slow and busy; what needed a second try there is named by `npm test`. */
const isForeign = process.env.CI !== undefined;

export default defineConfig<HostOptions>({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results',
  timeout: isForeign ? 120_000 : 60_000,
  expect: { timeout: isForeign ? 15_000 : 5_000 },
  retries: isForeign ? 1 : 0,
  forbidOnly: isForeign,
  workers: 2,
  fullyParallel: true,
  reporter: 'list',
  use: {
    launchOptions: browserToUse(),
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
