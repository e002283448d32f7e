import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import { KINDS } from '../../../shared/domain/dataset.ts';
import { formatWithUnit } from '../../../shared/lib/numbers.ts';
import { settlementText } from '../../text/settlement-page.ts';
import { displayValue } from '../../ui/display.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { Facts, Panel, Panels } from '../../ui/Panel.tsx';
import { recordPath } from '../../ui/record-paths.ts';
import type { LocalProject } from './collect.ts';
import type { SettlementProps } from './settlement-props.ts';
import { NextSteps, TaskList } from './Tasks.tsx';

/** What runs here and what is owed. */
export function WorkTab({ file, lookup }: SettlementProps) {
  return (
    <Panels width="26rem">
      <Panel title={settlementText.projects}>
        {file.projects.length === 0 && (
          <Typography variant="body2" color="textSecondary">
            {settlementText.noProject}
          </Typography>
        )}
        {file.projects.map((one) => (
          <ProjectLine key={one.project.id} {...one} lookup={lookup} />
        ))}
      </Panel>
      <Panel title={settlementText.openTasks}>
        <TaskList tasks={file.openTasks} lookup={lookup} />
        <NextSteps steps={file.nextSteps} />
      </Panel>
    </Panels>
  );
}

function ProjectLine({ project, areas, lookup }: LocalProject & { readonly lookup: Lookup }) {
  const { fields } = KINDS.project;
  const names = ['projectNumber', 'call', 'leader', 'status', 'start', 'physicalEnd'] as const;
  return (
    <Box sx={{ py: 0.5 }}>
      <Link component={RouterLink} to={recordPath('project', project.id)} sx={{ fontWeight: 600 }}>
        {project.title}
      </Link>
      <Facts
        facts={[
          ...names.map(
            (name) => [fields[name].label, displayValue(fields[name], project[name], lookup)] as const,
          ),
          ...areas.map(
            ({ name, part, population }) =>
              [
                settlementText.area,
                [name, part, population === undefined ? '' : formatWithUnit(population, 'fő')]
                  .filter(Boolean)
                  .join(', '),
              ] as const,
          ),
        ]}
      />
    </Box>
  );
}
