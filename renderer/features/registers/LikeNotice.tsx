import { Box, Link } from '@mui/material';
import { useDeferredValue, useMemo } from 'react';
import { Link as RouterLink } from 'react-router';
import type { TwiceKind } from '../../../shared/domain/merged-away.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { duplicateIndex } from '../../../shared/duplicates/find.ts';
import { duplicateText as texts } from '../../text/duplicates.ts';
import { titleOfId } from '../../ui/display.ts';
import { Notice } from '../../ui/Notice.tsx';
import { recordPath } from '../../ui/record-paths.ts';
import type { Register } from './register.ts';

interface LikeNoticeProps {
  readonly name: TwiceKind;
  readonly register: Register;
  /** The record as typed so far. */
  readonly record: AnyRecord;
}

/** More would be a wall of text over the form. */
const MOST = 3;

/** Says while a new record is typed that the same thing may be in the register already. */
export function LikeNotice({ name, register, record }: LikeNoticeProps) {
  const { records, lookup } = register;
  const index = useMemo(() => duplicateIndex(name, records), [name, records]);
  // Typing goes first; the notice follows.
  const typed = useDeferredValue(record);
  const like = useMemo(() => {
    const sure = index.like(typed).filter(({ id, strength }) => id !== typed.id && strength !== 'possible');
    return sure.slice(0, MOST);
  }, [index, typed]);
  if (like.length === 0) return null;
  return (
    <Box sx={{ mb: 2 }}>
      <Notice tone="warning" title={texts.likeTitle} text={texts.likeNote}>
        <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '0.9063rem' }}>
          {like.map(({ id, reasons }) => (
            <li key={id}>
              <Link component={RouterLink} to={recordPath(name, id)}>
                {titleOfId(name, id, lookup)}
              </Link>
              {texts.likeBecause(reasons)}
            </li>
          ))}
        </Box>
      </Notice>
    </Box>
  );
}
