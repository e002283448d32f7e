import { Box, Link, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Transfer } from '../../../shared/domain/transfer.ts';
import { isPersonKind, type PersonInFile } from '../../../shared/exchange/people-in-file.ts';
import { compareNames } from '../../../shared/lib/order.ts';
import { useDataSet, useOfficeData } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { giveOutTexts } from '../../text/give-out.ts';
import { lookupWithDeleted } from '../../ui/change-words.ts';
import { titleOfId } from '../../ui/display.ts';
import { lookupOf } from '../../ui/lookup.ts';
import { recordPath } from '../../ui/record-paths.ts';

const texts = giveOutTexts.log;

type People = NonNullable<Transfer['people']>;

/** How many people were in a file, by kind, or why nobody can say; nothing where it held no personal data. */
export function peopleWords({ personal, peopleListed, people = [] }: Transfer): string | undefined {
  if (personal === 'none') return undefined;
  if (peopleListed !== true) return texts.peopleUnknown;
  if (people.length === 0) return texts.nobody;
  const count = (kind: string) => people.filter((one) => one.kind === kind).length;
  return texts.peopleOf(count('contact'), count('mentor'));
}

/** Whose data a file held, by name, for who asks to see it. */
export function PeopleList({ people }: { readonly people: People }) {
  const { known, gone } = useNames(people);
  if (people.length === 0) return null;
  return (
    <details>
      <Typography component="summary" variant="h3" sx={{ cursor: 'pointer' }}>
        {texts.peopleTitle}
      </Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, columnWidth: '14rem' }}>
        {known.map(({ kind, id, name, isShown }) => (
          <Typography key={`${kind} ${id}`} component="li" variant="body2">
            {isShown ? (
              <Link component={RouterLink} to={recordPath(kind, id)}>
                {name}
              </Link>
            ) : (
              name
            )}
          </Typography>
        ))}
      </Box>
      {gone > 0 && (
        <Typography variant="body2" color="textSecondary">
          {texts.peopleGone(gone)}
        </Typography>
      )}
    </details>
  );
}

interface Named extends PersonInFile {
  readonly name: string;
  /** Stands in the register; a deleted one has a name, but no page. */
  readonly isShown: boolean;
}

/** The log has ids only: people are called what they are called here and now, and the erased are but counted. */
function useNames(people: People): { readonly known: readonly Named[]; readonly gone: number } {
  const { workingSet } = useOfficeData();
  const data = useDataSet();
  const { today } = useSession();
  return useMemo(() => {
    const shown = lookupOf(data, today);
    const lookup = lookupWithDeleted(shown, workingSet.row);
    const known = people.flatMap(({ kind, id }): readonly Named[] => {
      if (!isPersonKind(kind) || lookup.find(kind, id) === undefined) return [];
      const isShown = shown.find(kind, id) !== undefined;
      return [{ kind, id, name: titleOfId(kind, id, lookup), isShown }];
    });
    const sorted = known.sort((one, other) => compareNames(one.name, other.name));
    return { known: sorted, gone: people.length - known.length };
  }, [people, data, today, workingSet]);
}
