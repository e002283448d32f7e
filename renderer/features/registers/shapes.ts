import type { KindName } from '../../../shared/domain/dataset.ts';
import { registerText } from '../../text/registers.ts';
import { responsibleName } from './responsible.ts';
import type { FormSection } from '../../ui/record-layout.ts';

const { sections: headings } = registerText;

/** Records of another kind that point here by one of their fields. */
interface Related<Name extends KindName> {
  readonly kind: Name;
  readonly field: string;
  /** Heading of the list, where the name of the register would say again whose it is. */
  readonly title?: string;
}

/** How a register is laid out on the screen; everything else stands in the description of its kind. */
export interface RegisterShape {
  readonly newLabel: string;
  /** Heading of a first column with the record's title. */
  readonly titled?: string;
  /** Columns of the list, where the ones marked in the description would not suit it. */
  readonly columns?: readonly string[];
  readonly sort: { readonly column: string; readonly descending: boolean };
  readonly sections: readonly FormSection[];
  /** What the list is narrowed to when it opens, by field; `|` stands between values of which any will do. */
  readonly filters?: Readonly<Record<string, string>>;
  /** What a new record begins with besides what the address says. */
  readonly start?: Readonly<Record<string, unknown>>;
  /** Fields that stay as they were when one new record follows the other. */
  readonly kept?: readonly string[];
  /** Records of other kinds shown on the data sheet: the kind and its field that points here. */
  readonly related?: readonly Related<RegisterName>[];
  /** What is done instead of deleting a record others refer to, in a sentence. */
  readonly keptBecause?: string;
}

const ascending = (column: string) => ({ column, descending: false });
const newestFirst = (column: string) => ({ column, descending: true });
const newOf = registerText.newOf;

export const shapes = {
  mentor: {
    newLabel: newOf.mentor,
    titled: registerText.name,
    sort: ascending('title'),
    related: [{ kind: 'assignment', field: 'mentor', title: registerText.assignments }],
    keptBecause: registerText.mentorKept,
    sections: [
      { title: headings.names, fields: ['title', 'familyName', 'givenName', 'post', 'background', 'isLead'] },
      { title: headings.reach, fields: ['email', 'phone'] },
      { title: headings.work, fields: ['start', 'end', 'weeklyHours', 'projectShare'] },
      { title: headings.car, fields: ['home', 'plate', 'carType', 'fuelNorm'] },
    ],
  },
  assignment: {
    newLabel: newOf.assignment,
    sort: ascending('settlement'),
    start: { role: 'responsible' },
    kept: ['mentor', 'role', 'from'],
    sections: [{ title: headings.main, fields: ['mentor', 'settlement', 'role', 'from', 'to'] }],
  },
  mentoredSettlement: {
    newLabel: newOf.mentoredSettlement,
    sort: ascending('settlement'),
    start: { status: 'active' },
    kept: ['involvement', 'since', responsibleName],
    sections: [
      { title: headings.main, fields: ['settlement', 'involvement', 'since', 'mayor'] },
      { title: headings.status, fields: ['status', 'statusDate', 'statusReason'] },
      { title: headings.notes, fields: ['notes'] },
    ],
  },
  project: {
    newLabel: newOf.project,
    sort: ascending('title'),
    related: [
      { kind: 'projectMember', field: 'project' },
      { kind: 'targetArea', field: 'project' },
      { kind: 'task', field: 'project' },
    ],
    sections: [
      { title: headings.main, fields: ['title', 'projectNumber', 'call', 'leader', 'manager', 'parent'] },
      { title: headings.schedule, fields: ['start', 'physicalEnd', 'financialEnd', 'grant', 'quarterBase'] },
      { title: headings.status, fields: ['status', 'statusDate', 'statusReason'] },
      { title: headings.monitoring, fields: ['monitoringNumber', 'monitored', 'milestones'] },
      { title: headings.notes, fields: ['notes'] },
    ],
  },
  projectMember: {
    newLabel: newOf.projectMember,
    sort: ascending('organisation'),
    start: { role: 'member' },
    sections: [{ title: headings.main, fields: ['project', 'organisation', 'role', 'budget'] }],
  },
  targetArea: {
    newLabel: newOf.targetArea,
    sort: ascending('name'),
    sections: [{ title: headings.target, fields: ['project', 'name', 'settlements', 'population', 'part'] }],
  },
  organisation: {
    newLabel: newOf.organisation,
    sort: ascending('name'),
    related: [
      { kind: 'contact', field: 'organisation' },
      { kind: 'projectMember', field: 'organisation' },
      { kind: 'community', field: 'host' },
    ],
    sections: [
      { title: headings.main, fields: ['name', 'shortName', 'subtype', 'type', 'maintainer', 'tags'] },
      {
        title: headings.address,
        fields: ['settlement', 'postalCode', 'street', 'phone', 'email', 'web', 'sites'],
      },
      { title: headings.people, fields: ['representative', 'representativePost'] },
      {
        title: headings.identifiers,
        fields: ['taxNumber', 'groupCode', 'treasuryNumber', 'registrationNumber', 'trainingNumber'],
      },
      { title: headings.notes, fields: ['notes'] },
    ],
  },
  community: {
    newLabel: newOf.community,
    sort: ascending('name'),
    related: [{ kind: 'contact', field: 'community' }],
    sections: [
      { title: headings.main, fields: ['name', 'settlement', 'kind', 'host', 'leader'] },
      {
        title: headings.community,
        fields: ['founded', 'members', 'membersDate', 'isNew', 'meetingPlace'],
      },
      { title: headings.notes, fields: ['notes'] },
    ],
  },
  contact: {
    newLabel: newOf.contact,
    titled: registerText.name,
    columns: ['post', 'organisation', 'settlement', 'phone', 'email'],
    sort: ascending('title'),
    start: { basis: 'task' },
    sections: [
      { title: headings.names, fields: ['title', 'familyName', 'givenName', 'salutation', 'post'] },
      { title: headings.links, fields: ['organisation', 'community', 'settlement', 'keyPerson'] },
      { title: headings.reach, fields: ['phone', 'email'] },
      { title: headings.basis, fields: ['basis', 'basisDate', 'basisSource', 'keepUntil', 'checked'] },
      { title: headings.notes, fields: ['notes'] },
    ],
  },
  activity: {
    newLabel: newOf.activity,
    sort: newestFirst('date'),
    columns: ['date', 'start', 'kind', 'settlements', 'title', 'mentors'],
    sections: [
      { title: headings.main, fields: ['date', 'start', 'end', 'kind', 'absence', 'mode', 'title'] },
      {
        title: headings.links,
        fields: ['mentors', 'settlements', 'place', 'project', 'organisations', 'communities', 'contacts'],
      },
    ],
  },
  travel: {
    newLabel: newOf.travel,
    sort: newestFirst('date'),
    start: { vehicle: 'own' },
    sections: [
      {
        title: headings.main,
        fields: ['mentor', 'date', 'orderNumber', 'orderedBy', 'purpose', 'activities'],
      },
      { title: headings.route, fields: ['vehicle', 'legs'] },
      {
        title: headings.vehicle,
        fields: [
          'plate',
          'carType',
          'fuelNorm',
          'fuelPrice',
          'allowance',
          'odometerStart',
          'tickets',
          'dailyAllowance',
        ],
      },
      { title: headings.notes, fields: ['notes'] },
    ],
  },
  task: {
    newLabel: newOf.task,
    sort: ascending('due'),
    filters: { status: 'open|inProgress' },
    start: { status: 'open', source: 'own' },
    sections: [
      { title: headings.main, fields: ['title', 'due', 'assignee', 'source', 'status', 'statusDate'] },
      { title: headings.links, fields: ['settlement', 'project', 'activity'] },
      { title: headings.notes, fields: ['notes'] },
    ],
  },
  indicatorTarget: {
    newLabel: newOf.indicatorTarget,
    sort: ascending('indicator'),
    sections: [
      {
        title: headings.values,
        fields: ['indicator', 'baseline', 'baselineDate', 'target', 'targetDate', 'note'],
      },
    ],
  },
} as const satisfies Readonly<Partial<Record<KindName, ShapeDraft>>>;

type ShapeDraft = Omit<RegisterShape, 'related'> & {
  readonly related?: readonly Related<KindName>[];
};

/** Kinds shown by the general screens. */
export type RegisterName = keyof typeof shapes;

export const registerNames = Object.keys(shapes) as readonly RegisterName[];

export function shapeOf(name: RegisterName): RegisterShape {
  return shapes[name];
}
