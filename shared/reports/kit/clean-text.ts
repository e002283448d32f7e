const forbidden = /(?!\n)[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const lineEnd = /\r\n?|[\u0085\u2028\u2029]/g;
const suspicious = /(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/u;

/**
 * Removes what an XML 1.0 document may not contain (control characters, lone surrogates, U+FFFE, U+FFFF), turns every kind of
 * line end into a line feed and a tab into a space. Text pasted from elsewhere contains all of these.
 */
export function cleanText(text: string): string {
  if (!suspicious.test(text)) return text;
  return text.replace(lineEnd, '\n').replaceAll('\t', ' ').replace(forbidden, '');
}

const special = /[&<>"]/;

/** Clean text as it may stand in an XML element or between double quotes. */
export function xmlText(text: string): string {
  const clean = cleanText(text);
  if (!special.test(clean)) return clean;
  return clean
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
