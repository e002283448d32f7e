import { expect, expectTypeOf, test } from 'vitest';
import type { Outcome } from '../lib/outcome.ts';
import { channels } from './channels.ts';
import { contract, type Output, type Shell } from './contract.ts';

const bytes = new Uint8Array([1, 2, 3]);

test('every channel has a schema and every schema a channel', () => {
  expect(Object.keys(contract)).toEqual([...channels]);
});

test('no request takes a path', () => {
  const input = { kind: 'report', name: 'a', bytes };
  expect(contract.saveFile.input.safeParse(input).success).toBe(true);
  expect(contract.saveFile.input.safeParse({ ...input, path: '/etc/passwd' }).success).toBe(false);
});

test('an attachment is asked for by its SHA-256 and by nothing else', () => {
  expect(contract.getAttachment.input.safeParse({ hash: 'a'.repeat(64) }).success).toBe(true);
  for (const hash of ['../secret', 'A'.repeat(64), 'a'.repeat(63), '']) {
    expect(contract.getAttachment.input.safeParse({ hash }).success).toBe(false);
  }
});

test('only the pages of our sources can be opened', () => {
  expect(contract.openSource.input.safeParse({ address: 'https://www.ksh.hu' }).success).toBe(true);
  for (const address of ['https://example.org', 'https://www.ksh.hu.example.org', 'file:///etc/passwd', '']) {
    expect(contract.openSource.input.safeParse({ address }).success).toBe(false);
  }
});

test('an attachment may have 20 MB and not a byte more', () => {
  const hash = 'a'.repeat(64);
  const full = new Uint8Array(20 * 1024 * 1024);
  expect(contract.putAttachment.input.safeParse({ hash, bytes: full }).success).toBe(true);
  const over = new Uint8Array(20 * 1024 * 1024 + 1);
  expect(contract.putAttachment.input.safeParse({ hash, bytes: over }).success).toBe(false);
});

test('the answers are outcomes, so that one screen can show any of them', () => {
  expectTypeOf<NonNullable<Output<'saveFile'>>>().toExtend<Outcome<{ token: string; name: string }>>();
  expectTypeOf<NonNullable<Output<'openFile'>>>().toExtend<Outcome<{ bytes: Uint8Array }>>();
  expectTypeOf<Output<'putAttachment'>>().toExtend<Outcome<null>>();
  expectTypeOf<Shell['about']>().parameters.toEqualTypeOf<[]>();
});
