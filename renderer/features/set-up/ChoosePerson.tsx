import { Box, Button, Typography } from '@mui/material';
import { personName } from '../../../shared/domain/person-name.ts';
import { formalName } from '../../../shared/lib/hungarian-names.ts';
import { compareNames } from '../../../shared/lib/order.ts';
import { useOfficeData, useRecords } from '../../data/live.ts';
import { setUpTexts } from '../../text/set-up.ts';

const texts = setUpTexts.person;

interface ChoosePersonProps {
  readonly today: string;
  onChoose(id: string): void;
  /** Somebody new sits here: the office is opened where a colleague can be recorded. */
  onNotListed(): void;
}

/** Asked once on every PC: whose work is recorded here. Those who have left are offered only where everybody has. */
export function ChoosePerson({ today, onChoose, onNotListed }: ChoosePersonProps) {
  const { identity } = useOfficeData();
  const all = [...useRecords('mentor').values()].filter((one) => one.office === identity.office);
  const working = all.filter(({ end }) => end === undefined || end >= today);
  const mentors = (working.length > 0 ? working : all)
    .map((record) => ({ record, name: formalName(personName(record)) }))
    .sort((one, other) => compareNames(one.name, other.name));
  return (
    <Box component="main" sx={{ maxWidth: 520, mx: 'auto', mt: '14vh', px: 4 }}>
      <Typography variant="h1" gutterBottom>
        {texts.title}
      </Typography>
      <Typography sx={{ mb: 3 }}>{texts.text}</Typography>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {mentors.map(({ record, name }, index) => (
          <Button
            key={record.id}
            variant="outlined"
            size="large"
            autoFocus={index === 0}
            onClick={() => onChoose(record.id)}
            sx={{ justifyContent: 'space-between', fontSize: '1.0625rem' }}
          >
            <span>{name}</span>
            {record.isLead && (
              <Typography component="span" variant="body2" color="textSecondary">
                {texts.lead}
              </Typography>
            )}
          </Button>
        ))}
        <Button autoFocus={mentors.length === 0} onClick={onNotListed} sx={{ justifySelf: 'start' }}>
          {texts.notListed}
        </Button>
      </Box>
    </Box>
  );
}
