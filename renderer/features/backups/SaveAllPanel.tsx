import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { KIND_NAMES, KINDS } from '../../../shared/domain/dataset.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { useDataSet, useOfficeData, useRecords } from '../../data/live.ts';
import { useServices, useSession } from '../../services.ts';
import { backupTexts } from '../../text/backups.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { saveAll, type SavedAll } from './save-all.ts';

const texts = backupTexts.file;

type State = { readonly tone: 'success' | 'warning' | 'error'; readonly text: string } | 'idle' | 'busy';

/** One button that puts everything into a file. */
export function SaveAllPanel() {
  const { state, start, cancel } = useSaveAll();
  return (
    <Panel title={texts.title}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Typography variant="body2">{texts.intro}</Typography>
        <Box sx={{ display: 'flex', gap: 1.5 }}>
          <Button variant="outlined" disabled={state === 'busy'} onClick={start}>
            {state === 'busy' ? texts.busy : texts.button}
          </Button>
          {state === 'busy' && <Button onClick={cancel}>{texts.cancel}</Button>}
        </Box>
        {state === 'busy' && <LinearProgress aria-label={texts.busy} />}
        {typeof state === 'object' && <Notice tone={state.tone} text={state.text} />}
        <Counts />
        <Workplaces />
      </Box>
    </Panel>
  );
}

/** What has been saved; papers that are not in the file are never passed over in silence. */
function said({ name, attached, missing, left }: SavedAll): State {
  const saved = [texts.saved(name), ...(attached > 0 ? [texts.attached(attached)] : [])];
  const notSaved = [
    ...(missing > 0 ? [texts.missing(missing)] : []),
    ...(left > 0 ? [texts.left(left)] : []),
  ];
  if (notSaved.length === 0) return { tone: 'success', text: saved.join(' ') };
  return { tone: 'warning', text: `${saved.join(' ')}. ${notSaved.join(' ')}` };
}

function useSaveAll() {
  const data = useOfficeData();
  const { office } = useSession();
  const { shell, about } = useServices();
  const label = useRecords('workplace').get(data.identity.replica)?.label ?? '';
  const [state, setState] = useState<State>('idle');
  const stop = useRef<AbortController>(undefined);
  async function save(signal: AbortSignal): Promise<void> {
    try {
      const outcome = await saveAll({ data, office, label, version: about.version, shell, signal });
      if (outcome === null) setState('idle');
      else if (outcome.ok) setState(said(outcome.value));
      else setState({ tone: 'error', text: outcome.message });
    } catch {
      setState(signal.aborted ? 'idle' : { tone: 'error', text: texts.failed });
    }
  }
  return {
    state,
    start() {
      stop.current = new AbortController();
      setState('busy');
      void save(stop.current.signal);
    },
    cancel: () => stop.current?.abort(),
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
