import type { FileFrame, FileHead } from '../../../shared/exchange/file-head.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import type { Identities } from '../identities.ts';
import { version } from '../version.ts';

type Scope = FileFrame['scope'];

/** The head of a merged file: whose it is, and what of the data is in it, whatever the order of the parts. */
export function frameFor(
  heads: readonly FileHead[],
  { now, identities }: { readonly now: string; readonly identities: Identities },
): Outcome<FileFrame, 'scope'> {
  const scope = scopeOf(heads);
  if (scope === undefined) {
    return failure(
      'scope',
      'A fájlok egyike sem teljes, és nem ugyanolyan részt tartalmaznak (mentor, település vagy időszak), ezért az egyesített fájlról nem volna megmondható, mi van benne.',
    );
  }
  return success({
    app: version,
    fileId: identities.newId(),
    madeAt: now,
    sender: { replica: identities.newReplica(), office: officeOf(heads, identities), label: 'parancssor' },
    scope,
    ...(heads[0]?.sample && { sample: true }),
  });
}

/** Parts of several offices come from none of them: whoever takes them in is asked like about any other office's file. */
function officeOf(heads: readonly FileHead[], identities: Identities): string {
  const [office = '', ...others] = new Set(heads.map(({ sender }) => sender.office));
  return others.length === 0 ? office : identities.newId();
}

/** Everything if one of them is whole; otherwise the parts together, if they are of one sort. */
function scopeOf(heads: readonly FileHead[]): Scope | undefined {
  const scopes = heads.map(({ scope }) => scope);
  if (scopes.some(({ type }) => type === 'all')) return { type: 'all' };
  const [type, ...others] = new Set(scopes.map((scope) => scope.type));
  if (others.length > 0) return undefined;
  if (type === 'mentor' || type === 'settlement') {
    return { type, ids: [...new Set(scopes.flatMap(({ ids = [] }) => ids))].sort() };
  }
  const days = new Set(scopes.map(({ from = '', to = '' }) => `${from} ${to}`));
  const [first] = scopes;
  // Between two periods there may be days nobody has sent.
  const isOnePeriod = type === 'period' && days.size === 1;
  return isOnePeriod && first?.from !== undefined && first.to !== undefined
    ? { type, from: first.from, to: first.to }
    : undefined;
}
