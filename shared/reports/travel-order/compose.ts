import { dateWithSuffix, formatRange, formatTime } from '../../lib/dates.ts';
import { formalName } from '../../lib/hungarian-names.ts';
import { formatMoney, formatNumber, formatWithUnit, NBSP } from '../../lib/numbers.ts';
import { figureOf } from '../figures.ts';
import { frameOf, mentorSignature, placeAndDate } from '../frame.ts';
import type { Block, KeyValueBlock, LabelledText, Signature } from '../kit/blocks.ts';
import type { Text } from '../kit/figure.ts';
import { labels } from '../kit/labels.ts';
import type { DocumentModel } from '../kit/model.ts';
import { mentorFormalName, mentorPost } from '../letterhead.ts';
import { asSentence } from '../sentences.ts';
import { undecidedNote } from '../undecided.ts';
import type { TravelOrderFigures } from './collect.ts';
import { numberInWords } from './number-words.ts';
import { costTable, legsTable } from './tables.ts';

const name = 'Kiküldetési rendelvény';

const legalBasis =
  `A rendelvény a személyi jövedelemadóról szóló 1995. évi CXVII. törvény (Szja tv.) 3.${NBSP}§ 83. pontja szerinti bizonylat. ` +
  'Két példányban készül: az eredeti példányt a kifizető, a másolatot a kiküldött őrzi meg.';

export function compose(figures: TravelOrderFigures): DocumentModel {
  const { letterhead, journeys } = figures;
  return {
    ...frameOf(letterhead, {
      id: 'D10a',
      name,
      about: mentorFormalName(journeys.mentor),
      period: journeys.period,
    }),
    blocks: [
      heading('A kiküldetés elrendelése'),
      orderBlock(figures),
      heading(journeys.travels.length === 1 ? 'Az utazás' : 'Az utazások'),
      legsTable(journeys),
      heading('Költségelszámolás'),
      costTable(figures.cost),
      totalsBlock(figures),
      { type: 'paragraph', role: 'note', text: calculationNote(figures) },
      { type: 'paragraph', role: 'note', text: legalBasis },
      ...undecidedNote(figures.undecided),
      {
        type: 'paragraph',
        role: 'declaration',
        text: declaration(journeys.travels.length === 1),
      },
      placeAndDate(letterhead),
      { type: 'signatures', signatures: signaturesOf(figures) },
      {
        type: 'closing',
        title: 'Készült 2 példányban, kapják',
        lines: [
          `1. eredeti példány: ${letterhead.office.employer ?? 'a kifizető'}`,
          `2. másolat: ${mentorFormalName(journeys.mentor)}`,
        ],
      },
    ],
  };
}

function declaration(single: boolean): string {
  const [travel, costs] = single ? ['az utazást', 'költségeit'] : ['az utazásokat', 'költségeiket'];
  return `Kijelentem, hogy ${travel} a megjelölt célból és útvonalon, saját gépkocsival tettem meg, és ${costs} más forrásból nem számoltam el.`;
}

function heading(text: string): Block {
  return { type: 'heading', level: 1, text };
}

const orDots = (text: string | undefined) => (text === undefined || text === '' ? labels.dots : text);

function optional(label: string, text: string): readonly LabelledText[] {
  return text === '' ? [] : [{ label, text }];
}

function orderBlock(figures: TravelOrderFigures): KeyValueBlock {
  const { letterhead, journeys, cars } = figures;
  const { office, programme } = letterhead;
  return {
    type: 'keyValue',
    rows: [
      { label: 'A kiküldött neve', text: mentorFormalName(journeys.mentor) },
      { label: 'Adóazonosító jele', text: labels.dots },
      ...optional('Munkaköre', mentorPost(journeys.mentor, programme)),
      { label: 'Munkáltató (kifizető)', text: orDots(office.employer) },
      ...optional('A rendelvény száma', journeys.single ? figures.orderNumbers.join(', ') : ''),
      { label: 'A kiküldetést elrendelte', text: orDots(figures.orderedBy.map(formalName).join(', ')) },
      { label: 'A kiküldetés célja', text: purposeText(figures) },
      { label: 'A kiküldetés időtartama', text: durationText(figures) },
      {
        label: 'A gépkocsi gyártmánya, típusa',
        text: orDots(cars.map((car) => orDots(car.carType)).join('; ')),
      },
      { label: 'Forgalmi rendszáma', text: cars.map((car) => orDots(car.plate)).join('; ') },
      { label: 'Üzemanyag-fogyasztási norma', text: cars.map((car) => normText(car.fuelNorm)).join('; ') },
    ],
  };
}

function normText(norm: number | undefined): string {
  return norm === undefined ? labels.dots : formatWithUnit(norm, `l/100${NBSP}km`);
}

function purposeText({ journeys }: TravelOrderFigures): string {
  const [first] = journeys.travels;
  return journeys.single && first
    ? asSentence(first.purpose).replace(/\.$/, '')
    : 'utazásonként, a 2. pont szerint';
}

function durationText({ journeys }: TravelOrderFigures): Text {
  const { travels, period } = journeys;
  if (!journeys.single) {
    const records = travels.map((one) => ({ kind: 'travel', id: one.id }));
    const count = figureOf(
      { value: travels.length, records },
      (value) => formatWithUnit(value, 'utazás'),
      'Utazások',
    );
    return [`${formatRange(period.from, period.to)}, `, count];
  }
  const legs = travels[0]?.legs ?? [];
  const [departure, arrival] = [legs[0]?.departure, legs.at(-1)?.arrival];
  const hours = departure && arrival ? `, ${formatTime(departure)}–${formatTime(arrival)}` : '';
  return `${formatRange(period.from, period.to)}${hours}`;
}

function calculationNote({ legalRate }: TravelOrderFigures): string {
  const rate = legalRate
    ? ` Az általános személygépkocsi-normaköltség ${dateWithSuffix(legalRate.from, 'from')} ${formatNumber(legalRate.rate)}${NBSP}Ft/km.`
    : '';
  return (
    `Az üzemanyagköltség a megtett út, a 100${NBSP}km-re eső norma és az üzemanyagár szorzata, a normaköltség a megtett út és a kilométerenkénti normaköltség szorzata; mindkettő egész forintra kerekítve.` +
    ` Az üzemanyagár igazolás nélkül legfeljebb az állami adó- és vámhatóság által közzétett ár lehet.${rate}`
  );
}

function totalsBlock({ cost }: TravelOrderFigures): KeyValueBlock {
  const sums = [cost.fuelCost, cost.allowanceCost, cost.dailyAllowance, cost.tickets, cost.total];
  const grouping = sums.some((sum) => sum.value >= 10_000) ? 'always' : 'auto';
  const money = (value: number) => formatMoney(value, { grouping });
  const extra = ([label, amount]: readonly [string, TravelOrderFigures['cost']['tickets']]) =>
    amount.value === 0 ? [] : [{ label, text: figureOf(amount, money, label) }];
  return {
    type: 'keyValue',
    rows: [
      { label: 'Üzemanyagköltség', text: figureOf(cost.fuelCost, money, 'Üzemanyagköltség') },
      { label: 'Normaköltség', text: figureOf(cost.allowanceCost, money, 'Normaköltség') },
      ...extra(['Napidíj', cost.dailyAllowance]),
      ...extra(['Menetjegyek', cost.tickets]),
      {
        label: 'Költségtérítés összesen',
        text: [
          figureOf(cost.total, money, 'Költségtérítés összesen'),
          `, azaz ${numberInWords(cost.total.value)} forint`,
        ],
      },
    ],
  };
}

function signaturesOf({ letterhead, journeys, orderedBy }: TravelOrderFigures): readonly Signature[] {
  const blank = (role: string): Signature => ({ role, name: '', dateLine: true });
  const orderer = orderedBy.length === 1 ? formalName(orderedBy[0] ?? '') : '';
  return [
    { ...blank('Elrendelő'), name: orderer },
    mentorSignature(letterhead, 'Kiküldött', journeys.mentor),
    blank('Pénzügyi ellenjegyző'),
    blank('Érvényesítő'),
    blank('Utalványozó'),
  ];
}
