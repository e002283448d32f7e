import { describe, expect, it } from 'vitest';
import { KINDS } from '../../shared/domain/dataset.ts';
import type { Kind } from '../../shared/domain/record.ts';
import {
  changedSince,
  type DraftContent,
  formOfDraft,
  isOf,
  isSaved,
  savedBefore,
  withEarlierBefore,
} from './draft-shelf.ts';

const organisation = KINDS.organisation as unknown as Kind;

const draft = (change: Partial<DraftContent> = {}): DraftContent => ({
  kind: 'organisation',
  id: 'o1',
  address: '/szervezetek/o1/szerkesztes',
  title: 'Szervezet szerkesztése: Könyvtár',
  values: { phone: '52/123-456' },
  before: { phone: '52/000-000' },
  ...change,
});

describe('a draft of a saved record', () => {
  it('is saved when everything in it stands in the record, tidied', () => {
    expect(isSaved(draft(), { phone: '52/123-456' })).toBe(true);
    expect(isSaved(draft({ values: { phone: ' 52/123-456 ' } }), { phone: '52/123-456' })).toBe(true);
    expect(isSaved(draft({ values: { phone: undefined } }), {})).toBe(true);
    expect(isSaved(draft(), { phone: '52/000-000' })).toBe(false);
    expect(isSaved(draft(), undefined)).toBe(false);
  });

  it('names the fields in which another value was saved meanwhile', () => {
    expect(changedSince(draft(), { phone: '52/000-000' })).toEqual([]);
    expect(changedSince(draft(), { phone: '52/999-999' })).toEqual(['phone']);
    expect(changedSince(draft(), { phone: '52/123-456' })).toEqual([]);
    expect(changedSince(draft(), {})).toEqual(['phone']);
    expect(changedSince(draft(), { phone: '52/000-000', name: 'Más név' })).toEqual([]);
  });

  it('looks at what belongs together with the field typed in', () => {
    const [group] = organisation.together;
    const [one = '', other = ''] = group ?? [];
    expect(other).not.toBe('');
    const before = savedBefore(organisation, { [one]: 'új' }, { [one]: 'régi', [other]: 'x' });
    expect(before).toMatchObject({ [one]: 'régi', [other]: 'x' });
    const typed = draft({ values: { [one]: 'új' }, before });
    expect(changedSince(typed, { ...before, [other]: 'y' })).toEqual([other]);
  });

  it('still knows what stood there first when it is gone on with a second time', () => {
    const again = draft({ before: { phone: '52/999-999', email: 'a@b.hu' } });
    expect(withEarlierBefore(again, draft()).before).toEqual({ phone: '52/000-000', email: 'a@b.hu' });
    expect(withEarlierBefore(again, undefined)).toBe(again);
  });
});

describe('a draft of a new record', () => {
  const fresh = draft({ before: undefined });

  it('belongs to the form of its kind, not to an id', () => {
    expect(formOfDraft(fresh)).toBe('organisation/uj');
    expect(formOfDraft(draft())).toBe('organisation/o1');
  });

  it('is saved as soon as the record is there', () => {
    expect(isSaved(fresh, undefined)).toBe(false);
    expect(isSaved(fresh, { phone: 'bármi' })).toBe(true);
  });
});

describe('a draft', () => {
  const by = (owner: string) => ({
    place: `${owner}|task/uj|x`,
    typedAt: '2018-04-05T09:05:00',
    content: draft(),
  });

  it('belongs to who typed it; what was typed before anybody sat down belongs to everybody', () => {
    expect(isOf('anna', by('anna'))).toBe(true);
    expect(isOf('bela', by('anna'))).toBe(false);
    expect(isOf('', by('anna'))).toBe(false);
    expect(isOf('bela', by(''))).toBe(true);
  });
});
