import { BorderStyle, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { Orientation } from '../blocks.ts';
import { cleanText } from '../clean-text.ts';
import { labels } from '../labels.ts';
import type { CoFinancingNotice, DocumentModel } from '../model.ts';
import { colours, fonts, pictures, points, tables } from '../styles.ts';
import { fitted, type NextId, pictureRun } from './drawings.ts';
import { runningHeadXml } from './layout.ts';
import { styled } from './paragraphs.ts';
import type { Splices } from './splice.ts';
import { halfPoints, textWidthMm, twips } from './units.ts';

/** The programme's pictures side by side; its words while one of them is missing. */
function noticeParagraphs(notice: CoFinancingNotice, nextId: NextId): readonly Paragraph[] {
  const complete = notice.pictures.length > 0 && notice.pictures.every((picture) => picture.bytes);
  if (complete) {
    const run = (index: number) => {
      const picture = notice.pictures[index] as CoFinancingNotice['pictures'][number];
      return pictureRun(picture, fitted(picture, 160 / notice.pictures.length, pictures.noticeMm), nextId);
    };
    return [
      new Paragraph({
        style: 'KitNotice',
        alignment: 'right',
        children: notice.pictures.map((_, index) => run(index)),
      }),
    ];
  }
  const plain = notice.lines.slice(0, -1).join(' · ');
  const slogan = notice.lines.at(-1) ?? '';
  const line = (text: string, bold: boolean) =>
    new Paragraph({
      style: 'KitNotice',
      alignment: 'right',
      children: [new TextRun({ text: cleanText(text), bold, allCaps: bold })],
    });
  return [line(plain, false), line(slogan, true)].slice(
    notice.lines.length === 1 ? 1 : 0,
    notice.lines.length + 1,
  );
}

/** On every page, in the header and behind the text. */
function sampleParagraph(): Paragraph {
  const mark = new TextWatermark({
    text: labels.sampleMark,
    font: fonts.text,
    color: 'D9D9D9',
    opacity: 0.4,
    width: 380,
    height: 110,
  });
  return new Paragraph({ style: 'KitSample', children: [new TextRun(labels.sampleNotice), mark] });
}

export interface HeaderNeeds {
  readonly model: DocumentModel;
  readonly splices: Splices;
  readonly nextId: NextId;
}

export function pageHeader(needs: HeaderNeeds, orientation: Orientation, first: boolean): Header {
  const { model, splices, nextId } = needs;
  const head = splices.inHeader(runningHeadXml(model.runningHead, textWidthMm(orientation)));
  const notice = first && model.notice ? noticeParagraphs(model.notice, nextId) : [];
  const sample = model.sample ? [sampleParagraph()] : [];
  return new Header({ children: [head, ...notice, ...sample, styled('RunningHead', '')] });
}

/** The document's title on the left, „1/5” on the right. */
export function pageFooter(model: DocumentModel, orientation: Orientation): Footer {
  const size = halfPoints(points.running);
  return new Footer({
    children: [
      new Paragraph({
        style: 'KitFooter',
        tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidthMm(orientation)) }],
        border: {
          top: { style: BorderStyle.SINGLE, size: tables.ruleEighths, color: colours.rule, space: 4 },
        },
        children: [
          new TextRun({ text: cleanText(model.title).replaceAll('\n', ' ') }),
          new TextRun({ children: ['\t', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], size }),
        ],
      }),
    ],
  });
}
