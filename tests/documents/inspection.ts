import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { wordErrors } from '../support/word-validation.ts';
import { disagreements } from './agreement.ts';
import { convert, pageComplaints, pagesOf } from './pages.ts';
import { type Call, makePapers, type Paper } from './papers.ts';

/** What was found of one document. */
export interface Finding {
  readonly paper: Paper;
  readonly bytes: number;
  readonly pages: number;
  /** What the Open XML validator says. */
  readonly errors: readonly string[];
  /** What a clerk would mark on the pages. */
  readonly complaints: readonly string[];
}

export interface Inspection {
  readonly findings: readonly Finding[];
  /** Numbers that differ between papers. */
  readonly disagreements: readonly string[];
}

/** Makes the papers in `out/documents`, converts them to `out/pages` in one go, and looks at each. */
export async function inspect(calls: readonly Call[], data: string, out: string): Promise<Inspection> {
  const folders = { documents: join(out, 'documents'), pages: join(out, 'pages') };
  mkdirSync(folders.pages, { recursive: true });
  const papers: Paper[] = [];
  for (const call of calls) papers.push(...(await makePapers(call, data, folders.documents)));
  await convert(
    papers.map(({ file }) => file),
    folders.pages,
  );
  const findings: Finding[] = [];
  for (const paper of papers) findings.push(await lookAt(paper, folders.pages));
  return { findings, disagreements: disagreements(papers) };
}

async function lookAt(paper: Paper, converted: string): Promise<Finding> {
  const pages = await pagesOf(paper.file, converted);
  return {
    paper,
    bytes: statSync(paper.file).size,
    pages: pages.length,
    errors: await wordErrors(readFileSync(paper.file)),
    complaints: pageComplaints(pages, paper.text),
  };
}

/** The findings as lines for people, one a document. */
export function describeFindings({ findings, disagreements: differing }: Inspection): readonly string[] {
  const names = findings.map(({ paper }) => basename(paper.file, '.docx'));
  const width = Math.max(...names.map((name) => name.length));
  const lines = findings.flatMap(({ paper, bytes, pages, errors, complaints }, index) => [
    `${paper.id.padEnd(5)} ${(names[index] ?? '').padEnd(width)} ${(bytes / 1024).toFixed(1).padStart(7)} KiB ${String(pages).padStart(3)} pages, validator: ${errors.length} findings`,
    ...[...errors, ...complaints].map((what) => `      ${what}`),
  ]);
  return [...lines, ...sums(findings), ...differing];
}

/** One line for each kind of document. */
function sums(findings: readonly Finding[]): readonly string[] {
  const byId = [...Map.groupBy(findings, ({ paper }) => paper.id)];
  return byId.map(([id, ones]) => {
    const pages = ones.map((one) => one.pages);
    const total = pages.reduce((sum, count) => sum + count, 0);
    const errors = ones.reduce((sum, one) => sum + one.errors.length, 0);
    const complaints = ones.reduce((sum, one) => sum + one.complaints.length, 0);
    return `${id.padEnd(5)} ${ones.length} documents, ${Math.min(...pages)}–${Math.max(...pages)} pages each, ${total} in all; validator: ${errors} findings; pages to mark: ${complaints}`;
  });
}

/** Nothing to mark anywhere? */
export function isClean({ findings, disagreements: differing }: Inspection): boolean {
  return differing.length === 0 && findings.every((one) => one.errors.length + one.complaints.length === 0);
}
