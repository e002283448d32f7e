import { describe, expect, it } from 'vitest';
import { KINDS } from '../../shared/domain/dataset.ts';
import type { Kind } from '../../shared/domain/record.ts';
import { registerNames, shapeOf } from '../features/registers/shapes.ts';
import { sectionsOf, spanOf } from './record-layout.ts';

describe('the sections of a form', () => {
  it.each(registerNames)('show every field of %s that people fill in exactly once', (name) => {
    const kind = KINDS[name] as unknown as Kind;
    const shown = sectionsOf(kind, shapeOf(name).sections).flatMap(({ fields }) => fields);
    const isAsked = (field: string) => field !== 'attachments' && kind.fields[field]?.internal !== true;
    const all = Object.keys(kind.fields).filter(isAsked);
    expect([...shown].sort()).toEqual(all.sort());
  });

  it.each(registerNames)('name only fields that %s has', (name) => {
    const named = shapeOf(name).sections.flatMap(({ fields }) => fields);
    expect(named.filter((field) => !(field in KINDS[name].fields))).toEqual([]);
  });

  it('put fields nobody has arranged at the end instead of losing them', () => {
    const kind = KINDS.task as unknown as Kind;
    const sections = sectionsOf(kind, [{ title: 'Első', fields: ['due'] }], ['notes']);
    expect(sections.map(({ title }) => title)).toEqual(['Első', 'További adatok']);
    expect(sections[1]?.fields).toContain('title');
    expect(sections.flatMap(({ fields }) => fields)).not.toContain('notes');
  });
});

it('gives each input a width between two columns and the whole line', () => {
  for (const kind of Object.values(KINDS)) {
    for (const field of Object.values((kind as unknown as Kind).fields)) {
      expect(spanOf(field)).toBeGreaterThanOrEqual(2);
      expect(spanOf(field)).toBeLessThanOrEqual(12);
    }
  }
});
