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
const usual = { sort: { column: 'date', descending: true } };

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
    expect(view).toEqual({ text: '', filters: {}, sort: usual.sort });
    expect(writeView(view, usual).toString()).toBe('');
  });

  it('opens narrowed where that is usual, remembers that it was widened, and can be narrowed otherwise', () => {
    const task: Kind = KINDS.task;
    const tasks = shapeOf('task');
    const open = readView(new URLSearchParams(), task, tasks);
    expect(open.filters).toEqual({ status: 'open|inProgress' });
    expect(writeView(open, tasks).toString()).toBe('');
    const narrowed: Readonly<Record<string, string>>[] = [
      {},
      { status: 'done' },
      { status: 'open|inProgress', assignee: 'x' },
    ];
    for (const filters of narrowed) {
      const address = writeView({ ...open, filters }, tasks);
      expect(readView(address, task, tasks).filters).toEqual(filters);
    }
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
