import { Box, Button, LinearProgress, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { centreTexts } from '../../text/centre.ts';
import { passphraseText } from '../../text/passphrase.ts';
import { ActionsHead } from '../../ui/ActionsHead.tsx';
import { CheckIcon, ErrorIcon, WarningIcon } from '../../ui/icons.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PassphrasePrompt } from '../../ui/PassphrasePrompt.tsx';
import { type IntakeFile, isSettled } from './intake-file.ts';
import { saidOf } from './intake-words.ts';
import { SaveReceipt } from './SaveReceipt.tsx';
import type { useIntake } from './use-intake.ts';

const texts = centreTexts.intake;

interface IntakePanelProps {
  readonly intake: ReturnType<typeof useIntake>;
}

/** What became of the chosen files, one line each, while they are read and after. */
export function IntakePanel({ intake }: IntakePanelProps) {
  const { files, locked, opening, isWorking } = intake;
  if (files.length === 0) return null;
  const done = files.filter(isSettled).length;
  const taken = files.filter(
    ({ state }) => state.step === 'judged' && state.verdict.verdict === 'taken',
  ).length;
  return (
    <Panel
      title={texts.title}
      note={isWorking ? texts.working(done, files.length) : texts.done(taken, files.length)}
      actions={
        isWorking ? (
          <Button onClick={intake.cancel}>{texts.cancel}</Button>
        ) : (
          <Button onClick={intake.close}>{texts.close}</Button>
        )
      }
    >
      <Box role="status" aria-live="polite" sx={{ position: 'absolute', clipPath: 'inset(50%)' }}>
        {isWorking ? texts.working(done, files.length) : texts.done(taken, files.length)}
      </Box>
      {isWorking && (
        <LinearProgress variant="determinate" value={(100 * done) / files.length} aria-label={texts.title} />
      )}
      <Results files={files} />
      {locked?.state.step === 'locked' && (
        <PassphrasePrompt
          text={texts.lockedPrompt(locked.name)}
          problem={locked.state.problem}
          busy={opening ? passphraseText.opening : undefined}
          onSubmit={intake.unlock}
          onCancel={() => intake.skip(locked.number)}
        />
      )}
    </Panel>
  );
}

function Results({ files }: { readonly files: readonly IntakeFile[] }) {
  return (
    <Box sx={{ maxHeight: '40vh', overflowY: 'auto' }}>
      <Table size="small" stickyHeader sx={tableStyle}>
        <TableHead>
          <TableRow>
            <TableCell>{texts.columns.file}</TableCell>
            <TableCell>{texts.columns.result}</TableCell>
            <ActionsHead />
          </TableRow>
        </TableHead>
        <TableBody>
          {files.map((file) => (
            <Result key={file.number} file={file} />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

/** The columns stand still while the words of the results change. */
const tableStyle = {
  tableLayout: 'fixed',
  '& td, & th': { verticalAlign: 'top' },
  '& th:first-of-type': { width: '30%' },
  '& thead th:last-of-type': { width: '12rem' },
} as const;

const signs = { success: CheckIcon, warning: WarningIcon, error: ErrorIcon } as const;

function Result({ file: { name, state } }: { readonly file: IntakeFile }) {
  const { tone, lines } = saidOf(state);
  const Sign = tone === 'none' || tone === 'info' ? undefined : signs[tone];
  const isTaken = state.step === 'judged' && state.verdict.verdict === 'taken';
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
        {name}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'normal' }}>
        <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'flex-start' }}>
          {Sign && <Sign sx={{ color: `${tone}.main`, fontSize: 18, mt: '1px' }} />}
          <span>{lines.join(' ')}</span>
        </Box>
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {isTaken && <SaveReceipt fileId={state.extract.fileId} sender={state.extract.senderName} />}
      </TableCell>
    </TableRow>
  );
}
