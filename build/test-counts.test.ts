import { describe, expect, test } from 'vitest';
import { missingPackages } from './prepare-system.ts';
import { addCounts, playwrightCounts, vitestCounts } from './test-counts.ts';

describe('counting tests', () => {
  test('tests to be written count as skipped', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 3,
      success: false,
    };
    expect(vitestCounts(report)).toEqual({ passed: 5, failed: 1, skipped: 5 });
  });

  test('a spec that passes only sometimes counts as failed', () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 4, duration: 1 } };
    expect(playwrightCounts(report)).toEqual({ passed: 7, failed: 3, skipped: 4 });
  });

  test('a report of another shape is not taken for no failures', () => {
    expect(() => vitestCounts({})).toThrow();
    expect(() => playwrightCounts({ stats: {} })).toThrow();
  });

  test('suites add up', () => {
    const counts = { passed: 1, failed: 2, skipped: 3 };
    expect(addCounts(counts, counts)).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });
});

test('a package is missing unless dpkg says it is installed', () => {
  const report = 'chromium install ok installed\npoppler-utils deinstall ok config-files\n';
  expect(missingPackages(['chromium', 'poppler-utils', 'p7zip-full'], report)).toEqual([
    'poppler-utils',
    'p7zip-full',
  ]);
});
