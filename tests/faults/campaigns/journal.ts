import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createShell } from '../../../electron/handlers/shell.ts';
import type { Shell } from '../../../shared/contract/contract.ts';
import * as rules from '../../../shared/journal/journal.ts';
import { deskMachine } from '../../support/desk-machine.ts';
import { JOURNAL_LAWS } from '../../support/journal-laws.ts';
import { type Campaign, type Findings, type Order, Tally } from '../campaign.ts';
import { appendLines, beginOffice } from '../kept-office.ts';

/** The journal alone: cut at every byte, 20,000 flipped bits; and the start check's look at a sample of such files. */
export const journal: Campaign = {
  name: 'journal',
  runs: 20_000,
  shortRuns: 500,
  about:
    'the journal cut at every byte and with flipped bits: nothing changed is believed, nothing incomplete called whole',
  run,
};

async function run({ runs, folder, random, say }: Order): Promise<Findings> {
  const tally = new Tally();
  const broken: string[] = [];
  for (const { name, check } of JOURNAL_LAWS) {
    try {
      tally.add(name, check(rules, runs));
    } catch (error) {
      broken.push(`${name}: ${String(error)}`);
    }
  }
  say('now with the shell');
  const LINES = 12;
  const machine = deskMachine(folder);
  const shell = createShell(machine);
  await beginOffice(shell);
  const lines = await appendLines(shell, LINES);
  await shell.lookAtKept();
  const journalFolder = join(machine.dataFolder, 'journal');
  const [name = ''] = readdirSync(journalFolder);
  const whole = readFileSync(join(journalFolder, name));
  const state = readFileSync(join(machine.dataFolder, 'state-a.json'));
  for (let round = 0; round < Math.max(20, Math.round(runs / 40)); round += 1) {
    const at = random.integer(0, whole.length - 1);
    const isCut = random.chance(0.3);
    const bytes = isCut ? whole.subarray(0, at) : Buffer.from(whole);
    if (!isCut) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.integer(0, 7));
    const again = deskMachine(join(folder, `look-${round}`));
    mkdirSync(join(again.dataFolder, 'journal'), { recursive: true });
    writeFileSync(join(again.dataFolder, 'state-a.json'), state);
    writeFileSync(join(again.dataFolder, 'journal', name), bytes);
    const where = `${isCut ? 'cut' : 'bit flipped'} at ${at} of ${whole.length}`;
    const wholeLines = whole.subarray(0, at).filter((byte) => byte === 10).length;
    const found = await look(createShell(again), lines, Math.max(0, wholeLines - 1));
    if (found === '') tally.add('files looked at by the shell');
    else broken.push(`${where}: ${found}`);
    again.remove();
  }
  return { figures: tally.all(), broken };
}

/** '' if nothing is handed out that was not written, and nothing that is missing is called whole. `expected`: commits before the damage. */
async function look(shell: Shell, lines: readonly string[], expected: number): Promise<string> {
  const kept = await shell.lookAtKept();
  const { state, counter } = kept.journal;
  const read = await shell.readJournal({ after: null });
  const commits = read.ok ? read.value : [];
  if (commits.some(({ counter, commit }) => commit !== lines[counter - 1]))
    return 'another commit than the one written';
  if (commits.length < expected && state !== 'missing' && state !== 'none')
    return 'a whole commit is not handed out';
  // Cut between two lines nothing is left to see; the database is ahead then, and hands the rest over again.
  const isWhole = state === 'whole' || state === 'cut';
  if (isWhole && counter !== expected) return `${counter} instead of ${expected} commits called ${state}`;
  return '';
}
