import { Box } from '@mui/material';
import { kindOf } from '../../../shared/domain/dataset.ts';
import { useOfficeData } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { takeInTexts } from '../../text/take-in.ts';
import { lookupWithDeleted } from '../../ui/change-words.ts';
import { titleOfId } from '../../ui/display.ts';
import { type Lookup, lookupOf } from '../../ui/lookup.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { ReceiptNews } from './receipts-in.ts';

const texts = takeInTexts.result;

/** Names shown of what did not arrive. */
const NAMED = 10;

/** What the receipts of others say about the files we gave them. */
export function ReceiptNewsList({ news }: { readonly news: readonly ReceiptNews[] }) {
  const { workingSet } = useOfficeData();
  const { today } = useSession();
  const lookup = lookupWithDeleted(lookupOf(workingSet.dataSet(), today), workingSet.row);
  return (
    <Box sx={{ display: 'grid', gap: 1, width: '100%' }}>
      {news.map((one) => (
        <Notice
          key={one.id}
          tone={one.isWhole ? 'success' : 'warning'}
          title={texts.receiptsTitle}
          text={[headline(one), missingWords(one, lookup)].filter((part) => part !== '').join(' ')}
        />
      ))}
    </Box>
  );
}

function headline({ file, receiver, isWhole, lacking }: ReceiptNews): string {
  if (file === undefined) return texts.unknownTransfer(receiver);
  return isWhole ? texts.arrivedWhole(file, receiver) : texts.arrivedPartly(file, receiver, lacking);
}

function missingWords({ missing, lacking }: ReceiptNews, lookup: Lookup): string {
  const named = missing.slice(0, NAMED);
  if (named.length === 0) return '';
  const titles = named.map(({ kind, id, reason }) =>
    texts.missingOne(kindOf(kind)?.label ?? kind, titleOfId(kind, id, lookup), reason),
  );
  return texts.missing(titles.join('; '), lacking - named.length);
}
