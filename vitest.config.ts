import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { constants } from './build/renderer.config.ts';

const root = import.meta.dirname;
const shared = { define: constants(), root };

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: { name: 'shared', include: ['shared/**/*.test.ts'], isolate: false },
      },
      {
        ...shared,
        test: { name: 'renderer', include: ['renderer/**/*.test.{ts,tsx}'], environment: 'happy-dom' },
      },
      {
        ...shared,
        // The real package tries to download its binary when it is imported.
        resolve: { alias: { electron: join(root, 'tests/support/electron-stand-in.ts') } },
        test: { name: 'electron', include: ['electron/**/*.test.ts'] },
      },
      {
        ...shared,
        test: {
          name: 'build',
          include: ['build/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'scenarios',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
