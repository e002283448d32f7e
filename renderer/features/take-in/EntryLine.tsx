import { Box, Button, Checkbox, Chip, Typography } from '@mui/material';
import { canBeRefused } from '../../../shared/merge/take-in.ts';
import { takeInTexts } from '../../text/take-in.ts';
import { DownIcon, UpIcon, WarningIcon } from '../../ui/icons.tsx';
import type { Lookup } from '../../ui/lookup.ts';
import type { Entry } from './arrival-groups.ts';
import { changedLabels, lastWriting } from './arrival-lines.ts';
import { partsOf } from './contested-lines.ts';
import { bringsEdits } from './deletion-met.ts';
import { EntryDetails } from './EntryDetails.tsx';
import { lostLabels } from './lost-work.ts';
import type { Node } from './list-nodes.ts';
import { textStart, tickWidth } from './tick-room.ts';

const texts = takeInTexts.list;

interface EntryLineProps {
  readonly id: string;
  readonly node: Extract<Node, { type: 'entry' }>;
  readonly lookup: Lookup;
  readonly isTicked: boolean;
  readonly isActive: boolean;
  readonly isChoosing: boolean;
  readonly isOpen: boolean;
  onTick(): void;
  onTurn(): void;
}

/** One record of the file: what it is, what changes, who wrote it and when. */
export function EntryLine({
  id,
  node,
  lookup,
  isTicked,
  isActive,
  isChoosing,
  isOpen,
  ...act
}: EntryLineProps) {
  const { entry, group, place } = node;
  const { arrival, title, kindLabel, problems } = entry;
  const isTicking = isChoosing && canBeRefused(arrival);
  const name = `${kindLabel}: ${title}`;
  return (
    <Box
      id={id}
      role="treeitem"
      aria-level={2}
      aria-setsize={group.entries.length}
      aria-posinset={place}
      aria-expanded={isOpen}
      aria-checked={isTicking ? isTicked : undefined}
      aria-label={name}
      data-active={isActive}
      sx={lineStyle}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 35 }} onDoubleClick={act.onTurn}>
        {isChoosing && <Tick name={name} isTicked={isTicking ? isTicked : undefined} onTick={act.onTick} />}
        <Head entry={entry} lookup={lookup} />
        <Problems problems={problems} />
        {isChoosing && arrival.effect === 'erased' && (
          <Chip size="small" variant="outlined" label={texts.cannotRefuse} />
        )}
        <Button size="small" tabIndex={-1} aria-hidden onClick={act.onTurn} sx={turnStyle}>
          {isOpen ? <UpIcon sx={signStyle} /> : <DownIcon sx={signStyle} />}
        </Button>
      </Box>
      {isOpen && <EntryDetails entry={entry} lookup={lookup} indent={isChoosing ? textStart : '40px'} />}
    </Box>
  );
}

interface TickProps extends Pick<EntryLineProps, 'onTick'> {
  readonly name: string;
  /** Nothing where there is nothing to choose. */
  readonly isTicked: boolean | undefined;
}

function Tick({ name, isTicked, onTick }: TickProps) {
  if (isTicked === undefined) return <Box sx={{ width: tickWidth, flex: 'none' }} />;
  return (
    <Checkbox
      size="small"
      checked={isTicked}
      onChange={onTick}
      slotProps={{ input: { tabIndex: -1, 'aria-label': name } }}
    />
  );
}

function Problems({ problems }: Pick<Entry, 'problems'>) {
  return (
    problems.length > 0 && (
      <WarningIcon
        titleAccess={problems.join(' ')}
        sx={{ fontSize: 17, color: 'warning.main', flex: 'none' }}
      />
    )
  );
}

/** „Feladat: Fórum előkészítése · Határidő, Felelős · Őrségi Béla, 2018. április 5., 9:05” */
function Head({
  entry: { arrival, kindLabel, title },
  lookup,
}: Pick<EntryLineProps['node'], 'entry'> & { lookup: Lookup }) {
  const written = lastWriting(arrival, lookup);
  const lost = lostLabels(arrival);
  return (
    <Typography variant="body2" noWrap sx={{ flex: 1, minWidth: 0 }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {`${kindLabel}: `}
      </Box>
      <Box component="span" sx={{ fontWeight: 600 }}>
        {title}
      </Box>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {[
          ...fieldWords(arrival),
          ...(lost.length > 0 ? [texts.lost(lost)] : []),
          ...(written ? [texts.by(written.who, written.when)] : []),
        ]
          .map((part) => ` · ${part}`)
          .join('')}
      </Box>
    </Typography>
  );
}

/** What is contested, and apart from it what else changes. */
function fieldWords(arrival: Entry['arrival']): readonly string[] {
  if (arrival.earlier === undefined || arrival.effect === 'erased') return [];
  const { deletion, contested, undisputed } = partsOf(arrival);
  const [open, others] = [changedLabels(contested), changedLabels(undisputed)];
  const what = others.length === 0 ? [] : [texts.fields(others)];
  const isBeside = open.length > 0 || (deletion !== undefined && !bringsEdits(deletion));
  return [
    ...(deletion ? [texts.deletionMetShort(deletion)] : []),
    ...(open.length === 0 ? [] : [texts.fields(open)]),
    ...(isBeside ? what.map(texts.changesToo) : what),
  ];
}

const lineStyle = { px: 1.5, borderBottom: 1, borderColor: 'divider' } as const;
const signStyle = { fontSize: 18 } as const;
const turnStyle = { minWidth: 0, px: 0.5, flex: 'none' } as const;
