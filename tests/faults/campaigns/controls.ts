import type { Random } from '../../../shared/lib/random.ts';
import type { CommitFrame } from '../../../shared/merge/commit.ts';
import { conflictsOf } from '../../../shared/merge/conflicts.ts';
import { collisionsOf, mergeVersioned } from '../../../shared/merge/merge.ts';
import { prepareCommit } from '../../../shared/merge/prepare.ts';
import { dotOf, type Row, rowOf } from '../../../shared/merge/versions.ts';
import { type Campaign, type Findings, type Order, Tally, withoutBrowser } from '../campaign.ts';
import { runDamage } from './damage.ts';

/** What protects the data is taken away, and the same tests must see that something is lost. */
export const controls: Campaign = {
  name: 'controls',
  runs: 9,
  shortRuns: 0,
  about:
    'negative controls: without the journal saves are lost, with a kept replica id two edits get one name',
  hindrance: withoutBrowser,
  run,
};

const HISTORIES = 2_000;

const KEPT = 'replica id kept after a restore';
const NEW = 'new replica id after a restore';

/** `runs` 0: without the browser. */
async function run(order: Order): Promise<Findings> {
  const tally = new Tally();
  const broken: string[] = [];
  if (order.runs > 0) await withoutJournal(order, tally, broken);
  for (let history = 0; history < HISTORIES; history += 1) {
    for (const name of [KEPT, NEW]) count(tally, name, twoContinuations(order.random, name === KEPT));
  }
  if (tally.of(`${KEPT}: two edits with one name`) < HISTORIES) {
    broken.push('two edits got the same name and nothing showed it');
  }
  if (tally.of(`${NEW}: two edits with one name`) > 0) {
    broken.push('two edits got the same name although the restored PC has an id of its own');
  }
  return { figures: { ...tally.all() }, broken };
}

async function withoutJournal(order: Order, tally: Tally, broken: string[]): Promise<void> {
  const { figures } = await runDamage(order, { withoutJournal: true });
  const lost = Number(figures['lost'] ?? 0) + Number(figures['unnoticed'] ?? 0);
  tally.add('without journal: damaged profiles', order.runs);
  tally.add('without journal: profiles that lost saves', lost);
  if (lost === 0) broken.push('nothing was lost without the journal, so the damage campaign shows nothing');
}

interface Met {
  readonly collisions: number;
  readonly conflicts: number;
}

function count(tally: Tally, name: string, { collisions, conflicts }: Met): void {
  tally.add(`${name}: histories`);
  if (collisions > 0) tally.add(`${name}: two edits with one name`);
  if (conflicts > 0) tally.add(`${name}: both values kept and asked about`);
}

const ORIGINAL = 'a'.repeat(24);
const RENEWED = 'b'.repeat(24);

/** A PC goes on after its backup, and so does the one the backup was restored on; then their records meet. */
function twoContinuations(random: Random, kept: boolean): Met {
  const before = random.integer(1, 8);
  let row: Row | undefined;
  for (let counter = 1; counter <= before; counter += 1) {
    row = edited(row, { replica: ORIGINAL, counter, title: `Első ${counter}` });
  }
  const counter = before + 1;
  const original = edited(row, { replica: ORIGINAL, counter, title: `Itt ${random.integer(1, 1e9)}` });
  const restored = kept
    ? edited(row, { replica: ORIGINAL, counter, title: `Ott ${random.integer(1, 1e9)}` })
    : edited(row, { replica: RENEWED, counter: 1, title: `Ott ${random.integer(1, 1e9)}` });
  const merged = rowOf(mergeVersioned(original, restored));
  return { collisions: collisionsOf(original, restored).length, conflicts: conflictsOf(merged).length };
}

interface Edit {
  readonly replica: string;
  readonly counter: number;
  readonly title: string;
}

function edited(row: Row | undefined, { replica, counter, title }: Edit): Row {
  const frame: CommitFrame = {
    dot: dotOf(replica, counter),
    time: '2018-03-05T10:35:00',
    person: 'p1',
    cause: 'entry',
    office: 'o1',
  };
  const operation = { do: 'put', kind: 'task', id: 't1', fields: { title } } as const;
  const prepared = prepareCommit(frame, [operation], () => row);
  const made = prepared.ok ? prepared.value.changes[0]?.row : undefined;
  if (made === undefined) throw new Error('nothing was written');
  return made;
}
