import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { xmlText } from '../clean-text.ts';
import { ByteSink } from './byte-sink.ts';

function gathered(write: (sink: ByteSink) => void): string {
  let text = '';
  const sink = new ByteSink((bytes) => {
    text += strFromU8(bytes);
  });
  write(sink);
  sink.flush();
  return text;
}

const before = strToU8('<b>');
const after = strToU8('</b>');

function ordinary(text: string, noBreak = false): string | undefined {
  let written = false;
  const all = gathered((sink) => {
    written = sink.ordinary(before, text, { after, noBreak });
  });
  return written ? all : undefined;
}

test('an ordinary text is escaped and encoded as the slow way does it', () => {
  const text = 'Őrség & „<tükörfúrógép>” "−5%" 1\u00A0234 €';
  expect(ordinary(text)).toBe(`<b>${xmlText(text)}</b>`);
});

test('spaces can be made unbreakable on the way', () => {
  expect(ordinary('2018. 04. 05.', true)).toBe('<b>2018.\u00A004.\u00A005.</b>');
});

test('whatever the text is, it is written exactly as the slow way does, or left to it untouched', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      const written = ordinary(text);
      if (written !== undefined) expect(written).toBe(`<b>${xmlText(text)}</b>`);
    }),
    { seed: 5, numRuns: 500 },
  );
});

test('texts that need more care are left alone', () => {
  const strange = [
    'a\nb',
    ' a',
    'a ',
    'a  b',
    '\u0000',
    '\u0085',
    '\u2028',
    '😀',
    '\uD800',
    '\uFFFE',
    '\uFFFF',
    '\u007F',
  ];
  for (const text of strange) expect(ordinary(text), JSON.stringify(text)).toBeUndefined();
});

test('nothing is lost or doubled where the buffer is handed over', () => {
  const long = 'ő'.repeat(1000);
  const pieces = Array.from({ length: 900 }, (_, index) => `${index}${long}`);
  const all = gathered((sink) => {
    for (const piece of pieces) {
      if (!sink.ordinary(new Uint8Array(0), piece, { after: new Uint8Array(0), noBreak: false }))
        sink.xml(piece);
    }
    sink.xml('x'.repeat(400_000));
  });
  expect(all).toBe(pieces.join('') + 'x'.repeat(400_000));
});
