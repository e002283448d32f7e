import { Button, Link, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { countyByCode, countyTitle } from '../../../shared/gazetteer/counties.ts';
import { districtByCode, statusNames } from '../../../shared/gazetteer/gazetteer.ts';
import { useCountyNaming } from '../../county-naming.ts';
import { settlementText } from '../../text/settlement-page.ts';
import { AddIcon, EditIcon } from '../../ui/icons.tsx';
import { HistoryButton } from '../../ui/HistoryButton.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { recordHistoryPath, registerPaths } from '../../ui/record-paths.ts';
import type { SettlementProps } from './settlement-props.ts';

/** Name, place, and what can be begun here. */
export function SettlementHeader({ settlement, file, lookup }: SettlementProps) {
  const { ksh, name, status } = settlement;
  const county = countyByCode(settlement.county);
  const district = districtByCode(settlement.district ?? '');
  const naming = useCountyNaming(lookup.today);
  const place = [statusNames[status], district?.name, county && countyTitle(county, naming)];
  return (
    <PageHeader
      title={name}
      above={
        <Link component={RouterLink} to={registerPaths.mentoredSettlement} color="inherit" underline="hover">
          {settlementText.settlements}
        </Link>
      }
      subtitle={place.filter(Boolean).join(' · ')}
      actions={
        <>
          {file.mentored && <HistoryButton to={recordHistoryPath('mentoredSettlement', file.mentored.id)} />}
          <Actions ksh={ksh} isMentored={file.mentored !== undefined} />
        </>
      }
    />
  );
}

interface ActionsProps {
  readonly ksh: string;
  readonly isMentored: boolean;
}

function Actions({ ksh, isMentored }: ActionsProps) {
  return (
    <>
      {isMentored ? (
        <Button
          variant="outlined"
          startIcon={<EditIcon />}
          component={RouterLink}
          to={`${registerPaths.mentoredSettlement}/${ksh}/szerkesztes`}
        >
          {settlementText.edit}
        </Button>
      ) : (
        <Button
          variant="outlined"
          component={RouterLink}
          to={`${registerPaths.mentoredSettlement}/uj?settlement=${ksh}`}
        >
          {settlementText.involve}
        </Button>
      )}
      <NewMenu ksh={ksh} />
      <Button
        variant="contained"
        startIcon={<AddIcon />}
        component={RouterLink}
        to={`${registerPaths.activity}/uj?settlements=${ksh}`}
      >
        {settlementText.newActivity}
      </Button>
    </>
  );
}

const newHere = [
  ['organisation', settlementText.newOrganisation],
  ['community', settlementText.newCommunity],
  ['contact', settlementText.newContact],
  ['task', settlementText.newTask],
  ['assignment', settlementText.newAssignment],
] as const;

function NewMenu({ ksh }: { readonly ksh: string }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="outlined"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {settlementText.more}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {newHere.map(([kind, label]) => (
          <MenuItem key={kind} component={RouterLink} to={`${registerPaths[kind]}/uj?settlement=${ksh}`}>
            {label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
