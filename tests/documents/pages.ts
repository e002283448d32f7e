import { execFile } from 'node:child_process';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const limits = { maxBuffer: 64 * 1024 * 1024 };

/** Is there a LibreOffice and a reader of PDF files on this machine? */
export async function canConvert(): Promise<boolean> {
  try {
    await Promise.all([run('soffice', ['--version']), run('pdftotext', ['-v'])]);
    return true;
  } catch {
    return false;
  }
}

/** Turns every document into a PDF file in `out`, in one run of LibreOffice with a profile of its own. */
export async function convert(files: readonly string[], out: string): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(out, 'profile')).href}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, ...files], limits);
}

/** The lines of each page of a converted document. */
export async function pagesOf(file: string, out: string): Promise<readonly (readonly string[])[]> {
  const pdf = join(out, `${basename(file, '.docx')}.pdf`);
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], limits);
  const pages = stdout.split('\f').slice(0, -1);
  return pages.map((page) =>
    page
      .split('\n')
      .map((line) => line.trim().replace(/\s+/g, ' '))
      .filter((line) => line !== ''),
  );
}

/** The pages without the lines that stand on each of them, and without the footer. */
function bodies(pages: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first = [], ...others] = pages;
  const running = new Set(
    first.filter((line) => others.length > 0 && others.every((page) => page.includes(line))),
  );
  return pages.map((page) => page.slice(0, -1).filter((line) => !running.has(line)));
}

/** Headings of the plain text: the lines underlined there. */
function headingsOf(text: string): ReadonlySet<string> {
  const lines = text.split('\n');
  return new Set(lines.filter((_, index) => /^[=-]{3,}$/.test(lines[index + 1] ?? '')));
}

/** What a clerk would mark: a page without text, a heading at the foot of one, an end of the paper that stands alone. */
export function pageComplaints(pages: readonly (readonly string[])[], text: string): readonly string[] {
  const headings = headingsOf(text);
  const last = pages.length - 1;
  return bodies(pages).flatMap((body, index) => {
    const page = `${index + 1}/${pages.length}`;
    if (body.length === 0) return [`${page}: page without text`];
    if (index < last && headings.has(body.at(-1) ?? ''))
      return [`${page}: ends with the heading „${body.at(-1)}”`];
    const alone = index === last && index > 0 && /^(.+, \d{4}\. \p{L}+ \d+\.|(Készült|Mellékletek).*:)$/u;
    return alone && alone.test(body[0] ?? '')
      ? [`${page}: only the end of the paper, from „${body[0]}”`]
      : [];
  });
}
