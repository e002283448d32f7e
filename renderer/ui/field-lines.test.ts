import { describe, expect, it } from 'vitest';
import { smallOffice } from '../../tests/support/small-office.ts';
import { formatDateShort } from '../../shared/lib/dates.ts';
import { titleOfId } from './display.ts';
import { differingFields, fieldLines, fieldNames, pairsOf } from './field-lines.ts';
import { lookupOf } from './lookup.ts';
import { textDifference } from './text-difference.ts';

const data = smallOffice();
const lookup = lookupOf(data, '2018-04-05');

describe('the fields of a change', () => {
  it('stand in the order of the form and read as they do there', () => {
    const pairs = pairsOf({
      before: { status: 'open', title: 'Fórum' },
      after: { status: 'done', statusDate: '2018-04-05', title: 'Lakossági fórum' },
    });
    expect(fieldLines('task', pairs, lookup)).toEqual([
      { field: 'title', label: 'Feladat', from: 'Fórum', to: 'Lakossági fórum' },
      { field: 'status', label: 'Állapot', from: 'nyitott', to: 'kész' },
      { field: 'statusDate', label: 'Az állapot dátuma', from: '', to: formatDateShort('2018-04-05') },
    ]);
  });

  it('say in words that the record was deleted', () => {
    const pairs = pairsOf({ before: {}, after: { deleted: { seen: { a: 3 } } } });
    expect(fieldLines('task', pairs, lookup)).toMatchObject([{ from: 'a nyilvántartásban', to: 'törölve' }]);
  });

  it('name two that are not the same thing by their names, not by their ids', () => {
    const [one = '', other = ''] = data.contact.keys();
    const pairs = pairsOf({ before: {}, after: { of: 'contact', one, other } });
    const read = fieldLines('distinctPair', pairs, lookup).map(({ to }) => to);
    expect(read.slice(1)).toEqual([one, other].map((id) => titleOfId('contact', id, lookup)));
    expect(read.join(' ')).not.toContain(one);
    const gone = pairsOf({ before: {}, after: { of: 'contact', one: 'nincs-ilyen' } });
    expect(fieldLines('distinctPair', gone, lookup).map(({ to }) => to)).toContain('nincs-ilyen');
  });

  it('are called in a sentence in the order of the form too', () => {
    expect(fieldNames('task', ['status', 'shade', 'title'])).toBe('Feladat, Állapot, shade');
  });

  it('keep the name of what only a newer program knows', () => {
    const pairs = pairsOf({ before: {}, after: { shade: { dark: true } } });
    expect(fieldLines('task', pairs, lookup)).toEqual([
      { field: 'shade', label: 'shade', from: '', to: '{"dark":true}' },
    ]);
  });
});

describe('the fields in which values of one register differ', () => {
  const register = 'postalCode+settlement+street';

  it('leave out what all say alike, and what none says', () => {
    const [here, there] = [{ settlement: 'x', street: 'Fő út 1.' }, { settlement: 'x' }];
    expect(differingFields(register, [here, there])).toEqual(['street']);
    expect(differingFields(register, [here, here, { ...there, postalCode: '5137' }])).toEqual([
      'postalCode',
      'street',
    ]);
  });

  it('are all of them where none differs', () => {
    expect(differingFields(register, [{ street: 'a' }, { street: 'a' }])).toHaveLength(3);
    expect(differingFields('title', [{ title: 'a' }])).toEqual(['title']);
  });
});

describe('the difference of two texts', () => {
  it('is what remains between the words they share at both ends', () => {
    const [before, after] = textDifference(
      'A fórum 5-én lesz a faluházban.',
      'A fórum 6-án lesz a faluházban.',
    );
    expect([before.middle, after.middle]).toEqual(['5-én', '6-án']);
    expect(before.start + before.middle + before.end).toBe('A fórum 5-én lesz a faluházban.');
  });

  it('never counts a word twice', () => {
    const [before, after] = textDifference('egy egy', 'egy egy egy');
    expect(before.start + before.middle + before.end).toBe('egy egy');
    expect(after.start + after.middle + after.end).toBe('egy egy egy');
    expect([before.middle.trim(), after.middle.trim()]).toEqual(['', 'egy']);
  });
});
