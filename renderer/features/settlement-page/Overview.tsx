import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import { KINDS } from '../../../shared/domain/dataset.ts';
import { formatDate } from '../../../shared/lib/dates.ts';
import { formatKilometres, formatNumber, formatWithUnit } from '../../../shared/lib/numbers.ts';
import { spokenHours } from '../../../shared/reports/figures.ts';
import { settlementText } from '../../text/settlement-page.ts';
import { displayValue, titleOfId } from '../../ui/display.ts';
import { Facts, Panel, Panels } from '../../ui/Panel.tsx';
import { recordPath } from '../../ui/record-paths.ts';
import { ActivityLine } from './ActivityLine.tsx';
import { sumsOf } from './collect.ts';
import { GazetteerPanel } from './GazetteerPanel.tsx';
import type { SettlementProps } from './settlement-props.ts';
import { NextSteps, TaskList } from './Tasks.tsx';

const latestShown = 5;

/** What one wants to know before driving there. */
export function Overview(props: SettlementProps) {
  const { file, lookup } = props;
  return (
    <Panels>
      <MentoringPanel {...props} />
      <GazetteerPanel {...props} />
      <FiguresPanel {...props} />
      <Panel title={settlementText.openTasks}>
        <TaskList tasks={file.openTasks} lookup={lookup} />
        <NextSteps steps={file.nextSteps.slice(0, latestShown)} />
      </Panel>
      <LatestPanel {...props} />
    </Panels>
  );
}

function MentoringPanel({ file, lookup }: SettlementProps) {
  const { mentored } = file;
  const { fields } = KINDS.mentoredSettlement;
  return (
    <Panel title={settlementText.mentoring}>
      {mentored === undefined ? (
        <Typography variant="body2" color="textSecondary">
          {settlementText.notMentored}
        </Typography>
      ) : (
        <Facts
          facts={(
            ['involvement', 'since', 'status', 'statusDate', 'statusReason', 'mayor', 'notes'] as const
          ).map((name) => [fields[name].label, displayValue(fields[name], mentored[name], lookup)])}
        />
      )}
      <Typography variant="h3" sx={{ mt: 1, mb: 0.25 }}>
        {settlementText.mentors}
      </Typography>
      <Assignments file={file} lookup={lookup} />
    </Panel>
  );
}

function Assignments({ file, lookup }: Pick<SettlementProps, 'file' | 'lookup'>) {
  if (file.assignments.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {settlementText.noMentor}
      </Typography>
    );
  }
  const { role } = KINDS.assignment.fields;
  return file.assignments.map((one) => (
    <Box key={one.id} sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
      <Link component={RouterLink} to={recordPath('assignment', one.id)} color="textPrimary" variant="body2">
        {titleOfId('mentor', one.mentor, lookup)}
      </Link>
      <Typography variant="caption" color="textSecondary">
        {`${displayValue(role, one.role, lookup)}, ${settlementText.period(one.from, one.to)}`}
        {one.to !== undefined && one.to < lookup.today && ` (${settlementText.former})`}
      </Typography>
    </Box>
  ));
}

function FiguresPanel({ file }: SettlementProps) {
  const { occasions, minutes, kilometres, participants } = sumsOf(file.activities);
  const last = file.activities[0]?.date;
  return (
    <Panel title={settlementText.figures}>
      <Facts
        facts={[
          [settlementText.occasions, formatNumber(occasions)],
          [settlementText.lastTime, last === undefined ? settlementText.never : formatDate(last)],
          [settlementText.hours, spokenHours(minutes)],
          [settlementText.kilometres, formatKilometres(kilometres)],
          [settlementText.participants, formatWithUnit(participants, 'fő')],
        ]}
      />
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 0.5 }}>
        {settlementText.hoursNote}
      </Typography>
    </Panel>
  );
}

function LatestPanel({ settlement, file, lookup }: SettlementProps) {
  const { activities } = file;
  return (
    <Panel title={settlementText.latest}>
      {activities.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {`${settlementText.noActivity} ${settlementText.noActivityHelp}`}
        </Typography>
      )}
      {activities.slice(0, latestShown).map((one) => (
        <ActivityLine key={one.id} one={one} lookup={lookup} />
      ))}
      {activities.length > latestShown && (
        <Link component={RouterLink} to={`/telepulesek/${settlement.ksh}?lap=activities`} variant="body2">
          {settlementText.all}
        </Link>
      )}
    </Panel>
  );
}
