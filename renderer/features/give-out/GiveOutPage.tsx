import { Box, Button } from '@mui/material';
import { useEffect, useMemo, useState } from 'react';
import type { FileScope } from '../../../shared/exchange/file-head.ts';
import { countyByCode } from '../../../shared/gazetteer/counties.ts';
import { useDataSet, useOfficeData } from '../../data/live.ts';
import { rowsByKind } from '../../data/store/rows-by-kind.ts';
import { randomBytes } from '../../platform/random.ts';
import { commitTime, useServices, useSession } from '../../services.ts';
import { givenFileName, giveOutTexts as texts } from '../../text/give-out.ts';
import { settlementName, titleOfId } from '../../ui/display.ts';
import { ProblemLine } from '../../ui/FieldFrame.tsx';
import { type Lookup, lookupOf } from '../../ui/lookup.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { isSealFit, newSeal, passphraseOf, type Seal } from '../../ui/seal.ts';
import { SealChoice } from '../../ui/SealChoice.tsx';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { useTries } from '../../ui/use-tries.ts';
import { Working } from '../../ui/Working.tsx';
import { aboutInLog, type Draft, faultsOf, newDraft, scopeInFileName, scopeOf } from './draft.ts';
import { GivenPanel } from './GivenPanel.tsx';
import { previewOf } from './preview.ts';
import { PreviewPanel } from './PreviewPanel.tsx';
import { ToWhom } from './ToWhom.tsx';
import { type Asked, useGiving } from './use-giving.ts';
import { WhatToGive } from './WhatToGive.tsx';

/** Making a file for somebody else: what, to whom and why, with which passphrase; then the log knows of it. */
export function GiveOutPage() {
  const { giving, start, cancel, logAgain, again } = useGiving();
  const isWorking = giving.step === 'working';
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} />
      {isWorking && (
        <Box sx={{ maxWidth: '46rem' }}>
          <Working text={giving.text} stop={{ label: texts.give.cancel, onStop: cancel }} />
        </Box>
      )}
      {giving.step === 'saved' ? (
        <GivenPanel saved={giving} onLogAgain={() => logAgain(giving)} onAnother={again} />
      ) : (
        <Box sx={isWorking ? { display: 'none' } : undefined}>
          <GiveOutForm problem={giving.step === 'form' ? giving.problem : undefined} onGive={start} />
        </Box>
      )}
    </>
  );
}

interface FormProps {
  readonly problem: string | undefined;
  onGive(asked: Asked): void;
}

function GiveOutForm({ problem, onGive }: FormProps) {
  const { office, today } = useSession();
  const lookup = lookupOf(useDataSet(), today);
  const [draft, setDraft] = useState(() => newDraft(today));
  const [seal, setSeal] = useSeal();
  const { frame, tried, tryIt } = useTries<HTMLDivElement>();
  const { scope, preview, nameAt } = useWhat(draft, lookup);
  const faults = faultsOf(draft);
  const part = { draft, faults: tried ? faults : {}, lookup, onChange: setDraft };
  const isFit = Object.keys(faults).length === 0 && isSealFit(seal) && preview?.records !== 0;
  function giveNow(): void {
    tryIt();
    if (scope === undefined || nameAt === undefined || !isFit) return;
    onGive({ ...askedOf(draft, scope, lookup), passphrase: passphraseOf(seal), name: nameAt(commitTime()) });
  }
  useHotkeys({ 'ctrl+enter': giveNow });
  return (
    <>
      <Box ref={frame} sx={columnsStyle}>
        <div>
          <Panel title={texts.what.title}>
            <WhatToGive {...part} />
          </Panel>
          <Panel title={texts.whom.title}>
            <ToWhom {...part} />
          </Panel>
        </div>
        <div>
          <Panel title={texts.seal.title}>
            <SealChoice
              seal={seal}
              isTried={tried}
              drawnText={texts.seal.drawnText}
              card={texts.seal.card}
              office={office.name}
              today={today}
              onChange={setSeal}
            />
          </Panel>
          <PreviewPanel preview={preview} fileName={nameAt?.(commitTime())} />
        </div>
      </Box>
      <GiveBar
        problem={problem}
        missing={tried && !isFit ? missingIn(preview?.records) : undefined}
        onGive={giveNow}
      />
    </>
  );
}

interface GiveBarProps {
  readonly problem: string | undefined;
  readonly missing: string | undefined;
  onGive(): void;
}

/** The button, and what stands in its way. */
function GiveBar({ problem, missing, onGive }: GiveBarProps) {
  return (
    <Box sx={barStyle}>
      {problem && <Notice tone="error" text={problem} />}
      {missing && <ProblemLine problem={{ severity: 'error', message: missing }} />}
      <Button variant="contained" onClick={onGive} title={texts.give.key}>
        {texts.give.button}
      </Button>
    </Box>
  );
}

/** What stands in the way, said where the button is: the field itself may be out of sight. */
function missingIn(records: number | undefined): string {
  return records === 0 ? texts.preview.nothing : texts.give.incomplete;
}

/** The scope of what is filled in, what it comes to, and what the file will be called. */
function useWhat(draft: Draft, lookup: Lookup) {
  const { workingSet } = useOfficeData();
  const data = useDataSet();
  const { office } = useSession();
  const scope = useMemo(() => scopeOf(draft), [draft]);
  const key = JSON.stringify(scope);
  const preview = useMemo(() => {
    const wanted = key === undefined ? undefined : (JSON.parse(key) as FileScope);
    // The rows are another set whenever the records are.
    return wanted && data && previewOf(rowsByKind(workingSet), wanted);
  }, [key, data, workingSet]);
  const sender = countyByCode(office.county)?.name ?? office.name;
  const place = (ksh: string) => settlementName(ksh, lookup);
  const nameAt = scope && ((moment: string) => givenFileName(sender, scopeInFileName(scope, place), moment));
  return { scope, preview, nameAt };
}

function askedOf(draft: Draft, scope: FileScope, lookup: Lookup): Omit<Asked, 'passphrase' | 'name'> {
  const names = {
    mentor: (id: string) => titleOfId('mentor', id, lookup),
    place: (ksh: string) => settlementName(ksh, lookup),
  };
  const { recipient = '', purpose = '', withAttachments } = draft;
  return { scope, about: aboutInLog(scope, names), recipient, purpose, withAttachments };
}

/** New words for each file; the passphrase of the exchange folder is offered where this PC remembers it. */
function useSeal() {
  const { shell } = useServices();
  const state = useState<Seal>(() => newSeal(randomBytes));
  const [, setSeal] = state;
  useEffect(() => {
    let isCurrent = true;
    shell.recallFolderPassphrase().then(
      (folder) => {
        if (isCurrent && folder !== null) setSeal((seal) => ({ ...seal, folder }));
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [shell, setSeal]);
  return state;
}

/** The button stays in sight however long the lists above it are. */
const barStyle = {
  position: 'sticky',
  // The page ends with a strip of this width, under which nothing may show.
  bottom: -8,
  zIndex: 2,
  display: 'grid',
  gap: 1,
  justifyItems: 'start',
  py: 1.25,
  bgcolor: 'background.default',
  borderTop: 1,
  borderColor: 'divider',
} as const;

const columnsStyle = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 30rem), 1fr))',
  alignItems: 'start',
  columnGap: 2,
} as const;
