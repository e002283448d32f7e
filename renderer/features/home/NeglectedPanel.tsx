import { Box, Link, MenuItem, Select, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { z } from 'zod';
import { readPreference, writePreference } from '../../platform/preferences.ts';
import { homeText } from '../../text/home.ts';
import { settlementName, titleOfId } from '../../ui/display.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { Panel } from '../../ui/Panel.tsx';
import { registerPaths } from '../../ui/record-paths.ts';
import type { HomeProps } from './home-props.ts';
import { type Neglected, neglectedSettlements } from './person-state.ts';

const weekChoices = [2, 4, 6, 8, 12] as const;
const usualWeeks = 6;
const PREFERENCE = 'home.weeks';

/** Settlements that have not seen a mentor for so many weeks, with the way to record a visit. */
export function NeglectedPanel({ data, person, today, lookup, isLead }: HomeProps) {
  const [weeks, setWeeks] = useState(() => readPreference(PREFERENCE, z.number()) ?? usualWeeks);
  const found = useMemo(() => {
    const whose = { office: person.office, mentor: isLead ? undefined : person.id };
    return neglectedSettlements(data, whose, { today, weeks });
  }, [data, person, isLead, today, weeks]);
  function choose(count: number) {
    setWeeks(count);
    writePreference(PREFERENCE, count);
  }
  return (
    <Panel title={homeText.neglected} actions={<WeeksChoice weeks={weeks} onChoose={choose} />}>
      {found.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {homeText.noneNeglected}
        </Typography>
      )}
      {found.map((one) => (
        <NeglectedLine key={`${one.ksh} ${one.mentor}`} one={one} lookup={lookup} isLead={isLead} />
      ))}
    </Panel>
  );
}

interface WeeksChoiceProps {
  readonly weeks: number;
  readonly onChoose: (weeks: number) => void;
}

function WeeksChoice({ weeks, onChoose }: WeeksChoiceProps) {
  return (
    <Select
      size="small"
      value={weeks}
      onChange={(event) => onChoose(event.target.value)}
      slotProps={{ input: { 'aria-label': homeText.neglectedFor } }}
      sx={{ fontSize: '0.8125rem' }}
    >
      {weekChoices.map((count) => (
        <MenuItem key={count} value={count}>
          {homeText.weeks(count)}
        </MenuItem>
      ))}
    </Select>
  );
}

interface NeglectedLineProps {
  readonly one: Neglected;
  readonly lookup: Lookup;
  readonly isLead: boolean;
}

/** The head of the office sees whose settlement it is. */
function NeglectedLine({ one, lookup, isLead }: NeglectedLineProps) {
  const name = settlementName(one.ksh, lookup);
  return (
    <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, py: 0.25 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Link
          component={RouterLink}
          to={`${registerPaths.mentoredSettlement}/${one.ksh}`}
          color="textPrimary"
          variant="body2"
          sx={{ fontWeight: 600 }}
        >
          {name}
        </Link>
        <Typography variant="caption" color="textSecondary" component="p">
          {isLead && `${one.mentor ? titleOfId('mentor', one.mentor, lookup) : homeText.nobodyAnswers}: `}
          {seenWords(one)}
        </Typography>
      </Box>
      <Link
        component={RouterLink}
        to={`${registerPaths.activity}/uj?settlements=${one.ksh}`}
        variant="body2"
        aria-label={homeText.visitOf(name)}
      >
        {homeText.visit}
      </Link>
    </Box>
  );
}

function seenWords({ last, days, mentor }: Neglected): string {
  if (last !== undefined) return homeText.lastSeen(last, days);
  return mentor === undefined ? homeText.neverSeenInvolved(days) : homeText.neverSeen(days);
}
