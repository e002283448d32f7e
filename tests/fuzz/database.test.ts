import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readContents } from '../../renderer/data/keeping/check-database.ts';
import { deleteDatabase } from '../../renderer/data/store/database.ts';
import { type OfficeData, openOffice } from '../../renderer/data/office-data.ts';
import { readArrivals } from '../../renderer/data/exchange/read-arrivals.ts';
import { restore } from '../../renderer/data/keeping/restore.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { seededRandom } from '../../shared/lib/random.ts';
import { fingerprintOf } from '../../shared/merge/fingerprint.ts';
import { preselectedOf } from '../../shared/merge/take-in.ts';
import { isIntact } from '../../shared/merge/versions.ts';
import { exampleRows, frame } from '../support/data-files.ts';
import { WorkerHere } from '../support/worker-here.ts';
import { pickMutation } from './mutations.ts';
import { PASSPHRASE, seedFiles } from './seed-files.ts';

const DATABASE = 'mentoriroda-1';
const SEED = 20_180_405;
const RUNS = 200;
const by = { person: 'm1', time: '2018-04-06T08:00:00' };

let data: OfficeData;

beforeAll(async () => {
  vi.stubGlobal('Worker', WorkerHere);
  await deleteDatabase(DATABASE);
  const rows = [...exampleRows].flatMap(([kind, ones]) => ones.map((row) => ({ kind, row })));
  const identity = { replica: 'c'.repeat(24), office: frame.sender.office, sample: false };
  await restore(DATABASE, { rows, log: [], identity });
  const opened = await openOffice(DATABASE);
  if (!opened.ok) throw new Error(opened.message);
  data = opened.value;
});
afterAll(() => {
  data.close();
  vi.unstubAllGlobals();
});

/** Everything the database holds, as text. */
async function stored(): Promise<string> {
  const read = await readContents(DATABASE);
  if (!read.ok) throw new Error(read.message);
  return canonicalJson(JSON.parse(JSON.stringify(read.value)));
}

it(`is unchanged by every refused file out of ${RUNS}, and whole after every one that is taken in`, {
  timeout: 120_000,
}, async () => {
  const files = await seedFiles(SEED);
  const ends = { refused: 0, nothing: 0, taken: 0 };
  let before = await stored();
  for (let run = 0; run < RUNS; run += 1) {
    const random = seededRandom(SEED + run);
    const file = random.pick(files);
    const mutation = pickMutation(random, file.passphrase === undefined);
    const bytes = mutation.spoil(file.bytes, random, file.bytes);
    const read = await readArrivals(
      data,
      { name: 'x.mentor', bytes },
      { passphrase: file.passphrase && PASSPHRASE },
    );
    const plan = read.ok ? read.value.plan : undefined;
    const taken = plan && (await data.takeIn({ ...by, plan, accepted: preselectedOf(plan) }));
    const after = await stored();
    if (taken?.ok === true) {
      ends.taken += 1;
      const contents = await readContents(DATABASE);
      const rows = contents.ok ? contents.value.rows : [];
      expect(rows.filter(({ row }) => !isIntact(row))).toEqual([]);
      expect(data.meta().extent).toEqual(fingerprintOf(rows.map(({ row }) => row.hash)));
      before = after;
    } else {
      ends[read.ok ? 'nothing' : 'refused'] += 1;
      expect(after, `${mutation.name}, run ${run}`).toBe(before);
    }
  }
  console.log(`${RUNS} spoilt files, seed ${SEED}: ${JSON.stringify(ends)}`);
  expect(ends.refused).toBeGreaterThan(RUNS / 2);
  expect(ends.taken).toBeGreaterThan(0);
});
