import { Box, Button } from '@mui/material';
import { compareNames } from '../../../shared/lib/order.ts';
import { useDataSet } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { homeText } from '../../text/home.ts';
import { titleOfId } from '../../ui/display.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PersonIcon } from '../../ui/icons.tsx';
import { lookupOf } from '../../ui/lookup.ts';

/** Asks once who sits here, because the page is about somebody. */
export function ChoosePerson() {
  const data = useDataSet();
  const { setPerson, today, office } = useSession();
  const lookup = lookupOf(data, today);
  const all = [...data.mentor.values()].filter((one) => one.office === office.id);
  const still = all.filter(({ end }) => end === undefined || end >= today);
  const working = (still.length > 0 ? still : all)
    .map(({ id }) => ({ id, name: titleOfId('mentor', id, lookup) }))
    .sort((one, other) => compareNames(one.name, other.name));
  if (working.length === 0) return null;
  return (
    <EmptyState
      title={homeText.whoTitle}
      text={homeText.whoText}
      icon={PersonIcon}
      actions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'center' }}>
          {working.map(({ id, name }) => (
            <Button key={id} variant="outlined" onClick={() => setPerson(id)}>
              {name}
            </Button>
          ))}
        </Box>
      }
    />
  );
}
