import { FileChild, Table, XmlComponent } from 'docx';

const tag = 'kit:splice';
const place = new RegExp(`<${tag}>(\\d+)</${tag}>`);

/** Stands in a docx document where text of our own will be put; no user's text can look like it, since „<” is escaped there. */
class SpliceMarker extends FileChild {
  constructor(index: number) {
    super(tag);
    this.root.push(String(index));
  }
}

class HeaderSpliceMarker extends XmlComponent {
  constructor(index: number) {
    super(tag);
    this.root.push(String(index));
  }
}

/** Hands out markers and remembers what belongs in their places. */
export interface Splices {
  readonly pieces: readonly Iterable<string>[];
  readonly inBody: (xml: Iterable<string>) => FileChild;
  readonly inHeader: (xml: string) => Table;
}

export function createSplices(): Splices {
  const pieces: Iterable<string>[] = [];
  return {
    pieces,
    inBody: (xml) => new SpliceMarker(pieces.push(xml) - 1),
    // A header takes only paragraphs and tables; the marker becomes a table.
    inHeader: (xml) => new HeaderSpliceMarker(pieces.push([xml]) - 1) as unknown as Table,
  };
}

/** The text of a part with every marker replaced, piece by piece. */
export function* splice(xml: string, splices: Splices): Generator<string> {
  const texts = xml.split(place);
  for (const [index, text] of texts.entries()) {
    if (index % 2 === 0) yield text;
    else yield* splices.pieces[Number(text)] ?? [];
  }
}
