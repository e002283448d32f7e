import { Box, IconButton, Link, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Task } from '../../../shared/domain/task.ts';
import { formatDate } from '../../../shared/lib/dates.ts';
import { useCommit } from '../../services.ts';
import { homeText } from '../../text/home.ts';
import { settlementName } from '../../ui/display.ts';
import { CheckIcon, WarningIcon } from '../../ui/icons.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { recordPath, registerPaths } from '../../ui/record-paths.ts';
import type { HomeProps } from './home-props.ts';
import { dueTasks } from './person-state.ts';

/** What is late, due today and due this week; done with one press. */
export function TasksPanel(props: HomeProps) {
  const { data, person, today } = props;
  const {
    late,
    today: dueToday,
    soon,
  } = useMemo(() => dueTasks(data, person.id, today), [data, person.id, today]);
  const isNothing = late.length + dueToday.length + soon.length === 0;
  return (
    <Panel
      title={homeText.tasks}
      actions={
        <Link component={RouterLink} to={registerPaths.task} variant="body2">
          {homeText.allTasks}
        </Link>
      }
    >
      {isNothing && (
        <Typography variant="body2" color="textSecondary">
          {homeText.noTask}
        </Typography>
      )}
      <TaskGroup {...props} title={homeText.late} tasks={late} isLate />
      <TaskGroup {...props} title={homeText.dueToday} tasks={dueToday} />
      <TaskGroup {...props} title={homeText.soon} tasks={soon} />
    </Panel>
  );
}

interface TaskGroupProps extends HomeProps {
  readonly title: string;
  readonly tasks: readonly Task[];
  readonly isLate?: boolean;
}

function TaskGroup({ title, tasks, isLate = false, ...props }: TaskGroupProps) {
  if (tasks.length === 0) return null;
  return (
    <Box sx={{ mb: 1 }}>
      <Typography
        variant="h3"
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 0.5,
          color: isLate ? 'error.main' : 'text.secondary',
        }}
      >
        {isLate && <WarningIcon sx={{ fontSize: 17 }} />}
        {`${title} (${tasks.length})`}
      </Typography>
      {tasks.map((task) => (
        <TaskLine key={task.id} task={task} {...props} />
      ))}
    </Box>
  );
}

function TaskLine({ task, today, lookup }: HomeProps & { readonly task: Task }) {
  const commit = useCommit();
  const finish = () =>
    commit([{ do: 'put', kind: 'task', id: task.id, fields: { status: 'done', statusDate: today } }]);
  const place = task.settlement === undefined ? '' : settlementName(task.settlement, lookup);
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5, py: 0.25 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Link component={RouterLink} to={recordPath('task', task.id)} color="textPrimary" variant="body2">
          {task.title}
        </Link>
        <Typography variant="caption" color="textSecondary" component="p">
          {[formatDate(task.due), place].filter((part) => part !== '').join(' · ')}
        </Typography>
      </Box>
      <IconButton size="small" aria-label={homeText.done(task.title)} onClick={() => void finish()}>
        <CheckIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}
