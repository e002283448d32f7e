import { sumOf, takenCounts } from '../../shared/merge/taken-counts.ts';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { createFolderDriver } from '../data/folder/folder-driver.ts';
import type { Reception } from '../data/folder/folder-status.ts';
import { useOfficeData } from '../data/live.ts';
import type { OfficeData } from '../data/office-data.ts';
import { type ExchangeFolder, ExchangeFolderContext } from '../exchange-folder.ts';
import { type Services, useServices } from '../services.ts';
import { folderTexts } from '../text/exchange-folder.ts';
import { onClosing } from './before-closing.ts';
import { folderSurroundings } from './folder-surroundings.ts';

/** So often it is asked whether anything is due, in milliseconds. */
const TICK = 5_000;

/** Around an office that is kept: takes in what its other PCs have left in the folder, and leaves what they lack. */
export function ExchangeFolderProvider({ children }: { readonly children: ReactNode }) {
  const data = useOfficeData();
  const services = useServices();
  const { shell, about, notices } = services;
  const [untold] = useState<Reception[]>(() => []);
  const folder = useMemo(
    () => exchangeFolder(data, { shell, about }, (receptions) => void untold.push(...receptions)),
    [data, shell, about, untold],
  );
  useEffect(() => {
    const timer = setInterval(() => {
      void folder.driver.tick();
    }, TICK);
    const forget = onClosing(() => folder.driver.leaveLast());
    return () => {
      clearInterval(timer);
      forget();
    };
  }, [folder]);
  useEffect(() => {
    // What a person has just done stays on the screen with its way back; this waits until nothing else is said.
    const tell = () => {
      if (untold.length === 0 || notices.current() !== undefined) return;
      const message = messageOf(untold.splice(0));
      if (message !== undefined) notices.show({ message, severity: 'info' });
    };
    const forget = folder.driver.subscribe(tell);
    const forgetNotices = notices.subscribe(() => queueMicrotask(tell));
    return () => {
      forget();
      forgetNotices();
    };
  }, [folder, notices, untold]);
  return <ExchangeFolderContext value={folder}>{children}</ExchangeFolderContext>;
}

function exchangeFolder(
  data: OfficeData,
  services: Pick<Services, 'shell' | 'about'>,
  onTaken: (receptions: readonly Reception[]) => void,
): ExchangeFolder {
  let closed = new AbortController();
  const surroundings = folderSurroundings({ data, services, formOpens: () => closed.signal, onTaken });
  return {
    driver: createFolderDriver(surroundings),
    setOpen(open) {
      if (open) closed.abort();
      else closed = new AbortController();
    },
  };
}

function messageOf(receptions: readonly Reception[]): string | undefined {
  const counts = takenCounts(receptions.map((one) => one.counts));
  if (sumOf(counts) === 0) return undefined;
  const labels = [...new Set(receptions.map(({ source }) => source.label))].join(', ');
  const taken = folderTexts.taken(counts, labels);
  return counts.conflicting === 0 ? taken : `${taken} ${folderTexts.toDecide(counts.conflicting)}`;
}
