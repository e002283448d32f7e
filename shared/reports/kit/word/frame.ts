import type { Orientation } from '../blocks.ts';
import { xmlText } from '../clean-text.ts';
import type { DocumentModel } from '../model.ts';
import { tabs } from '../styles.ts';
import { type Drawings, isBlockKey } from './drawing-plan.ts';
import { numbering } from './numbering.ts';
import { footerXml, headerXml } from './running.ts';
import { styleSheet } from './style-sheet.ts';
import { twips } from './units.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  `xmlns:r="${office}/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';

export const documentStart = `${declaration}<w:document ${namespaces}><w:body>`;
export const documentEnd = '</w:body></w:document>';

function root(name: string, content: string): string {
  return `${declaration}<w:${name} ${namespaces}>${content}</w:${name}>`;
}

interface Part {
  /** Name of the relationship. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'styles' | 'settings' | 'numbering' | 'header' | 'footer';
  readonly xml: string;
}

const settings =
  `<w:zoom w:percent="100"/><w:defaultTabStop w:val="${twips(tabs.stepMm)}"/><w:characterSpacingControl w:val="doNotCompress"/>` +
  '<w:compat>' +
  [
    'compatibilityMode:15',
    'overrideTableStyleFontSizeAndJustification:1',
    'enableOpenTypeFeatures:1',
    'doNotFlipMirrorIndents:1',
  ]
    .map((setting) => setting.split(':'))
    .map(
      ([name, value]) =>
        `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
    )
    .join('') +
  '</w:compat><w:themeFontLang w:val="hu-HU"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" ' +
  'w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" ' +
  'w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>';

function parts(model: DocumentModel, drawings: Drawings): readonly Part[] {
  const first = model.orientation ?? 'portrait';
  const turns = model.blocks.flatMap((block) => (block.type === 'orientation' ? [block.orientation] : []));
  const orientations = [...new Set<Orientation>([first, ...turns])];
  const numberedLists = model.blocks.filter((block) => block.type === 'list' && block.ordered).length;
  return [
    { id: 'styles', name: 'styles', kind: 'styles', xml: root('styles', styleSheet) },
    { id: 'settings', name: 'settings', kind: 'settings', xml: root('settings', settings) },
    {
      id: 'numbering',
      name: 'numbering',
      kind: 'numbering',
      xml: root('numbering', numbering(numberedLists)),
    },
    {
      id: 'header-first',
      name: 'header1',
      kind: 'header',
      xml: root('hdr', headerXml(model, first, drawings)),
    },
    ...orientations.flatMap((orientation, index): readonly Part[] => [
      {
        id: `header-${orientation}`,
        name: `header${index + 2}`,
        kind: 'header',
        xml: root('hdr', headerXml(model, orientation)),
      },
      {
        id: `footer-${orientation}`,
        name: `footer${index + 1}`,
        kind: 'footer',
        xml: root('ftr', footerXml(model, orientation)),
      },
    ]),
  ];
}

function relationships(entries: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${packaging}/relationships">${entries.join('')}</Relationships>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

const packageRelationships = relationships([
  relationship('document', `${office}/relationships/officeDocument`, 'word/document.xml'),
  relationship('core', `${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  relationship('app', `${office}/relationships/extended-properties`, 'docProps/app.xml'),
]);

function contentTypes(all: readonly Part[], drawings: Drawings): string {
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${type}"/>`;
  return (
    `${declaration}<Types xmlns="${packaging}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${drawings.contentTypes}` +
    override('word/document.xml', `${word}.document.main+xml`) +
    all.map((part) => override(`word/${part.name}.xml`, `${word}.${part.kind}+xml`)).join('') +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  );
}

function coreProperties(model: DocumentModel): string {
  const author = xmlText(model.author);
  const subject = model.subject ? `<dc:subject>${xmlText(model.subject)}</dc:subject>` : '';
  const day = `xsi:type="dcterms:W3CDTF">${xmlText(model.created)}Z`;
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(model.title)}</dc:title>${subject}<dc:creator>${author}</dc:creator>` +
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created ${day}</dcterms:created><dcterms:modified ${day}</dcterms:modified>` +
    '<dc:language>hu-HU</dc:language></cp:coreProperties>'
  );
}

function appProperties(model: DocumentModel): string {
  return `${declaration}<Properties xmlns="${office}/extended-properties"><Company>${xmlText(model.author)}</Company></Properties>`;
}

/** The relationships that a piece of XML refers to. */
function usedIn(xml: string, drawings: Drawings): readonly string[] {
  return drawings.relationships.filter(({ id }) => xml.includes(`"${id}"`)).map((entry) => entry.xml);
}

function bodyRelationships(drawings: Drawings): readonly string[] {
  const inBody = [...drawings.xml].filter(([key]) => isBlockKey(key)).map(([, xml]) => xml);
  const theme = drawings.relationships.filter((entry) => entry.xml.includes('/theme"'));
  return [...new Set([...theme.map((entry) => entry.xml), ...usedIn(inBody.join(''), drawings)])];
}

/** The parts before the body, in packing order: readers of a stream expect the list of contents first. */
export function frameParts(model: DocumentModel, drawings: Drawings): ReadonlyMap<string, string> {
  const all = parts(model, drawings);
  const inHeader = usedIn(all.find((part) => part.id === 'header-first')?.xml ?? '', drawings);
  const inBody = bodyRelationships(drawings);
  const own = all.map((part) =>
    relationship(part.id, `${office}/relationships/${part.kind}`, `${part.name}.xml`),
  );
  return new Map([
    ['[Content_Types].xml', contentTypes(all, drawings)],
    ['_rels/.rels', packageRelationships],
    ['docProps/core.xml', coreProperties(model)],
    ['docProps/app.xml', appProperties(model)],
    ['word/_rels/document.xml.rels', relationships([...own, ...inBody])],
    ...(inHeader.length > 0 ? [['word/_rels/header1.xml.rels', relationships(inHeader)] as const] : []),
    ...all.map((part) => [`word/${part.name}.xml`, part.xml] as const),
  ]);
}
