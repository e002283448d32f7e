import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import type { FolderPc } from '../../data/folder/folder-status.ts';
import { useRecords } from '../../data/live.ts';
import { folderTexts } from '../../text/exchange-folder.ts';
import { CheckIcon, InfoIcon, WarningIcon } from '../../ui/icons.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { exchangePaths } from '../../ui/record-paths.ts';

const texts = folderTexts.pcs;

const signs = { taken: CheckIcon, held: InfoIcon, unreadable: WarningIcon } as const;
const colours = { taken: 'success.main', held: 'info.main', unreadable: 'warning.main' } as const;

/** Whose files lie in the folder, of when they are, and whether they are here already. */
export function PcsPanel({ pcs }: { readonly pcs: readonly FolderPc[] }) {
  return (
    <Panel title={texts.title}>
      {pcs.length === 0 ? <Typography variant="body2">{texts.empty}</Typography> : <PcTable pcs={pcs} />}
      <Typography variant="body2" sx={{ mt: 1 }}>
        <Link component={RouterLink} to={exchangePaths.takeIn}>
          {texts.imports}
        </Link>
      </Typography>
    </Panel>
  );
}

function PcTable({ pcs }: { readonly pcs: readonly FolderPc[] }) {
  const { columns } = texts;
  return (
    <>
      <Box component="table" aria-label={texts.title} sx={tableStyle}>
        <thead>
          <tr>
            <th>{columns.name}</th>
            <th>{columns.madeAt}</th>
            <th>{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {pcs.map((pc) => (
            <PcRow key={pc.replica} pc={pc} />
          ))}
        </tbody>
      </Box>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 1 }}>
        {texts.note}
      </Typography>
    </>
  );
}

function PcRow({ pc: { replica, label, madeAt, state } }: { readonly pc: FolderPc }) {
  const workplaces = useRecords('workplace');
  const Sign = signs[state];
  const name = workplaces.get(replica)?.label ?? label;
  return (
    <tr>
      <td>{name === '' ? texts.unknown : name}</td>
      <td>{madeAt === undefined ? texts.noFile : folderTexts.moment(madeAt)}</td>
      <td>
        <Sign sx={{ fontSize: 17, mr: 0.75, color: colours[state], verticalAlign: 'text-bottom' }} />
        {texts.states[state]}
      </td>
    </tr>
  );
}

const tableStyle = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.9063rem',
  '& th': { textAlign: 'left', fontWeight: 600, color: 'text.secondary', fontSize: '0.8125rem' },
  '& th, & td': { py: 0.5, px: 0.75, borderBottom: 1, borderColor: 'divider', verticalAlign: 'top' },
} as const;
