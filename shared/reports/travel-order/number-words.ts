const units = ['', 'egy', 'kettő', 'három', 'négy', 'öt', 'hat', 'hét', 'nyolc', 'kilenc'] as const;
const tens = [
  '',
  'tíz',
  'húsz',
  'harminc',
  'negyven',
  'ötven',
  'hatvan',
  'hetven',
  'nyolcvan',
  'kilencven',
] as const;

function belowHundred(value: number): string {
  const [ten, unit] = [Math.floor(value / 10), value % 10];
  if (unit === 0) return tens[ten] ?? '';
  if (ten === 1) return `tizen${units[unit] ?? ''}`;
  if (ten === 2) return `huszon${units[unit] ?? ''}`;
  return `${tens[ten] ?? ''}${units[unit] ?? ''}`;
}

/** „kettő” stands alone or at the end; before száz, ezer and millió it is „két”. */
function asMultiplier(words: string): string {
  return words.endsWith('kettő') ? `${words.slice(0, -'kettő'.length)}két` : words;
}

function belowThousand(value: number): string {
  const [hundred, rest] = [Math.floor(value / 100), value % 100];
  const hundreds = hundred === 0 ? '' : `${hundred === 1 ? '' : asMultiplier(units[hundred] ?? '')}száz`;
  return `${hundreds}${belowHundred(rest)}`;
}

/**
 * A whole number from 0 to 999,999,999 in words, as amounts are written out: one word up to two thousand, above it the groups
 * of three parted by hyphens (AkH 12, 289): „ezerhuszonöt”, „huszonkétezer-kilencszázhetvenhárom”.
 */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999_999_999)
    throw new Error(`not writable in words: ${value}`);
  if (value === 0) return 'nulla';
  const [millions, thousands, rest] = [
    Math.floor(value / 1_000_000),
    Math.floor(value / 1000) % 1000,
    value % 1000,
  ];
  const parts = [
    millions === 0 ? '' : `${asMultiplier(belowThousand(millions))}millió`,
    thousands === 0
      ? ''
      : `${thousands === 1 && millions === 0 ? '' : asMultiplier(belowThousand(thousands))}ezer`,
    belowThousand(rest),
  ].filter((part) => part !== '');
  return parts.join(value > 2000 ? '-' : '');
}
