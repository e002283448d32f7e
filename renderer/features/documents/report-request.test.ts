import { describe, expect, it } from 'vitest';
import type { Report } from '../../../shared/reports/report.ts';
import { anchorDay, firstRequest, missingFrom, parametersOf, usualPeriod } from './report-request.ts';

const report = {
  required: ['period', 'mentor'],
  optional: ['fileNumber'],
  periods: ['month'],
} as unknown as Report;

describe('what a document is asked for', () => {
  it('is last month until the tenth, then this month', () => {
    expect(usualPeriod('month', '2018-04-05').from).toBe('2018-03-01');
    expect(usualPeriod('month', '2018-04-11').from).toBe('2018-04-01');
    expect(usualPeriod('quarter', '2018-04-05')).toMatchObject({ from: '2018-01-01', to: '2018-03-31' });
  });

  it('goes back to the last recorded day where nothing has been recorded for long', () => {
    expect(anchorDay('2026-11-21', [{ date: '2019-09-13' }, { date: '2018-01-02' }])).toBe('2019-09-13');
    expect(anchorDay('2018-04-05', [{ date: '2018-03-20' }, { date: '2030-01-01' }])).toBe('2018-04-05');
    expect(anchorDay('2018-04-05', [])).toBe('2018-04-05');
  });

  it('starts with the person who sits here and names what is missing', () => {
    expect(missingFrom(report, firstRequest(report, '2018-04-05', 'm1'))).toEqual([]);
    expect(missingFrom(report, firstRequest(report, '2018-04-05', undefined))).toEqual(['mentor']);
  });

  it('hands on only what the document asks for and what is filled in', () => {
    const request = {
      ...firstRequest(report, '2018-04-05', 'm1'),
      place: 'Szolnok',
      fileNumber: 'JN/12-3/2018',
    };
    expect(Object.keys(parametersOf(report, request)).sort()).toEqual(['fileNumber', 'mentor', 'period']);
  });
});
