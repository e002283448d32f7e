import { Box, Button, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router';
import { formatMonth } from '../../../shared/lib/dates.ts';
import type { Mentor } from '../../../shared/domain/mentor.ts';
import { useDataSet } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { homeText } from '../../text/home.ts';
import { AddIcon } from '../../ui/icons.tsx';
import { lookupOf } from '../../ui/lookup.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panels } from '../../ui/Panel.tsx';
import { registerPaths } from '../../ui/record-paths.ts';
import { ChoosePerson } from './ChoosePerson.tsx';
import { DraftsPanel } from './DraftsPanel.tsx';
import { ErasureLeftNotice } from './ErasureLeftNotice.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { nextFirstStep, stepsDone } from './first-steps.ts';
import { MonthPanel } from './MonthPanel.tsx';
import { NeglectedPanel } from './NeglectedPanel.tsx';
import { PapersPanel } from './PapersPanel.tsx';
import { RestoredNotice } from './RestoredNotice.tsx';
import { SecondCopyReminder } from './SecondCopyReminder.tsx';
import { TasksPanel } from './TasksPanel.tsx';
import { TeamPanel } from './TeamPanel.tsx';
import type { HomeProps } from './home-props.ts';
import { monthInView } from './owed.ts';

/** Where the day begins: what is due, what is missing, and the way to record what happened. */
export function HomePage() {
  const data = useDataSet();
  const { person, today, office } = useSession();
  const done = useMemo(() => stepsDone(data, office.id), [data, office.id]);
  const next = nextFirstStep(done);
  return (
    <>
      <PageHeader
        title={homeText.title}
        subtitle={homeText.today(today)}
        actions={
          <Button
            variant="contained"
            startIcon={<AddIcon />}
            component={RouterLink}
            to={`${registerPaths.activity}/uj`}
          >
            {homeText.newActivity}
            <Typography component="span" variant="caption" aria-hidden sx={{ ml: 1, opacity: 0.8 }}>
              {homeText.newActivityKey}
            </Typography>
          </Button>
        }
      />
      <RestoredNotice />
      <ErasureLeftNotice />
      <SecondCopyReminder />
      <DraftsPanel data={data} />
      {next !== undefined && <FirstSteps done={done} next={next} />}
      {person === undefined ? <ChoosePerson /> : done.has('activity') && <Desk person={person} />}
    </>
  );
}

function Desk({ person }: { readonly person: Mentor }) {
  const data = useDataSet();
  const { office, today } = useSession();
  const isLead = person.isLead === true || office.lead === person.id;
  const teamMonth = monthInView(today);
  const props: HomeProps = { data, today, person, lookup: lookupOf(data, today), isLead };
  return (
    <Box sx={{ maxWidth: 1500 }}>
      <Panels width="23rem">
        <TasksPanel {...props} />
        <PapersPanel {...props} />
        <MonthPanel {...props} />
        <NeglectedPanel {...props} />
      </Panels>
      {isLead && (
        <TeamPanel {...props} title={homeText.team(formatMonth(teamMonth.from))} month={teamMonth} />
      )}
    </Box>
  );
}
