import { describe, expect, it } from 'vitest';
import { actions, action } from './actions.ts';
import { deskWork } from './desk-work.ts';
import { handover } from './occasions-office.ts';
import { remoteTellings, tellings } from './occasions.ts';
import { filled, type Gaps } from './template.ts';
import { generalTopics, nationalityTopic, professionalTopics, projectTopics } from './topics.ts';
import { EFOP_131_TOPICS } from '../../programme/efop-131.ts';

const topics = [...new Set([...generalTopics, nationalityTopic, ...professionalTopics, ...projectTopics])];
const occasions = [
  ...Object.values(tellings).map(({ text }) => text),
  ...Object.values(remoteTellings).map(({ text }) => text),
  ...deskWork,
  handover,
  action,
];
const gaps: Gaps = {
  ins: 'a jegyzővel',
  nom: 'a jegyző',
  hol: 'a könyvtárban',
  csoport: 'a nyugdíjasklub',
  fo: '12 fő',
  ido: 'két héten belül',
  honap: 'az április',
  n: '3',
  m: '20',
};

const sentences = [
  ...topics.flatMap(({ talks, results }) => [...talks, ...results]),
  ...occasions.flatMap(({ openings, middles, closings, results }) => [
    ...openings,
    ...middles,
    ...closings,
    ...results,
  ]),
  ...actions.flatMap(({ middles }) => middles),
];
const headings = [
  ...topics.flatMap(({ titles, steps }) => [...titles, ...steps]),
  ...occasions.flatMap(({ titles, steps }) => [...titles, ...steps]),
  ...actions.map(({ title }) => title),
];

describe('the sentences of the sample', () => {
  it('are whole sentences once their gaps are filled', () => {
    for (const sentence of sentences) expect(filled(sentence, gaps)).toMatch(/^[\p{Lu}\d][^{}]*\.$/u);
  });

  it('are many and all different', () => {
    expect(sentences.length).toBeGreaterThan(400);
    const perList = [...topics.map(({ talks }) => talks), ...occasions.map(({ openings }) => openings)];
    for (const list of perList) expect(new Set(list).size).toBe(list.length);
  });

  it('have titles and next steps without a full stop and without gaps', () => {
    for (const heading of headings) expect(heading).toMatch(/^\p{Lu}[^{}]*[^{}.]$/u);
  });

  it('pair titles with as many sentences where a title fits one sentence only', () => {
    for (const one of occasions) {
      if (one.titlesBelongTo) expect(one[one.titlesBelongTo]).toHaveLength(one.titles.length);
    }
  });

  it('use the topics of the programme', () => {
    const known: readonly string[] = EFOP_131_TOPICS;
    const used = [
      ...topics.flatMap((one) => one.topics),
      ...Object.values(tellings).flatMap((one) => one.topics ?? []),
    ];
    expect(used.filter((topic) => !known.includes(topic))).toEqual([]);
  });
});
