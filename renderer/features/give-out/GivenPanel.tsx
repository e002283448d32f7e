import { Box, Button, Typography } from '@mui/material';
import { useNavigate } from 'react-router';
import { useServices, useSession } from '../../services.ts';
import { giveOutTexts } from '../../text/give-out.ts';
import { passphraseText } from '../../text/passphrase.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PassphraseCard } from '../../ui/PassphraseCard.tsx';
import { exchangePaths } from '../../ui/record-paths.ts';
import type { SavedFile } from './use-giving.ts';

const texts = giveOutTexts.saved;

interface GivenPanelProps {
  readonly saved: SavedFile;
  onLogAgain(): void;
  onAnother(): void;
}

/** What was saved, the passphrase once more, and whether the log has it. */
export function GivenPanel({ saved, onLogAgain, onAnother }: GivenPanelProps) {
  const { given, passphrase, pending } = saved;
  const navigate = useNavigate();
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: '46rem' }}>
      <Notice tone="success" title={texts.title} text={texts.text(given.name, given.records)} />
      {pending === undefined ? (
        <Typography variant="body2">{texts.logged}</Typography>
      ) : (
        <Notice
          tone="error"
          title={texts.notLogged}
          text={pending.problem}
          actions={<Button onClick={onLogAgain}>{texts.logAgain}</Button>}
        />
      )}
      {given.missing > 0 && <Notice tone="warning" text={texts.missing(given.missing)} />}
      {passphrase === undefined ? (
        <Notice tone="warning" text={texts.plain} />
      ) : (
        <Passphrase passphrase={passphrase} />
      )}
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
        <Button variant="contained" onClick={onAnother}>
          {texts.another}
        </Button>
        <Button variant="outlined" onClick={() => void navigate(exchangePaths.log)}>
          {texts.toLog}
        </Button>
        <ShowInFolder token={given.token} />
      </Box>
    </Box>
  );
}

function Passphrase({ passphrase }: { readonly passphrase: string }) {
  const { office, today } = useSession();
  const { card } = giveOutTexts.seal;
  return (
    <Box component="section" sx={{ display: 'grid', gap: 0.75, justifyItems: 'start' }}>
      <Typography variant="h3">{texts.passphrase}</Typography>
      <Typography
        sx={{ fontFamily: 'h1.fontFamily', fontSize: '1.25rem', fontWeight: 600, userSelect: 'text' }}
      >
        {passphrase}
      </Typography>
      <Typography variant="body2">{texts.passphraseText}</Typography>
      <Button size="small" variant="outlined" onClick={() => globalThis.print()}>
        {passphraseText.print}
      </Button>
      <PassphraseCard passphrase={passphrase} office={office.name} today={today} words={card} />
    </Box>
  );
}

function ShowInFolder({ token }: { readonly token: string }) {
  const { shell, about, notices } = useServices();
  if (about.host !== 'electron') return null;
  async function show(): Promise<void> {
    const outcome = await shell.showSaved({ token });
    if (!outcome.ok) notices.show({ message: outcome.message, severity: 'error' });
  }
  return <Button onClick={() => void show()}>{texts.show}</Button>;
}
