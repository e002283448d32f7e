import type { Paper } from './papers.ts';

type Cells = readonly string[];

function cellsOf(line: string): Cells {
  return line.split('|').map((cell) => cell.trim());
}

/** The tables of a plain text, each as its lines; the first is the head. */
function tablesOf(text: string): readonly (readonly Cells[])[] {
  const tables: Cells[][] = [];
  let open = false;
  for (const line of text.split('\n')) {
    if (/^[-+]+$/.test(line)) continue;
    const isRow = line.includes(' | ') || line.startsWith('» ');
    if (isRow && !open) tables.push([]);
    if (isRow) tables.at(-1)?.push(cellsOf(line));
    open = isRow;
  }
  return tables;
}

/** The cell in the row that begins with `row` and under the head `column`; the first such in the document. */
function cellIn(text: string, row: string, column: string): string | undefined {
  for (const [head = [], ...rows] of tablesOf(text)) {
    const at = head.indexOf(column);
    const found = rows.find((cells) => cells.find((cell) => cell !== '') === row);
    if (at >= 0 && found) return found[at];
  }
  return undefined;
}

const tenths = (text: string | undefined) =>
  Math.round(Number((text ?? '0').replaceAll('\u00A0', '').replace(',', '.')) * 10);

/** The papers of one month and mentor against each other: hours of diary and timesheet, kilometres of diary and journeys. */
function mentorComplaints(papers: readonly Paper[]): readonly string[] {
  const text = (id: string) => papers.find((paper) => paper.id === id)?.text ?? '';
  const hours = cellIn(text('D1'), 'Munkaidő (óra:perc), munkaidő-kimutatás', 'Kimutatás, kiküldetések');
  const timesheet = cellIn(text('D9'), 'Összesen', 'Munkaidő');
  const driven = cellIn(
    text('D1'),
    'Megtett út (km), kiküldetések nyilvántartása',
    'Kimutatás, kiküldetések',
  );
  const [order, log, vehicle] = ['D10a', 'D10b', 'D10c'].map((id) =>
    cellIn(text(id), 'Összesen', 'Megtett út (km)'),
  );
  // Journeys by public transport have no paper of their own; the diary names them.
  const ridden = /közösségi közlekedéssel ([\d\u00A0,]+)\u00A0km/.exec(text('D1'))?.[1];
  return [
    ...(hours === timesheet ? [] : [`D1 counts ${hours} hours, D9 ${timesheet}`]),
    ...(order === log ? [] : [`D10a counts ${order} km, D10b ${log}`]),
    ...(tenths(driven) === tenths(log) + tenths(vehicle) + tenths(ridden)
      ? []
      : [
          `D1 counts ${driven} km, D10b ${log ?? 'none'}, D10c ${vehicle ?? 'none'}, public ${ridden ?? 'none'}`,
        ]),
  ];
}

/** The office's papers: a quarter is the sum of its months, and D3 shows the indicators D4 shows. */
function officeComplaints(papers: readonly Paper[]): readonly string[] {
  const text = (id: string, period: string) =>
    papers.find((paper) => paper.id === id && paper.period === period)?.text;
  return papers
    .filter((paper) => paper.id === 'D3')
    .flatMap(({ period, text: summary }) => {
      const months = papers.filter((one) => one.id === 'D3' && /^\d{4}-\d\d$/.test(one.period));
      const occasions = (paper: string) => cellIn(paper, 'Szakmai tevékenység összesen', 'Alkalom');
      const sum = months.reduce((all, one) => all + Number(occasions(one.text)), 0);
      const table = text('D4', period);
      const same = table === undefined || indicatorRows(table).join() === indicatorRows(summary).join();
      return [
        ...(period.includes('Q') && Number(occasions(summary)) !== sum
          ? [`D3 of ${period} counts ${occasions(summary)} occasions, its months ${sum}`]
          : []),
        ...(same ? [] : [`D3 and D4 of ${period} show different indicators`]),
      ];
    });
}

function indicatorRows(text: string): readonly string[] {
  const table = tablesOf(text).find(([head]) => head?.includes('Halmozott tényérték'));
  return (table ?? []).map((cells) => cells.slice(1, 10).join('|'));
}

/** What does not agree between the papers; the same number must be printed wherever it stands. */
export function disagreements(papers: readonly Paper[]): readonly string[] {
  const ofMentors = Map.groupBy(
    papers.filter((paper) => paper.about !== ''),
    (paper) => `${paper.period}, ${paper.about}`,
  );
  return [
    ...[...ofMentors].flatMap(([whose, own]) => mentorComplaints(own).map((what) => `${whose}: ${what}`)),
    ...officeComplaints(papers),
  ];
}
