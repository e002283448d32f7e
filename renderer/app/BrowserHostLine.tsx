import { Box, Button, Typography } from '@mui/material';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useOfficeData, useRecords } from '../data/live.ts';
import { saveAll } from '../features/backups/save-all.ts';
import { SaveAllDialog } from '../features/backups/SaveAllDialog.tsx';
import { counterOfFile, onFileMarked } from '../file-mark.ts';
import { useServices, useSession } from '../services.ts';
import { frameText } from '../text/frame.ts';
import { HostIcon } from '../ui/icons.tsx';

const texts = frameText.browserHost;

/** The program runs in a plain browser, which keeps nothing beside its own store: says so, and offers what is not in any file yet. */
export function BrowserHostLine() {
  const { sample } = useSession();
  return (
    <Box role="note" sx={lineStyle}>
      <HostIcon sx={{ fontSize: 16, flex: 'none' }} />
      <Typography variant="caption">{sample ? texts.sample : texts.noJournal}</Typography>
      {!sample && <OnlyHere />}
    </Box>
  );
}

/** How many changes stand in this browser alone, and the file that takes them out of it. */
function OnlyHere() {
  usePersistence();
  const { count, isFromBefore } = useOnlyHere();
  const { busy, download } = useDownload();
  const [isAsking, setAsking] = useState(false);
  if (count <= 0) return null;
  return (
    <>
      <Typography variant="caption" sx={{ fontWeight: 600 }}>
        {isFromBefore ? texts.before(count) : texts.onlyHere(count)}
      </Typography>
      <Button
        size="small"
        variant="outlined"
        disabled={busy}
        onClick={() => setAsking(true)}
        sx={{ flex: 'none', py: 0, minHeight: 24 }}
      >
        {busy ? texts.downloading : texts.download}
      </Button>
      {isAsking && (
        <SaveAllDialog
          onSave={(passphrase) => {
            setAsking(false);
            download(passphrase);
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}

function useOnlyHere() {
  const { name, workingSet, counter } = useOfficeData();
  const [atStart] = useState(counter);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [workingSet.subscribe('all', listener), onFileMarked(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [workingSet],
  );
  const count = useSyncExternalStore(subscribe, () => counter() - counterOfFile(name));
  return { count, isFromBefore: counter() === atStart };
}

/** Asks the browser once not to clear this store by itself when the disk fills up; it decides without a question to the person. */
function usePersistence(): void {
  useEffect(() => {
    // Absent where the page is not served securely.
    const storage = navigator.storage as StorageManager | undefined;
    storage
      ?.persisted()
      .then((isPersisted) => (isPersisted ? true : storage.persist()))
      .catch(() => false);
  }, []);
}

function useDownload() {
  const data = useOfficeData();
  const { office } = useSession();
  const { shell, about, notices } = useServices();
  const label = useRecords('workplace').get(data.identity.replica)?.label ?? '';
  const [busy, setBusy] = useState(false);
  async function download(passphrase: string | undefined): Promise<void> {
    setBusy(true);
    const { signal } = new AbortController();
    const request = { data, office, label, version: about.version, shell, signal, passphrase };
    const saved = await saveAll(request).catch(() => undefined);
    setBusy(false);
    if (saved?.ok) notices.show({ message: texts.downloaded(saved.value.name) });
    else if (saved !== null) notices.show({ message: saved?.message ?? texts.failed, severity: 'error' });
  }
  return { busy, download: (passphrase: string | undefined) => void download(passphrase) };
}

const lineStyle = {
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  columnGap: 1,
  rowGap: 0.25,
  px: { xs: 1.5, md: 3 },
  py: 0.25,
  flex: 'none',
  color: 'text.secondary',
  bgcolor: 'band',
  borderTop: 1,
  borderColor: 'divider',
} as const;
