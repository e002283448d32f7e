import { expect, test } from 'vitest';
import { cleanText, xmlText } from './clean-text.ts';

test('letters, line feeds, non-breaking spaces and emoji stay as they are', () => {
  const text = 'Őrség,\u00A0ű\nkét sor 😀 „idézet” − 5%';
  expect(cleanText(text)).toBe(text);
});

test('what XML forbids disappears: control characters, lone surrogates, U+FFFE and U+FFFF', () => {
  expect(cleanText('a\u0000b\u0008c\u000Bd\u001Fe\uFFFEf\uFFFFg\uD83Dh\uDE00i\u0086j')).toBe('abcdefghij');
});

test('every kind of line end becomes a line feed and a tab a space', () => {
  expect(cleanText('a\r\nb\rc\u0085d\u2028e\u2029f\tg')).toBe('a\nb\nc\nd\ne\nf g');
});

test('markup is only text', () => {
  expect(xmlText('<b a="1">&amp;\u0001</b>')).toBe('&lt;b a=&quot;1&quot;&gt;&amp;amp;&lt;/b&gt;');
});
