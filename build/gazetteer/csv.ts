/** One row of a table, by column name. */
export type Row = Readonly<Record<string, string>>;

/** Reads a comma-separated table with a header line; quoted cells may hold commas and doubled quotes, no line breaks. */
export function readCsv(text: string): readonly Row[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const [header, ...rows] = lines.map(splitLine);
  if (!header) throw new Error('the table is empty');
  return rows.map((cells, index) => {
    if (cells.length !== header.length) throw new Error(`row ${index + 2} has ${cells.length} cells`);
    return Object.fromEntries(header.map((column, at) => [column, cells[at] ?? '']));
  });
}

function splitLine(line: string): readonly string[] {
  return Array.from(`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,"]*))/g), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}

/** The cell of a column that must be there and not empty. */
export function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined || value === '') throw new Error(`no ${column} in ${JSON.stringify(row)}`);
  return value;
}
