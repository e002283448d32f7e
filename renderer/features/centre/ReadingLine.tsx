import { Box } from '@mui/material';
import { useCountry } from '../../country.ts';
import { useRecords } from '../../data/live.ts';
import { centreTexts } from '../../text/centre.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Working } from '../../ui/Working.tsx';

/** How far the extracts have been read, and which of them cannot be. */
export function ReadingLine() {
  const country = useCountry();
  const packages = useRecords('countyPackage');
  if (country === undefined) return null;
  const { all, read, broken } = country.status;
  if (read === all && broken.length === 0) return null;
  const names = broken.flatMap((id) => packages.get(id)?.senderName ?? []);
  return (
    <Box sx={{ mb: 1.5 }}>
      {read < all ? (
        <Working text={centreTexts.reading(read, all)} />
      ) : (
        <Notice tone="error" text={centreTexts.broken(names)} />
      )}
    </Box>
  );
}
