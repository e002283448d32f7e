import { Box } from '@mui/material';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { OpenConflict } from '../../data/open-conflicts.ts';
import { conflictText } from '../../text/conflicts.ts';
import type { Lookup } from '../../ui/lookup.ts';
import type { Alike } from './alike.ts';
import { ConflictCard, titleIn } from './ConflictCard.tsx';
import type { Here } from './sides.ts';
import { useCard } from './use-card.ts';
import { type Deciding, useDeciding } from './use-deciding.ts';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { shownKindOf } from '../../ui/shown-kind.ts';

interface ConflictListProps {
  readonly conflicts: readonly OpenConflict[];
  readonly alike: Alike;
  readonly here: Here;
  readonly lookup: Lookup;
  /** `kind/id` of the record to begin with. */
  readonly start: string | undefined;
}

const usualHeight = 190;

/** The cards in sight and a few beyond; the keys work on the one that has the focus. */
export function ConflictList(props: ConflictListProps) {
  const { conflicts } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { place, isFollowed, move } = useCurrent(props);
  const deciding = useDeciding(props.alike, props.lookup);
  const virtualizer = useCardsInSight(frame, conflicts);
  useEffect(() => {
    if (isFollowed) virtualizer.scrollToIndex(place);
  }, [virtualizer, place, isFollowed]);
  // From the tabs or anywhere else the arrows lead to the card whose turn it is.
  const enter = () => frame.current?.querySelector<HTMLElement>('[role="group"][tabindex="0"]')?.focus();
  useHotkeys({ arrowdown: enter, arrowup: enter });
  return (
    <Box ref={frame} sx={frameStyle}>
      <Box
        role="list"
        aria-label={conflictText.list}
        sx={{ position: 'relative' }}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const conflict = conflicts[item.index];
          return (
            conflict && (
              <Box
                key={item.key}
                role="listitem"
                ref={virtualizer.measureElement}
                data-index={item.index}
                sx={{ position: 'absolute', left: 0, right: 0, pb: 1.25 }}
                style={{ top: item.start }}
              >
                <Item
                  alike={props.alike}
                  here={props.here}
                  lookup={props.lookup}
                  conflict={conflict}
                  deciding={deciding}
                  isCurrent={item.index === place}
                  index={item.index}
                  move={move}
                />
              </Box>
            )
          );
        })}
      </Box>
    </Box>
  );
}

function useCardsInSight(frame: RefObject<HTMLDivElement | null>, conflicts: readonly OpenConflict[]) {
  // oxlint-disable-next-line react/incompatible-library -- the compiler is not used; cards are read on every paint
  return useVirtualizer({
    count: conflicts.length,
    getScrollElement: () => frame.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => conflicts[index]?.key ?? index,
    overscan: 3,
    measureElement: (element) => element.getBoundingClientRect().height || usualHeight,
    initialRect: { width: 1000, height: 600 },
  });
}

interface Chosen {
  readonly key: string | undefined;
  readonly place: number;
  /** The list scrolls to what the keys chose; what the mouse chose must not move away under it. */
  readonly isFollowed: boolean;
}

/** The chosen card follows its conflict; when that is decided, the next one takes its place. */
function useCurrent({ conflicts, start }: ConflictListProps) {
  const first = conflicts.findIndex(({ key }) => start !== undefined && key.startsWith(`${start}/`));
  const [chosen, setChosen] = useState<Chosen>({
    key: conflicts[first]?.key,
    place: Math.max(0, first),
    isFollowed: true,
  });
  const found = conflicts.findIndex(({ key }) => key === chosen.key);
  const place = Math.max(0, Math.min(found < 0 ? chosen.place : found, conflicts.length - 1));
  const move = useCallback(
    (to: number, isFollowed: boolean) => {
      const next = Math.max(0, Math.min(to, conflicts.length - 1));
      setChosen({ key: conflicts[next]?.key, place: next, isFollowed });
    },
    [conflicts],
  );
  return { place, isFollowed: chosen.isFollowed, move };
}

/** A card takes the focus from nothing, from the page as a whole or from another card, but not from its own buttons. */
function mayTakeFocus(box: HTMLElement | null): boolean {
  const { activeElement, body } = document;
  if (box === null || box.contains(activeElement)) return false;
  const isOfCards = box.closest('[role="list"]')?.contains(activeElement) === true;
  return isOfCards || activeElement === body || activeElement === box.closest('main');
}

interface ItemProps extends Omit<ConflictListProps, 'conflicts' | 'start'> {
  readonly conflict: OpenConflict;
  readonly deciding: Deciding;
  readonly isCurrent: boolean;
  readonly index: number;
  readonly move: (to: number, isFollowed: boolean) => void;
}

/** Painted again only when something about it changes: scrolling must not draw every card anew. */
const Item = memo(function Item({ conflict, alike, here, lookup, deciding, ...place }: ItemProps) {
  const { isCurrent, index, move } = place;
  const box = useRef<HTMLDivElement>(null);
  const card = useCard(conflict, alike, deciding);
  useEffect(() => {
    if (isCurrent && mayTakeFocus(box.current)) box.current?.focus({ preventScroll: true });
  }, [isCurrent]);
  function press(event: KeyboardEvent): void {
    if (event.target !== box.current || event.altKey || event.ctrlKey || event.metaKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (by !== undefined) move(index + by, true);
    else if (!card.press(event.key)) return;
    event.preventDefault();
  }
  return (
    <Box
      ref={box}
      role="group"
      aria-label={titleIn(conflict, shownKindOf(conflict.kind), lookup)}
      tabIndex={isCurrent ? 0 : -1}
      onKeyDown={press}
      onFocus={() => !isCurrent && move(index, false)}
      sx={cardStyle}
    >
      <ConflictCard
        conflict={conflict}
        here={here}
        lookup={lookup}
        state={card.state}
        onAll={card.setAll}
        onAnswer={card.answer}
        onTyping={(typing) => {
          card.setTyping(typing);
          if (!typing) box.current?.focus();
        }}
      />
    </Box>
  );
});

const frameStyle = { flex: '1 1 auto', minHeight: 320, overflow: 'auto', mx: -0.5, px: 0.5 } as const;

const cardStyle = {
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderLeft: 4,
  borderLeftColor: 'warning.main',
  borderRadius: 1,
  px: 2,
  py: 1.25,
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-2px' },
} as const;
