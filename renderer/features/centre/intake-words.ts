import { isReceivedAsSent } from '../../../shared/centre/totals.ts';
import { centreTexts } from '../../text/centre.ts';
import type { Tone } from '../../ui/Notice.tsx';
import type { IntakeState } from './intake-file.ts';

const texts = centreTexts.intake;

/** What is to be said of one file, and how seriously. */
export interface Said {
  readonly tone: Tone | 'none';
  readonly lines: readonly string[];
}

const plain = (line: string): Said => ({ tone: 'none', lines: [line] });

export function saidOf(state: IntakeState): Said {
  switch (state.step) {
    case 'waiting':
      return plain(texts.waiting);
    case 'reading':
      return plain(texts.reading(state.part));
    case 'locked':
      return plain(texts.locked);
    case 'skipped':
      return plain(texts.skipped);
    case 'refused':
      return { tone: 'error', lines: [state.message] };
    case 'judged':
      return saidOfJudged(state);
  }
}

function saidOfJudged({
  extract,
  verdict,
  doubled,
}: Extract<IntakeState, { readonly step: 'judged' }>): Said {
  const { senderName } = extract;
  if (verdict.verdict === 'repeated')
    return { tone: 'warning', lines: [texts.repeated(senderName, verdict.of.date)] };
  if (verdict.verdict === 'older')
    return { tone: 'warning', lines: [texts.older(senderName, verdict.of.madeAt)] };
  const isEqual = isReceivedAsSent(extract);
  const lines = [
    texts.taken(senderName, extract.records),
    isEqual ? texts.equal : texts.unequal,
    ...verdict.supersedes.map(({ madeAt }) => texts.superseded(madeAt)),
    ...(doubled ? [texts.doubled] : []),
  ];
  return { tone: isEqual && !doubled ? 'success' : 'warning', lines };
}
