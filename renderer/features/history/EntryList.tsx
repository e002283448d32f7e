import { Box, Button, Typography } from '@mui/material';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { Stamp } from '../../../shared/merge/versions.ts';
import { historyText } from '../../text/history.ts';
import { useHotkeys } from '../../ui/use-hotkeys.ts';

interface DayAction {
  readonly label: string;
  readonly act: (day: string) => void;
}

interface EntryListProps<Entry extends Stamp> {
  readonly label: string;
  /** Newest first. */
  readonly entries: readonly Entry[];
  readonly children: (entry: Entry) => ReactNode;
  /** A button beside the heading of each day. */
  readonly ofDay?: DayAction;
  /** What the keys do on an entry itself, as `enter` and `v`. */
  readonly keys: Readonly<Record<string, (entry: Entry) => void>>;
}

/** Entries under the headings of their days; ↑ and ↓ walk through them. */
export function EntryList<Entry extends Stamp>(props: EntryListProps<Entry>) {
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string>();
  const { entries } = props;
  const days = [...Map.groupBy(entries, ({ time }) => time.slice(0, 10))];
  const reachable = entries.some(({ dot }) => dot === current) ? current : entries[0]?.dot;
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
  useHotkeys({ arrowdown: () => items()[0]?.focus(), arrowup: () => items().at(-1)?.focus() });
  function press(event: KeyboardEvent, entry: Entry): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const item = event.currentTarget;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const action = event.target === item ? props.keys[event.key.toLowerCase()] : undefined;
    if (by !== undefined) items()[items().indexOf(item as HTMLElement) + by]?.focus();
    else if (action) action(entry);
    else return;
    event.preventDefault();
  }
  return (
    <Box ref={list} role="group" aria-label={props.label} sx={{ maxWidth: 1180 }}>
      {days.map(([day, ofThatDay]) => (
        <Box key={day} component="section" aria-label={historyText.day(day)} sx={{ mb: 2 }}>
          <DayHead day={day} action={props.ofDay} />
          <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {ofThatDay.map((entry) => (
              <Box
                key={entry.dot}
                component="li"
                data-entry={entry.dot}
                tabIndex={entry.dot === reachable ? 0 : -1}
                onFocus={() => setCurrent(entry.dot)}
                onKeyDown={(event: KeyboardEvent) => press(event, entry)}
                sx={itemStyle}
              >
                {props.children(entry)}
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function DayHead({ day, action }: { readonly day: string; readonly action: DayAction | undefined }) {
  return (
    <Box sx={dayStyle}>
      <Typography variant="h2" sx={{ color: 'primary.main' }}>
        {historyText.day(day)}
      </Typography>
      {action && (
        <Button size="small" onClick={() => action.act(day)}>
          {action.label}
        </Button>
      )}
    </Box>
  );
}

const dayStyle = { display: 'flex', alignItems: 'center', gap: 2, mb: 0.5, flexWrap: 'wrap' } as const;

const itemStyle = {
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  px: 1.5,
  py: 0.75,
  mt: '-1px',
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-2px' },
} as const;
