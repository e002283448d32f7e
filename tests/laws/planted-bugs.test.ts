import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CONTAINER_LAWS } from '../support/container-laws.ts';
import { checkExchangeLaw, EXCHANGE_LAWS } from '../support/exchange-laws.ts';
import type { ExchangeRules } from '../support/exchange-world.ts';

/** A mistake somebody could make: a place in the code, and what would stand there. */
interface PlantedBug {
  readonly name: string;
  /** Number of the law that catches it. */
  readonly by: string;
  /** In `shared/`, without its ending. */
  readonly file: string;
  readonly instead: readonly [right: string, wrong: string];
}

const BUGS_IN_TAKING_IN: readonly PlantedBug[] = [
  {
    name: 'a deletion made elsewhere is counted as a change',
    by: 'P10',
    file: 'merge/arrivals',
    instead: ["return isHidden(earlier) ? 'known' : 'deleted';", "return 'known';"],
  },
  {
    name: 'a conflict is called a change',
    by: 'P10',
    file: 'merge/arrivals',
    instead: ["if (conflicts.length > 0) return 'conflicting';", ''],
  },
  {
    name: 'a question that somebody else has decided is passed over in silence',
    by: 'P10',
    file: 'merge/arrivals',
    instead: [' || lost.includes(name)', ''],
  },
  {
    name: 'a question that is open already is counted once more with every file',
    by: 'P10',
    file: 'merge/arrivals',
    instead: ['choicesBeyond(after, before);', '[...after.keys()];'],
  },
  {
    name: 'every PC whose files came back is taken for a copied one',
    by: 'P10',
    file: 'merge/arrivals',
    instead: ['seenOf(receiver, row) > seenOf(receiver, earlier)', 'seenOf(receiver, row) >= 1'],
  },
  {
    name: 'what stands in the file is shown instead of what stands here',
    by: 'P10',
    file: 'merge/arrivals',
    instead: ['mergeVersioned(earlier, arriving)', 'mergeVersioned(arriving, earlier)'],
  },
  {
    name: 'a refusal decides between versions that nobody has decided about',
    by: 'P13',
    file: 'merge/take-in',
    instead: ['return isConflicted(earlier, register)', 'return false'],
  },
  {
    name: 'a refused change to a deleted record brings it back',
    by: 'P13',
    file: 'merge/take-in',
    instead: [
      'return earlier.record.deleted === undefined ? written :',
      'return earlier.record.deleted !== null ? written :',
    ],
  },
  {
    name: 'a refused new record stays',
    by: 'P13',
    file: 'merge/take-in',
    instead: [
      'if (earlier === undefined) return writeDeletion(merged, stamp);',
      'if (earlier === undefined) return merged;',
    ],
  },
  {
    name: 'the row that stood there before is not kept',
    by: 'P11',
    file: 'merge/take-in',
    instead: ['return { ...change, earlier, ', 'return { ...change, '],
  },
  {
    name: 'the former values of an erased person are kept with the file that erased him',
    by: 'P11',
    file: 'merge/take-in',
    instead: [
      'if (earlier === undefined || (row.record.erased && !earlier.record.erased)) return change;',
      'if (earlier === undefined) return change;',
    ],
  },
];

const BUGS_IN_TAKING_OUT: readonly PlantedBug[] = [
  {
    name: 'edits made since are taken away too',
    by: 'P11',
    file: 'merge/take-out',
    instead: ['if (row.hash === became && canBeExact(', 'if (canBeExact('],
  },
  {
    name: 'what others have been given is put back behind their backs',
    by: 'P11',
    file: 'merge/take-out',
    instead: ['return !request.givenSince ||', 'return true ||'],
  },
  {
    name: 'nothing counts as written since',
    by: 'P11',
    file: 'merge/work-since',
    instead: ['.some(({ dot }) => !covers(seen, dot))', '.some(() => false)'],
  },
  {
    name: 'a record is deleted again before the rest is written',
    by: 'P11',
    file: 'merge/take-out',
    instead: [
      "deletes ? [...operations, { do: 'delete', kind, id }]",
      "deletes ? [{ do: 'delete', kind, id }, ...operations]",
    ],
  },
  {
    name: 'a record is deleted again although somebody has worked on it',
    by: 'P11',
    file: 'merge/take-out',
    instead: ['name === DELETED && wasDeleted ? isWorkedOn(touched) : ', ''],
  },
  {
    name: 'a question the file had closed stays closed',
    by: 'P11',
    file: 'merge/take-out',
    instead: ['return isConflicted(earlier, register)', 'return false'],
  },
  {
    name: 'taking a file out brings an erased person back',
    by: 'P11',
    file: 'merge/take-out',
    instead: ['if (isErasedSince(row, earlier))', "if (row.record.id === '')"],
  },
  {
    name: 'replaying the journal merges what was put back',
    by: 'P11',
    file: 'merge/rebuild',
    instead: ["if (exact === 'again') return void rows.set(key, { kind, row });", ''],
  },
  {
    name: 'replaying the journal keeps what had gone',
    by: 'P11',
    file: 'merge/rebuild',
    instead: ["if (exact === 'gone') return void rows.delete(key);", ''],
  },
];

const BUGS_IN_THE_CONTAINER: readonly PlantedBug[] = [
  {
    name: 'the hash of the first line is not checked',
    by: 'C2',
    file: 'exchange/read-head',
    instead: ['hash !== undefined && sha256Hex(json) === hash', 'hash !== undefined'],
  },
  {
    name: 'the hash of the payload is not checked',
    by: 'C2',
    file: 'exchange/read-head',
    instead: ['return sha256Hex(bytes) === payload.sha256', 'return payload.sha256.length === 64'],
  },
  {
    name: 'it does not matter where the stream ends',
    by: 'C3',
    file: 'exchange/payload-lines',
    instead: ['isOneMember && ', ''],
  },
  {
    name: 'the stream may be shorter than it says',
    by: 'C3',
    file: 'exchange/payload-lines',
    instead: [' && this.rawBytes === this.limits.rawBytes', ''],
  },
  {
    name: 'the hash of a line is not checked',
    by: 'C4',
    file: 'exchange/content-builder',
    instead: ['hash === undefined || hash === right', 'right !== undefined'],
  },
  {
    name: 'a record may come twice',
    by: 'C4',
    file: 'exchange/content-builder',
    instead: ['.size > before', '.size >= before'],
  },
  {
    name: 'a file without its last line counts as whole',
    by: 'C4',
    file: 'exchange/content-builder',
    instead: ["if (!this.hasEnded) return damaged('záró sor', 'A fájl záró sora hiányzik.');", ''],
  },
  {
    name: 'the numbers in the first line are not compared',
    by: 'C4',
    file: 'exchange/content-builder',
    instead: ['[this.head.counts, counts].every(', '[counts].every('],
  },
  {
    name: 'the digest of the records is not compared',
    by: 'C4',
    file: 'exchange/content-builder',
    instead: ['return digest === digestOf(this.digested)', 'return digest !== this.digested'],
  },
  {
    name: 'the digest does not see of which kind a record is',
    by: 'C4',
    file: 'exchange/digest',
    instead: ['`${kind} ${id} ${hash}\\n`', '`${id} ${hash}\\n`'],
  },
  {
    name: 'the digest depends on the order of the records',
    by: 'P12',
    file: 'exchange/digest',
    instead: ['lines.sort(compareCodeUnits).join', 'lines.join'],
  },
];

const FOLDER = join(import.meta.dirname, '../../.cache/planted-exchange');
const SHARED = join(import.meta.dirname, '../../shared');

async function rulesWith(bug: PlantedBug, copy: string): Promise<ExchangeRules> {
  for (const room of ['merge', 'exchange', 'lib', 'domain', 'gazetteer']) {
    const filter = (path: string) => !path.includes('.test.');
    cpSync(join(SHARED, room), join(copy, room), { recursive: true, filter });
  }
  const path = join(copy, `${bug.file}.ts`);
  const right = readFileSync(path, 'utf8');
  const places = right.split(bug.instead[0]).length - 1;
  expect(places, `the place of the planted bug is there once: ${bug.instead[0]}`).toBe(1);
  writeFileSync(
    path,
    right.replace(bug.instead[0], () => bug.instead[1]),
  );
  const load = async <T>(name: string) => (await import(/* @vite-ignore */ join(copy, `${name}.ts`))) as T;
  return {
    arrivals: await load('merge/arrivals'),
    takeIn: await load('merge/take-in'),
    takeOut: await load('merge/take-out'),
    prepare: await load('merge/prepare'),
    conflicts: await load('merge/conflicts'),
    merge: await load('merge/merge'),
    rebuild: await load('merge/rebuild'),
    write: await load('exchange/write-file'),
    read: await load('exchange/read-file'),
    digest: await load('exchange/digest'),
  };
}

/** What the law says of the mistake; nothing if it does not see it. */
function saidBy(number: string, rules: ExchangeRules): string | undefined {
  const run = { runs: 300, seed: 7, shrinks: false };
  const laws = [
    ...EXCHANGE_LAWS.map((law) => ({ ...law, check: () => checkExchangeLaw(law, rules, run) })),
    ...CONTAINER_LAWS.map((law) => ({ ...law, check: () => law.check(rules, run) })),
  ];
  try {
    laws.find(({ name }) => name.startsWith(number))?.check();
    return undefined;
  } catch (error) {
    return String(error instanceof Error ? (error.cause ?? error) : error);
  }
}

describe('planted bugs in taking in, taking out and the container are caught by a law', () => {
  afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

  const bugs = [...BUGS_IN_TAKING_IN, ...BUGS_IN_TAKING_OUT, ...BUGS_IN_THE_CONTAINER];
  for (const [index, bug] of bugs.entries()) {
    it(bug.name, async () => {
      const rules = await rulesWith(bug, join(FOLDER, String(index)));
      const said = saidBy(bug.by, rules);
      console.log(`${bug.name}: caught by ${said === undefined ? 'nothing' : bug.by}`);
      expect(said).toBeDefined();
      // Caught by what the law looks at, not by a copy that does not run.
      expect(said).not.toMatch(/SyntaxError|ReferenceError/);
    });
  }
});
