import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import type { Activity } from '../../../shared/domain/activity.ts';
import { formatDate } from '../../../shared/lib/dates.ts';
import { kindName } from '../../../shared/reports/work-month.ts';
import { titleOfId } from '../../ui/display.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { recordPath } from '../../ui/record-paths.ts';

interface ActivityLineProps {
  readonly one: Activity;
  readonly lookup: Lookup;
}

/** An activity in two lines: what it was, then when and who. */
export function ActivityLine({ one, lookup }: ActivityLineProps) {
  const who = one.mentors.map((mentor) => titleOfId('mentor', mentor, lookup)).join(', ');
  return (
    <Box sx={{ py: 0.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Link
        component={RouterLink}
        to={recordPath('activity', one.id)}
        color="textPrimary"
        variant="body2"
        underline="hover"
        sx={{ fontWeight: 600 }}
      >
        {one.title ?? kindName(one.kind)}
      </Link>
      <Typography variant="caption" color="textSecondary" component="p">
        {[formatDate(one.date), one.title === undefined ? '' : kindName(one.kind), who]
          .filter((part) => part !== '')
          .join(' · ')}
      </Typography>
    </Box>
  );
}
