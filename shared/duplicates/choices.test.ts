import { describe, expect, it } from 'vitest';
import { KINDS } from '../domain/dataset.ts';
import type { AnyRecord, Kind } from '../domain/record.ts';
import { betterKept, choicesOf, unitedFields } from './choices.ts';

const kind = KINDS.organisation as unknown as Kind;
const record = (id: string, fields: Readonly<Record<string, unknown>>): AnyRecord => ({
  id,
  office: 'o',
  type: 'communityCulture',
  settlement: '11235',
  ...fields,
});

describe('what is chosen when two records become one', () => {
  const two = {
    kept: record('a', { name: 'Műv. Ház', street: 'Fő út 1.', phone: '1', tags: ['x'], notes: 'Egy.' }),
    other: record('b', {
      name: 'Művelődési Ház',
      postalCode: '5062',
      phone: '22',
      email: 'a@b.hu',
      tags: ['y'],
      notes: 'Kettő.',
    }),
  };

  it('is only what differs, what belongs together as one, with the fuller one preselected', () => {
    expect(choicesOf(kind, two).map(({ fields, preselected }) => [fields.join(), preselected])).toEqual([
      ['name', 'other'],
      ['postalCode,settlement,street', 'kept'],
      ['phone', 'kept'],
      ['email', 'other'],
      ['tags', 'both'],
      ['notes', 'both'],
    ]);
  });

  it('comes to these values of the kept record', () => {
    expect(unitedFields(kind, two, ({ preselected }) => preselected)).toEqual({
      name: 'Művelődési Ház',
      postalCode: undefined,
      settlement: '11235',
      street: 'Fő út 1.',
      phone: '1',
      email: 'a@b.hu',
      tags: ['x', 'y'],
      notes: 'Egy.\n\nKettő.',
    });
  });

  it('never offers what the program remembers for itself', () => {
    const hidden = { ...two.other, mergedInto: 'z', mergeTaken: ['name'] };
    expect(choicesOf(kind, { ...two, other: hidden }).flatMap(({ fields }) => fields)).not.toContain(
      'mergedInto',
    );
  });
});

it('proposes to keep the fuller one, then the one with more links, whichever is named first', () => {
  const [full, bare] = [record('b', { name: 'X', phone: '1' }), record('a', { name: 'X' })];
  expect(betterKept(kind, [bare, full], () => 0).kept.id).toBe('b');
  const twin = record('c', { name: 'X' });
  const links = (id: string) => (id === 'c' ? 2 : 1);
  expect(betterKept(kind, [bare, twin], links).kept.id).toBe('c');
  expect(betterKept(kind, [twin, bare], () => 0).kept.id).toBe('a');
});
