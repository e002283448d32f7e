import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import type { FolderStatus } from '../../data/folder/folder-status.ts';
import { folderTexts } from '../../text/exchange-folder.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Facts, Panel } from '../../ui/Panel.tsx';
import { PassphrasePrompt } from '../../ui/PassphrasePrompt.tsx';
import { momentOf } from './moments.ts';
import { SetUpDialog } from './SetUpDialog.tsx';
import { ShowPassphrase } from './ShowPassphrase.tsx';
import { type FolderSteps, useFolderSteps } from './use-folder-steps.ts';

const texts = folderTexts.folder;

/** Which folder it is, how it stands, and everything one can do about it. */
export function FolderPanel({ status }: { readonly status: FolderStatus }) {
  const steps = useFolderSteps(status);
  const isChosen = status.use !== 'off' && status.use !== 'unknown';
  return (
    <Panel title={texts.title}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {isChosen ? <Chosen status={status} steps={steps} /> : <NotChosen status={status} steps={steps} />}
        {steps.said && <Notice tone={steps.said.tone} text={steps.said.text} />}
      </Box>
      {steps.asking === 'setUp' && (
        <SetUpDialog problem={steps.problem} onChosen={steps.choose} onCancel={steps.cancel} />
      )}
      {steps.asking === 'passphrase' && (
        <PassphrasePrompt
          title={texts.unlock}
          text={texts.asked[status.passphrase === 'toRemember' ? 'toRemember' : 'typed']}
          confirmLabel={texts.resume}
          onSubmit={steps.unlock}
          onCancel={steps.cancel}
        />
      )}
    </Panel>
  );
}

interface PartProps {
  readonly status: FolderStatus;
  readonly steps: FolderSteps;
}

function NotChosen({ status, steps }: PartProps) {
  return (
    <>
      <Typography variant="body2">{texts.intro}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5 }}>
        {texts.steps.map((step) => (
          <Typography key={step} component="li" variant="body2">
            {step}
          </Typography>
        ))}
      </Box>
      <Box>
        <Button variant="contained" disabled={status.use === 'unknown'} onClick={steps.setUp}>
          {texts.setUp}
        </Button>
      </Box>
    </>
  );
}

function Chosen({ status, steps }: PartProps) {
  const notice = noticeOf(status);
  return (
    <>
      {notice && <Notice tone="warning" text={notice} />}
      <FolderFacts status={status} />
      <FolderButtons status={status} steps={steps} />
      {status.problem !== undefined && <Notice tone="warning" text={folderTexts.problem(status.problem)} />}
    </>
  );
}

function noticeOf({ use, awaySince }: FolderStatus): string | undefined {
  if (use === 'restored' || use === 'paused' || use === 'locked') return texts[use];
  return awaySince === undefined ? undefined : texts.workGoesOn(momentOf(awaySince));
}

function FolderFacts({ status }: { readonly status: FolderStatus }) {
  const { lookedAt, sealed, passphrase } = status;
  const { passphrases } = texts;
  return (
    <Facts
      facts={[
        [texts.path, status.label],
        [texts.state, stateOf(status)],
        [texts.lookedAt, lookedAt === undefined ? texts.never : folderTexts.moment(momentOf(lookedAt))],
        [texts.own, ownOf(status)],
        [texts.passphrase, passphrases[sealed ? passphrase : 'none']],
      ]}
    />
  );
}

function stateOf({ use, isLooking, awaySince }: FolderStatus): string {
  if (isLooking) return texts.states.looking;
  if (use !== 'on') return use === 'off' ? '' : texts.states[use];
  return awaySince === undefined ? texts.states.on : texts.states.away(momentOf(awaySince));
}

function ownOf({ left, awaySince }: FolderStatus): string {
  if (left === undefined) return texts.ownStates.none;
  // Nobody knows what is in a folder that cannot be reached.
  if (awaySince !== undefined) return texts.ownStates.away(momentOf(left.at));
  return texts.ownStates[left.isCurrent ? 'current' : 'waiting'](momentOf(left.at));
}

function FolderButtons({ status, steps }: PartProps) {
  const { use, isLooking, sealed, passphrase } = status;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {use === 'on' && (
        <Button variant="contained" disabled={isLooking} onClick={steps.look}>
          {texts.look}
        </Button>
      )}
      {use === 'locked' && (
        <Button variant="contained" onClick={steps.askPassphrase}>
          {texts.unlock}
        </Button>
      )}
      {(use === 'paused' || use === 'restored') && (
        <Button variant="contained" onClick={() => steps.pause(false)}>
          {texts.resume}
        </Button>
      )}
      {use === 'on' && (
        <Button variant="outlined" onClick={() => steps.pause(true)}>
          {texts.pause}
        </Button>
      )}
      {sealed && passphrase === 'remembered' && <ShowPassphrase />}
      <Button variant="outlined" onClick={steps.setUp}>
        {texts.change}
      </Button>
      <Forget onForget={steps.forget} />
    </Box>
  );
}

/** Ends the sharing; nothing that is there is touched. */
function Forget({ onForget }: { onForget(): void }) {
  const [open, setOpen] = useState(false);
  function forget(): void {
    setOpen(false);
    onForget();
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{texts.forget}</Button>
      <ConfirmDialog
        open={open}
        title={texts.forgetTitle}
        text={texts.forgetText}
        confirmLabel={texts.forget}
        cancelLabel={texts.cancel}
        onConfirm={forget}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}
