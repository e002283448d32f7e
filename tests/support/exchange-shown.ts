import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { Row } from '../../shared/merge/versions.ts';
import type { ExchangeRules, Rows } from './exchange-world.ts';

/** What a screen shows of a record; nothing of one that is not there. */
export function shown(row: Row | undefined): string {
  return shownBut(row, []);
}

/** The same without some registers; nothing if the deletion is among them. */
export function shownBut(row: Row | undefined, registers: readonly string[]): string {
  if (row === undefined || registers.includes('deleted')) return 'nothing';
  if (row.record.deleted !== undefined || row.record.erased) return 'nothing';
  const fields = new Set(registers.flatMap((register) => register.split('+')));
  return canonicalJson(Object.fromEntries(Object.entries(row.record).filter(([name]) => !fields.has(name))));
}

/** The values between which nobody has decided, by register; of a record that is not shown nothing is asked. */
export function questions(
  row: Row | undefined,
  { conflicts }: Pick<ExchangeRules, 'conflicts'>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const open = row === undefined || shown(row) === 'nothing' ? [] : conflicts.conflictsOf(row);
  return new Map(
    open.map(({ register, versions }) => [
      register,
      new Set(
        // Whether a record stays is one question, whatever met its deletion.
        register === 'deleted' ? ['gone', 'stays'] : versions.map(({ value }) => canonicalJson(value)),
      ),
    ]),
  );
}

/** The undecided registers of a record that is shown. */
export function askedOf(row: Row | undefined, rules: ExchangeRules): readonly string[] {
  return [...questions(row, rules).keys()].sort();
}

/** What all PCs must agree on, record by record. */
export function canonicalRows(rows: Rows, rules: ExchangeRules): Readonly<Record<string, string>> {
  const states = [...rows].map(([key, row]) => [key, rules.merge.canonicalState(row)] as const);
  return Object.fromEntries(states.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Everything the rows hold, merge state and order of the versions too, as plain data. */
export function plainRows(rows: Rows): unknown {
  const sorted = [...rows].sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.parse(JSON.stringify(Object.fromEntries(sorted)));
}
