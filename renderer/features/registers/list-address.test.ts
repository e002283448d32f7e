import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../shared/domain/dataset.ts';
import type { Kind } from '../../../shared/domain/record.ts';
import { readView, writeView } from './list-address.ts';
import { registerNames, shapeOf } from './shapes.ts';
import { columnsOf } from '../../ui/register-rows.ts';
import { lookupOf } from '../../ui/lookup.ts';
import { smallOffice } from '../../../tests/support/small-office.ts';
import { shownKind } from './register.ts';

const kind = KINDS.activity as unknown as Kind;
const usual = { column: 'date', descending: true };

describe('the address of a list', () => {
  it('says what is shown, and is read back as the same view', () => {
    const view = {
      text: 'őszi kör',
      filters: { kind: 'visit', settlements: '03258' },
      sort: { column: 'title', descending: true },
    };
    const address = writeView(view, usual);
    expect(address.toString()).toContain('kind=visit');
    expect(readView(address, kind, usual)).toEqual(view);
  });

  it('is empty while nothing was asked, and means the usual order', () => {
    const view = readView(new URLSearchParams(), kind, usual);
    expect(view).toEqual({ text: '', filters: {}, sort: usual });
    expect(writeView(view, usual).toString()).toBe('');
  });

  it('does not narrow by words that are no filter of the register', () => {
    expect(readView(new URLSearchParams('place=x&nonsense=y'), kind, usual).filters).toEqual({});
  });
});

it.each(registerNames)('the usual order of %s goes by a column of its list', (name) => {
  const shape = shapeOf(name);
  const lookup = lookupOf(smallOffice(), '2018-04-05');
  const columns = columnsOf(shownKind(name), lookup, { titled: shape.titled, columns: shape.columns });
  expect(columns.map((column) => column.name)).toContain(shape.sort.column);
});
