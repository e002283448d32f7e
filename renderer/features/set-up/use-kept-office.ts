import { useState } from 'react';
import { z } from 'zod';
import { setUpTexts } from '../../text/set-up.ts';
import { type DraftContent, formOfDraft, type KeptDraft } from '../../ui/draft-shelf.ts';
import { useTyped } from '../../ui/form-draft.tsx';
import type { RecordDraft } from '../../ui/record-draft.ts';
import { useDraft } from '../../ui/use-draft.ts';
import type { LeadChoice } from './LeadField.tsx';
import type { MentorDrafts } from './mentor-drafts.ts';

const texts = setUpTexts.newOffice;
const values = z.record(z.string(), z.unknown());
const moreForm = z.object({
  programme: values,
  mentors: z.array(values),
  workplace: z.string(),
  lead: z.string().optional(),
});

interface OfficeForm {
  readonly office: RecordDraft;
  readonly programme: RecordDraft;
  readonly mentors: MentorDrafts;
  readonly workplace: string;
  readonly lead: LeadChoice;
  setWorkplace(label: string): void;
  setLead(choice: LeadChoice): void;
}

const NEW_OFFICE = { kind: 'office', id: 'new', before: undefined };

/** Keeps what is typed of a new office, and puts back what was left of it. */
export function useKeptOffice(form: OfficeForm) {
  const kept = useDraft({ form: formOfDraft(NEW_OFFICE), isDone: () => false });
  const [round, setRound] = useState(0);
  useTyped(kept.keeper.typed, contentOf(form));
  return {
    /** Another one when the inputs shall begin anew with what stands in the form. */
    round,
    offered: kept.offered,
    forget: kept.keeper.forget,
    discard: kept.discard,
    take(left: KeptDraft): void {
      kept.take(left);
      form.office.replace(left.content.values, {});
      const more = moreForm.safeParse(left.content.more);
      if (more.success) {
        form.programme.replace(more.data.programme, {});
        form.mentors.replace(more.data.mentors);
        form.setWorkplace(more.data.workplace);
        form.setLead(more.data.lead);
      }
      setRound((old) => old + 1);
    },
  };
}

function contentOf({ office, programme, mentors, workplace, lead }: OfficeForm): DraftContent | undefined {
  const isBegun = office.isDirty || programme.isDirty || workplace !== texts.workplaceDefault;
  if (!isBegun && mentors.filled.length === 0) return undefined;
  const more = { programme: programme.values, mentors: mentors.values, workplace, lead };
  return { kind: 'office', id: 'new', address: '/', title: texts.title, values: office.values, more };
}
