/** Of each kind the centre counts, the fields it counts or shows; nothing else is held in memory. */
const COUNTED = {
  office: ['name', 'county', 'seat'],
  programmeProfile: ['start', 'end'],
  indicatorTarget: ['indicator', 'baseline', 'baselineDate', 'target', 'targetDate'],
  mentor: ['start', 'end'],
  mentoredSettlement: ['settlement', 'involvement', 'since', 'status'],
  project: ['title', 'projectNumber', 'call', 'status'],
  organisation: ['name', 'type', 'settlement', 'taxNumber', 'tags'],
  community: ['name', 'settlement', 'kind', 'isNew'],
  activity: [
    'date',
    'start',
    'end',
    'kind',
    'mode',
    'settlements',
    'project',
    'organisations',
    'communities',
    'title',
    'participants',
    'women',
    'young',
    'newcomers',
  ],
} as const;

/** The fields of a kind that are counted, or nothing if the kind is not. */
export function countedFields(kind: string): readonly string[] | undefined {
  return Object.hasOwn(COUNTED, kind) ? COUNTED[kind as keyof typeof COUNTED] : undefined;
}
