import { Button } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { profileOf } from '../../../shared/programme/efop-131.ts';
import { composeRehearsal } from '../../../shared/reports/import-rehearsal/compose.ts';
import { useRecords } from '../../data/live.ts';
import { commitTime, useServices, useSession } from '../../services.ts';
import { takeInTexts } from '../../text/take-in.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { writeDocument } from '../../write-document.ts';
import type { Group } from './arrival-groups.ts';
import type { Previewed } from './use-taking-in.ts';
import { rehearsalOf } from './rehearse.ts';

const texts = takeInTexts.take;

interface RehearsalProps {
  readonly stage: Previewed;
  readonly groups: readonly Group[];
  readonly lookup: Lookup;
}

/** Saves the preview as a Word document, to be printed and gone through together. */
export function Rehearsal(props: RehearsalProps) {
  const { isBusy, save } = useRehearsal(props);
  return (
    <Button variant="outlined" disabled={isBusy || props.stage.step === 'taking'} onClick={save}>
      {isBusy ? texts.rehearsing : texts.rehearsal}
    </Button>
  );
}

function useRehearsal({ stage, groups, lookup }: RehearsalProps) {
  const { shell, notices } = useServices();
  const { office, sample } = useSession();
  const profiles = useRecords('programmeProfile');
  const [isBusy, setBusy] = useState(false);
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  async function save(): Promise<void> {
    const { signal } = (stop.current = new AbortController());
    const profile = profileOf(profiles, office.id);
    const figures = rehearsalOf(stage, groups, {
      office: office.name,
      programme: [`„${profile.title}”`, profile.projectNumber],
      now: commitTime(),
      sample,
      lookup,
    });
    const model = composeRehearsal(figures);
    const bytes = await writeDocument(model, signal);
    const saved = await shell.saveFile({ kind: 'report', name: model.title, bytes });
    if (saved?.ok === false) notices.show({ message: saved.message, severity: 'error' });
    else if (saved) notices.show({ message: texts.rehearsed(saved.value.name) });
  }
  return {
    isBusy,
    save() {
      setBusy(true);
      save()
        .catch(() => {
          if (!stop.current?.signal.aborted)
            notices.show({ message: texts.rehearsalFailed, severity: 'error' });
        })
        .finally(() => setBusy(false));
    },
  };
}
