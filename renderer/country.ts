import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { CountryFigures } from '../shared/centre/country.ts';
import { isCentre } from '../shared/domain/office.ts';
import { type Period, periodCode } from '../shared/lib/periods.ts';
import { type Centre, type CentreStatus, openCentre } from './data/centre/centre.ts';
import { useOfficeData, useRecords } from './data/live.ts';
import type { OfficeData } from './data/office-data.ts';
import { useServices, useSession } from './services.ts';

/** What the centre's screens and documents ask of the extracts in force. */
export interface Country {
  readonly centre: Centre;
  readonly status: CentreStatus;
}

interface Opened {
  readonly centre: Centre;
  users: number;
  closing: ReturnType<typeof setTimeout> | undefined;
}

/** One for each opened office: its screens come and go, what was read stays a while. */
const opened = new WeakMap<OfficeData, Opened>();
const KEPT_MS = 10 * 60_000;

const NOTHING: CentreStatus = { read: 0, all: 0, broken: [] };
const noChange = () => () => undefined;

function openedFor(data: OfficeData, shell: Parameters<typeof openCentre>[0]): Opened {
  const known = opened.get(data);
  if (known) return known;
  const fresh = { centre: openCentre(shell), users: 0, closing: undefined };
  opened.set(data, fresh);
  return fresh;
}

/** The extracts of the centre, read once and held beside the page; nothing in a county office. */
export function useCountry(): Country | undefined {
  const data = useOfficeData();
  const { shell } = useServices();
  const { office } = useSession();
  const packages = useRecords('countyPackage');
  const isNeeded = isCentre(office);
  const one = useMemo(() => (isNeeded ? openedFor(data, shell) : undefined), [data, shell, isNeeded]);
  useEffect(() => one && used(one, () => opened.delete(data)), [one, data]);
  const centre = one?.centre;
  useEffect(() => centre?.hold(packages.values()), [centre, packages]);
  const status = useSyncExternalStore(centre?.subscribe ?? noChange, () => centre?.status() ?? NOTHING);
  return useMemo(() => centre && { centre, status }, [centre, status]);
}

/** Counts a user in, and out again; what nobody has used for a while is let go. */
function used(one: Opened, forget: () => void): () => void {
  clearTimeout(one.closing);
  one.users += 1;
  return () => {
    one.users -= 1;
    if (one.users > 0) return;
    one.closing = setTimeout(() => {
      one.centre.close();
      forget();
    }, KEPT_MS);
  };
}

/** The country's figures of a period; nothing until they are there, or where there is nothing to count. */
export function useCountryFigures(country: Country | undefined, period: Period): CountryFigures | undefined {
  const [figures, setFigures] = useState<CountryFigures>();
  const { centre, status } = country ?? {};
  const code = periodCode(period);
  const isReady = status !== undefined && status.all > 0 && status.read === status.all;
  useEffect(() => {
    if (!centre || !isReady) return undefined;
    let current = true;
    void centre.figures(period).then((answer) => current && setFigures(answer));
    return () => {
      current = false;
    };
    // The period is a value: its code tells whether it is another one. A new status means other packages.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [centre, isReady, status, code]);
  return figures !== undefined && periodCode(figures.period) === code ? figures : undefined;
}
