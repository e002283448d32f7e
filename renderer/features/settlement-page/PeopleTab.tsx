import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import { type KindName, KINDS } from '../../../shared/domain/dataset.ts';
import { formatWithUnit } from '../../../shared/lib/numbers.ts';
import { settlementText } from '../../text/settlement-page.ts';
import { displayValue, titleOfId } from '../../ui/display.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { Panel, Panels } from '../../ui/Panel.tsx';
import { recordPath } from '../../ui/record-paths.ts';
import type { SettlementFile } from './collect.ts';
import type { SettlementProps } from './settlement-props.ts';

/** Who is here: organisations, communities, people. */
export function PeopleTab({ file, lookup }: SettlementProps) {
  return (
    <Panels width="23rem">
      <Panel title={settlementText.organisations}>
        <Lines
          kind="organisation"
          lines={organisationLines(file, lookup)}
          empty={settlementText.noOrganisation}
        />
      </Panel>
      <Panel title={settlementText.communities}>
        <Lines kind="community" lines={communityLines(file, lookup)} empty={settlementText.noCommunity} />
      </Panel>
      <Panel title={settlementText.contacts}>
        <Lines kind="contact" lines={contactLines(file, lookup)} empty={settlementText.noContact} />
      </Panel>
    </Panels>
  );
}

interface LineShape {
  readonly id: string;
  readonly title: string;
  readonly details: readonly (string | undefined)[];
}

function organisationLines({ organisations }: SettlementFile, lookup: Lookup): readonly LineShape[] {
  const { type } = KINDS.organisation.fields;
  return organisations.map((one) => ({
    id: one.id,
    title: one.name,
    details: [displayValue(type, one.type, lookup), one.phone, one.email],
  }));
}

function communityLines({ communities }: SettlementFile, lookup: Lookup): readonly LineShape[] {
  const { kind } = KINDS.community.fields;
  return communities.map((one) => ({
    id: one.id,
    title: one.name,
    details: [
      displayValue(kind, one.kind, lookup),
      one.members === undefined ? '' : formatWithUnit(one.members, 'fő'),
      one.meetingPlace,
    ],
  }));
}

function contactLines({ contacts }: SettlementFile, lookup: Lookup): readonly LineShape[] {
  return contacts.map((one) => ({
    id: one.id,
    title: titleOfId('contact', one.id, lookup),
    details: [
      one.post,
      one.organisation === undefined ? '' : titleOfId('organisation', one.organisation, lookup),
      one.phone,
      one.email,
      one.keyPerson ? settlementText.keyPerson : '',
    ],
  }));
}

interface LinesProps {
  readonly kind: KindName;
  readonly lines: readonly LineShape[];
  readonly empty: string;
}

function Lines({ kind, lines, empty }: LinesProps) {
  if (lines.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {empty}
      </Typography>
    );
  }
  return lines.map(({ id, title, details }) => (
    <Box key={id} sx={{ py: 0.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Link
        component={RouterLink}
        to={recordPath(kind, id)}
        color="textPrimary"
        variant="body2"
        underline="hover"
        sx={{ fontWeight: 600 }}
      >
        {title}
      </Link>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ overflowWrap: 'anywhere' }}>
        {details.filter((detail) => detail !== undefined && detail !== '').join(' · ')}
      </Typography>
    </Box>
  ));
}
