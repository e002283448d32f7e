import { Box, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { kindOf } from '../../../shared/domain/dataset.ts';
import type { Outcome } from '../../../shared/lib/outcome.ts';
import type { Parting } from '../../../shared/merge/part.ts';
import { duplicateText as texts } from '../../text/duplicates.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { titleOfId } from '../../ui/display.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { FormerUniting } from './former.ts';
import { titleWithPlace } from '../../ui/title-with-place.ts';
import { titleAfter, useWholeLookup } from './use-titles.ts';
import { useUniting } from './use-uniting.ts';

interface PartDialogProps {
  readonly uniting: FormerUniting;
  onEnd(): void;
}

/** Says beforehand what will go back and what will stay, and why. */
export function PartDialog({ uniting, onEnd }: PartDialogProps) {
  const { kind, others, isLeft } = uniting;
  const [id] = others;
  const lookup = useWholeLookup();
  const { preparePart, part } = useUniting();
  const [prepared, setPrepared] = useState<Outcome<Parting>>();
  useEffect(() => {
    let isCurrent = true;
    void preparePart(kind, id).then((outcome) => isCurrent && setPrepared(outcome));
    return () => {
      isCurrent = false;
    };
  }, [preparePart, kind, id]);
  if (prepared === undefined) return null;
  const titles = prepared.ok
    ? prepared.value.apart.map((one) => titleAfter({ kind, id: one }, prepared.value.operations, lookup))
    : [uniting.kept, ...others].map((one) => titleWithPlace(kind, one, lookup));
  const confirm = async () => {
    if (!prepared.ok || (await part(prepared.value))) onEnd();
  };
  return (
    <ConfirmDialog
      open
      title={texts.partTitle}
      text={isLeft ? texts.partLeft(titleWithPlace(kind, id, lookup)) : texts.partText(titles)}
      confirmLabel={prepared.ok ? texts.part : texts.cancel}
      cancelLabel={texts.cancel}
      harmless
      onConfirm={() => void confirm()}
      onCancel={onEnd}
    >
      <Box sx={{ mt: 1.5 }}>
        {prepared.ok ? (
          <WhatHappens kind={kind} parting={prepared.value} lookup={lookup} />
        ) : (
          <Notice tone="warning" text={prepared.message} />
        )}
      </Box>
    </ConfirmDialog>
  );
}

interface WhatHappensProps {
  readonly kind: string;
  readonly parting: Parting;
  readonly lookup: Lookup;
}

const MOST = 5;

function WhatHappens({ kind, parting, lookup }: WhatHappensProps) {
  const { back, links, fields } = parting;
  const ofLinks = links
    .slice(0, MOST)
    .map((link) => texts.stays(titleOfId(link.kind, link.id, lookup), texts.why[link.why]));
  const more = links.length - ofLinks.length;
  const ofFields = fields.map(({ field, why }) =>
    texts.stays(kindOf(kind)?.fields[field]?.label ?? field, texts.why[why]),
  );
  return (
    <>
      <Typography variant="body2">{texts.linksBack(back)}</Typography>
      {links.length > 0 && (
        <Lines
          title={texts.linksStay(links.length)}
          lines={more > 0 ? [...ofLinks, texts.furtherLinks(more)] : ofLinks}
        />
      )}
      {fields.length > 0 && <Lines title={texts.fieldsStay} lines={ofFields} />}
    </>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="body2">{title}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 3, fontSize: '0.9063rem' }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Box>
    </Box>
  );
}
