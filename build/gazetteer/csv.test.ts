import { expect, it } from 'vitest';
import { cell, readCsv } from './csv.ts';

it('reads cells by column, quoted ones included, whatever the line ends are', () => {
  expect(readCsv('\uFEFFa,b,c\r\n1,"x, ""y""",\n,2,3\n')).toEqual([
    { a: '1', b: 'x, "y"', c: '' },
    { a: '', b: '2', c: '3' },
  ]);
});

it('refuses a row of another length and an empty necessary cell', () => {
  expect(() => readCsv('a,b\n1\n')).toThrow('row 2');
  expect(() => cell({ a: '' }, 'a')).toThrow('no a');
});
