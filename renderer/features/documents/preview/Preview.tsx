import { Box, Typography } from '@mui/material';
import type { Figure } from '../../../../shared/reports/kit/figure.ts';
import { factLines, firstBlockLines } from '../../../../shared/reports/kit/front-matter.ts';
import type { CoFinancingNotice, DocumentModel } from '../../../../shared/reports/kit/model.ts';
import { outlineOf } from '../../../../shared/reports/kit/outline.ts';
import { documentTexts as texts } from '../../../text/documents.ts';
import { BlockView } from './BlockView.tsx';
import { LabelledLines } from './LabelledLines.tsx';
import { PictureView } from './PictureView.tsx';

export interface PreviewProps {
  readonly model: DocumentModel;
  onFigure(figure: Figure): void;
}

/** The document as paper: the same model the Word file is made of, read from top to bottom. */
export function Preview({ model, onFigure }: PreviewProps) {
  const outline = outlineOf(model.blocks);
  return (
    <Box component="section" aria-label={texts.preview}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {texts.figureHint}
      </Typography>
      <Box
        sx={{
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          boxShadow: 1,
          px: 2.5,
          py: 3,
          maxWidth: 1060,
          overflowX: 'auto',
          fontFamily: '"Source Serif 4", Georgia, serif',
        }}
      >
        <Head model={model} />
        {model.blocks.map((block, index) => (
          // A model is made anew as a whole; its blocks have no identity but their place.
          <BlockView key={`block-${String(index)}`} block={block} outline={outline} onFigure={onFigure} />
        ))}
      </Box>
    </Box>
  );
}

function Head({ model }: { readonly model: DocumentModel }) {
  return (
    <>
      <RunningHeadView model={model} />
      {model.notice && <NoticeView notice={model.notice} />}
      {model.firstBlock && <LabelledLines lines={firstBlockLines(model.firstBlock)} />}
      <Box sx={{ textAlign: 'center', my: 3 }}>
        {model.titleLines.map((line) => (
          <Typography
            key={line}
            component="h2"
            sx={{ fontFamily: 'inherit', fontWeight: 700, fontSize: '1.25rem' }}
          >
            {line.toLocaleUpperCase('hu')}
          </Typography>
        ))}
        {model.periodLine && <Typography sx={{ fontFamily: 'inherit' }}>{model.periodLine}</Typography>}
      </Box>
      {model.facts && <LabelledLines lines={factLines(model.facts)} />}
    </>
  );
}

function RunningHeadView({ model }: { readonly model: DocumentModel }) {
  const { office, programme } = model.runningHead;
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 3,
        justifyContent: 'space-between',
        borderBottom: 1,
        borderColor: 'divider',
        pb: 1,
        mb: 2,
      }}
    >
      <Typography variant="body2" sx={{ fontFamily: 'inherit' }}>
        {office}
      </Typography>
      {model.sample && (
        <Typography variant="body2" sx={{ fontWeight: 700, letterSpacing: 4, color: 'secondary.main' }}>
          {texts.sample}
        </Typography>
      )}
      <Box sx={{ textAlign: 'right' }}>
        {programme.map((line) => (
          <Typography key={line} variant="body2" sx={{ fontFamily: 'inherit' }}>
            {line}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}

function NoticeView({ notice }: { readonly notice: CoFinancingNotice }) {
  if (notice.pictures.length > 0) {
    return (
      <Box sx={{ display: 'flex', gap: 2, mb: 2, flexWrap: 'wrap' }}>
        {notice.pictures.map((picture) => (
          <PictureView key={picture.hash} picture={picture} />
        ))}
      </Box>
    );
  }
  return (
    <Typography variant="body2" component="div" sx={{ fontFamily: 'inherit', mb: 2 }}>
      {notice.lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Typography>
  );
}
