import { ImageRun, Paragraph } from 'docx';
import { type ChartFont, ChartRun, type ChartRunOptions } from 'docx/charts';
import type { ChartBlock, Picture, PictureBlock } from '../blocks.ts';
import { cleanText } from '../clean-text.ts';
import { labels } from '../labels.ts';
import { charts, colours, fonts, pictures } from '../styles.ts';
import { styled } from './paragraphs.ts';
import { pixels } from './units.ts';

/** Scaled down to fit, never up. */
export function fitted(
  picture: Picture,
  widthMm: number,
  heightMm: number,
): { width: number; height: number } {
  const scale = Math.min(1, widthMm / picture.widthMm, heightMm / picture.heightMm);
  return {
    width: Math.max(1, pixels(picture.widthMm * scale)),
    height: Math.max(1, pixels(picture.heightMm * scale)),
  };
}

/** Numbers drawings within one document; docx's own counter runs on from document to document. */
export type NextId = () => number;

export function pictureRun(
  picture: Picture,
  size: { width: number; height: number },
  nextId: NextId,
): ImageRun {
  const alt = cleanText(picture.alt);
  return new ImageRun({
    type: picture.mime === 'image/png' ? 'png' : 'jpg',
    data: picture.bytes ?? new Uint8Array(0),
    transformation: size,
    altText: { id: String(nextId()), name: alt, description: alt },
  });
}

export function pictureParagraphs(
  block: PictureBlock,
  widthMm: number,
  nextId: NextId,
): readonly Paragraph[] {
  const { picture } = block;
  const caption = block.caption ? [styled('KitPictureCaption', block.caption)] : [];
  if (!picture.bytes)
    return [styled('KitMissingPicture', `[${labels.missingPicture}: ${picture.alt}]`), ...caption];
  const run = pictureRun(picture, fitted(picture, widthMm, pictures.tallestMm), nextId);
  return [new Paragraph({ style: 'KitPicture', children: [run] }), ...caption];
}

const shapes = { bar: 'bar', column: 'column', line: 'line' } as const;

function chartFont(points: number, further: ChartFont = {}): ChartFont {
  return { name: fonts.table, size: points, color: colours.text, ...further };
}

/** As many decimals as the numbers need, at most two; `40E` asks for Hungarian separators wherever Office runs. */
function numberFormat(chart: ChartBlock): string {
  const values = chart.series.flatMap((series) => series.values.map((figure) => figure.value));
  const fits = (places: number): boolean => values.every((value) => Number(value.toFixed(places)) === value);
  const decimals = [0, 1].find(fits) ?? 2;
  return `[$-40E]#,##0${decimals > 0 ? '.' : ''}${'0'.repeat(decimals)}`;
}

export function chartParagraph(chart: ChartBlock, widthMm: number, nextId: NextId): Paragraph {
  const labelFont = chartFont(charts.labelPoints);
  const format = numberFormat(chart);
  const lying = chart.shape === 'bar';
  const several = chart.series.length > 1;
  const options = {
    type: shapes[chart.shape],
    title: { text: cleanText(chart.title), font: chartFont(charts.titlePoints, { bold: true }) },
    categories: chart.categories.map(cleanText),
    series: chart.series.map((series, index) => ({
      name: cleanText(series.name),
      values: chart.categories.map((_, at) => series.values[at]?.value ?? null),
      color: colours.series[index % colours.series.length],
      markers: chart.shape === 'line' ? true : undefined,
    })),
    legend: several ? { position: 'bottom', font: labelFont } : false,
    categoryAxis: { font: labelFont, reverseOrder: lying },
    valueAxis: { font: labelFont, numberFormat: format, visible: !lying, gridlines: !lying },
    dataLabels: {
      value: true,
      numberFormat: format,
      font: labelFont,
      position: chart.shape === 'line' ? 'above' : undefined,
    },
    ...(chart.shape === 'line' ? {} : { gapWidth: 60 }),
    chartArea: { fill: 'FFFFFF', border: { color: colours.rule, width: 0.5 } },
    font: { name: fonts.table, color: colours.text },
    transformation: { width: pixels(widthMm), height: pixels(charts.heightMm) },
    altText: { id: String(nextId()), name: cleanText(chart.title), description: cleanText(chart.alt) },
  };
  return new Paragraph({ style: 'KitChart', children: [new ChartRun(options as ChartRunOptions)] });
}
