import { describe, expect, it } from 'vitest';
import { rowOf } from '../../shared/merge/versions.ts';
import { freshRow } from '../../shared/merge/write.ts';
import { kindOf } from '../../shared/domain/dataset.ts';
import { CONTAINER_LAWS } from '../support/container-laws.ts';
import { checkExchangeLaw, EXCHANGE_LAWS, type ExchangeLaw } from '../support/exchange-laws.ts';
import { realRules as real } from '../support/exchange-rules.ts';
import type { ExchangeRules } from '../support/exchange-world.ts';

const RUNS = 1_000;
const SEED = 20_180_405;

describe('the laws of taking files in and out', () => {
  for (const law of EXCHANGE_LAWS) {
    it(`${law.name}, in ${RUNS} histories`, () => {
      const median = checkExchangeLaw(law, real, { runs: RUNS, seed: SEED });
      console.log(`${law.name.slice(0, 3)}: ${RUNS} histories of median length ${median}, seed ${SEED}`);
      expect(median).toBeGreaterThanOrEqual(20);
    });
  }

  for (const law of CONTAINER_LAWS) {
    it(law.name, () => {
      const tried = law.check(real, { runs: RUNS, seed: SEED });
      console.log(`${law.name.slice(0, 2)}: ${tried} files, seed ${SEED}`);
      expect(tried).toBeGreaterThan(0);
    });
  }
});

describe('negative controls: mistakes the laws of whole data sets must catch', () => {
  const broken = (number: string, mistaken: Partial<ExchangeRules>) => () => {
    const law = EXCHANGE_LAWS.find(({ name }) => name.startsWith(number)) as ExchangeLaw;
    return checkExchangeLaw(law, { ...real, ...mistaken }, { runs: RUNS, seed: SEED });
  };

  it('a preview that looks only at values: open questions are called changes (P10 fails)', () => {
    const planImport: typeof real.arrivals.planImport = (...asked) => {
      const plan = real.arrivals.planImport(...asked);
      const { changed, conflicting } = plan.counts;
      return { ...plan, counts: { ...plan.counts, changed: changed + conflicting, conflicting: 0 } };
    };
    expect(broken('P10', { arrivals: { ...real.arrivals, planImport } })).toThrow(/Property failed/);
  });

  it('undo puts everything back as it was before the file: later edits are lost (P11 fails)', () => {
    const prepareTakeOut: typeof real.takeOut.prepareTakeOut = (entry, request) => {
      const untouched = {
        ...entry,
        changes: entry.changes.map((change) => {
          const became = request.lookUp(change.kind, change.id)?.hash;
          return became === undefined ? change : { ...change, became };
        }),
      };
      return real.takeOut.prepareTakeOut(untouched, request);
    };
    expect(broken('P11', { takeOut: { ...real.takeOut, prepareTakeOut } })).toThrow(/Property failed/);
  });

  it('a file carries values without their versions: what others have seen is forgotten (P12 fails)', () => {
    const readFile: typeof real.read.readFile = (bytes, options) => {
      const read = real.read.readFile(bytes, options);
      if (!read.ok || read.value.content.kind !== 'exchange') return read;
      const stamp = { dot: 'x:1', time: '2018-04-05T09:05:00', person: 'm1' };
      const rows = new Map(
        [...read.value.content.rows].map(([kind, ones]) => [
          kind,
          ones.map(({ record }) => rowOf(freshRow(kindOf(kind), record, stamp))),
        ]),
      );
      return { ...read, value: { ...read.value, content: { ...read.value.content, rows } } };
    };
    expect(broken('P12', { read: { ...real.read, readFile } })).toThrow(/Property failed/);
  });

  it('what is refused is only left out: it comes again with the next file (P13 fails)', () => {
    const prepareImport: typeof real.takeIn.prepareImport = (plan, accepted, stamp) => {
      const arrivals = plan.arrivals.filter(
        (one) => accepted.has(`${one.kind}/${one.id}`) || !real.takeIn.canBeRefused(one),
      );
      return real.takeIn.prepareImport({ ...plan, arrivals }, accepted, stamp);
    };
    expect(broken('P13', { takeIn: { ...real.takeIn, prepareImport } })).toThrow(/Property failed/);
  });
});
