import type { Orientation } from '../blocks.ts';
import { cleanText, xmlText } from '../clean-text.ts';
import { labels } from '../labels.ts';
import type { CoFinancingNotice, DocumentModel } from '../model.ts';
import { colours, fonts, sampleMark, tables } from '../styles.ts';
import { type Drawings, noticeKey } from './drawing-plan.ts';
import { runningHeadXml } from './layout.ts';
import { paragraph, paragraphOf, textRun } from './paragraphs.ts';
import { textWidthMm, twips } from './units.ts';

/** The programme's pictures side by side; its words while one of them is missing. */
function noticeXml(notice: CoFinancingNotice, drawings: Drawings): string {
  const drawn = notice.pictures.map((_, index) => drawings.xml.get(noticeKey(index)));
  if (drawn.length > 0 && drawn.every((xml) => xml !== undefined)) {
    return paragraphOf(drawn.map((xml) => `<w:r>${xml}</w:r>`).join(''), { style: 'Notice', align: 'end' });
  }
  const names = notice.lines.slice(0, -1).join(' · ');
  const slogan = textRun(notice.lines.at(-1) ?? '', '<w:rPr><w:b/><w:caps/></w:rPr>');
  return (
    (names === '' ? '' : paragraph(names, { style: 'Notice', align: 'end' })) +
    (slogan === '' ? '' : paragraphOf(slogan, { style: 'Notice', align: 'end' }))
  );
}

/** Behind the text, in the form in which Word recognises a watermark of its own. */
function watermark(): string {
  const { widthPoints, heightPoints, opacity } = sampleMark;
  const style =
    `position:absolute;margin-left:0;margin-top:0;width:${widthPoints}pt;height:${heightPoints}pt;rotation:315;z-index:-251657216;` +
    'mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin';
  return (
    '<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
    '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>' +
    '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>' +
    '<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>' +
    '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" ' +
    'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>' +
    '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>' +
    `<v:shape id="PowerPlusWaterMarkObject1" type="#_x0000_t136" style="${style}" o:allowincell="f" ` +
    `fillcolor="#${sampleMark.colour}" stroked="f"><v:fill opacity="${opacity}"/>` +
    `<v:textpath style="font-family:&quot;${fonts.text}&quot;;font-size:1pt" string="${labels.sampleMark}"/></v:shape></w:pict></w:r>`
  );
}

/** On every page of a sample, in words and behind the text. */
function sampleXml(): string {
  return paragraphOf(textRun(labels.sampleNotice) + watermark(), { style: 'Sample' });
}

/** Inside `<w:hdr>`; the notice of co-financing stands on the first page only. */
export function headerXml(model: DocumentModel, orientation: Orientation, notice?: Drawings): string {
  return (
    runningHeadXml(model.runningHead, textWidthMm(orientation)) +
    (notice && model.notice ? noticeXml(model.notice, notice) : '') +
    (model.sample ? sampleXml() : '') +
    paragraph('', { style: 'Header' })
  );
}

function field(name: string): string {
  return `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
}

/** Inside `<w:ftr>`: the document's title on the left, „1/5” on the right. */
export function footerXml(model: DocumentModel, orientation: Orientation): string {
  const rule = `<w:pBdr><w:top w:val="single" w:sz="${tables.ruleEighths}" w:space="4" w:color="${colours.rule}"/></w:pBdr>`;
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${twips(textWidthMm(orientation))}"/></w:tabs>`;
  const title = xmlText(cleanText(model.title).replaceAll('\n', ' '));
  const runs = `<w:r><w:t xml:space="preserve">${title}</w:t></w:r><w:r><w:tab/></w:r>${field('PAGE')}<w:r><w:t>/</w:t></w:r>${field('NUMPAGES')}`;
  return paragraphOf(runs, { style: 'Footer', further: rule + tab });
}
