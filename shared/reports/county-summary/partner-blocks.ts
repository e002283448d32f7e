import { community as communityKind } from '../../domain/community.ts';
import { organisation as organisationKind } from '../../domain/organisation.ts';
import { project as projectKind } from '../../domain/project.ts';
import { type Amount, EMPTY_CELL, figureOf, figureOrDash, plain, withUnit } from '../figures.ts';
import type { Block, TableBlock, TableColumn, TableRow } from '../kit/blocks.ts';
import type { Text } from '../kit/figure.ts';
import { settlementName } from '../places.ts';
import type { CountySummaryFigures } from './collect.ts';
import type { ConsortiumFigures } from './consortia.ts';
import type { GroupFigures } from './partners.ts';

type Labels = Readonly<Record<string, string>>;

/** Section 4: consortia of the calls, then other projects. */
export function consortiaTable({ consortia }: CountySummaryFigures): TableBlock {
  const group = (title: string, projects: readonly ConsortiumFigures[]): readonly TableRow[] =>
    projects.length === 0 ? [] : [{ cells: [title], role: 'group' }, ...projects.map(consortiumRow)];
  return {
    type: 'table',
    dense: true,
    columns: [
      { key: 'project', title: 'Projekt', width: 52 },
      { key: 'call', title: 'Felhívás', width: 24 },
      { key: 'status', title: 'Állapot', width: 23 },
      { key: 'members', title: 'Konzorciumvezető és tagok', width: 62 },
      { key: 'occasions', title: 'Szakmai alkalom', width: 19, kind: 'number' },
      { key: 'late', title: 'Késedelmes mérföldkő', width: 24, kind: 'number' },
    ],
    rows: [
      ...group('TOP-konzorciumok', consortia.consortia),
      ...group('Egyéb projektek és partnerségek', consortia.others),
    ],
    emptyText: 'A nyilvántartásban nincs konzorcium vagy partnerségi projekt.',
  };
}

function consortiumRow({ project, leader, members, occasions, lateMilestones }: ConsortiumFigures): TableRow {
  const calls: Labels = projectKind.fields.call.choices;
  const statuses: Labels = projectKind.fields.status.choices;
  const names = [...(leader ? [`${leader.name} (vezető)`] : []), ...members.map((one) => one.name)];
  return {
    cells: [
      [project.title, project.projectNumber].filter((part) => part !== undefined).join('\n'),
      calls[project.call] ?? project.call,
      statuses[project.status ?? ''] ?? EMPTY_CELL,
      names.join('; ') || EMPTY_CELL,
      figureOrDash(occasions, plain, `Szakmai alkalmak: ${project.title}`),
      figureOrDash(lateMilestones, plain, `Késedelmes mérföldkövek: ${project.title}`),
    ],
    record: { kind: 'project', id: project.id },
  };
}

function groupColumns(first: string, special: string): readonly TableColumn[] {
  return [
    { key: 'group', title: first, width: 70 },
    { key: 'registered', title: 'Nyilvántartott', width: 30, kind: 'number' },
    { key: 'active', title: 'Szakmai alkalommal érintett', width: 32, kind: 'number' },
    { key: 'special', title: special, width: 33, kind: 'number' },
  ];
}

function groupCells(name: string, group: GroupFigures): readonly Text[] {
  const cell = (amount: Amount, what: string) => figureOf(amount, plain, `${name}, ${what}`);
  return [
    name,
    cell(group.registered, 'nyilvántartott'),
    cell(group.active, 'szakmai alkalommal'),
    cell(group.special, 'kiemelt'),
  ];
}

/** Section 5: cultural institutions first, then everybody else. */
export function institutionsTable({ partners }: CountySummaryFigures): TableBlock {
  const types: Labels = organisationKind.fields.type.choices;
  const part = (title: string, groups: readonly GroupFigures[], total: GroupFigures): readonly TableRow[] =>
    groups.length === 0
      ? []
      : [
          { cells: [title], role: 'group' },
          ...groups.map((one) => ({ cells: groupCells(types[one.group] ?? one.group, one) })),
          { cells: groupCells(`${title} összesen`, total), role: 'total' },
        ];
  return {
    type: 'table',
    columns: groupColumns('Típus', 'Képzésbe, fejlesztésbe bevont'),
    rows: [
      ...part('Kulturális intézmények', partners.cultural, partners.culturalTotal),
      ...part('További szervezetek', partners.others, partners.othersTotal),
    ],
    emptyText: 'A nyilvántartásban nincs szervezet.',
  };
}

/** Section 6: communities by kind, and the new ones by name. */
export function communityBlocks({ partners }: CountySummaryFigures): readonly Block[] {
  const kinds: Labels = communityKind.fields.kind.choices;
  const table: TableBlock = {
    type: 'table',
    columns: groupColumns('Jelleg', 'Új közösség'),
    rows: partners.communities.map((one) => ({ cells: groupCells(kinds[one.group] ?? one.group, one) })),
    ...(partners.communities.length === 0
      ? {}
      : { totals: groupCells('Közösségek összesen', partners.communitiesTotal) }),
    emptyText: 'A nyilvántartásban nincs közösség.',
  };
  if (partners.newCommunities.length === 0) return [table];
  return [
    table,
    {
      type: 'table',
      caption: 'A tárgyidőszak tevékenységeiben először szereplő új közösségek',
      columns: [
        { key: 'name', title: 'Közösség', width: 65 },
        { key: 'settlement', title: 'Település', width: 40 },
        { key: 'kind', title: 'Jelleg', width: 40 },
        { key: 'members', title: 'Létszám', width: 20, align: 'end' },
      ],
      rows: partners.newCommunities.map((one) => ({
        cells: [
          one.name,
          settlementName(one.settlement),
          kinds[one.kind] ?? one.kind,
          one.members === undefined
            ? EMPTY_CELL
            : figureOf(
                { value: one.members, records: [{ kind: 'community', id: one.id }] },
                withUnit('fő'),
                one.name,
              ),
        ],
        record: { kind: 'community', id: one.id },
      })),
      emptyText: 'Nincs új közösség.',
    },
  ];
}
