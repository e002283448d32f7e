import { Box, Button, Checkbox, Typography } from '@mui/material';
import { useId } from 'react';
import { kindOf } from '../../../shared/domain/dataset.ts';
import type { DayReturn } from '../../../shared/merge/history.ts';
import { DELETED } from '../../../shared/merge/versions.ts';
import { historyText } from '../../text/history.ts';
import { titleOfId } from '../../ui/display.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { FieldChanges } from '../../ui/FieldChanges.tsx';
import { fieldLines, fieldNames } from '../../ui/field-lines.ts';

export function keyOf({ kind, id }: Pick<DayReturn, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}

interface DayGroupProps {
  readonly title: string;
  readonly note?: string;
  readonly returns: readonly DayReturn[];
  readonly lookup: Lookup;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Records drawn; ticking all takes those beyond along. */
const DRAWN = 200;

/** Records with a tick each. */
export function DayGroup({ title, note, returns, lookup, chosen, onChange }: DayGroupProps) {
  const keys = new Set(returns.filter(({ operations }) => operations.length > 0).map(keyOf));
  const isAll = keys.isSubsetOf(chosen);
  return (
    <Box component="section" aria-label={title} sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Typography variant="h3" sx={{ color: 'primary.main' }}>
          {title}
        </Typography>
        <Button size="small" onClick={() => onChange(isAll ? chosen.difference(keys) : chosen.union(keys))}>
          {isAll ? historyText.selectNone : historyText.selectAll}
        </Button>
      </Box>
      {note && (
        <Typography variant="body2" color="textSecondary">
          {note}
        </Typography>
      )}
      {returns.slice(0, DRAWN).map((one) => (
        <DayItem
          key={keyOf(one)}
          back={one}
          lookup={lookup}
          isChosen={chosen.has(keyOf(one))}
          onToggle={() => onChange(new Set([keyOf(one)]).symmetricDifference(chosen))}
        />
      ))}
      {returns.length > DRAWN && (
        <Typography variant="body2">{historyText.moreItems(returns.length - DRAWN)}</Typography>
      )}
    </Box>
  );
}

interface DayItemProps {
  readonly back: DayReturn;
  readonly lookup: Lookup;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function DayItem({ back, lookup, isChosen, onToggle }: DayItemProps) {
  const id = useId();
  const { kind, changes, leftOut, operations } = back;
  const pairs = changes.map(({ field, now, aim }) => ({ field, from: now, to: aim }));
  const deletion = changes.find(({ field }) => field === DELETED);
  const rest = pairs.filter(({ field }) => field !== DELETED);
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5, borderTop: 1, borderColor: 'divider' }}>
      <Checkbox
        size="small"
        id={id}
        checked={isChosen}
        disabled={operations.length === 0}
        onChange={onToggle}
      />
      <Box sx={{ flex: 1, minWidth: 0, py: 0.75 }}>
        <Typography component="label" htmlFor={id} sx={{ fontWeight: 600 }}>
          {historyText.ofTitle(kindOf(kind)?.label ?? kind, titleOfId(kind, back.id, lookup))}
        </Typography>
        {deletion && (
          <Typography variant="body2">
            {deletion.aim === undefined ? historyText.willComeBack : historyText.willBeDeleted}
          </Typography>
        )}
        {rest.length > 0 && (
          <FieldChanges
            lines={fieldLines(kind, rest, lookup)}
            from={historyText.now}
            to={historyText.willBe}
          />
        )}
        {leftOut.length > 0 && (
          <Typography variant="body2" sx={{ color: 'warning.main' }}>
            {historyText.leftOut(fieldNames(kind, leftOut))}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
