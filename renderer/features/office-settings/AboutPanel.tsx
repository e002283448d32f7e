import { Box, Link, Typography } from '@mui/material';
import { gazetteerAttributions } from '../../../shared/gazetteer/attribution.ts';
import { gazetteerDate } from '../../../shared/gazetteer/gazetteer.ts';
import { formatDate } from '../../../shared/lib/dates.ts';
import { useServices, useSession } from '../../services.ts';
import { officeTexts } from '../../text/office-settings.ts';
import { OpenSample } from './OpenSample.tsx';

const texts = officeTexts.about;

/** Version, host and the sources the licences ask us to name. */
export function AboutPanel() {
  const { about } = useServices();
  const { sample } = useSession();
  return (
    <Box sx={{ maxWidth: 760, display: 'grid', gap: 1 }}>
      <Typography>{`${texts.version}: ${about.version}`}</Typography>
      <Typography>{`${texts.hostLabel}: ${texts.host[about.host]}`}</Typography>
      <Typography variant="h2" sx={{ mt: 2 }}>
        {texts.sources}
      </Typography>
      <Typography>{texts.gazetteerDate(formatDate(gazetteerDate))}</Typography>
      {gazetteerAttributions.map(({ text, links }) => (
        <Box key={text}>
          <Typography>{text}</Typography>
          {links.map((address) => (
            <SourceLink key={address} address={address} />
          ))}
        </Box>
      ))}
      {!sample && <OpenSample />}
    </Box>
  );
}

/** In the program's own window no other page can be opened: there the system's browser is asked. */
function SourceLink({ address }: { readonly address: string }) {
  const { about, shell, notices } = useServices();
  async function open(): Promise<void> {
    const outcome = await shell.openSource({ address });
    if (!outcome.ok) notices.show({ message: outcome.message, severity: 'error' });
  }
  return (
    <Link
      href={address}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        if (about.host === 'browser') return;
        event.preventDefault();
        void open();
      }}
      sx={{ mr: 2 }}
    >
      {address}
    </Link>
  );
}
