import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileScope } from '../../../shared/exchange/file-head.ts';
import { givenFileName } from '../../text/give-out.ts';
import { aboutInLog, faultsOf, newDraft, scopeInFileName, scopeOf } from './draft.ts';

const draft = newDraft('2018-04-05');
const names = { mentor: () => 'Kiss Anna', place: (ksh: string) => (ksh === '15130' ? 'Debrecen' : 'Kaba') };
const nameOf = (scope: FileScope) =>
  givenFileName('Hajdú-Bihar', scopeInFileName(scope, names.place), '2018-04-05T09:05:10');

describe('what is asked before data is given out', () => {
  it('is to whom and why, whatever is chosen', () => {
    expect(Object.keys(faultsOf(draft))).toEqual(['recipient', 'purpose']);
    expect(Object.keys(faultsOf({ ...draft, recipient: ' ', purpose: 'ok' }))).toEqual(['recipient']);
    expect(faultsOf({ ...draft, recipient: 'Eger', purpose: 'közös projekt' })).toEqual({});
  });

  it('is which mentor, settlements or days', () => {
    expect(scopeOf({ ...draft, what: 'mentor' })).toBeUndefined();
    expect(scopeOf({ ...draft, what: 'settlement', settlements: [] })).toBeUndefined();
    expect(faultsOf({ ...draft, what: 'period', to: '2018-02-01' })).toHaveProperty('to');
    expect(scopeOf({ ...draft, what: 'period' })).toEqual({
      type: 'period',
      from: '2018-03-01',
      to: '2018-03-31',
    });
  });

  it('is no more than that: an extract is of all days and holds nobody unless somebody wants it otherwise', () => {
    expect(scopeOf({ ...draft, what: 'extract' })).toEqual({ type: 'extract', personal: 'none' });
    expect(scopeOf({ ...draft, what: 'extract', onlyPeriod: true, personal: 'names' })).toEqual({
      type: 'extract',
      personal: 'names',
      from: '2018-03-01',
      to: '2018-03-31',
    });
  });
});

describe('the name of a file', () => {
  it.each<[FileScope, string]>([
    [{ type: 'all' }, 'Hajdú-Bihar – minden adat – 2018-04-05 09.05.mentor'],
    [{ type: 'mentor', ids: ['m1'] }, 'Hajdú-Bihar – egy mentor adatai – 2018-04-05 09.05.mentor'],
    [{ type: 'settlement', ids: ['15130'] }, 'Hajdú-Bihar – Debrecen – 2018-04-05 09.05.mentor'],
    [{ type: 'settlement', ids: ['15130', '02307'] }, 'Hajdú-Bihar – 2 település – 2018-04-05 09.05.mentor'],
    [
      { type: 'period', from: '2018-01-01', to: '2018-03-31' },
      'Hajdú-Bihar – 2018. I. negyedév – 2018-04-05 09.05.mentor',
    ],
    [{ type: 'extract', personal: 'none' }, 'Hajdú-Bihar – kivonat – 2018-04-05 09.05.mentor'],
    [
      { type: 'extract', personal: 'none', from: '2018-03-01', to: '2018-03-31' },
      'Hajdú-Bihar – kivonat, 2018. március – 2018-04-05 09.05.mentor',
    ],
  ])('says whose and what, names nobody, and ends in the moment: %j', (scope, name) => {
    expect(nameOf(scope)).toBe(name);
  });

  it('is short enough to be read, and one that Windows takes, whatever the office is called', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300, unit: 'binary' }),
        fc.string({ maxLength: 300 }),
        (sender, what) => {
          const name = givenFileName(sender, what, '2018-04-05T09:05:10');
          expect(name.length).toBeLessThanOrEqual(80);
          expect(name).toMatch(/ – 2018-04-05 09\.05\.mentor$/);
          // oxlint-disable-next-line no-control-regex -- these are what Windows refuses
          expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001F]/);
        },
      ),
      { seed: 80, numRuns: 300 },
    );
  });
});

it('the log names the mentor and every settlement', () => {
  expect(aboutInLog({ type: 'mentor', ids: ['m1'] }, names)).toBe('Kiss Anna');
  expect(aboutInLog({ type: 'settlement', ids: ['15130', '02307'] }, names)).toBe('Debrecen, Kaba');
  expect(aboutInLog({ type: 'extract', personal: 'none' }, names)).toBe('teljes időszak');
});
