import { Box, Button, Typography } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { DuplicatePair } from '../../../shared/duplicates/find.ts';
import { type Strength, STRENGTHS } from '../../../shared/duplicates/likeness.ts';
import { duplicateText as texts } from '../../text/duplicates.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PairItem } from './PairItem.tsx';
import { type ShownPairs, usePairList } from './use-pair-list.ts';
import { useUniting } from './use-uniting.ts';

interface PairListProps {
  readonly pairs: readonly DuplicatePair[];
  onCompare(pair: DuplicatePair): void;
  /** How often a comparison was closed: the keyboard then comes back to the list. */
  readonly returned: number;
}

/** The pairs by strength; the arrow keys go from one to the next, letters answer. */
export function PairList({ pairs, onCompare, returned }: PairListProps) {
  const frame = useRef<HTMLDivElement>(null);
  const list = usePairList(pairs, frame);
  const { open, shown } = list;
  const comeBack = useRef(() => undefined as void);
  useEffect(() => {
    comeBack.current = () => list.moveTo(list.place);
  });
  useEffect(() => {
    if (returned > 0) comeBack.current();
  }, [returned]);
  if (pairs.length === 0) return <Nothing />;
  return (
    <Panel title={texts.pairs} note={texts.pairsNote(open.length)}>
      {open.length === 0 && <EmptyState title={texts.allPostponedTitle} text={texts.allPostponed} />}
      <Box ref={frame}>
        {STRENGTHS.map((strength) => (
          <PairGroup key={strength} strength={strength} list={list} onCompare={onCompare} />
        ))}
      </Box>
      {open.length > shown.length && (
        <Button size="small" onClick={list.more}>
          {texts.more(open.length - shown.length)}
        </Button>
      )}
      <Foot count={pairs.length - open.length} onShow={list.showPostponed} />
    </Panel>
  );
}

interface PairGroupProps extends Pick<PairListProps, 'onCompare'> {
  readonly strength: Strength;
  readonly list: ShownPairs;
}

function PairGroup({ strength, list, onCompare }: PairGroupProps) {
  const { setDistinct } = useUniting();
  const isOfStrength = (pair: DuplicatePair) => pair.strength === strength;
  const pairs = list.shown.filter(isOfStrength);
  if (pairs.length === 0) return null;
  const heading = texts.ofStrength(strength, list.open.filter(isOfStrength).length);
  return (
    <Box component="section" sx={{ mb: 1.5 }}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {heading}
      </Typography>
      <Box component="ul" aria-label={heading} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {pairs.map((pair) => {
          const place = list.shown.indexOf(pair);
          const distinct = async () => {
            if (await setDistinct(pair.kind, [pair.one, pair.other])) list.moveTo(place);
          };
          const actions = {
            onCompare: () => onCompare(pair),
            onDistinct: () => void distinct(),
            onLater: () => list.later(pair),
          };
          return (
            <PairItem
              key={`${pair.one}/${pair.other}`}
              pair={pair}
              isCurrent={place === list.place}
              onFocus={() => list.setCurrent(place)}
              onKey={(event) => press(event, { ...actions, onMove: (by) => list.moveTo(place + by) })}
              {...actions}
            />
          );
        })}
      </Box>
    </Box>
  );
}

interface PairKeys {
  onMove(by: 1 | -1): void;
  onCompare(): void;
  onDistinct(): void;
  onLater(): void;
}

function press(event: KeyboardEvent, keys: PairKeys): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
  const actions: Readonly<Record<string, () => void>> = {
    arrowdown: () => keys.onMove(1),
    arrowup: () => keys.onMove(-1),
    enter: keys.onCompare,
    n: keys.onDistinct,
    k: keys.onLater,
  };
  const act = actions[event.key.toLowerCase()];
  if (act === undefined) return;
  event.preventDefault();
  act();
}

function Nothing() {
  return (
    <Panel title={texts.pairs}>
      <EmptyState title={texts.emptyTitle} text={texts.empty} icon={CheckIcon} />
    </Panel>
  );
}

function Foot({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 0.5 }}>
      <Typography variant="caption" color="textSecondary">
        {texts.keys}
      </Typography>
      {count > 0 && (
        <Typography variant="body2" component="div" sx={{ ml: 'auto' }}>
          {texts.postponed(count)}{' '}
          <Button size="small" onClick={onShow}>
            {texts.showPostponed}
          </Button>
        </Typography>
      )}
    </Box>
  );
}
