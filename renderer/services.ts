import { createContext, useCallback, useContext, useMemo } from 'react';
import { z } from 'zod';
import type { Output, Shell } from '../shared/contract/contract.ts';
import type { Kept } from '../shared/contract/kept.ts';
import type { Mentor } from '../shared/domain/mentor.ts';
import type { Office } from '../shared/domain/office.ts';
import type { CalendarDate } from '../shared/lib/dates.ts';
import type { Outcome } from '../shared/lib/outcome.ts';
import type { Cause, Commit, Operation } from '../shared/merge/commit.ts';
import type { Dot } from '../shared/merge/versions.ts';
import type { Keeper } from './data/keeping/keeper.ts';
import { useOfficeData, useRecord } from './data/live.ts';
import type { Notice, Notices } from './notices.ts';
import { now } from './platform/clock.ts';
import { stepWords } from './step-words.ts';
import { historyText } from './text/history.ts';
import { saveTexts } from './text/saving.ts';

/** Snapshots and checks of the opened office, and what the shell kept of it when the program started. */
export interface Keeping {
  readonly keeper: Keeper;
  readonly kept: Kept;
}

/** What every screen may ask for besides the records: the machine, messages, who sits here. */
export interface Services {
  readonly shell: Shell;
  readonly about: Output<'about'>;
  readonly notices: Notices;
  /** How the office is kept safe beside its database; absent for the sample and in a plain browser. */
  readonly keeping?: Keeping | undefined;
  /** Id of the mentor who sits at the PC; chosen once, can be switched. */
  readonly personId: string | undefined;
  setPerson(id: string): void;
  /** Closes this office (or the sample) and shows the choice of the start again. */
  leave(): void;
  /** Fills the sample county and opens it instead of this office, which waits; tells why if it could not. */
  openSample(): Promise<Outcome<string>>;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === undefined) throw new Error('the services are not there yet');
  return services;
}

/** Absent where nothing is kept beside the database: for the sample, and in a plain browser. */
export function useKeeping(): Keeping | undefined {
  return useServices().keeping;
}

export interface Session {
  readonly office: Office;
  readonly person: Mentor | undefined;
  setPerson(id: string): void;
  readonly today: CalendarDate;
  /** An invented county: MINTA on every screen and document. */
  readonly sample: boolean;
}

export function useSession(): Session {
  const { personId, setPerson } = useServices();
  const { identity } = useOfficeData();
  const office = useRecord('office', identity.office);
  const person = useRecord('mentor', personId);
  const today = now().date;
  const { sample } = identity;
  return useMemo(() => {
    if (office === undefined) throw new Error('an opened office has a record of itself');
    return { office, person, setPerson, today, sample };
  }, [office, person, setPerson, today, sample]);
}

/** Local time as commits carry it: `YYYY-MM-DDTHH:mm:ss`. */
export function commitTime(): string {
  const { date, time, seconds } = now();
  return `${date}T${time}:${seconds}`;
}

/** With a sentence of its own about what was saved, where the usual one would say too little. */
export type SaveRequest = (
  operations: readonly Operation[],
  cause?: Cause,
  sentence?: string,
) => Promise<Outcome<Commit>>;

/** Says what was saved, but never before the journal has it too: until then the bar over the page says why not. */
export function useAnnounceSaved(): (notice: Notice) => void {
  const { saving } = useOfficeData();
  const { notices } = useServices();
  return useCallback(
    (notice) => {
      if (saving.current().state === 'safe') notices.show(notice);
    },
    [saving, notices],
  );
}

/** Takes back what has just been saved, and says its name as the history does. */
export function useUndoSaved(): (dot: Dot) => Promise<void> {
  const data = useOfficeData();
  const { notices, personId = '' } = useServices();
  const announce = useAnnounceSaved();
  return useCallback(
    async (dot) => {
      const entry = await data.history.entry(dot);
      const what = entry && stepWords(entry, data.workingSet);
      const undone = await data.undo(dot, { person: personId, time: commitTime() });
      if (undone.ok) announce({ message: historyText.undone(what ?? historyText.noVisibleChange) });
      else notices.show({ message: undone.message, severity: 'error' });
    },
    [data, notices, personId, announce],
  );
}

/** Nothing was to be saved, or the bar over the page and the form say already that nothing can be. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(['nothing', 'readOnly']);

/** Saves one user action. Says „Mentve” with a way back, or why not; the caller keeps what was typed. */
export function useCommit(): SaveRequest {
  const data = useOfficeData();
  const { notices, personId = '' } = useServices();
  const announce = useAnnounceSaved();
  const undo = useUndoSaved();
  return useCallback(
    async (operations, cause = 'entry', sentence = savedSentence(operations, cause)) => {
      const outcome = await data.commit({ operations, cause, person: personId, time: commitTime() });
      if (outcome.ok) {
        const { dot } = outcome.value;
        announce({ message: sentence, ...(cause !== 'erasure' && { undo: () => undo(dot) }) });
      } else if (!SAID_ELSEWHERE.has(outcome.reason))
        notices.show({ message: outcome.message, severity: 'error' });
      return outcome;
    },
    [data, notices, personId, announce, undo],
  );
}

const sentencesOfCauses: Readonly<Partial<Record<Cause, string>>> = {
  return: saveTexts.returned,
  unite: saveTexts.united,
  part: saveTexts.parted,
  erasure: saveTexts.erased,
};

function savedSentence(operations: readonly Operation[], cause: Cause): string {
  const own = sentencesOfCauses[cause];
  if (own !== undefined) return own;
  return operations.some((operation) => operation.do === 'delete') ? saveTexts.deleted : saveTexts.saved;
}

export const personPreference = z.string();
