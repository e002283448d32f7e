import { useRef, useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import type { DocumentModel } from '../../../shared/reports/kit/model.ts';
import { useServices } from '../../services.ts';
import { documentTexts } from '../../text/documents.ts';
import { writeDocument } from '../../write-document.ts';

type Saved = NonNullable<Output<'saveFile'>>;

export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'writing' }
  | { readonly state: 'saved'; readonly token: string; readonly name: string }
  | {
      readonly state: 'fileOpen';
      readonly token: string;
      readonly message: string;
      readonly bytes: Uint8Array;
    }
  | { readonly state: 'failed'; readonly message: string };

export interface SavingDocument {
  readonly saving: Saving;
  save(model: DocumentModel): void;
  /** The target is open in Word: the same place once more, or a numbered name beside it. */
  again(how: 'same' | 'numbered', name: string): void;
  cancel(): void;
}

/** Makes the Word file and has it saved; a target that is open elsewhere is asked about, never lost. */
export function useSaving(): SavingDocument {
  const { shell } = useServices();
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const stop = useRef<AbortController>(undefined);
  function settle(outcome: Saved | null, bytes: Uint8Array): void {
    if (outcome === null) setSaving({ state: 'idle' });
    else if (outcome.ok) setSaving({ state: 'saved', ...outcome.value });
    else if (outcome.reason === 'fileOpen')
      setSaving({ state: 'fileOpen', token: outcome.token, message: outcome.message, bytes });
    else setSaving({ state: 'failed', message: outcome.message });
  }
  async function write(model: DocumentModel, signal: AbortSignal): Promise<void> {
    try {
      const bytes = await writeDocument(model, signal);
      settle(await shell.saveFile({ kind: 'report', name: model.title, bytes }), bytes);
    } catch {
      setSaving(signal.aborted ? { state: 'idle' } : { state: 'failed', message: documentTexts.failed });
    }
  }
  return {
    saving,
    save(model) {
      stop.current = new AbortController();
      setSaving({ state: 'writing' });
      void write(model, stop.current.signal);
    },
    again(how, name) {
      if (saving.state !== 'fileOpen') return;
      const { token, bytes } = saving;
      setSaving({ state: 'writing' });
      const request = { kind: 'report' as const, name, bytes, token, numbered: how === 'numbered' };
      shell.saveFile(request).then(
        (outcome) => settle(outcome, bytes),
        () => setSaving({ state: 'failed', message: documentTexts.failed }),
      );
    },
    cancel() {
      stop.current?.abort();
      setSaving({ state: 'idle' });
    },
  };
}
