import {
  Box,
  Button,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { type RefObject, useRef, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import {
  givenOfPerson,
  type GivenOfPerson as Given,
  idsOfPerson,
  type PersonInFile,
} from '../../../shared/exchange/people-in-file.ts';
import { useOfficeData, useRecords } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { giveOutTexts } from '../../text/give-out.ts';
import { transferPath } from '../../ui/record-paths.ts';
import { SheetSection } from './SheetSection.tsx';

const texts = giveOutTexts.person;

/** To whom the data of a person went, when, why and how much of it: what the office answers to who asks. */
export function GivenOfPerson({ kind, id }: PersonInFile) {
  const given = useGiven({ kind, id });
  const table = useRef<HTMLElement>(null);
  return (
    <SheetSection title={texts.title} action={given.length > 0 && <CopyButton table={table} />}>
      {given.length === 0 ? (
        <Typography variant="body2">{texts.empty}</Typography>
      ) : (
        <Box ref={table}>
          <GivenTable given={given} />
        </Box>
      )}
      {given.some(({ isSure }) => !isSure) && (
        <Typography variant="body2" sx={{ mt: 0.75 }}>
          {texts.unsure}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.75 }}>
        {texts.scope}
      </Typography>
    </SheetSection>
  );
}

/** Of what this office gave; what another one gave came here by an older program and is not ours to answer for. */
function useGiven({ kind, id }: PersonInFile): readonly Given[] {
  const { workingSet } = useOfficeData();
  const transfers = useRecords('transfer');
  const { office } = useSession();
  const own = transfers.values().filter((transfer) => transfer.office === office.id);
  // The page is painted anew after every change of a record, so people united or parted just now are known.
  const records = [...workingSet.rows()].filter((one) => one.kind === kind).map(({ row }) => row.record);
  return givenOfPerson({ kind, ids: idsOfPerson(id, records) }, own);
}

interface CopyButtonProps {
  readonly table: RefObject<HTMLElement | null>;
}

function CopyButton({ table }: CopyButtonProps) {
  const [said, setSaid] = useState<string>();
  function copy(): void {
    const selection = globalThis.getSelection();
    if (table.current === null || selection === null) return;
    selection.selectAllChildren(table.current);
    // The page has no permission for the clipboard but copying what is selected needs none.
    setSaid(document.execCommand('copy') ? texts.copied : texts.notCopied);
  }
  return (
    <>
      <Button size="small" onClick={copy}>
        {texts.copy}
      </Button>
      <Typography variant="body2" role="status">
        {said}
      </Typography>
    </>
  );
}

function GivenTable({ given }: { readonly given: readonly Given[] }) {
  return (
    <Table
      size="small"
      aria-label={texts.title}
      sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider' }}
    >
      <TableHead>
        <TableRow>
          {Object.entries(texts.columns).map(([name, label]) => (
            <TableCell key={name}>{label}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {given.map((one) => (
          <GivenLine key={one.transfer.id} {...one} />
        ))}
      </TableBody>
    </Table>
  );
}

function GivenLine({ transfer, isSure }: Given) {
  const { id, date, time, recipient, purpose, personal, encrypted } = transfer;
  const level = texts.levels[personal === 'names' ? 'names' : 'all'];
  const { log } = giveOutTexts;
  return (
    <TableRow hover>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Link component={RouterLink} to={transferPath(id)}>
          {log.when(date, time)}
        </Link>
      </TableCell>
      <TableCell>{recipient}</TableCell>
      <TableCell>{purpose}</TableCell>
      <TableCell>{isSure ? level : texts.maybe(level)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{encrypted === true ? log.encrypted : log.plain}</TableCell>
    </TableRow>
  );
}
