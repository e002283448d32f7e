import { describe, expect, it } from 'vitest';
import { prepareCommit } from './prepare.ts';
import type { Operation } from './commit.ts';
import type { Row } from './versions.ts';
import { rowOf } from './versions.ts';
import { mergeVersioned } from './merge.ts';

const frame = (dot: string) => ({
  dot,
  time: '2018-04-05T09:05:00',
  person: 'm1',
  cause: 'entry' as const,
  office: 'o1',
});

const put = (fields: Record<string, unknown>, kind = 'activity'): Operation => ({
  do: 'put',
  kind,
  id: 'r1',
  fields,
});

function after(operations: readonly Operation[], before?: Row, dot = 'a:1') {
  return prepareCommit(frame(dot), operations, () => before);
}

function rowAfter(operations: readonly Operation[], before?: Row, dot = 'a:1'): Row {
  const outcome = after(operations, before, dot);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.changes[0]?.row as Row;
}

describe('what a person asked for becomes a commit', () => {
  it('with every text composed and trimmed, however deep, and lists sorted and unique', () => {
    const { record } = rowAfter([
      put({
        title: '  Fo\u0301rum ',
        topics: ['o\u030bszi akció', 'ifjúság', 'ifjúság'],
        attachments: [{ hash: 'h', name: 'ke\u0301p.png', mime: 'image/png' }],
      }),
    ]);
    expect(record).toMatchObject({
      title: 'Fórum',
      topics: ['ifjúság', 'őszi akció'],
      attachments: [{ hash: 'h', name: 'kép.png', mime: 'image/png' }],
    });
  });

  it('that names only the changed fields, before and after', () => {
    const before = rowAfter([put({ title: 'Egy', place: 'könyvtár' })]);
    const outcome = after([put({ title: 'Kettő', place: 'könyvtár' })], before, 'a:2');
    expect(outcome.ok && outcome.value.changes[0]).toMatchObject({
      before: { title: 'Egy' },
      after: { title: 'Kettő' },
    });
    expect(outcome.ok && Object.keys(outcome.value.changes[0]?.after ?? {})).toEqual(['title']);
  });

  it('with rows whose emptied cells are gone, instead of being refused for them', () => {
    const row = { hash: 'h', name: 'kép.png', mime: 'image/png' };
    const { record } = rowAfter([put({ attachments: [{ ...row, description: undefined }] })]);
    expect(record['attachments']).toEqual([row]);
    expect(Object.keys((record['attachments'] as object[])[0] as object)).toEqual(Object.keys(row));
  });

  it('that never writes into an erased record again', () => {
    const before = rowAfter(
      [{ do: 'erase', kind: 'activity', id: 'r1' }],
      rowAfter([put({ title: 'Egy' })]),
      'a:2',
    );
    const decision = { do: 'decide', kind: 'activity', id: 'r1', register: 'title', value: {} } as const;
    for (const operation of [
      put({ title: 'Kettő' }),
      decision,
      { do: 'delete', kind: 'activity', id: 'r1' },
    ]) {
      expect(after([operation as Operation], before, 'a:3')).toMatchObject({ ok: false, reason: 'missing' });
    }
  });

  it('is no commit at all when nothing changes', () => {
    const before = rowAfter([put({ title: 'Egy' })]);
    expect(after([put({ title: ' Egy ' })], before, 'a:2')).toMatchObject({ ok: false, reason: 'nothing' });
  });

  it('keeps an address together: one changed field writes its whole group', () => {
    const before = rowAfter([
      put(
        { name: 'Kitalált Egyesület', type: 'association', settlement: '15130', street: 'Fő út 1.' },
        'organisation',
      ),
    ]);
    const row = rowAfter([put({ street: 'Fő út 2.' }, 'organisation')], before, 'a:2');
    expect(row.merge.registers['postalCode+settlement+street']?.[0]?.dot).toBe('a:2');
    expect(row.merge.registers['name']?.[0]?.dot).toBe('a:1');
  });

  it('edits a conflicted field only by a decision, which covers every version', () => {
    const start = rowAfter([put({ title: 'Egy' })]);
    const here = rowAfter([put({ title: 'Itt' })], start, 'a:2');
    const there = rowAfter([put({ title: 'Ott' })], start, 'b:1');
    const both = rowOf(mergeVersioned(here, there));
    expect(after([put({ title: 'Harmadik' })], both, 'a:3')).toMatchObject({
      ok: false,
      reason: 'conflicted',
    });
    const decided = rowAfter(
      [{ do: 'decide', kind: 'activity', id: 'r1', register: 'title', value: { title: 'Ott' } }],
      both,
      'a:3',
    );
    expect(decided.merge.registers['title']).toHaveLength(1);
    expect(mergeVersioned(decided, there).record['title']).toBe('Ott');
  });

  it('refuses a value that is not of its form, naming the record and the field', () => {
    const outcome = after([put({ participants: 'sokan' })]);
    expect(outcome).toMatchObject({ ok: false, reason: 'form' });
    expect(outcome.ok ? '' : outcome.message).toBe('Tevékenység: a „Résztvevők” mező értéke nem olvasható.');
  });

  it('deletes and erases only what is there', () => {
    expect(after([{ do: 'delete', kind: 'activity', id: 'r1' }])).toMatchObject({
      ok: false,
      reason: 'missing',
    });
    const before = rowAfter([put({ title: 'Egy' })]);
    const row = rowAfter([{ do: 'erase', kind: 'activity', id: 'r1' }], before, 'a:2');
    expect(row.record).toEqual({ id: 'r1', office: 'o1', erased: true });
  });
});
