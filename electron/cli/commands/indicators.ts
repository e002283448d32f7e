import { formatNumber, formatSigned } from '../../../shared/lib/numbers.ts';
import { parsePeriod, type Period } from '../../../shared/lib/periods.ts';
import { formatPeriod } from '../../../shared/lib/periods.ts';
import { type IndicatorRow, indicatorTable } from '../../../shared/programme/indicator-table.ts';
import { type Call, type Command, done, misused, type Result, textOf } from '../command.ts';
import { dataOptions, loadOfficeData } from '../office-data.ts';
import { periodHelp } from './report-parameters.ts';

export const indicators: Command = {
  name: 'indicators',
  words: [],
  summary:
    'Kiszámítja a program indikátorait: bázis, cél, tény, halmozott érték, eltérés és a mögöttük álló tételek.',
  options: {
    ...dataOptions,
    period: { type: 'string', value: 'IDŐSZAK', help: `Tárgyidőszak: ${periodHelp}.`, required: true },
    network: { type: 'boolean', help: 'Az adatfájl minden irodájára együtt, a hálózat célértékeivel.' },
    ids: { type: 'boolean', help: 'A tényértékek mögött álló tételek azonosítóit is kiírja.' },
  },
  run: runIndicators,
};

async function runIndicators(call: Call): Promise<Result> {
  const period = parsePeriod(textOf(call, 'period') ?? '');
  if (!period.ok) return misused(period.message);
  const loaded = await loadOfficeData(call);
  if (!loaded.ok) return loaded.result;
  const { data, office } = loaded.value;
  const owner = call.values.network === true ? undefined : office;
  const rows = indicatorTable(data, owner, period.value);
  const heading = [`Indikátorok, ${formatPeriod(period.value)}`, ''];
  const lines = rows.flatMap((row) => linesOf(row, call.values.ids === true));
  return done([...heading, ...lines], jsonOf(rows, owner, period.value));
}

function linesOf(row: IndicatorRow, withIds: boolean): readonly string[] {
  const { code, name, unit } = row.indicator;
  const known = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value));
  const values = [
    `bázis: ${known(row.baseline)}`,
    `cél: ${known(row.target)}`,
    `tény: ${known(row.period.value)}`,
    `halmozott: ${known(row.cumulative.value)}`,
    `eltérés: ${row.deviation === undefined ? '–' : formatSigned(row.deviation)}`,
  ];
  const ids = row.period.records.map(({ kind, id }) => `${kind}/${id}`);
  const behind = withIds && ids.length > 0 ? [`      mögötte: ${ids.join(', ')}`] : [];
  return [`${code}  ${name} (${unit})`, `      ${values.join('; ')}`, ...behind];
}

function jsonOf(rows: readonly IndicatorRow[], owner: string | undefined, period: Period) {
  const list = rows.map(({ indicator, ...row }) => {
    const { code, name, unit, type, frequency } = indicator;
    return { code, name, unit, type, frequency, ...row };
  });
  return { office: owner ?? null, period, indicators: list };
}
