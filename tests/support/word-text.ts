import { strFromU8, unzipSync } from 'fflate';

/** The XML parts of a document by name. */
export function wordParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = Object.entries(unzipSync(bytes));
  return new Map(
    files.filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, data]) => [name, strFromU8(data)]),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(xml: string): string {
  return xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');
}

/** The text of the body, a line for each paragraph that is not empty. */
export function wordText(bytes: Uint8Array): string {
  const body = wordParts(bytes).get('word/document.xml') ?? '';
  const lines: string[] = [];
  for (const [, content] of body.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)) {
    const line = [...(content ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([, text]) => unescaped(text ?? '\n'))
      .join('');
    if (line !== '') lines.push(line);
  }
  return lines.join('\n');
}
