import { strFromU8 } from 'fflate';
import { xmlText } from '../clean-text.ts';
import type { DocumentModel } from '../model.ts';

const contentTypes = '[Content_Types].xml';
const coreProperties = 'docProps/core.xml';

/**
 * docx names relationships and watermarks at random: „rId” or the watermark's name, then 21 letters. A user's text cannot be
 * taken for one, because its quotation marks are escaped.
 */
const randomName = /(="(?:rId|PowerPlusWaterMarkObject))([-_a-z0-9]{21})(?=")/g;

function core(model: DocumentModel): string {
  const author = xmlText(model.author);
  const subject = model.subject ? `<dc:subject>${xmlText(model.subject)}</dc:subject>` : '';
  const day = `xsi:type="dcterms:W3CDTF">${xmlText(model.created)}Z`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ' +
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(model.title)}</dc:title>${subject}<dc:creator>${author}</dc:creator>` +
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created ${day}</dcterms:created><dcterms:modified ${day}</dcterms:modified>` +
    '<dc:language>hu-HU</dc:language></cp:coreProperties>'
  );
}

/** Takes chance and clock out of what docx wrote, and says Hungarian where it says English. */
function settled(xml: string, names: Map<string, string>): string {
  const named = xml.replace(randomName, (_, kind: string, random: string) => {
    const known = names.get(random) ?? String(1000 + names.size);
    names.set(random, known);
    return kind + known;
  });
  return named
    .replaceAll('lang="en-US"', 'lang="hu-HU"')
    .replaceAll('<c:lang val="en-US"/>', '<c:lang val="hu-HU"/>');
}

/** Headers without pictures come with an empty list of relationships, which says nothing. */
function isEmptyList(name: string, xml: string): boolean {
  return name.endsWith('.rels') && !xml.includes('<Relationship ');
}

/** The XML parts in packing order, the list of contents first, as readers of a stream expect; then pictures and workbooks. */
export function* settledParts(
  frame: Readonly<Record<string, Uint8Array>>,
  model: DocumentModel,
): Generator<readonly [string, string | Uint8Array]> {
  const names = new Map<string, string>();
  const order = [contentTypes, ...Object.keys(frame).filter((name) => name !== contentTypes)];
  for (const name of order) {
    const bytes = frame[name] ?? new Uint8Array(0);
    if (name === coreProperties) yield [name, core(model)];
    else if (!/\.(xml|rels)$/.test(name)) yield [name, bytes];
    else {
      const xml = strFromU8(bytes);
      if (!isEmptyList(name, xml)) yield [name, settled(xml, names)];
    }
  }
}
