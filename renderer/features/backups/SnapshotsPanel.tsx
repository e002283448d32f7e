import { Box, Button, Typography } from '@mui/material';
import { type RefObject, useRef, useState } from 'react';
import type { Kept, KeptSnapshot } from '../../../shared/contract/kept.ts';
import { isUnsafe } from '../../data/commit/journal-link.ts';
import { useSaveStatus } from '../../data/live.ts';
import { useKeeping, useServices } from '../../services.ts';
import { backupTexts } from '../../text/backups.ts';
import { saveTexts } from '../../text/saving.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import type { Said } from './said.ts';
import { SnapshotTable } from './SnapshotTable.tsx';
import { useCopyElsewhere } from './use-copy-elsewhere.ts';
import { Working } from '../../ui/Working.tsx';

const texts = backupTexts.here;

/** Snapshots shown before somebody asks for all. */
const SHOWN = 8;

interface SnapshotsPanelProps {
  readonly kept: Kept;
  onChange(): Promise<void>;
}

/** What this PC keeps by itself: the journal and the snapshots, and the way back to each of them. */
export function SnapshotsPanel({ kept, onChange }: SnapshotsPanelProps) {
  const making = useSnapshot(onChange);
  const copy = useCopyElsewhere();
  const heading = useRef<HTMLElement>(null);
  const shrink = useAccepting(onChange, heading);
  const [chosen, setChosen] = useState<KeptSnapshot>();
  const [all, setAll] = useState(false);
  const { snapshots } = kept;
  const shown = all ? snapshots : snapshots.slice(0, SHOWN);
  return (
    <Panel title={texts.title} heading={heading}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <JournalLine kept={kept} />
        <Box>
          <Button variant="contained" disabled={making.busy} onClick={making.start}>
            {texts.make}
          </Button>
        </Box>
        {making.busy && <Working text={texts.making} />}
        <Answers said={[making.said, copy.said, shrink.said]} />
        {snapshots[0]?.shrunk && <ShrunkNotice snapshot={snapshots[0]} onAccept={shrink.accept} />}
        {snapshots.length > 0 && (
          <SnapshotTable snapshots={shown} onRestore={setChosen} onCopy={(one) => void copy.start(one)} />
        )}
        {shown.length < snapshots.length && (
          <Button sx={{ justifySelf: 'start' }} onClick={() => setAll(true)}>
            {texts.all(snapshots.length)}
          </Button>
        )}
      </Box>
      {chosen && <RestoreDialog snapshot={chosen} onClose={() => setChosen(undefined)} />}
    </Panel>
  );
}

/** What came of each request. */
function Answers({ said }: { readonly said: readonly (Said | undefined)[] }) {
  return said.map((one) => one && <Notice key={one.text} tone={one.tone} text={one.text} />);
}

/** How far snapshot and journal reach together. */
function JournalLine({ kept: { snapshots, journal } }: { readonly kept: Kept }) {
  const [newest] = snapshots;
  const status = useSaveStatus();
  if (newest === undefined) return <Notice tone="warning" text={texts.journal.noSnapshot} />;
  const isBroken = journal.state === 'damaged' || journal.state === 'missing';
  if (newest.operationsAfter === null || isBroken) {
    return <Notice tone="warning" text={texts.journal.broken} />;
  }
  if (isUnsafe(status)) return <Notice tone="warning" text={saveTexts.notInJournal} />;
  return (
    <Typography variant="body2">
      {newest.operationsAfter === 0 ? texts.journal.none : texts.journal.some(newest.operationsAfter)}
    </Typography>
  );
}

interface ShrunkNoticeProps {
  readonly snapshot: KeptSnapshot;
  onAccept(snapshot: KeptSnapshot): void;
}

/** A snapshot that holds much less may be the faithful copy of a loss: a person says whether it is right. */
function ShrunkNotice({ snapshot, onAccept }: ShrunkNoticeProps) {
  return (
    <Notice
      tone="warning"
      text={texts.shrunkNotice}
      actions={
        <Button size="small" onClick={() => onAccept(snapshot)}>
          {texts.acceptShrink}
        </Button>
      }
    />
  );
}

/** The question goes with its answer: the keyboard goes on at the heading. */
function useAccepting(onChange: () => Promise<void>, heading: RefObject<HTMLElement | null>) {
  const { shell, notices } = useServices();
  const [said, setSaid] = useState<Said>();
  async function accept({ id }: KeptSnapshot): Promise<void> {
    const accepted = await shell.acceptShrink({ id });
    if (accepted.ok) {
      setSaid({ tone: 'success', text: saveTexts.shrinkAccepted });
      heading.current?.focus();
    } else notices.show({ message: accepted.message, severity: 'error' });
    await onChange();
  }
  return { said, accept: (snapshot: KeptSnapshot) => void accept(snapshot) };
}

function useSnapshot(onChange: () => Promise<void>) {
  const keeping = useKeeping();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>();
  async function make(): Promise<void> {
    if (keeping === undefined) return;
    setBusy(true);
    setSaid(undefined);
    const taken = await keeping.keeper.snapshot('request');
    setBusy(false);
    if (!taken.ok) setSaid({ tone: 'error', text: taken.message });
    else if (taken.value.shrunkFrom === null)
      setSaid({ tone: 'success', text: texts.made(taken.value.rows) });
    await onChange();
  }
  return { busy, said, start: () => void make() };
}
