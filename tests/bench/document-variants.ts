import { Document, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { writeWord } from '../../shared/reports/kit/word.ts';
import { benchDocument, type PlainDocument, plainDocument } from './document-models.ts';

export type Variant = 'ours' | 'limit' | 'docx';

/** Prepares the data, then gives back what is to be timed: data in memory → bytes of a file. */
export function writerOf(variant: Variant, rows: number): () => Promise<Uint8Array> {
  const model = benchDocument(rows);
  if (variant === 'ours') return () => writeWord(model);
  const plain = plainDocument(model);
  return variant === 'limit' ? async () => handWritten(plain) : () => plainDocx(plain);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function paragraphXml(text: string): string {
  return `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`;
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** As little as Word accepts, without styles, header or footer: strings and a zip. Nothing that opens in Word can be cheaper. */
function handWritten(plain: PlainDocument): Uint8Array {
  let xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${main}"><w:body>`;
  for (const line of plain.before) xml += paragraphXml(line);
  xml += '<w:tbl><w:tblPr><w:tblW w:w="9360" w:type="dxa"/></w:tblPr><w:tblGrid>';
  xml += `${plain.head.map(() => '<w:gridCol w:w="1170"/>').join('')}</w:tblGrid>`;
  for (const row of [plain.head, ...plain.rows]) {
    xml += '<w:tr>';
    for (const cell of row) xml += `<w:tc>${paragraphXml(cell)}</w:tc>`;
    xml += '</w:tr>';
  }
  xml += '</w:tbl>';
  for (const line of plain.after) xml += paragraphXml(line);
  xml += '</w:body></w:document>';
  const types =
    `<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const relations = `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="r1" Type="${office}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
  return zipSync(
    {
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(relations),
      'word/document.xml': strToU8(xml),
    },
    { level: 6 },
  );
}

/** The established generator used as its guide shows: an object for every cell. */
async function plainDocx(plain: PlainDocument): Promise<Uint8Array> {
  const row = (cells: readonly string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
    });
  const document = new Document({
    sections: [
      {
        children: [
          ...plain.before.map((line) => new Paragraph(line)),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [row(plain.head, true), ...plain.rows.map((cells) => row(cells, false))],
          }),
          ...plain.after.map((line) => new Paragraph(line)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
