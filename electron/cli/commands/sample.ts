import type { Command } from '../command.ts';

export const sample: Command = {
  name: 'sample',
  words: [],
  summary:
    'Kitalált, de életszerű adatokat készít: egy megyei irodáét, vagy kivonatként a 18 irodás hálózatét.',
  options: {
    size: {
      type: 'string',
      value: 'county|national',
      help: 'Egy iroda vagy az országos hálózat.',
      required: true,
    },
    seed: {
      type: 'string',
      value: 'SZÁM',
      help: 'Ugyanabból a magból ugyanaz a fájl készül.',
      required: true,
    },
    out: { type: 'string', value: 'F.mentor', help: 'A készülő adatfájl.', required: true },
    county: { type: 'string', value: 'KÓD', help: 'Melyik megye irodája (KSH-megyekód); ha hiányzik: 16.' },
    months: { type: 'string', value: 'SZÁM', help: 'Hány hónap munkája; ha hiányzik: 36.' },
    extract: { type: 'boolean', help: 'Kivonat: személyes adatok és változatadatok nélkül.' },
  },
  // The generator and its texts are loaded only when a sample is asked for.
  run: async (call) => (await import('./make-sample.ts')).makeSample(call),
};
