import { Box, Button, Typography } from '@mui/material';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { KINDS, dataSetOf } from '../../../shared/domain/dataset.ts';
import { CENTRE_COUNTY } from '../../../shared/domain/office.ts';
import { countyByCode } from '../../../shared/gazetteer/counties.ts';
import type { Outcome } from '../../../shared/lib/outcome.ts';
import { efop131 } from '../../../shared/programme/efop-131.ts';
import { now } from '../../platform/clock.ts';
import { setUpTexts } from '../../text/set-up.ts';
import { DeskContext } from '../../ui/draft-shelf.ts';
import { DraftNotices } from '../../ui/DraftNotice.tsx';
import { FieldFrame, noteIdOf } from '../../ui/FieldFrame.tsx';
import { lookupOf } from '../../ui/lookup.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Picker, sourceOf } from '../../ui/Picker.tsx';
import { useRecordDraft } from '../../ui/record-draft.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { useTries } from '../../ui/use-tries.ts';
import { DraftFields } from './DraftFields.tsx';
import { createOffice, type Ground } from './fill-database.ts';
import { LeadField, leadRow, type LeadChoice } from './LeadField.tsx';
import { type MentorDrafts, useMentorDrafts } from './mentor-drafts.ts';
import { MentorRows } from './MentorRows.tsx';
import { officeCounties, suggestedCentre, suggestedOffice } from './new-office.ts';
import type { Run } from './run.ts';
import { Section } from './Section.tsx';
import { setUpShelf } from './set-up-shelf.ts';
import { useKeptOffice } from './use-kept-office.ts';

const texts = setUpTexts.newOffice;
const OFFICE_FIELDS = {
  kind: KINDS.office,
  names: ['name', 'postalCode', 'seat', 'street', 'phone', 'email', 'employer', 'employerSigner'],
  wide: { employer: 'two' },
} as const;
const PROGRAMME_FIELDS = {
  kind: KINDS.programmeProfile,
  names: ['title', 'projectNumber', 'beneficiary', 'start', 'end', 'mentorTitle'],
  wide: { title: 'two', beneficiary: 'whole' },
} as const;
const START = { id: 'new', office: 'new' };
const PROGRAMME_START = { ...START, ...efop131 };

interface NewOfficeProps {
  readonly ground: Ground;
  onBack(): void;
  readonly run: Run;
}

/** The office, its mentors and its programme on one page; everything can be changed later. What is typed outlives a crash. */
export function NewOffice(props: NewOfficeProps) {
  const [desk] = useState(() => ({ shelf: setUpShelf(), owner: '' }));
  return (
    <DeskContext value={desk}>
      <OfficeForm {...props} />
    </DeskContext>
  );
}

function OfficeForm({ ground, onBack, run }: NewOfficeProps) {
  const { frame, tried, tryIt } = useTries<HTMLFormElement>();
  const form = useNewOffice(tried, tryIt);
  const kept = useKeptOffice(form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const draft = form.finished();
    if (draft) run(setUpTexts.busy.create, () => forgottenWhenMade(createOffice(draft, ground), kept.forget));
  };
  return (
    <Box component="form" ref={frame} noValidate onSubmit={submit} onKeyDown={submitByKeys}>
      <Typography variant="h1">{texts.title}</Typography>
      <Typography sx={{ mt: 0.5, mb: 2 }}>{texts.intro}</Typography>
      <DraftNotices
        offered={kept.offered.map((draft) => ({ draft, changed: [] }))}
        onTake={kept.take}
        onDiscard={kept.discard}
      />
      <Section key={`office ${kept.round}`} title={texts.officeTitle}>
        <CountyField value={form.county} wrong={tried && !form.county} onChange={form.chooseCounty} />
        <DraftFields {...OFFICE_FIELDS} draft={form.office} lookup={form.lookup} />
        <FieldFrame id="workplace" label={texts.workplace} help={texts.workplaceHelp}>
          <TextInput
            id="workplace"
            value={form.workplace}
            onChange={(value) => form.setWorkplace(value ?? '')}
          />
        </FieldFrame>
      </Section>
      <Section key={`mentors ${kept.round}`} title={form.people.title} note={form.people.help}>
        <MentorRows mentors={form.mentors} lookup={form.lookup} tried={tried} words={form.people} />
        <LeadField mentors={form.mentors} lookup={form.lookup} choice={form.lead} onChange={form.setLead} />
      </Section>
      <Section key={`programme ${kept.round}`} title={texts.programmeTitle} note={texts.programmeHelp}>
        <DraftFields {...PROGRAMME_FIELDS} draft={form.programme} lookup={form.lookup} />
      </Section>
      <FormEnd wrong={tried ? form.wrongCount : 0} onBack={onBack} />
    </Box>
  );
}

interface FormEndProps {
  /** How many fields keep the office from being made, once it has been asked for. */
  readonly wrong: number;
  onBack(): void;
}

function FormEnd({ wrong, onBack }: FormEndProps) {
  return (
    <>
      {wrong > 0 && <Notice tone="error" text={texts.wrong(wrong)} />}
      <Box sx={{ display: 'flex', gap: 1.5, mt: 2 }}>
        <Button type="submit" variant="contained">
          {texts.create}
        </Button>
        <Button onClick={onBack}>{setUpTexts.back}</Button>
      </Box>
    </>
  );
}

/** What was typed is forgotten only when the office is there. */
async function forgottenWhenMade(making: Promise<Outcome<string>>, forget: () => void) {
  const made = await making;
  if (made.ok) forget();
  return made;
}

/** Ctrl+Enter and Ctrl+S save here as in every form. */
function submitByKeys(event: KeyboardEvent<HTMLElement>): void {
  const isSave = event.ctrlKey && !event.altKey && (event.key === 'Enter' || event.key.toLowerCase() === 's');
  if (!isSave) return;
  event.preventDefault();
  event.currentTarget.closest('form')?.requestSubmit();
}

function useNewOffice(tried: boolean, tryIt: () => void) {
  const [lookup] = useState(() => lookupOf(dataSetOf({}), now().date));
  const office = useRecordDraft(KINDS.office, START, lookup);
  const programme = useRecordDraft(KINDS.programmeProfile, PROGRAMME_START, lookup);
  const [workplace, setWorkplace] = useState<string>(texts.workplaceDefault);
  const [lead, setLead] = useState<LeadChoice>();
  const mentors = useMentorDrafts(lookup, tried);
  const county = office.record['county'] as string | undefined;
  const { filled } = mentors;
  const wrongMentors =
    filled.reduce((sum, { wrong }) => sum + wrong.length, 0) + (filled.length === 0 ? 1 : 0);
  const wrongCount = office.wrong.length + programme.wrong.length + wrongMentors;
  return {
    lookup,
    office,
    programme,
    workplace,
    lead,
    setLead,
    county,
    people: county === CENTRE_COUNTY ? texts.staff : texts.mentors,
    wrongCount,
    setWorkplace,
    mentors,
    chooseCounty(code: string | undefined) {
      for (const [name, value] of Object.entries(suggestionFor(code, lookup.today))) office.set(name, value);
    },
    /** The draft if nothing is wrong; otherwise every problem is shown. */
    finished() {
      tryIt();
      office.touchAll();
      programme.touchAll();
      if (wrongCount > 0) return undefined;
      return {
        office: office.record,
        programme: programme.changes,
        mentors: filled.map(({ record }) => record),
        workplace,
        lead: placeAmongFilled(mentors, leadRow(mentors, lead)),
      };
    },
  };
}

function placeAmongFilled({ rows, filled }: MentorDrafts, row: number | undefined): number | undefined {
  const place = filled.findIndex((one) => row !== undefined && one === rows[row]);
  return place < 0 ? undefined : place;
}

function suggestionFor(code: string | undefined, today: string): Readonly<Record<string, unknown>> {
  if (code === CENTRE_COUNTY) return suggestedCentre();
  const chosen = code === undefined ? undefined : countyByCode(code);
  return chosen ? suggestedOffice(chosen, today) : { county: undefined, role: undefined };
}

interface CountyFieldProps {
  readonly value: string | undefined;
  readonly wrong: boolean;
  onChange(code: string | undefined): void;
}

function CountyField({ value, wrong, onChange }: CountyFieldProps) {
  const [source] = useState(() => sourceOf(officeCounties()));
  return (
    <FieldFrame
      id="county"
      label={texts.county}
      help={texts.countyHelp}
      required
      problems={wrong ? [{ severity: 'error', message: texts.countyMissing }] : []}
    >
      <Picker
        id="county"
        source={source}
        value={value}
        invalid={wrong}
        describedBy={noteIdOf('county')}
        autoFocus
        onChange={onChange}
      />
    </FieldFrame>
  );
}
