import { strFromU8, unzipSync } from 'fflate';
import { failure, type Outcome, success } from '../../lib/outcome.ts';
import type { Cell, Table } from './table.ts';

/** More than any register comes to; a small file that unpacks to this is an attack. */
const MOST_BYTES = 512 * 1024 * 1024;

const unreadable = failure('workbook', 'A munkafüzet nem olvasható: nem xlsx fájl, vagy megsérült.');

/**
 * The sheets of an Office Open XML workbook as tables, the first row of each as headers. Of a formula its last value counts. Refused
 * with 'workbook' if it is none or is damaged.
 */
export function readWorkbook(bytes: Uint8Array): Outcome<readonly Table[], 'workbook'> {
  let unpacked = 0;
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        const isOurs = /^xl\/.*\.(xml|rels)$/.test(name);
        if (isOurs) unpacked += originalSize;
        if (unpacked > MOST_BYTES) throw new Error('too large');
        return isOurs;
      },
    });
    const part = (name: string) => (parts[name] === undefined ? '' : strFromU8(parts[name]));
    const strings = sharedStrings(part('xl/sharedStrings.xml'));
    const sheets = sheetsIn(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels'));
    if (sheets.length === 0) return unreadable;
    return success(sheets.map(({ name, path }) => tableOf(name, cellsOf(part(path), strings))));
  } catch {
    return unreadable;
  }
}

interface Sheet {
  readonly name: string;
  readonly path: string;
}

function sheetsIn(workbook: string, relations: string): readonly Sheet[] {
  const targets = new Map(
    elements(relations, 'Relationship').map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'] ?? '',
    ]),
  );
  return elements(workbook, 'sheet').map(({ attributes }) => {
    const target = targets.get(attributes['id']) ?? '';
    return {
      name: attributes['name'] ?? '',
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    };
  });
}

/** Every text of the workbook that cells refer to by number; readings above the text (phonetic) are left out. */
function sharedStrings(xml: string): readonly string[] {
  return elements(xml, 'si').map(({ content }) => textIn(content));
}

function textIn(xml: string): string {
  const shown = xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '');
  return elements(shown, 't')
    .map(({ content }) => unescaped(content))
    .join('');
}

type Grid = readonly (readonly Cell[])[];

function cellsOf(xml: string, strings: readonly string[]): Grid {
  return elements(xml, 'row').map(({ content }) => {
    const row: Cell[] = [];
    for (const cell of elements(content, 'c')) {
      const index = columnIndex(cell.attributes['r']) ?? row.length;
      while (row.length < index) row.push(undefined);
      row[index] = valueOf(cell, strings);
    }
    return row;
  });
}

function tableOf(name: string, [headers = [], ...rows]: Grid): Table {
  return { name, headers: headers.map((cell) => (typeof cell === 'string' ? cell : '')), rows };
}

function valueOf({ attributes, content }: Element, strings: readonly string[]): Cell {
  if (attributes['t'] === 'inlineStr') return textIn(content);
  const [value] = elements(content, 'v');
  if (value === undefined) return undefined;
  const text = unescaped(value.content);
  switch (attributes['t']) {
    case 's':
      return strings[Number(text)];
    case 'b':
      return text === '1' ? 'igen' : 'nem';
    case 'str':
    case 'e':
      return text;
    case 'd':
      return text.slice(0, 10);
    default:
      return Number(text);
  }
}

function columnIndex(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

interface Element {
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string;
}

/**
 * The elements of this name, whatever prefix their namespace has; none of them stands inside another of the same name. An attribute with
 * a bare > in it, which XML allows and nobody writes, would end its element early.
 */
function elements(xml: string, name: string): readonly Element[] {
  const pattern = new RegExp(
    `<(?:\\w+:)?${name}(?=[\\s/>])([^>]*?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}\\s*>)`,
    'g',
  );
  return Array.from(xml.matchAll(pattern), ([, attributes = '', content = '']) => ({
    attributes: attributesIn(attributes),
    content,
  }));
}

function attributesIn(text: string): Readonly<Record<string, string>> {
  const pairs = text.matchAll(/(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries(
    Array.from(pairs, ([, name = '', double, single]) => [name, unescaped(double ?? single ?? '')]),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text
    .replace(/&(#?\w+);/g, characterOf)
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The character of `&amp;`, `&#225;` or `&#xE1;`. */
function characterOf(whole: string, name: string): string {
  const [, sign, digits = ''] = /^#(x?)([0-9A-Fa-f]+)$/.exec(name) ?? [];
  if (sign === undefined) return entities[name] ?? whole;
  return String.fromCodePoint(Number.parseInt(digits, sign === 'x' ? 16 : 10));
}
