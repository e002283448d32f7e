import { organisation } from '../../shared/domain/organisation.ts';
import { task } from '../../shared/domain/task.ts';
import type { Rows } from '../../shared/exchange/file-content.ts';
import { writeFile } from '../../shared/exchange/write-file.ts';
import { mergeVersioned } from '../../shared/merge/merge.ts';
import { dotOf, type Row, rowOf, type Stamp } from '../../shared/merge/versions.ts';
import { freshRow, writeDeletion, writeFields } from '../../shared/merge/write.ts';
import { sampleCounty } from '../../shared/sample/county.ts';

interface Files {
  /** All of an invented office, with two decisions that wait and an organisation that stands there twice. */
  readonly office: Uint8Array;
  /** What a colleague's PC wrote since: something new, something changed, something in conflict, something deleted. */
  readonly news: Uint8Array;
}

/** In two months of 2018: small enough to be quick, with something of every kind. */
export function officeWithEverything(): Files {
  const county = sampleCounty({ seed: 7, settlementsPerMentor: 2, firstMonth: '2018-02', months: 2 });
  const of = (kind: 'task' | 'organisation') => county.rows.get(kind) ?? [];
  const [first, second, third, fourth] = of('task');
  const [house, club] = of('organisation');
  if (!first || !second || !third || !fourth || !house || !club) throw new Error('the sample is too small');
  const rows: Rows = new Map([
    ...county.rows,
    [
      'task',
      [
        rowOf(mergeVersioned(renamed(first, 'b'), renamed(first, 'c'))),
        rowOf(mergeVersioned(renamed(second, 'b'), writeDeletion(second, stampOf('c')))),
        rowOf(renamed(third, 'b')),
        ...of('task').slice(3),
      ],
    ],
    [
      'organisation',
      [...of('organisation'), freshRow(organisation, { ...house.record, id: newId('1') }, stampOf('b'))],
    ],
  ]);
  const news: Rows = new Map([
    ['task', [rowOf(renamed(third, 'c')), rowOf(writeDeletion(fourth, stampOf('c')))]],
    [
      'organisation',
      [
        rowOf(
          writeFields(
            club,
            { notes: 'Az elérhetőség ellenőrizve.' },
            { kind: organisation, stamp: stampOf('c') },
          ),
        ),
        freshRow(
          organisation,
          { ...club.record, id: newId('2'), name: 'Őrségi Hagyományőrző Kör' },
          stampOf('c'),
        ),
      ],
    ],
  ]);
  return { office: fileOf(county.office, 'b', rows), news: fileOf(county.office, 'c', news) };
}

function newId(end: string): string {
  return `0190a000-0000-7000-8000-00000000000${end}`;
}

function stampOf(pc: string): Stamp {
  return { dot: dotOf(pc.repeat(24), 1), time: '2018-03-26T10:35:00', person: '' };
}

function renamed(row: Row, pc: string) {
  const title = `${String(row.record['title'])} (${pc === 'b' ? 'első' : 'második'} változat)`;
  return writeFields(row, { title }, { kind: task, stamp: stampOf(pc) });
}

function fileOf(office: string, pc: string, rows: Rows): Uint8Array {
  const written = writeFile(
    {
      app: '0.1.0',
      fileId: newId(pc),
      madeAt: '2018-03-27T09:05:00',
      sender: { replica: pc.repeat(24), office, label: 'A másik gép' },
      scope: { type: 'all' },
    },
    { kind: 'exchange', rows },
  );
  if (!written.ok) throw new Error(written.message);
  return written.value;
}
