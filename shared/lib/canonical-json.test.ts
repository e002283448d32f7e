import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { hash16, sha256Hex } from './hash.ts';

describe('canonical JSON', () => {
  it('sorts keys, leaves undefined members out and writes minus zero as zero', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: undefined, á: -0 })).toBe(
      '{"b":[1,{"c":"é","d":null}],"á":0}',
    );
  });

  it('does not depend on the order of keys and loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
      { seed: 19, numRuns: 300 },
    );
  });

  it('keeps code unit order even for names an object orders by itself, and names no object takes as its own', () => {
    expect(canonicalJson({ 9: 1, 10: { b: 1, a: 2 }, a: 3 })).toBe('{"10":{"a":2,"b":1},"9":1,"a":3}');
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"a":2}}'))).toBe('{"__proto__":{"a":2},"b":1}');
  });

  it('refuses what JSON cannot hold, naming the place', () => {
    expect(() => canonicalJson({ a: [1, Number.NaN] })).toThrow('$.a[1]');
    expect(() => canonicalJson(Number.POSITIVE_INFINITY)).toThrow('$');
    expect(() => canonicalJson([undefined])).toThrow('$[0]');
    expect(() => canonicalJson({ when: new Date(0) })).toThrow('$.when');
    expect(() => canonicalJson({ big: 1n })).toThrow('$.big');
    expect(() => canonicalJson(Array(2))).toThrow();
    expect(() => canonicalJson({ a: Array(2) })).toThrow();
    expect(canonicalJson({ '': 1, a: 2 })).toBe('{"":1,"a":2}');
  });
});

describe('hashes', () => {
  it('agree with the published vectors and hash texts as UTF-8', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('őű😀')).toBe(sha256Hex(Buffer.from('őű😀', 'utf8')));
    expect(hash16('abc')).toBe('ba7816bf8f01cfea');
  });

  it('take every text for the bytes the engine makes of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(sha256Hex(text)).toBe(sha256Hex(new TextEncoder().encode(text)));
      }),
      { seed: 19, numRuns: 2_000 },
    );
    for (const text of ['\ud800', '\udc00a', 'a\ud83d', '\u07ff\u0800\uffff\u{10ffff}', 'á'.repeat(50_000)]) {
      expect(sha256Hex(text)).toBe(sha256Hex(new TextEncoder().encode(text)));
    }
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
