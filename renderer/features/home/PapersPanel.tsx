import { Box, Link, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Activity } from '../../../shared/domain/activity.ts';
import { type CalendarDate, daysBetween, formatDateShort, formatMonth } from '../../../shared/lib/dates.ts';
import { homeText } from '../../text/home.ts';
import { ProblemLine } from '../../ui/FieldFrame.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { recordPath, registerPaths } from '../../ui/record-paths.ts';
import type { HomeProps } from './home-props.ts';
import { monthlyPapers, owedOn } from './owed.ts';
import { monthState } from './person-state.ts';

/** How many of what is missing are named; the rest is a number. */
const named = 6;

/** Which papers are due when, and what has to be put right before. */
export function PapersPanel({ data, person, today }: HomeProps) {
  const { month, due, papers, state } = useMemo(() => {
    const owed = owedOn(today);
    return {
      ...owed,
      papers: monthlyPapers(data, person.id, owed.month),
      state: monthState(data, person, { ...owed.month, today }),
    };
  }, [data, person, today]);
  const missing = [
    { text: homeText.emptyDays(state.emptyDays.length), links: state.emptyDays.map(dayLink) },
    { text: homeText.untimed(state.untimed.length), links: state.untimed.map(activityLink) },
    { text: homeText.unproved(state.unproved.length), links: state.unproved.map(activityLink) },
  ].filter(({ links }) => links.length > 0);
  return (
    <Panel title={homeText.papers(formatMonth(month.from))}>
      <Typography variant="body2">{homeText.due(due, daysBetween(today, due))}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, mb: 1 }}>
        {papers.map(({ id, name }) => (
          <Link key={id} component={RouterLink} to={`/dokumentumok/${id}`} variant="body2">
            {name}
          </Link>
        ))}
      </Box>
      <Typography variant="h3">{homeText.beforeThat}</Typography>
      {missing.length === 0 && <Typography variant="body2">{homeText.complete}</Typography>}
      {missing.map(({ text, links }) => (
        <Missing key={text} text={text} links={links} />
      ))}
    </Panel>
  );
}

interface MissingLink {
  readonly key: string;
  readonly to: string;
  readonly text: string;
  readonly title?: string;
}

function dayLink(date: CalendarDate): MissingLink {
  const to = `${registerPaths.activity}/uj?date=${date}`;
  return { key: date, to, text: formatDateShort(date), title: homeText.recordDay(date) };
}

function activityLink({ id, date }: Activity): MissingLink {
  return { key: id, to: recordPath('activity', id), text: formatDateShort(date) };
}

function Missing({ text, links }: { readonly text: string; readonly links: readonly MissingLink[] }) {
  return (
    <Box sx={{ mb: 0.5 }}>
      <ProblemLine problem={{ severity: 'warning', message: text }} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.25, pl: 2.75 }}>
        {links.slice(0, named).map((link) => (
          <Link key={link.key} component={RouterLink} to={link.to} title={link.title} variant="caption">
            {link.text}
          </Link>
        ))}
        {links.length > named && (
          <Typography variant="caption" color="textSecondary">
            {homeText.more(links.length - named)}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
