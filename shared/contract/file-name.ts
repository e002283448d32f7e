const MAXIMUM_LENGTH = 120;

const forbiddenOnWindows = /[<>:"/\\|?*]/g;
// Control, bidirectional and zero-width characters, the byte order mark and unpaired surrogates.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu;
const reservedOnWindows = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|\s*$)/i;

/**
 * A file name every Windows accepts: at most 120 UTF-16 units with the extension, accents kept.
 * `title` may already end in the extension; `extension` comes without its dot.
 */
export function fileName(title: string, extension: string): string {
  const ending = `.${extension}`;
  const withoutEnding = title.toLowerCase().endsWith(ending) ? title.slice(0, -ending.length) : title;
  const stem = cutTo(MAXIMUM_LENGTH - ending.length, cleaned(withoutEnding));
  return `${stem === '' ? 'névtelen' : stem}${ending}`;
}

/** `név.docx` and 2 give `név (2).docx`. */
export function numberedName(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  const end = dot > 0 ? dot : name.length;
  const ending = ` (${number})${name.slice(end)}`;
  return `${cutTo(MAXIMUM_LENGTH - ending.length, name.slice(0, end))}${ending}`;
}

function cleaned(text: string): string {
  const visible = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(invisible, '')
    .replace(forbiddenOnWindows, '-')
    .trim()
    .replace(/^\.+/, '');
  return reservedOnWindows.test(visible) ? `_${visible}` : visible;
}

function cutTo(length: number, text: string): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[. ]+$/, '');
}
