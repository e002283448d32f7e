import { describe, expect, test } from 'vitest';
import { missingPackages } from './prepare-system.ts';
import { addCounts, playwrightCounts, summaryOf, vitestCounts } from './test-counts.ts';

describe('counting tests', () => {
  test('tests to be written count as skipped', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 3,
      success: false,
    };
    expect(vitestCounts(report)).toEqual({ passed: 5, failed: 1, skipped: 5, repeated: [] });
  });

  test('a spec that passed only when it was tried again is named, with its project and its groups', () => {
    const one = (title: string, status: string) => ({ title, tests: [{ status, projectName: 'shell' }] });
    const inner = { title: 'a group', specs: [one('in a group', 'flaky')] };
    const outer = {
      title: 'a.spec.ts',
      specs: [one('well', 'expected'), one('late', 'flaky')],
      suites: [inner],
    };
    const report = {
      stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 4, duration: 1 },
      suites: [outer],
    };
    expect(playwrightCounts(report)).toEqual({
      passed: 9,
      failed: 1,
      skipped: 4,
      repeated: ['[shell] › a.spec.ts › late', '[shell] › a.spec.ts › a group › in a group'],
    });
  });

  test('a spec that needed a second try and cannot be named counts as failed', () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 4, duration: 1 }, suites: [] };
    expect(playwrightCounts(report)).toEqual({ passed: 7, failed: 3, skipped: 4, repeated: [] });
  });

  test('the summary names whoever needed a second try, and ends with the counts', () => {
    const counts = { passed: 9, failed: 0, skipped: 4, repeated: ['[shell] › a.spec.ts › late'] };
    expect(summaryOf(counts)).toEqual([
      '1 needed a second try:',
      '  [shell] › a.spec.ts › late',
      '9 passed, 0 failed, 4 skipped',
    ]);
    expect(summaryOf({ ...counts, repeated: [] })).toEqual(['9 passed, 0 failed, 4 skipped']);
  });

  test('a report of another shape is not taken for no failures', () => {
    expect(() => vitestCounts({})).toThrow();
    expect(() => playwrightCounts({ stats: {} })).toThrow();
  });

  test('suites add up', () => {
    const counts = { passed: 1, failed: 2, skipped: 3, repeated: ['late'] };
    expect(addCounts(counts, counts)).toEqual({
      passed: 2,
      failed: 4,
      skipped: 6,
      repeated: ['late', 'late'],
    });
  });
});

test('a package is missing unless dpkg says it is installed', () => {
  const report = 'chromium install ok installed\npoppler-utils deinstall ok config-files\n';
  expect(missingPackages(['chromium', 'poppler-utils', 'p7zip-full'], report)).toEqual([
    'poppler-utils',
    'p7zip-full',
  ]);
});
