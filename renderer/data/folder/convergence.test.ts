import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { failure } from '../../../shared/lib/outcome.ts';
import { canonicalState } from '../../../shared/merge/merge.ts';
import { carriedFolder } from '../../../tests/support/carried-folder.ts';
import { folderPc, type FolderPc } from '../../../tests/support/folder-pc.ts';

const opened: FolderPc[] = [];
let offices = 0;

afterAll(() => {
  for (const pc of opened) pc.data.close();
});

/** A few PCs of one office, each with its own view of the folder. */
async function office(size: number) {
  offices += 1;
  const folder = carriedFolder(size);
  const pcs: FolderPc[] = [];
  for (let index = 0; index < size; index += 1) {
    pcs.push(await folderPc({ office: `office-${offices}`, index, folder: folder.views[index] ?? never() }));
  }
  opened.push(...pcs);
  return { folder, pcs };
}

function never(): never {
  throw new Error('one view each');
}

/** What the PCs have agreed on; which of two undecided values is shown is each PC's own. */
function agreedOn({ data }: FolderPc): Record<string, string> {
  const rows = [...data.workingSet.rows()].map(({ kind, row }) => [`${kind}/${row.id}`, canonicalState(row)]);
  return Object.fromEntries(rows.sort());
}

const pc = fc.nat(2);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('edit' as const), pc, task: fc.nat(2), value: fc.nat(5) }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('look' as const), pc }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('carry' as const),
      pc,
      to: pc,
      how: fc.constantFrom('whole', 'half', 'empty', 'copy', 'late'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('away' as const), pc }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), pc }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('full' as const), pc }) },
);

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

async function play({ folder, pcs }: Awaited<ReturnType<typeof office>>, one: Step): Promise<void> {
  // With two PCs nothing can come by way of a third.
  const at = pcs[one.pc % pcs.length] ?? never();
  if (one.do === 'edit') await at.edit(`t${one.task}`, `v${one.value}`);
  else if (one.do === 'look') await at.look();
  else if (one.do === 'carry') folder.carry(one.pc % pcs.length, one.to % pcs.length, one.how);
  else if (one.do === 'away') at.folder.away = !at.folder.away;
  else if (one.do === 'forget') at.forget();
  else at.folder.refuse = failure('noSpace', 'Nincs elég hely.');
}

/** Everything is within reach again and arrives. */
async function settle({ folder, pcs }: Awaited<ReturnType<typeof office>>): Promise<void> {
  for (const at of pcs) at.folder.away = false;
  // A file that is refused costs a round, and what came in meanwhile another one.
  for (let round = 0; round < 4; round += 1) {
    for (const at of pcs) {
      at.pass(31 * 60_000);
      await at.look();
    }
    folder.carryAll();
  }
  for (let round = 0; round < 2; round += 1) for (const at of pcs) await at.look();
}

async function converges(size: number, steps: readonly Step[]): Promise<void> {
  const all = await office(size);
  for (const one of steps) await play(all, one);
  await settle(all);
  const [first = {}, ...others] = all.pcs.map(agreedOn);
  for (const other of others) expect(other).toEqual(first);
  const written = new Set(steps.flatMap((one) => (one.do === 'edit' ? [`task/t${one.task}`] : [])));
  expect(new Set(Object.keys(first).filter((key) => key.startsWith('task/')))).toEqual(written);
  expect(all.pcs.flatMap(({ driver }) => driver.status().troubles)).toEqual([]);
}

test('however the carrier delays, halves, doubles and hides files, all PCs come to the same records', async () => {
  const steps = fc.array(step, { minLength: 5, maxLength: 25 });
  const property = fc.asyncProperty(fc.constantFrom(2, 3), steps, converges);
  await fc.assert(property, { numRuns: 15, seed: 20_180_405 });
}, 60_000);

test('when nobody changes anything any more, nobody leaves or takes in anything any more', async () => {
  const { folder, pcs } = await office(3);
  for (const [index, at] of pcs.entries()) await at.edit(`t${index}`, 'szöveg');
  const round = async () => {
    for (const at of pcs) {
      at.pass(16 * 60_000);
      await at.look();
    }
    folder.carryAll();
  };
  for (let index = 0; index < 4; index += 1) await round();
  const quiet = pcs.map(({ data, left }) => [data.counter(), left()]);
  for (let index = 0; index < 3; index += 1) await round();
  expect(pcs.map(({ data, left }) => [data.counter(), left()])).toEqual(quiet);
  const [first, ...others] = pcs.map(agreedOn);
  for (const other of others) expect(other).toEqual(first);
});
