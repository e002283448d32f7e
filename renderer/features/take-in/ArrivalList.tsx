import { Box } from '@mui/material';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type ArrivalKey, canBeRefused } from '../../../shared/merge/take-in.ts';
import { takeInTexts } from '../../text/take-in.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { choosable, type Group, tickOf } from './arrival-groups.ts';
import { EntryLine } from './EntryLine.tsx';
import { GroupLine } from './GroupLine.tsx';
import { lineHeight, listKeys } from './list-keys.ts';
import { type Node, nodesOf, turned } from './list-nodes.ts';

interface ArrivalListProps {
  readonly groups: readonly Group[];
  readonly lookup: Lookup;
  readonly accepted: ReadonlySet<ArrivalKey>;
  /** Ticks are shown and can be changed. */
  readonly isChoosing: boolean;
  onAccept(accepted: ReadonlySet<ArrivalKey>): void;
}

const beyond = 10;

/** The records of a file under the heads of their groups; only what is in sight is on the page. */
export function ArrivalList(props: ArrivalListProps) {
  const { groups, accepted, isChoosing, onAccept } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const { nodes, turn, active, setActive } = useNodes(groups);
  const { items, whole, measure } = useLinesInSight(nodes, active, frame);
  const tick = (node: Node) => {
    if (isChoosing) onAccept(ticked(node, accepted));
  };
  // Enter shows here what there is; on the button it would take everything in unseen.
  useEffect(() => frame.current?.focus(), []);
  const press = listKeys({ nodes, active, onMove: setActive, onTick: tick, onTurn: turn });
  return (
    <Box
      ref={frame}
      role="tree"
      tabIndex={0}
      aria-label={takeInTexts.list.label}
      aria-multiselectable={isChoosing}
      aria-activedescendant={nodes[active] ? `${id}-${nodes[active].id}` : undefined}
      onKeyDown={press}
      sx={frameStyle}
    >
      <Box sx={{ position: 'relative' }} style={{ height: whole }} role="presentation">
        {nodesAt(nodes, items).map(({ node, index, start }) => (
          <Box
            key={node.id}
            ref={measure}
            data-index={index}
            role="presentation"
            onMouseDown={() => setActive(index)}
            sx={placedStyle}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Line
              {...props}
              id={`${id}-${node.id}`}
              node={node}
              isActive={index === active}
              onTick={() => tick(node)}
              onTurn={() => turn(node)}
            />
          </Box>
        ))}
      </Box>
    </Box>
  );
}

interface LineProps extends ArrivalListProps {
  readonly id: string;
  readonly node: Node;
  readonly isActive: boolean;
  onTick(): void;
  onTurn(): void;
}

function Line({ node, accepted, lookup, ...props }: LineProps) {
  const { id, isActive, isChoosing, onTick, onTurn } = props;
  const line = { id, isActive, isChoosing, isOpen: node.isOpen, onTick, onTurn };
  return node.type === 'group' ? (
    <GroupLine {...line} group={node.group} chosen={accepted} />
  ) : (
    <EntryLine {...line} node={node} lookup={lookup} isTicked={accepted.has(node.entry.key)} />
  );
}

function nodesAt(
  nodes: readonly Node[],
  items: readonly { readonly index: number; readonly start: number }[],
) {
  return items.flatMap(({ index, start }) => {
    const node = nodes[index];
    return node ? [{ node, index, start }] : [];
  });
}

/** A tick more or less; a group ticks all its records, or none if all are ticked. */
function ticked(node: Node, accepted: ReadonlySet<ArrivalKey>): ReadonlySet<ArrivalKey> {
  if (node.type === 'entry') {
    return canBeRefused(node.entry.arrival) ? turned(accepted, node.entry.key) : accepted;
  }
  const keys = new Set(choosable(node.group.entries).map(({ key }) => key));
  return tickOf(node.group, accepted) === true ? accepted.difference(keys) : accepted.union(keys);
}

/** The lines, and which one the keys are on; that one follows its record when the list changes. */
function useNodes(groups: readonly Group[]) {
  const [turnedOver, setTurnedOver] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<string>();
  const nodes = useMemo(() => nodesOf(groups, turnedOver), [groups, turnedOver]);
  const found = nodes.findIndex(({ id }) => id === chosen);
  return {
    nodes,
    active: Math.max(0, found),
    setActive: (index: number) => setChosen(nodes[index]?.id),
    turn: ({ id }: Node) => setTurnedOver(turned(turnedOver, id)),
  };
}

/** Only these lines are on the page, each as high as it is. */
function useLinesInSight(nodes: readonly Node[], active: number, frame: RefObject<HTMLDivElement | null>) {
  // oxlint-disable-next-line react/incompatible-library -- the compiler is not used; lines are read on every paint
  const virtualizer = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => frame.current,
    estimateSize: () => lineHeight,
    // A page that is not drawn has no heights.
    measureElement: (line) => line.getBoundingClientRect().height || lineHeight,
    getItemKey: (index) => nodes[index]?.id ?? index,
    overscan: beyond,
    initialRect: { width: 900, height: 600 },
  });
  useEffect(() => virtualizer.scrollToIndex(active), [virtualizer, active]);
  const isOpen = nodes[active]?.isOpen === true;
  // What was opened is wanted in sight, not only its first line.
  useEffect(() => {
    if (isOpen) frame.current?.querySelector('[data-active="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, frame]);
  return {
    items: virtualizer.getVirtualItems().filter(({ index }) => index < nodes.length),
    whole: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
  };
}

const placedStyle = { position: 'absolute', top: 0, left: 0, width: '100%' } as const;

const frameStyle = {
  flex: '1 1 auto',
  minHeight: 220,
  overflow: 'auto',
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  // The line the keys are on carries the ring.
  '&:focus-visible': { outline: 'none' },
  '&:focus-visible [data-active="true"]': {
    outline: '2px solid',
    outlineColor: 'primary.main',
    outlineOffset: -2,
  },
} as const;
