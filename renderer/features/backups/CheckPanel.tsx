import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { kindOf } from '../../../shared/domain/dataset.ts';
import { inKindOrder } from '../../../shared/domain/kind-order.ts';
import { isEncrypted } from '../../../shared/exchange/recognise-encrypted.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import type { FileSummary } from '../../data/keeping/file-summary.ts';
import { describeFile } from '../../data/keeping/sealed-files.ts';
import { useServices } from '../../services.ts';
import { backupTexts } from '../../text/backups.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Facts, Panel } from '../../ui/Panel.tsx';
import { PassphrasePrompt } from '../../ui/PassphrasePrompt.tsx';
import { Working } from '../../ui/Working.tsx';

const texts = backupTexts.check;

/** Opens a copy and says what is in it; nothing is taken over. */
export function CheckPanel() {
  const { state, pick, open, cancel } = useCheck();
  const isOpening = state.step === 'opening';
  return (
    <Panel title={texts.title}>
      <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'stretch' }}>
        <Typography variant="body2">{texts.text}</Typography>
        <Box>
          <Button variant="outlined" disabled={state.step === 'reading' || isOpening} onClick={pick}>
            {texts.button}
          </Button>
        </Box>
        {state.step === 'reading' && <Working text={texts.reading} />}
        {state.step === 'refused' && <Notice tone="error" text={state.problem} />}
        {state.step === 'checked' && <Checked {...state} />}
      </Box>
      {(state.step === 'asking' || isOpening) && (
        <PassphrasePrompt
          text={state.file.name}
          problem={state.step === 'asking' ? state.problem : undefined}
          busy={isOpening ? texts.opening : undefined}
          onSubmit={open}
          onCancel={cancel}
        />
      )}
    </Panel>
  );
}

interface Picked {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type State =
  | { readonly step: 'idle' | 'reading' }
  | { readonly step: 'asking'; readonly file: Picked; readonly problem?: string }
  | { readonly step: 'opening'; readonly file: Picked }
  | { readonly step: 'refused'; readonly problem: string }
  | {
      readonly step: 'checked';
      readonly name: string;
      readonly summary: FileSummary;
      readonly encrypted: boolean;
    };

function useCheck() {
  const { shell } = useServices();
  const [state, setState] = useState<State>({ step: 'idle' });
  async function pick(): Promise<void> {
    const opened = await shell.openFile({ kind: 'dataFile' });
    if (opened === null) return;
    if (!opened.ok) return setState({ step: 'refused', problem: opened.message });
    const file = opened.value;
    if (isEncrypted(file.bytes)) return setState({ step: 'asking', file });
    setState({ step: 'reading' });
    const read = await describeFile(file.bytes);
    setState(
      read.ok
        ? { step: 'checked', name: file.name, summary: read.value, encrypted: false }
        : { step: 'refused', problem: problemOf(read) },
    );
  }
  async function open(file: Picked, passphrase: string): Promise<void> {
    setState({ step: 'opening', file });
    const read = await describeFile(file.bytes, passphrase);
    setState((now) => {
      if (now.step !== 'opening') return now;
      if (read.ok) return { step: 'checked', name: file.name, summary: read.value, encrypted: true };
      return read.reason === 'wrongPassphrase'
        ? { step: 'asking', file, problem: read.message }
        : { step: 'refused', problem: problemOf(read) };
    });
  }
  return {
    state,
    pick: () => void pick(),
    open(passphrase: string) {
      if (state.step === 'asking') void open(state.file, passphrase);
    },
    cancel: () => setState({ step: 'idle' }),
  };
}

/** One's own copy needs no step of reading named, and nobody to be asked for it again. */
function problemOf({ reason, message }: { readonly reason: string; readonly message: string }): string {
  const refused: Readonly<Record<string, string>> = texts.refused;
  return refused[reason] ?? message;
}

interface CheckedProps {
  readonly name: string;
  readonly summary: FileSummary;
  readonly encrypted: boolean;
}

function Checked({ name, summary, encrypted }: CheckedProps) {
  const { lines } = texts;
  const counts = inKindOrder(Object.entries(summary.counts));
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const kinds = counts.map(([kind, count]) => `${kindOf(kind)?.plural ?? kind}: ${formatNumber(count)}`);
  return (
    <Notice tone="success" title={texts.whole(name)}>
      <Facts
        facts={[
          [lines.office, summary.office],
          [lines.kind, summary.sample ? texts.sample : texts.kinds[summary.kind]],
          [lines.madeAt, backupTexts.moment(summary.madeAt)],
          [lines.sender, summary.sender],
          [lines.protection, encrypted ? texts.encrypted : texts.plain],
          [lines.rows, `${texts.rows(all)} (${kinds.join(' · ')})`],
          [lines.entries, texts.entries(summary.entries)],
          [lines.attachments, summary.attachments > 0 ? texts.attachments(summary.attachments) : undefined],
        ]}
      />
    </Notice>
  );
}
