import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parsePeriod } from '../../shared/lib/periods.ts';
import { disagreements } from './agreement.ts';
import { describeFindings, inspect, type Inspection, isClean } from './inspection.ts';
import { canConvert, pageComplaints } from './pages.ts';
import { command, mentorCalls, type Paper } from './papers.ts';

// Half a year of an invented office; `npm run documents` does the same for every paper of a whole quarter.
const SEED = '7';
const converts = await canConvert();

describe.skipIf(!converts)('A month of a sample office', () => {
  let folder = '';
  let inspection: Inspection = { findings: [], disagreements: [] };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mentoriroda-documents-'));
    const data = join(folder, 'sample.mentor');
    await command('sample', '--size', 'county', '--seed', SEED, '--months', '6', '--out', data);
    const month = parsePeriod('2017-02');
    if (!month.ok) throw new Error(month.message);
    const listed = JSON.parse(
      await command(
        'report',
        'D9',
        '--data',
        data,
        '--period',
        '2017-02',
        '--all-mentors',
        '--out',
        folder,
        '--json',
      ),
    ) as { files: string[] };
    const mentor = listed.files[0]?.split(', ').at(-2) ?? '';
    const county = ['D3', 'D4'].map((id) => ({ id, period: month.value, words: [] }));
    inspection = await inspect([...mentorCalls(month.value, ['--mentor', mentor]), ...county], data, folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has papers that Word opens, with nothing to mark on any page, and numbers that agree', () => {
    expect(inspection.findings.length).toBeGreaterThanOrEqual(7);
    expect(isClean(inspection), describeFindings(inspection).join('\n')).toBe(true);
  });

  test('would be found wrong if a single number of one paper differed', () => {
    const papers = inspection.findings.map(({ paper }) => paper);
    const spoilt = papers.map((paper): Paper => {
      const total = /^Összesen( *\| *)+/m;
      return paper.id === 'D9' ? { ...paper, text: paper.text.replace(total, '$&9') } : paper;
    });
    expect(disagreements(papers)).toEqual([]);
    expect(disagreements(spoilt).join()).toMatch(/D1 counts [\d:]+ hours, D9 9/);
  });
});

describe('The look at the pages', () => {
  const running = ['Mentoriroda', 'EFOP-1.3.1'];
  const pages = (...bodies: readonly (readonly string[])[]) =>
    bodies.map((body, index) => [...running, ...body, `Munkanapló ${index + 1}/${bodies.length}`]);
  const text = '1. Napló\n========\n\nElső mondat.\n';

  test('marks an empty page, a heading at the foot, and signatures that stand alone', () => {
    expect(pageComplaints(pages(['Első mondat.'], []), text)).toEqual(['2/2: page without text']);
    expect(pageComplaints(pages(['Első mondat.', '1. Napló'], ['Vége.']), text)).toEqual([
      '1/2: ends with the heading „1. Napló”',
    ]);
    expect(
      pageComplaints(pages(['Első mondat.'], ['Szolnok, 2018. április 4.', 'Készítette:']), text),
    ).toEqual(['2/2: only the end of the paper, from „Szolnok, 2018. április 4.”']);
    expect(pageComplaints(pages(['1. Napló', 'Első mondat.'], ['Vége.']), text)).toEqual([]);
  });
});
