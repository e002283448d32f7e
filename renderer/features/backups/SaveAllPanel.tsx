import { Box, Button, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { KIND_NAMES, KINDS } from '../../../shared/domain/dataset.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { useDataSet, useOfficeData, useRecords } from '../../data/live.ts';
import { useServices, useSession } from '../../services.ts';
import { backupTexts } from '../../text/backups.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Working } from '../../ui/Working.tsx';
import { saveAll, type SavedAll } from './save-all.ts';
import { SaveAllDialog } from './SaveAllDialog.tsx';

const texts = backupTexts.file;

interface Said {
  readonly tone: 'success' | 'warning' | 'error';
  readonly text: string;
}

type State =
  | { readonly step: 'idle'; readonly said?: Said }
  | { readonly step: 'asking' }
  | { readonly step: 'busy'; readonly text: string };

/** One button that puts everything into a file. */
export function SaveAllPanel() {
  const { state, ask, start, cancel } = useSaveAll();
  const isBusy = state.step === 'busy';
  return (
    <Panel title={texts.title}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Typography variant="body2">{texts.intro}</Typography>
        <Box>
          <Button variant="outlined" disabled={isBusy} onClick={ask}>
            {texts.button}
          </Button>
        </Box>
        {isBusy && <Working text={state.text} stop={{ label: texts.cancel, onStop: cancel }} />}
        {state.step === 'idle' && state.said && <Notice tone={state.said.tone} text={state.said.text} />}
        {state.step === 'asking' && <SaveAllDialog onSave={start} onCancel={cancel} />}
        <Counts />
        <Workplaces />
      </Box>
    </Panel>
  );
}

/** What has been saved; papers that are not in the file are never passed over in silence. */
function saidOf({ name, attached, missing, left }: SavedAll, isSealed: boolean): Said {
  const saved = [texts.saved(name), ...(attached > 0 ? [texts.attached(attached)] : [])].join(' ');
  const more = [
    ...(isSealed ? [texts.encrypted] : []),
    ...(missing > 0 ? [texts.missing(missing)] : []),
    ...(left > 0 ? [texts.left(left)] : []),
  ];
  const tone = missing + left > 0 ? 'warning' : 'success';
  return { tone, text: more.length === 0 ? saved : `${saved}. ${more.join(' ')}` };
}

function useSaveAll() {
  const data = useOfficeData();
  const { office } = useSession();
  const { shell, about } = useServices();
  const label = useRecords('workplace').get(data.identity.replica)?.label ?? '';
  const [state, setState] = useState<State>({ step: 'idle' });
  const stop = useRef<AbortController>(undefined);
  async function save(passphrase: string | undefined, signal: AbortSignal): Promise<State> {
    const onSealing = () => setState({ step: 'busy', text: texts.sealing });
    const request = { data, office, label, version: about.version, shell, signal, passphrase, onSealing };
    try {
      const outcome = await saveAll(request);
      if (outcome === null) return { step: 'idle' };
      if (!outcome.ok) return { step: 'idle', said: { tone: 'error', text: outcome.message } };
      return { step: 'idle', said: saidOf(outcome.value, passphrase !== undefined) };
    } catch {
      return signal.aborted
        ? { step: 'idle' }
        : { step: 'idle', said: { tone: 'error', text: texts.failed } };
    }
  }
  return {
    state,
    ask: () => setState({ step: 'asking' }),
    start(passphrase: string | undefined) {
      stop.current = new AbortController();
      setState({ step: 'busy', text: texts.busy });
      void save(passphrase, stop.current.signal).then(setState);
    },
    cancel() {
      stop.current?.abort();
      setState({ step: 'idle' });
    },
  };
}

function Counts() {
  const data = useDataSet();
  const lines = KIND_NAMES.filter((kind) => data[kind].size > 0).map(
    (kind) => `${KINDS[kind].plural}: ${formatNumber(data[kind].size)}`,
  );
  return (
    <Box component="section">
      <Typography variant="h3">{texts.counts}</Typography>
      <Typography variant="body2" color="textSecondary">
        {lines.join(' · ')}
      </Typography>
    </Box>
  );
}

function Workplaces() {
  const { identity } = useOfficeData();
  const records = useRecords('workplace');
  const here = records.get(identity.replica)?.label;
  const workplaces = [...records.values()];
  const noteOf = (id: string, label: string) =>
    id === identity.replica ? texts.thisOne : label === here ? texts.formerOne : undefined;
  return (
    <Box component="section">
      <Typography variant="h3">{texts.workplaces}</Typography>
      {workplaces.map(({ id, label }) => (
        <Typography key={id} variant="body2" color="textSecondary">
          {texts.workplace(label, noteOf(id, label))}
        </Typography>
      ))}
    </Box>
  );
}
