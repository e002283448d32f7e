import { Box, Button, Checkbox, Typography } from '@mui/material';
import type { ArrivalKey } from '../../../shared/merge/take-in.ts';
import { takeInTexts } from '../../text/take-in.ts';
import { DownIcon, UpIcon } from '../../ui/icons.tsx';
import { choosable, type Group, tickOf } from './arrival-groups.ts';
import { textStart, tickWidth } from './tick-room.ts';

const texts = takeInTexts.list;

interface GroupLineProps {
  readonly id: string;
  readonly group: Group;
  readonly chosen: ReadonlySet<ArrivalKey>;
  readonly isActive: boolean;
  readonly isChoosing: boolean;
  readonly isOpen: boolean;
  onTick(): void;
  onTurn(): void;
}

/** The head of a group: what it holds, how much of it is chosen, all or none. */
export function GroupLine({
  id,
  group,
  chosen,
  isActive,
  isChoosing,
  isOpen,
  onTick,
  onTurn,
}: GroupLineProps) {
  const { title, text } = takeInTexts.groups[group.name];
  const keys = choosable(group.entries).map(({ key }) => key);
  const tick = isChoosing && keys.length > 0 ? tickOf(group, chosen) : undefined;
  const count = takeInTexts.items(group.entries.length);
  const ticked = keys.filter((key) => chosen.has(key)).length;
  return (
    <Box
      id={id}
      role="treeitem"
      aria-level={1}
      aria-expanded={isOpen}
      aria-checked={tick}
      aria-label={`${title} (${count})`}
      data-active={isActive}
      sx={lineStyle}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 36 }}>
        {tick !== undefined && <GroupTick title={title} tick={tick} onTick={onTick} />}
        {isChoosing && tick === undefined && <Box sx={{ width: tickWidth, flex: 'none' }} />}
        <Typography variant="h3" component="p" sx={{ color: 'primary.main', flex: 1, minWidth: 0 }}>
          {title}
          <Typography component="span" variant="body2" color="textSecondary" sx={{ ml: 1 }}>
            {tick === undefined ? count : `${count} · ${texts.chosenOf(ticked, keys.length)}`}
          </Typography>
        </Typography>
        <Turn isOpen={isOpen} onTurn={onTurn} />
      </Box>
      <Typography
        variant="body2"
        color="textSecondary"
        sx={{ pb: 0.75, pl: isChoosing ? textStart : 0, maxWidth: '110ch' }}
      >
        {text}
      </Typography>
    </Box>
  );
}

interface TurnProps {
  readonly isOpen: boolean;
  onTurn(): void;
}

/** For the mouse; the keys of the list do the same. */
function Turn({ isOpen, onTurn }: TurnProps) {
  const Sign = isOpen ? UpIcon : DownIcon;
  return (
    <Button size="small" tabIndex={-1} aria-hidden onClick={onTurn} endIcon={<Sign />} sx={{ flex: 'none' }}>
      {isOpen ? texts.shut : texts.open}
    </Button>
  );
}

interface GroupTickProps {
  readonly title: string;
  readonly tick: boolean | 'mixed';
  onTick(): void;
}

function GroupTick({ title, tick, onTick }: GroupTickProps) {
  const label = tick === true ? texts.selectNone(title) : texts.selectAll(title);
  return (
    <Checkbox
      size="small"
      checked={tick === true}
      indeterminate={tick === 'mixed'}
      onChange={onTick}
      slotProps={{ input: { tabIndex: -1, 'aria-label': label } }}
    />
  );
}

const lineStyle = { px: 1.5, bgcolor: 'action.hover', borderBottom: 1, borderColor: 'divider' } as const;
