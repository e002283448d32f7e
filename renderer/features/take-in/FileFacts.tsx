import { Box, Typography } from '@mui/material';
import { KINDS } from '../../../shared/domain/dataset.ts';
import type { LogEntry } from '../../../shared/merge/commit.ts';
import { lowered } from '../../../shared/reports/sentences.ts';
import type { ArrivedFile } from '../../data/exchange/read-arrivals.ts';
import { importTexts } from '../../text/imports.ts';
import { takeInTexts } from '../../text/take-in.ts';
import { personName } from '../../ui/change-words.ts';
import { settlementName, titleOfId } from '../../ui/display.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { Notice } from '../../ui/Notice.tsx';
import { senderName } from './sender-name.ts';

const texts = takeInTexts.file;

interface FileFactsProps {
  readonly name: string;
  readonly arrived: ArrivedFile;
  readonly ownOffice: string;
  readonly lookup: Lookup;
}

/** Who sent what and when, and whatever one should know before taking it in. */
export function FileFacts({ name, arrived, ownOffice, lookup }: FileFactsProps) {
  const { head } = arrived;
  const facts = [
    [texts.sender, senderName(head.sender, lookup)],
    [texts.scope, scopeWords(arrived, lookup)],
    [texts.madeAt, takeInTexts.moment(head.madeAt)],
    [texts.name, name],
  ] as const;
  const isOwn = head.sender.office === ownOffice;
  return (
    <Box component="section" aria-label={texts.name} sx={{ mb: 1 }}>
      <Box component="dl" sx={factsStyle}>
        {facts.map(([label, value]) => (
          <Box key={label} sx={{ display: 'flex', gap: 0.75, minWidth: 0 }}>
            <Typography component="dt" variant="body2" color="textSecondary">
              {label}
            </Typography>
            <Typography
              component="dd"
              variant="body2"
              sx={{ m: 0, fontWeight: 600, overflowWrap: 'anywhere' }}
            >
              {label === texts.sender && isOwn ? `${value} (${texts.ownOffice})` : value}
            </Typography>
          </Box>
        ))}
      </Box>
      <Warnings arrived={arrived} lookup={lookup} />
    </Box>
  );
}

function Warnings({ arrived, lookup }: Pick<FileFactsProps, 'arrived' | 'lookup'>) {
  const { plan, senderKnown, takenBefore } = arrived;
  const { collisions, arrivals } = plan;
  return (
    <Box sx={{ display: 'grid', gap: 1, '&:not(:empty)': { mt: 1 } }}>
      {!senderKnown && <Notice tone="info" title={texts.unknownTitle} text={texts.unknown} />}
      {takenBefore && <Notice tone="info" text={beforeWords(takenBefore, lookup)} />}
      {collisions.length > 0 && <Notice tone="warning" text={texts.collisions(collisions.length)} />}
      {arrivals.length === 0 && <Notice tone="success" text={texts.nothing} />}
    </Box>
  );
}

function beforeWords({ time, person }: LogEntry, lookup: Lookup): string {
  return texts.before(time, person === '' ? importTexts.fromFolder : personName(person, lookup));
}

/** „egy mentor adatai: Őrségi Béla” */
function scopeWords({ head: { scope, counts } }: ArrivedFile, lookup: Lookup): string {
  if (isReceipt(counts)) return lowered(KINDS.receipt.label);
  const words = texts.scopes[scope.type] ?? texts.otherScope;
  const name = scope.type === 'settlement' ? settlementName : mentorName;
  const names = scope.type === 'all' ? [] : (scope.ids ?? []).map((id) => name(id, lookup));
  return names.length === 0 ? words : `${words}: ${names.join(', ')}`;
}

/** A file made to send a receipt back holds nothing else but who sends it. */
function isReceipt(counts: Readonly<Record<string, number>>): boolean {
  const kinds = Object.keys(counts).filter((kind) => (counts[kind] ?? 0) > 0);
  return kinds.includes('receipt') && kinds.every((kind) => receiptKinds.has(kind));
}

const receiptKinds: ReadonlySet<string> = new Set(['receipt', 'office', 'workplace']);

function mentorName(id: string, lookup: Lookup): string {
  return titleOfId('mentor', id, lookup);
}

const factsStyle = { display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.25, m: 0 } as const;
