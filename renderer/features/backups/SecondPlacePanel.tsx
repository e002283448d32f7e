import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import type { Kept } from '../../../shared/contract/kept.ts';
import { backupTexts } from '../../text/backups.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Facts, Panel } from '../../ui/Panel.tsx';
import { PassphrasePrompt } from '../../ui/PassphrasePrompt.tsx';
import { PassphraseDialog } from './PassphraseDialog.tsx';
import { useSecondPlace } from './use-second-place.ts';
import { Working } from '../../ui/Working.tsx';

const texts = backupTexts.second;

type Place = NonNullable<Kept['secondPlace']>;

interface SecondPlacePanelProps {
  readonly place: Kept['secondPlace'];
  onChange(): Promise<void>;
}

/** Encrypted copies outside this PC: where they go, when the last one was made, and everything one can do about it. */
export function SecondPlacePanel({ place, onChange }: SecondPlacePanelProps) {
  const second = useSecondPlace(place, onChange);
  const { busy, said } = second;
  return (
    <Panel title={texts.title}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Typography variant="body2">{texts.intro}</Typography>
        <Typography variant="body2">{texts.plain}</Typography>
        {place === null ? (
          <Box>
            <Button variant="contained" disabled={busy !== undefined} onClick={second.setUp}>
              {texts.setUp}
            </Button>
          </Box>
        ) : (
          <>
            <PlaceFacts place={place} />
            <PlaceButtons second={second} />
          </>
        )}
        {busy && <Working text={busy.text} stop={busy.stop && { label: texts.stop, onStop: busy.stop }} />}
        {said && <Notice tone={said.tone} text={said.text} />}
      </Box>
      <Asked second={second} isChange={place !== null} />
    </Panel>
  );
}

interface SecondProps {
  readonly second: ReturnType<typeof useSecondPlace>;
}

function PlaceButtons({ second }: SecondProps) {
  const isBusy = second.busy !== undefined;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button variant="contained" disabled={isBusy} onClick={second.copy}>
        {texts.copyNow}
      </Button>
      <Button variant="outlined" disabled={isBusy} onClick={second.setUp}>
        {texts.change}
      </Button>
      <Button disabled={isBusy} onClick={second.bringBack}>
        {texts.bringBack}
      </Button>
      <Forget disabled={isBusy} onForget={second.forget} />
    </Box>
  );
}

function Asked({ second, isChange }: SecondProps & { readonly isChange: boolean }) {
  const { asking } = second;
  if (asking?.for === 'new') {
    return (
      <PassphraseDialog
        present={asking.present}
        problem={asking.problem}
        isChange={isChange}
        onChosen={second.choose}
        onCancel={second.cancel}
      />
    );
  }
  return (
    asking && (
      <PassphrasePrompt
        title={texts.title}
        text={asking.text}
        confirmLabel={asking.confirmLabel}
        onSubmit={asking.go}
        onCancel={second.cancel}
      />
    )
  );
}

function PlaceFacts({ place }: { readonly place: Place }) {
  return (
    <Facts
      facts={[
        [texts.folder, place.label],
        [texts.last, place.madeAt === null ? texts.never : backupTexts.moment(place.madeAt)],
        [texts.passphrase, place.remembered ? texts.remembered : texts.asked],
      ]}
    />
  );
}

/** Ends the copies; nothing that is there is touched. */
function Forget({ disabled, onForget }: { readonly disabled: boolean; onForget(): void }) {
  const [open, setOpen] = useState(false);
  function forget(): void {
    setOpen(false);
    onForget();
  }
  return (
    <>
      <Button disabled={disabled} onClick={() => setOpen(true)}>
        {texts.forget}
      </Button>
      <ConfirmDialog
        open={open}
        title={texts.forgetTitle}
        text={texts.forgetText}
        confirmLabel={texts.forget}
        cancelLabel={backupTexts.restore.cancel}
        onConfirm={forget}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}
