import type { RehearsalFigures, RehearsedRecord } from '../../../shared/reports/import-rehearsal/figures.ts';
import { canBeRefused } from '../../../shared/merge/take-in.ts';
import { takeInTexts } from '../../text/take-in.ts';
import type { Lookup } from '../../ui/lookup.ts';
import type { Entry, Group } from './arrival-groups.ts';
import { lastWriting, linesOf } from './arrival-lines.ts';
import { partsOf } from './contested-lines.ts';
import { bringsEdits, deletionLine } from './deletion-met.ts';
import { countsOf } from './file-counts.ts';
import type { Previewed } from './use-taking-in.ts';
import { senderName } from './sender-name.ts';

/** What a rehearsal needs besides the preview. */
export interface RehearsalFrame extends Pick<RehearsalFigures, 'office' | 'programme' | 'now' | 'sample'> {
  readonly lookup: Lookup;
}

/** The figures of the paper: the preview as it stands, with all ticks. */
export function rehearsalOf(
  { name, arrived, accepted }: Pick<Previewed, 'name' | 'arrived' | 'accepted'>,
  groups: readonly Group[],
  { lookup, ...frame }: RehearsalFrame,
): RehearsalFigures {
  const { head } = arrived;
  const counts = countsOf(arrived);
  const recordOf = (entry: Entry): RehearsedRecord => ({
    kind: entry.kindLabel,
    title: entry.title,
    changes: changesOf(entry, lookup),
    written: writtenWords(entry, lookup),
    isTaken: !canBeRefused(entry.arrival) || accepted.has(entry.key),
  });
  return {
    ...frame,
    file: { name, sender: senderName(head.sender, lookup), madeAt: head.madeAt, records: counts.whole },
    counts,
    // What stands here already is nothing to go through before taking in.
    groups: groups
      .filter(({ name }) => name !== 'faulty')
      .map((group) => ({
        title: takeInTexts.groups[group.name].title,
        records: group.entries.map(recordOf),
      })),
  };
}

function changesOf({ arrival }: Entry, lookup: Lookup): RehearsedRecord['changes'] {
  if (arrival.earlier === undefined || arrival.effect === 'erased') return [];
  const { deletion, contested, undisputed } = partsOf(arrival);
  const isBeside = deletion ? !bringsEdits(deletion) : contested.conflicts.length > 0;
  const changes = (part: Entry['arrival'], name: (label: string) => string) =>
    linesOf(part, lookup).flatMap(({ lines }) =>
      lines.map(({ label, from, to }) => ({ label: name(label), ours: from, theirs: to })),
    );
  return [
    ...(deletion ? [deletionLine(deletion, lookup)] : []),
    ...changes(contested, (label) => label),
    ...changes(undisputed, isBeside ? takeInTexts.list.undisputedField : (label) => label),
  ];
}

function writtenWords({ arrival }: Entry, lookup: Lookup): string {
  const written = lastWriting(arrival, lookup);
  return written ? takeInTexts.list.by(written.who, written.when) : '';
}
