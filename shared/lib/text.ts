/** Marks that turn the direction of writing round and can disguise a name or a file name. */
const bidirectionalMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** Everything XML 1.0 forbids: control characters, lone surrogates, U+FFFE and U+FFFF. */
const forbiddenInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export function stripForbiddenInXml(text: string): string {
  return text.replace(forbiddenInXml, '');
}

/** Does the text hold a mark that turns the direction of writing round? */
export function hasBidirectionalMark(text: string): boolean {
  return text.search(bidirectionalMarks) >= 0;
}

function stripBidirectionalMarks(text: string): string {
  return text.replace(bidirectionalMarks, '');
}

/** What is stored of a typed or read text: composed (NFC), without forbidden and direction marks, trimmed, '\n' line ends. */
export function cleanText(text: string): string {
  const plain = stripBidirectionalMarks(stripForbiddenInXml(text)).replace(/\r\n?/g, '\n');
  return plain.normalize('NFC').trim();
}

/** `cleanText` for a field of one line: every run of white space becomes one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/[\t\n ]+/g, ' ');
}

/** The text with a capital at its beginning, for headings and labels. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
