import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import type { Activity } from '../../../shared/domain/activity.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { formatDate } from '../../../shared/lib/dates.ts';
import { settlementText } from '../../text/settlement-page.ts';
import { titleOfId } from '../../ui/display.ts';
import { WarningIcon } from '../../ui/icons.tsx';
import type { Lookup } from '../../ui/lookup.ts';
import { recordPath } from '../../ui/record-paths.ts';

interface TaskListProps {
  readonly tasks: readonly Task[];
  readonly lookup: Lookup;
}

/** Open tasks by deadline; a late one is marked by a sign and a word. */
export function TaskList({ tasks, lookup }: TaskListProps) {
  if (tasks.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {settlementText.noTask}
      </Typography>
    );
  }
  return tasks.map((task) => <TaskLine key={task.id} task={task} lookup={lookup} />);
}

function TaskLine({ task, lookup }: { readonly task: Task; readonly lookup: Lookup }) {
  const isLate = task.due < lookup.today;
  const who = task.assignee === undefined ? '' : titleOfId('mentor', task.assignee, lookup);
  return (
    <Box sx={{ py: 0.375 }}>
      <Link component={RouterLink} to={recordPath('task', task.id)} color="textPrimary" variant="body2">
        {task.title}
      </Link>
      <Typography
        variant="caption"
        component="p"
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 0.5,
          color: isLate ? 'error.main' : 'text.secondary',
        }}
      >
        {isLate && <WarningIcon sx={{ fontSize: 15 }} />}
        {[formatDate(task.due), isLate ? settlementText.late : '', who]
          .filter((part) => part !== '')
          .join(' · ')}
      </Typography>
    </Box>
  );
}

/** What was promised at an activity and has not become a task. */
export function NextSteps({ steps }: { readonly steps: readonly Activity[] }) {
  if (steps.length === 0) return null;
  return (
    <>
      <Typography variant="h3" sx={{ mt: 1, mb: 0.25 }}>
        {settlementText.nextSteps}
      </Typography>
      {steps.map((one) => (
        <Box key={one.id} sx={{ py: 0.375 }}>
          <Link
            component={RouterLink}
            to={recordPath('activity', one.id)}
            color="textPrimary"
            variant="body2"
          >
            {one.nextStep}
          </Link>
          <Typography variant="caption" color="textSecondary" component="p">
            {formatDate(one.date)}
          </Typography>
        </Box>
      ))}
    </>
  );
}
