import { formatDate, formatDateTime } from '../../lib/dates.ts';
import { formatNumber, NBSP } from '../../lib/numbers.ts';
import { EMPTY_CELL } from '../figures.ts';
import type { Block, TableBlock } from '../kit/blocks.ts';
import type { DocumentModel } from '../kit/model.ts';
import type { RehearsalFigures, RehearsedGroup, RehearsedRecord } from './figures.ts';

const name = 'Próbaátvétel';
const count = (value: number) => formatNumber(value, { grouping: 'always' });
const moment = (time: string) => formatDateTime(time.slice(0, 10), time.slice(11, 16));

/** The preview of a data file as a paper that can be gone through with a pencil. */
export function composeRehearsal(figures: RehearsalFigures): DocumentModel {
  const { office, programme, now, sample, file, groups } = figures;
  const day = now.slice(0, 10);
  return {
    id: 'probaatvetel',
    title: `${name}, ${file.sender}, ${formatDate(day)}`,
    subject: `${name}: ${file.name}`,
    author: office,
    created: now,
    ...(sample ? { sample: true } : {}),
    runningHead: { office, programme },
    titleLines: [name],
    periodLine: file.name,
    orientation: 'landscape',
    blocks: [
      {
        type: 'paragraph',
        text: 'Ez a lista azt mutatja, mi történne, ha az adatfájlt átvennék. Az adatok a lista készítésekor nem változtak.',
      },
      ...summary(figures),
      ...groups.flatMap(groupBlocks),
      ...(groups.length === 0
        ? [{ type: 'paragraph', text: 'A fájl minden tétele megvan már: nincs mit átvenni.' } as const]
        : []),
    ],
  };
}

function summary({ file, counts, now }: RehearsalFigures): readonly Block[] {
  const numbers = [
    ['Új', counts.new],
    ['Módosul', counts.changed],
    ['Ütközik', counts.conflicting],
    ['Törlés', counts.deleted],
    [unchangedLabel(counts), counts.unchanged],
  ] as const;
  const whole = numbers.reduce((sum, [, value]) => sum + value, 0);
  return [
    {
      type: 'keyValue',
      rows: [
        { label: 'Küldő', text: file.sender },
        { label: 'A fájl készült', text: moment(file.madeAt) },
        { label: 'A lista készült', text: moment(now) },
        { label: 'Tételek a fájlban', text: count(file.records) },
        { label: 'Ebből hibás', text: count(counts.faulty) },
      ],
    },
    {
      type: 'table',
      caption: 'Az átvétel hatása',
      columns: [
        { key: 'effect', title: 'Hatás', width: 60 },
        { key: 'count', title: 'Tétel', width: 30, kind: 'number' },
      ],
      rows: numbers.map(([label, value]) => ({ cells: [label, count(value)] })),
      totals: ['Összesen', count(whole)],
      emptyText: EMPTY_CELL,
    },
  ];
}

/** What was deleted or united before it ever came here is not unchanged here. */
function unchangedLabel({ neverHere, unchanged }: RehearsalFigures['counts']): string {
  if (neverHere === 0) return 'Változatlan';
  const howMany = neverHere === unchanged ? '' : `közülük ${count(neverHere)}${NBSP}`;
  return `Változatlan (${howMany}törölt vagy összevont tétel, amely itt nem volt)`;
}

function groupBlocks(group: RehearsedGroup): readonly Block[] {
  return [{ type: 'heading', level: 1, text: group.title }, recordsTable(group)];
}

function recordsTable({ records }: RehearsedGroup): TableBlock {
  const hasChanges = records.some(({ changes }) => changes.length > 0);
  return {
    type: 'table',
    columns: [
      { key: 'number', title: 'Ssz.', width: 14, kind: 'number' },
      { key: 'kind', title: 'Nyilvántartás', width: 32 },
      { key: 'title', title: 'Tétel', width: 62 },
      ...(hasChanges ? [{ key: 'changes', title: 'Nálunk → a fájlban', width: 84 }] : []),
      { key: 'written', title: 'Ki, mikor', width: 38 },
      { key: 'taken', title: 'Átvétel', width: 22 },
    ],
    rows: records.map((record, index) => ({
      cells: [
        `${index + 1}.`,
        record.kind,
        record.title,
        ...(hasChanges ? [changesText(record)] : []),
        record.written || EMPTY_CELL,
        record.isTaken ? 'igen' : 'nem',
      ],
    })),
    emptyText: EMPTY_CELL,
  };
}

function changesText({ changes }: RehearsedRecord): string {
  if (changes.length === 0) return EMPTY_CELL;
  return changes
    .map(({ label, ours, theirs }) => `${label}: ${ours || EMPTY_CELL} → ${theirs || EMPTY_CELL}`)
    .join('\n');
}
