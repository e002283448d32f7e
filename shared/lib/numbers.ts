/** No-break space: between a number and its unit, and between groups of digits. */
export const NBSP = '\u00A0';
/** The true minus sign; a hyphen is never written before a number. */
export const MINUS = '\u2212';

export interface NumberFormat {
  /** Most digits after the decimal comma; 2 when left out. */
  readonly decimals?: number;
  /** Write zeros up to `decimals`, so that a column lines up. */
  readonly fixed?: boolean;
  /** 'auto': groups from five digits, as in running text; 'always': from four, for table columns. */
  readonly grouping?: 'auto' | 'always';
}

/** Rounds half away from zero by the decimal digits a person sees (1.005 to two decimals is 1.01). */
export function roundTo(value: number, decimals: number): number {
  const magnitude = Math.abs(value);
  const text = String(magnitude);
  if (text.includes('e')) return Number(value.toFixed(decimals));
  const rounded = Number(`${Math.round(Number(`${text}e${decimals}`))}e-${decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

function groupDigits(digits: string, grouping: 'auto' | 'always'): string {
  const threshold = grouping === 'always' ? 4 : 5;
  if (digits.length < threshold) return digits;
  return digits.replace(/\B(?=(?:\d{3})+$)/g, NBSP);
}

function magnitudeText(value: number, format: NumberFormat): string {
  const decimals = format.decimals ?? 2;
  const [whole = '0', fraction = ''] = value.toFixed(decimals).split('.');
  const kept = format.fixed ? fraction : fraction.replace(/0+$/, '');
  const grouped = groupDigits(whole, format.grouping ?? 'auto');
  return kept === '' ? grouped : `${grouped},${kept}`;
}

/** Hungarian form of a finite number below 10^21: decimal comma, no-break groups, true minus; throws on anything else. */
export function formatNumber(value: number, format: NumberFormat = {}): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) throw new Error(`not a printable number: ${value}`);
  const rounded = roundTo(value, format.decimals ?? 2);
  return `${rounded < 0 ? MINUS : ''}${magnitudeText(Math.abs(rounded), format)}`;
}

/** A number with its unit after a no-break space: „12 km”, „3 fő”; the Hungarian noun stays singular. */
export function formatWithUnit(value: number, unit: string, format: NumberFormat = {}): string {
  return `${formatNumber(value, format)}${NBSP}${unit}`;
}

/** Whole forints: „1 234 567 Ft”. */
export function formatMoney(forints: number, format: NumberFormat = {}): string {
  return formatWithUnit(forints, 'Ft', { decimals: 0, ...format });
}

/** Kilometres with at most one decimal: „12,5 km”. */
export function formatKilometres(kilometres: number, format: NumberFormat = {}): string {
  return formatWithUnit(kilometres, 'km', { decimals: 1, ...format });
}

/** Minutes as decimal hours without a unit: 450 is „7,5”. */
export function formatHours(minutes: number, format: NumberFormat = {}): string {
  return formatNumber(minutes / 60, format);
}

/** A ratio as per cent, without a space: 0.875 is „87,5%”. */
export function formatPercent(ratio: number, format: NumberFormat = {}): string {
  return `${formatNumber(ratio * 100, { decimals: 1, ...format })}%`;
}

/** A deviation with its sign: „+3”, „−2”, and „0” without one. */
export function formatSigned(value: number, format: NumberFormat = {}): string {
  const text = formatNumber(value, format);
  return roundTo(value, format.decimals ?? 2) > 0 ? `+${text}` : text;
}
