import type { ClockTime } from './dates.ts';
import { formatNumber } from './numbers.ts';
import { fold } from './order.ts';
import { failure, type Outcome, success } from './outcome.ts';

const badTime = (text: string) =>
  failure(
    'badTime',
    `Az időpont nem értelmezhető: „${text.trim()}”. Például így adható meg: 9, 930 vagy 9:30.`,
  );

function clockTime(hours: number, minutes: number): ClockTime | undefined {
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** „fél tíz” in digits: „fél 10” is 9:30, „negyed 10” 9:15, „háromnegyed 10” 9:45. */
function spokenQuarter(folded: string): ClockTime | undefined {
  const match = /^(fel|negyed|haromnegyed)\s*(\d{1,2})$/.exec(folded);
  if (!match) return undefined;
  const minutes = { fel: 30, negyed: 15, haromnegyed: 45 }[match[1] as 'fel' | 'negyed' | 'haromnegyed'];
  const hour = Number(match[2]);
  return hour >= 1 && hour <= 24 ? clockTime(hour - 1, minutes) : undefined;
}

/** Reads a time of day: „9”, „930”, „0930”, „9:30”, „9.30”, „9 óra 30”, „fél 10”. Fails with 'empty' or 'badTime'. */
export function parseTimeInput(text: string): Outcome<ClockTime, 'empty' | 'badTime'> {
  const folded = fold(text)
    .trim()
    .replace(/\s*perc(?:kor)?\.?$/, '')
    .replace(/\s*ora(?:kor)?\.?\s*/, ':')
    .replace(/[:.]$/, '');
  if (folded === '') return failure('empty', 'Adja meg az időpontot.');
  const match = /^(\d{1,2})(?:\s*[:.\s]\s*(\d{1,2})|(\d{2}))?$/.exec(folded);
  const time = match ? clockTime(Number(match[1]), Number(match[2] ?? match[3] ?? 0)) : spokenQuarter(folded);
  return time ? success(time) : badTime(text);
}

export interface NumberLimits {
  /** Digits allowed after the decimal comma; 0 for whole numbers. */
  readonly decimals: number;
  readonly least?: number;
  readonly most?: number;
}

type NumberProblem = 'empty' | 'badNumber' | 'tooManyDecimals' | 'tooSmall' | 'tooLarge';

/** The number in JavaScript's form; a lone dot before three digits is a group only where no decimals are allowed. */
function normalisedNumber(text: string, decimals: number): string | undefined {
  const compact = text.replace(/[\s\u00A0\u202F\u2009]/g, '').replace(/^[\u2212\u2013]/, '-');
  const grouped = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(compact);
  const certainlyGrouped = grouped && (decimals === 0 || compact.includes(',') || /\..*\./.test(compact));
  const plain = (certainlyGrouped ? compact.replaceAll('.', '') : compact).replace(',', '.');
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain) && plain.length <= 17 ? plain : undefined;
}

function checkLimits(value: number, limits: NumberLimits): Outcome<number, NumberProblem> {
  const shown = (limit: number) => formatNumber(limit, { decimals: 6 });
  if (limits.least !== undefined && value < limits.least) {
    return failure('tooSmall', `A megadható legkisebb érték: ${shown(limits.least)}.`);
  }
  if (limits.most !== undefined && value > limits.most) {
    return failure('tooLarge', `A megadható legnagyobb érték: ${shown(limits.most)}.`);
  }
  return success(value === 0 ? 0 : value);
}

/**
 * Reads a number as people write it: decimal comma or dot, groups by space, no-break space or dot, a unit after it
 * („1 234,5”, „1234.5”, „1.234.567 Ft”, „87,5%”). Fails with a sentence that names the limit broken.
 */
export function parseNumberInput(text: string, limits: NumberLimits): Outcome<number, NumberProblem> {
  const bare = text.trim().replace(/(\d)\s*(?:%|[\p{L}]{1,6}\.?)$/u, '$1');
  if (bare === '') return failure('empty', 'Adjon meg egy számot.');
  const plain = normalisedNumber(bare, limits.decimals);
  if (plain === undefined) {
    return failure('badNumber', `A szám nem értelmezhető: „${text.trim()}”. Például így adható meg: 1234,5.`);
  }
  const fraction = (plain.split('.')[1] ?? '').replace(/0+$/, '');
  if (fraction.length > limits.decimals) {
    const rule =
      limits.decimals === 0
        ? 'Csak egész szám adható meg.'
        : `Legfeljebb ${limits.decimals} tizedesjegy adható meg.`;
    return failure('tooManyDecimals', rule);
  }
  return checkLimits(Number(plain), limits);
}

/** Reads a length of time in minutes: „1,5” and „1,5 óra” are hours, „90 perc” minutes, „1:30” both. */
export function parseDurationInput(text: string): Outcome<number, 'empty' | 'badDuration'> {
  const folded = fold(text).trim();
  if (folded === '') return failure('empty', 'Adja meg az időtartamot.');
  const clock = /^(\d{1,3})(?::|\s*(?:o|ora)\s+)([0-5]?\d)(?:\s*(?:p|perc))?$/.exec(folded);
  if (clock) return success(Number(clock[1]) * 60 + Number(clock[2]));
  const number = parseNumberInput(folded.replace(/\s*[a-z]+\.?$/, ''), {
    decimals: 2,
    least: 0,
    most: 10_000,
  });
  const unit = /[a-z]*(?=\.?$)/.exec(folded)?.[0] ?? '';
  if (number.ok && ['', 'o', 'ora'].includes(unit)) return success(Math.round(number.value * 60));
  if (number.ok && ['p', 'perc'].includes(unit)) return success(Math.round(number.value));
  return failure(
    'badDuration',
    `Az időtartam nem értelmezhető: „${text.trim()}”. Például így adható meg: 1,5 óra vagy 90 perc.`,
  );
}
