import { Document, ImageRun, Packer, Paragraph } from 'docx';
import { type ChartFont, ChartRun, type ChartRunOptions } from 'docx/charts';
import { strFromU8, unzipSync } from 'fflate';
import type { ChartBlock, Picture } from '../blocks.ts';
import { cleanText } from '../clean-text.ts';
import { charts, colours, fonts } from '../styles.ts';
import type { DrawingRequest, Drawings } from './drawing-plan.ts';
import { packParts } from './package.ts';
import { pixels } from './units.ts';

/**
 * Has docx draw everything at once. It knows how a native chart with its workbook is written; nothing else of what it makes is
 * used, because making its frame took twice as long as all the rest of a month's diary.
 */
export async function drawWithDocx(requests: readonly DrawingRequest[]): Promise<Drawings> {
  const children = requests.map(
    (request, index) => new Paragraph({ children: [drawingRun(request, index + 1)] }),
  );
  const packed = await Packer.toArrayBuffer(new Document({ sections: [{ children }] }));
  const frame = unzipSync(new Uint8Array(packed));
  const names = new Map<string, string>();
  const text = (name: string): string => settled(strFromU8(frame[name] ?? new Uint8Array(0)), names);
  const drawn = [...text('word/document.xml').matchAll(/<w:drawing>.*?<\/w:drawing>/gs)].map(([xml]) => xml);
  const parts = Object.keys(frame).filter((name) => /^word\/(charts|media|embeddings|theme)\//.test(name));
  return {
    xml: new Map(requests.map((request, index) => [request.key, drawn[index] ?? ''])),
    relationships: [
      ...text('word/_rels/document.xml.rels').matchAll(
        /<Relationship [^>]*\/(?:chart|image|theme)"[^>]*\/>/g,
      ),
    ].map(([xml]) => ({ id: /Id="([^"]*)"/.exec(xml)?.[1] ?? '', xml })),
    contentTypes: contentTypes(text('[Content_Types].xml'), parts),
    parts: new Map(
      parts.map((name) => [
        name,
        /\.(xml|rels)$/.test(name) ? text(name) : timeless(name, frame[name] ?? new Uint8Array(0)),
      ]),
    ),
  };
}

/** A chart's workbook is a package of its own, which docx stamps with the clock. */
function timeless(name: string, bytes: Uint8Array): Uint8Array {
  return name.endsWith('.xlsx') ? packParts(new Map(Object.entries(unzipSync(bytes)))) : bytes;
}

/** The entries of the drawings' own parts, and of the kinds of files they may be. */
function contentTypes(xml: string, parts: readonly string[]): string {
  const kinds = new Set(
    parts.map((name) => name.split('.').at(-1) ?? '').filter((kind) => kind !== 'xml' && kind !== 'rels'),
  );
  const wanted = [...xml.matchAll(/<(?:Default|Override) [^>]*\/>/g)].filter(([entry]) => {
    const kind = /Extension="([^"]*)"/.exec(entry)?.[1];
    const part = /PartName="\/([^"]*)"/.exec(entry)?.[1];
    return kind === undefined ? parts.includes(part ?? '') : kinds.has(kind);
  });
  return wanted.map(([entry]) => entry).join('');
}

/**
 * docx names relationships at random: „rId”, then 21 letters. A user's text cannot be taken for one, because its quotation marks
 * are escaped. And its charts say they are English.
 */
function settled(xml: string, names: Map<string, string>): string {
  const named = xml.replace(/(="rId)([-_a-z0-9]{21})(?=")/g, (_, kind: string, random: string) => {
    const known = names.get(random) ?? String(1000 + names.size);
    names.set(random, known);
    return kind + known;
  });
  return named
    .replaceAll('lang="en-US"', 'lang="hu-HU"')
    .replaceAll('<c:lang val="en-US"/>', '<c:lang val="hu-HU"/>');
}

function drawingRun(request: DrawingRequest, id: number): ImageRun | ChartRun {
  return request.kind === 'chart' ? chartRun(request.chart, request.widthMm, id) : pictureRun(request, id);
}

interface PictureRequest {
  readonly picture: Picture;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Scaled down to fit, never up. */
function pictureRun({ picture, widthMm, heightMm }: PictureRequest, id: number): ImageRun {
  const scale = Math.min(1, widthMm / picture.widthMm, heightMm / picture.heightMm);
  const alt = cleanText(picture.alt);
  return new ImageRun({
    type: picture.mime === 'image/png' ? 'png' : 'jpg',
    data: picture.bytes ?? new Uint8Array(0),
    transformation: {
      width: Math.max(1, pixels(picture.widthMm * scale)),
      height: Math.max(1, pixels(picture.heightMm * scale)),
    },
    altText: { id: String(id), name: alt, description: alt },
  });
}

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

function chartRun(chart: ChartBlock, widthMm: number, id: number): ChartRun {
  const labelFont = chartFont(charts.labelPoints);
  const format = numberFormat(chart);
  const lying = chart.shape === 'bar';
  const line = chart.shape === 'line';
  const options = {
    type: chart.shape,
    title: { text: cleanText(chart.title), font: chartFont(charts.titlePoints, { bold: true }) },
    categories: chart.categories.map(cleanText),
    series: chart.series.map((series, index) => ({
      name: cleanText(series.name),
      values: chart.categories.map((_, at) => series.values[at]?.value ?? null),
      color: colours.series[index % colours.series.length],
      markers: line ? true : undefined,
    })),
    legend: chart.series.length > 1 ? { position: 'bottom', font: labelFont } : false,
    categoryAxis: { font: labelFont, reverseOrder: lying },
    valueAxis: { font: labelFont, numberFormat: format, visible: !lying, gridlines: !lying },
    dataLabels: { value: true, numberFormat: format, font: labelFont, position: line ? 'above' : undefined },
    ...(line ? {} : { gapWidth: charts.gapPercent }),
    chartArea: { fill: 'FFFFFF', border: { color: colours.rule, width: 0.5 } },
    font: { name: fonts.table, color: colours.text },
    transformation: { width: pixels(widthMm), height: pixels(charts.heightMm) },
    altText: { id: String(id), name: cleanText(chart.title), description: cleanText(chart.alt) },
  };
  return new ChartRun(options as ChartRunOptions);
}
