import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { constants } from './build/renderer.config.ts';

const root = import.meta.dirname;
const shared = { define: constants(), root };

/** Takes longer than a person waits for `npm run check`: whole processes, validators, planted bugs. `npm test` runs it. */
const thorough = [
  'build/**/*.test.ts',
  'electron/cli/*.test.ts',
  'shared/merge/{laws,planted-bugs}.test.ts',
  'shared/reports/kit/word.test.ts',
  'tests/**/*.test.{ts,tsx}',
];
const patient = { testTimeout: 120_000, hookTimeout: 120_000 };
const exclude = [...thorough, 'tests/e2e/**'];

export default defineConfig({
  test: {
    // Every processor: by itself vitest leaves one to nobody.
    maxWorkers: '100%',
    projects: [
      {
        ...shared,
        test: {
          name: 'shared',
          include: ['shared/**/*.test.ts'],
          exclude,
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'renderer',
          include: ['renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          testTimeout: 20_000,
        },
      },
      {
        ...shared,
        // The real package tries to download its binary when it is imported.
        resolve: { alias: { electron: join(root, 'tests/support/electron-stand-in.ts') } },
        test: { name: 'electron', include: ['electron/**/*.test.ts'], exclude, testTimeout: 20_000 },
      },
      { ...shared, test: { name: 'thorough', include: thorough, exclude: ['tests/e2e/**'], ...patient } },
    ],
  },
});
