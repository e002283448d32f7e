import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useServices } from '../../services.ts';
import { entryText, sizeText } from '../../text/activity-entry.ts';
import { type AttachmentRow, isPdf } from './attach-evidence.ts';

interface AttachmentDialogProps {
  readonly row: AttachmentRow;
  readonly onClose: () => void;
}

/** A supporting document looked at again: the picture itself, or a PDF to be saved as a file. */
export function AttachmentDialog({ row, onClose }: AttachmentDialogProps) {
  const bytes = useBytes(row.hash);
  const isReady = bytes !== undefined && bytes !== null;
  return (
    <Dialog open onClose={onClose} maxWidth="lg" aria-labelledby="attachment-name">
      <DialogTitle id="attachment-name" sx={{ overflowWrap: 'anywhere' }}>
        {row.name}
      </DialogTitle>
      <DialogContent sx={{ minWidth: 320 }}>
        {bytes === undefined && <Typography>{entryText.attachmentLoading}</Typography>}
        {bytes === null && (
          <Typography>{isPdf(row) ? entryText.pdfMissing : entryText.pictureMissing}</Typography>
        )}
        {isReady && (isPdf(row) ? <Pdf row={row} /> : <Picture row={row} bytes={bytes} />)}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {isReady && isPdf(row) && <SavePdf row={row} bytes={bytes} onSaved={onClose} />}
        <Button variant={isPdf(row) ? 'outlined' : 'contained'} autoFocus onClick={onClose}>
          {entryText.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The bytes kept under a hash: `undefined` while they are read, `null` where this PC has none. */
function useBytes(hash: string): Uint8Array | null | undefined {
  const { shell } = useServices();
  const [bytes, setBytes] = useState<Uint8Array | null>();
  useEffect(() => {
    let isWanted = true;
    void shell.getAttachment({ hash }).then(
      (read) => isWanted && setBytes(read),
      () => isWanted && setBytes(null),
    );
    return () => {
      isWanted = false;
    };
  }, [shell, hash]);
  return bytes;
}

interface ReadyProps {
  readonly row: AttachmentRow;
  readonly bytes: Uint8Array;
}

function Picture({ row, bytes }: ReadyProps) {
  const [isBroken, setBroken] = useState(false);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes.slice()], { type: row.mime }));
    queueMicrotask(() => setAddress(made));
    return () => URL.revokeObjectURL(made);
  }, [bytes, row.mime]);
  if (isBroken) return <Typography>{entryText.pictureBroken}</Typography>;
  if (address === undefined) return null;
  return (
    <Box
      component="img"
      src={address}
      alt={row.description ?? row.name}
      onError={() => setBroken(true)}
      sx={{ display: 'block', maxWidth: '100%', maxHeight: '70vh', mx: 'auto' }}
    />
  );
}

function Pdf({ row }: Pick<ReadyProps, 'row'>) {
  return (
    <>
      <Typography>{entryText.pdfOfSize(sizeText(row.size ?? 0))}</Typography>
      <Typography color="textSecondary">{entryText.pdfNotShown}</Typography>
    </>
  );
}

function SavePdf({ row, bytes, onSaved }: ReadyProps & { readonly onSaved: () => void }) {
  const { shell, notices } = useServices();
  async function save(): Promise<void> {
    const saved = await shell.saveFile({ kind: 'pdf', name: row.name.replace(/\.pdf$/i, ''), bytes });
    if (saved === null) return;
    if (!saved.ok) return notices.show({ message: saved.message, severity: 'error' });
    notices.show({ message: entryText.pdfSaved(saved.value.name) });
    onSaved();
  }
  return (
    <Button variant="contained" onClick={() => void save()}>
      {entryText.savePdf}
    </Button>
  );
}
