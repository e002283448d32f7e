import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { Block } from '../../../../shared/reports/kit/blocks.ts';
import type { Figure } from '../../../../shared/reports/kit/figure.ts';
import type { OutlineEntry } from '../../../../shared/reports/kit/outline.ts';
import { labels } from '../../../../shared/reports/kit/labels.ts';
import { ChartView } from './ChartView.tsx';
import { LabelledLines } from './LabelledLines.tsx';
import { PictureView } from './PictureView.tsx';
import { TableView } from './TableView.tsx';
import { TextView } from './TextView.tsx';

interface Surroundings {
  readonly outline: readonly OutlineEntry[];
  onFigure(figure: Figure): void;
}

type Drawings = {
  [Type in Block['type']]: (block: Extract<Block, { type: Type }>, around: Surroundings) => ReactNode;
};

const ALIGNED = { start: 'left', centre: 'center', end: 'right' } as const;
const HEADINGS = { 1: 'h3', 2: 'h4', 3: 'h5' } as const;
const SIZES = { 1: '1.125rem', 2: '1rem', 3: '0.9375rem' } as const;

const drawings: Drawings = {
  heading: (block, { outline }) => (
    <Typography
      component={HEADINGS[block.level]}
      sx={{ fontFamily: 'inherit', fontWeight: 700, fontSize: SIZES[block.level], mt: 3, mb: 1 }}
    >
      {outline.find(({ heading }) => heading === block)?.title ?? block.text}
    </Typography>
  ),
  paragraph: (block, { onFigure }) => (
    <Box
      component="p"
      sx={{
        my: 1,
        fontSize: block.role === 'note' ? '0.8125rem' : undefined,
        textAlign: ALIGNED[block.align ?? 'start'],
      }}
    >
      <TextView text={block.text} onFigure={onFigure} />
    </Box>
  ),
  list: (block, { onFigure }) => (
    <Box component={block.ordered ? 'ol' : 'ul'} sx={{ my: 1, pl: 3 }}>
      {block.items.map((item, index) => (
        <li key={`item-${String(index)}`}>
          <TextView text={item} onFigure={onFigure} />
        </li>
      ))}
    </Box>
  ),
  keyValue: (block, { onFigure }) => <LabelledLines lines={block.rows} onFigure={onFigure} />,
  table: (block, { onFigure }) => <TableView table={block} onFigure={onFigure} />,
  chart: (block, { onFigure }) => <ChartView chart={block} onFigure={onFigure} />,
  picture: ({ picture, caption }) => (
    <Box component="figure" sx={{ m: 0, my: 2 }}>
      <PictureView picture={picture} />
      {caption && <figcaption>{caption}</figcaption>}
    </Box>
  ),
  contents: (block, { outline }) => (
    <Box component="nav" aria-label={block.title} sx={{ my: 2 }}>
      <Typography sx={{ fontFamily: 'inherit', fontWeight: 700 }}>{block.title}</Typography>
      {outline
        .filter(({ heading }) => heading.level <= (block.depth ?? 2))
        .map(({ anchor, title, heading }) => (
          <Box key={anchor} sx={{ pl: (heading.level - 1) * 2 }}>
            {title}
          </Box>
        ))}
    </Box>
  ),
  signatures: ({ signatures, seal }) => (
    <Box
      sx={{
        display: 'flex',
        gap: 4,
        justifyContent: 'space-around',
        mt: 5,
        flexWrap: 'wrap',
        textAlign: 'center',
      }}
    >
      {signatures.map(({ role, name, post }) => (
        <Box key={`${role ?? ''}${name}`} sx={{ minWidth: 180 }}>
          <div>{role ? `${role}:` : ''}</div>
          <Box sx={{ borderTop: '1px dotted', mt: 5, pt: 0.5 }}>{name}</Box>
          <div>{post}</div>
        </Box>
      ))}
      {seal && <Box sx={{ alignSelf: 'center' }}>{labels.seal}</Box>}
    </Box>
  ),
  placeAndDate: ({ text }) => <Box sx={{ mt: 3 }}>{text}</Box>,
  closing: ({ title, lines }) => (
    <Box sx={{ mt: 3, fontSize: '0.9375rem' }}>
      <strong>{`${title}:`}</strong>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Box>
  ),
  pageBreak: () => (
    <Box component="hr" sx={{ border: 0, borderTop: '1px dashed', borderColor: 'divider', my: 4 }} />
  ),
  orientation: () => (
    <Box component="hr" sx={{ border: 0, borderTop: '1px dashed', borderColor: 'divider', my: 4 }} />
  ),
};

/** One block of the document. */
export function BlockView({ block, ...around }: { readonly block: Block } & Surroundings) {
  const draw = drawings[block.type] as (block: Block, around: Surroundings) => ReactNode;
  return draw(block, around);
}
