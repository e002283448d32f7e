import { expect, it } from 'vitest';
import { smallOffice } from '../../tests/support/small-office.ts';
import { conflictText } from '../text/conflicts.ts';
import { historyText } from '../text/history.ts';
import { authorName, pcName } from './change-words.ts';
import { lookupOf } from './lookup.ts';

const own = lookupOf(smallOffice(), '2018-04-05');
const known = new Map<string, Record<string, string>>([
  ['workplace/pa', { office: 'o1', label: 'Hátsó szoba' }],
  ['workplace/pc', { office: 'centre', label: 'asztal' }],
  ['office/centre', { office: 'centre', name: 'Országos központ' }],
  ['mentor/m1', { office: 'o1', familyName: 'Kitalált', givenName: 'Ilona' }],
]);
const lookup: typeof own = {
  ...own,
  find(kind, id) {
    const found = known.get(`${kind}/${id}`);
    return found && { id, office: '', ...found };
  },
};

it('names the author of what came from elsewhere as well as it can be known', () => {
  const by = (dot: string, person: string) => ({ dot, person });
  expect(authorName(by('pa:1', 'm1'), lookup)).toBe('Kitalált Ilona');
  // What is written while an office is joined: nobody has said yet who they are.
  expect(authorName(by('pa:1', ''), lookup)).toBe('Hátsó szoba');
  expect(authorName(by('pc:1', 'somebody'), lookup)).toBe('Országos központ munkatársa');
  // The centre keeps its PCs to itself, but a receipt is its own.
  expect(authorName(by('px:1', 'somebody'), lookup, 'centre')).toBe('Országos központ munkatársa');
  expect(authorName(by('px:1', 'somebody'), lookup)).toBe(conflictText.unknownPerson);
  expect(authorName(by('px:1', ''), lookup)).toBe(historyText.nobody);
});

it('tells the PC by the origin of what was put side by side again', () => {
  expect(pcName({ dot: 'px:1', origin: 'pa', person: 'm1' }, lookup, 'o1')).toBe('Hátsó szoba');
  expect(pcName({ dot: 'px:1', person: 'm1' }, lookup, 'o1')).toBe('');
});

it('names the office of a PC that is not ours', () => {
  expect(pcName({ dot: 'pc:1', person: 'm1' }, lookup, 'o1')).toBe('asztal, Országos központ');
});
