import { kindOf } from '../../../shared/domain/dataset.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import type { LoggedChange } from '../../../shared/merge/commit.ts';
import type { TakenIn } from '../../data/taking-out.ts';
import { importTexts as texts } from '../../text/imports.ts';
import { actionOf } from '../../ui/change-words.ts';

/** Kinds named of a large import. */
const NAMED = 4;

/** What an import brought: new, changed, deleted; of a large one, which stays packed, how much of which register. */
export function importWords({ changes, packed, count }: TakenIn): string {
  if (packed !== undefined) {
    const kinds = Object.entries(packed.kinds).sort(([, one], [, other]) => other - one);
    const named = kinds
      .slice(0, NAMED)
      .map(([kind, of]) => `${kindOf(kind)?.plural ?? kind}: ${formatNumber(of)}`);
    return texts.many(count, named.join(' · '), kinds.length > NAMED);
  }
  const seen = changes.filter(isSeen);
  const added = seen.filter(({ earlier }) => earlier === undefined).length;
  const deleted = seen.filter((change) => change.earlier !== undefined && isGone(change)).length;
  return texts.counts({ added, deleted, changed: seen.length - added - deleted });
}

/** A record that came into being deleted was refused, or had been deleted before it came: nobody has ever seen it here. */
function isSeen(change: LoggedChange): boolean {
  const { before, after, earlier } = change;
  return Object.keys({ ...before, ...after }).length > 0 && !(earlier === undefined && isGone(change));
}

function isGone(change: LoggedChange): boolean {
  return ['deleted', 'erased'].includes(actionOf(change));
}
