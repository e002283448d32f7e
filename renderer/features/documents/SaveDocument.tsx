import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
} from '@mui/material';
import type { DocumentModel } from '../../../shared/reports/kit/model.ts';
import { useServices } from '../../services.ts';
import { documentTexts as texts } from '../../text/documents.ts';
import { Notice } from '../../ui/Notice.tsx';
import { type SavingDocument, useSaving } from './use-saving.ts';

/** The button that saves the document, and what came of it. */
export function SaveDocument({ model }: { readonly model: DocumentModel }) {
  const document = useSaving();
  const { saving } = document;
  const isWriting = saving.state === 'writing';
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
        <Button variant="contained" disabled={isWriting} onClick={() => document.save(model)}>
          {isWriting ? texts.saving : texts.save}
        </Button>
        {isWriting && <Button onClick={document.cancel}>{texts.cancel}</Button>}
      </Box>
      {isWriting && <LinearProgress aria-label={texts.saving} />}
      {saving.state === 'failed' && <Notice tone="error" text={saving.message} />}
      {saving.state === 'saved' && <Saved token={saving.token} name={saving.name} />}
      <FileOpenDialog document={document} name={model.title} />
    </Box>
  );
}

function Saved({ token, name }: { readonly token: string; readonly name: string }) {
  const { shell, about, notices } = useServices();
  async function ask(how: 'openSaved' | 'showSaved'): Promise<void> {
    const outcome = await shell[how]({ token });
    if (!outcome.ok) notices.show({ message: outcome.message, severity: 'error' });
  }
  const actions = about.host === 'electron' && (
    <>
      <Button size="small" onClick={() => void ask('openSaved')}>
        {texts.open}
      </Button>
      <Button size="small" onClick={() => void ask('showSaved')}>
        {texts.showFolder}
      </Button>
    </>
  );
  return <Notice tone="success" text={texts.saved(name)} actions={actions} />;
}

interface FileOpenDialogProps {
  readonly document: SavingDocument;
  readonly name: string;
}

/** Word holds the file: close it there and save again, or take a numbered name. */
function FileOpenDialog({ document, name }: FileOpenDialogProps) {
  const { saving } = document;
  return (
    <Dialog open={saving.state === 'fileOpen'} onClose={document.cancel} aria-labelledby="file-open-title">
      <DialogTitle id="file-open-title">{texts.fileOpenTitle}</DialogTitle>
      <DialogContent>{saving.state === 'fileOpen' && saving.message}</DialogContent>
      <DialogActions>
        <Button variant="contained" autoFocus onClick={() => document.again('numbered', name)}>
          {texts.saveNumbered}
        </Button>
        <Button onClick={() => document.again('same', name)}>{texts.saveAgain}</Button>
        <Button onClick={document.cancel}>{texts.cancel}</Button>
      </DialogActions>
    </Dialog>
  );
}
