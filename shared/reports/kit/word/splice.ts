import { FileChild, Table, XmlComponent } from 'docx';
import { strToU8 } from 'fflate';
import type { PartContent, Piece } from './package.ts';

const tag = 'kit:splice';
const marker = new RegExp(`<${tag}>(\\d+)</${tag}>`);

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
  readonly pieces: readonly Piece[];
  readonly inBody: (xml: string | Piece) => FileChild;
  readonly inHeader: (xml: string) => Table;
}

export function createSplices(): Splices {
  const pieces: Piece[] = [];
  const place = (xml: string | Piece): number =>
    pieces.push(typeof xml === 'string' ? (sink) => sink.xml(xml) : xml) - 1;
  return {
    pieces,
    inBody: (xml) => new SpliceMarker(place(xml)),
    // A header takes only paragraphs and tables; the marker becomes a table.
    inHeader: (xml) => new HeaderSpliceMarker(place(xml)) as unknown as Table,
  };
}

/** A part with every marker replaced, piece by piece; a part without one is done at once. */
export function spliced(xml: string, splices: Splices): PartContent {
  const texts = xml.split(marker);
  if (texts.length === 1) return strToU8(xml);
  return (sink) => {
    for (const [index, text] of texts.entries()) {
      if (index % 2 === 0) sink.xml(text);
      else splices.pieces[Number(text)]?.(sink);
    }
  };
}
