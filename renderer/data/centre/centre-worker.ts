import { effectiveData, type ReadPackage } from '../../../shared/centre/effective.ts';
import { officeFacts } from '../../../shared/centre/office-facts.ts';
import { countryFigures, type CountryFigures, type NamedFacts } from '../../../shared/centre/country.ts';
import type { Dated } from '../../../shared/centre/packages.ts';
import { compareAge } from '../../../shared/centre/packages.ts';
import { settlementDetail, type SettlementDetail } from '../../../shared/centre/settlement-detail.ts';
import type { DataSet } from '../../../shared/domain/dataset.ts';
import type { Period } from '../../../shared/lib/periods.ts';
import { quickRead } from './quick-read.ts';
import { sha256Of } from '../store/sha256.ts';

/** A package to be held: what its record says, and the bytes of its attachment. */
export interface HeldPackage {
  readonly id: string;
  readonly county: string;
  readonly name: string;
  readonly about: Dated;
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** What a worker of the centre is asked; it holds some of the offices. */
export type CentreQuestion =
  | { readonly do: 'hold'; readonly package: HeldPackage }
  | { readonly do: 'drop'; readonly id: string }
  | { readonly do: 'facts'; readonly period: Period }
  /** The facts of all workers, put together; of one thread beside the page, because it takes a while. */
  | { readonly do: 'country'; readonly facts: readonly NamedFacts[]; readonly period: Period }
  | { readonly do: 'settlement'; readonly ksh: string; readonly period: Period };

export interface CentreAnswers {
  /** False: the bytes are not those of the record, or cannot be read. */
  readonly hold: boolean;
  readonly drop: boolean;
  readonly facts: readonly NamedFacts[];
  readonly country: CountryFigures;
  readonly settlement: readonly SettlementDetail[];
}

type Held = ReadPackage & Pick<HeldPackage, 'county' | 'name'>;

const held = new Map<string, Held>();
/** By office; made anew when its packages change. */
const offices = new Map<string, DataSet>();

async function hold({ id, county, name, about, hash, bytes }: HeldPackage): Promise<boolean> {
  if ((await sha256Of(bytes)) !== hash) return false;
  const records = await quickRead(bytes);
  if (records === undefined) return false;
  held.set(id, { county, name, about, records });
  offices.delete(about.sender);
  return true;
}

function drop(id: string): boolean {
  const one = held.get(id);
  if (one) offices.delete(one.about.sender);
  return held.delete(id);
}

/** Every office that is held, with its data. */
function* all(): Generator<{ readonly whose: Whose; readonly data: DataSet }> {
  const newestFirst = [...held.values()].sort((one, other) => compareAge(other.about, one.about));
  for (const [office, packages] of Map.groupBy(newestFirst, ({ about }) => about.sender)) {
    const data = offices.get(office) ?? effectiveData(packages);
    offices.set(office, data);
    const [newest] = packages;
    if (newest) yield { whose: { office, county: newest.county, name: newest.name }, data };
  }
}

interface Whose {
  readonly office: string;
  readonly county: string;
  readonly name: string;
}

function facts(period: Period): readonly NamedFacts[] {
  return [...all()].map(({ whose, data }) => ({ ...officeFacts(data, whose, period), name: whose.name }));
}

function settlement(ksh: string, period: Period): readonly SettlementDetail[] {
  return [...all()].flatMap(({ whose, data }) => settlementDetail(data, whose, { ksh, period }) ?? []);
}

async function answer(question: CentreQuestion): Promise<CentreAnswers[CentreQuestion['do']]> {
  switch (question.do) {
    case 'hold':
      return hold(question.package);
    case 'drop':
      return drop(question.id);
    case 'facts':
      return facts(question.period);
    case 'country':
      return countryFigures(question.facts, question.period);
    case 'settlement':
      return settlement(question.ksh, question.period);
  }
}

/** One after the other, each answer with the number of its question. */
let last: Promise<unknown> = Promise.resolve();

addEventListener('message', (event) => {
  const { number, question } = (event as MessageEvent<{ number: number; question: CentreQuestion }>).data;
  last = last
    .then(() => answer(question))
    .then(
      (value) => postMessage({ number, value }),
      (error: unknown) => postMessage({ number, problem: String(error) }),
    );
});
