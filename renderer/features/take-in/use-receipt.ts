import { useState } from 'react';
import type { Shell } from '../../../shared/contract/contract.ts';
import { countyByCode } from '../../../shared/gazetteer/counties.ts';
import { useOfficeData, useRecords } from '../../data/live.ts';
import { commitTime, useServices, useSession } from '../../services.ts';
import { givenFileName } from '../../text/give-out.ts';
import { takeInTexts } from '../../text/take-in.ts';

const texts = takeInTexts.result;

interface Said {
  readonly tone: 'success' | 'error';
  readonly text: string;
}

/** What saving a receipt needs to know of this PC, its office and its person; `sender` is the office the file came from. */
export function useReceiver(sender: string) {
  const data = useOfficeData();
  const { shell, about, personId = '' } = useServices();
  const { office } = useSession();
  const label = useRecords('workplace').get(data.identity.replica)?.label ?? '';
  return () => {
    const time = commitTime();
    const place = countyByCode(office.county)?.name ?? office.name;
    const isOwnOffice = sender === office.id;
    return {
      data,
      shell,
      time,
      isOwnOffice,
      person: personId,
      receiver: isOwnOffice ? takeInTexts.file.of(office.name, label) : office.name,
      version: about.version,
      fileTitle: givenFileName(place, texts.receiptFile, time),
    };
  };
}

/** A receipt that is saved when asked for, and what came of it. */
export function useReceipt(saveFile: () => ReturnType<Shell['saveFile']>) {
  const [said, setSaid] = useState<Said>();
  const [isBusy, setBusy] = useState(false);
  async function save(): Promise<void> {
    const saved = await saveFile();
    if (saved === null) setSaid(undefined);
    else if (saved.ok) setSaid({ tone: 'success', text: texts.receiptSaved(saved.value.name) });
    else setSaid({ tone: 'error', text: saved.message });
  }
  return {
    said,
    isBusy,
    save() {
      setBusy(true);
      save()
        .catch(() => setSaid({ tone: 'error', text: texts.receiptFailed }))
        .finally(() => setBusy(false));
    },
  };
}
