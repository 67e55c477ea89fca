/** What a kind of event suggests while the person has not chosen: roles to offer, first roles, status. */
import { boundsOfText } from './edtf/bounds.ts';
import { type SideDraft } from './eventDraft.ts';
import { edtfText, type EdtfText } from './ids.ts';
import { type EventKind, meetingKinds, type Role, roles, type Status } from './vocabulary.ts';

const comingTogether: readonly Role[] = [
  'party',
  'mediator',
  'relay',
  'host',
  'chair',
  'guarantor',
  'observer',
];
const sending: readonly Role[] = ['initiator', 'addressee', 'relay', 'mediator', 'subject'];
const speaking: readonly Role[] = ['speaker', 'party', 'mediator', 'addressee', 'subject'];
const deciding: readonly Role[] = ['initiator', 'subject', 'chair', 'party'];

const offered: Readonly<Record<EventKind, readonly Role[]>> = {
  'talks-round': comingTogether,
  meeting: comingTogether,
  visit: comingTogether,
  exchange: comingTogether,
  call: ['initiator', 'addressee', 'party', 'mediator', 'relay'],
  letter: sending,
  proposal: sending,
  report: ['initiator', 'subject', 'addressee'],
  statement: speaking,
  announcement: speaking,
  agreement: ['party', 'mediator', 'guarantor', 'host', 'chair', 'observer'],
  ceasefire: ['party', 'mediator', 'guarantor', 'initiator', 'observer'],
  milestone: ['party', 'initiator', 'subject', 'observer'],
  deadline: ['party', 'initiator', 'addressee', 'subject'],
  vote: ['voter', 'initiator', 'chair', 'subject', 'observer'],
  sanction: deciding,
  law: deciding,
  military: ['initiator', 'subject', 'party', 'observer'],
  background: ['party', 'initiator', 'subject', 'mediator', 'observer'],
};

/** Roles that fit the kind, likeliest first, and any others that the row already has. */
export function rolesOffered(kind: EventKind, chosen: readonly Role[] = []): readonly Role[] {
  const fitting = offered[kind];
  return [...fitting, ...roles.filter(role => chosen.includes(role) && !fitting.includes(role))];
}

const fromOneToAnother: readonly EventKind[] = [
  'letter',
  'proposal',
  'report',
  'call',
  'sanction',
  'military',
];

/** The roles of a row: the chosen ones, else what its place in the list suggests for the kind. */
export function rolesOfRow(row: SideDraft, kind: EventKind, index: number): readonly Role[] {
  if (row.rolesChosen) return row.roles;
  const [first = 'party', second = first] = offered[kind];
  return [fromOneToAnother.includes(kind) && index > 0 ? second : first];
}

/** Whether the whole of the date lies after today: only that is surely ahead. */
export function isFuture(edtf: EdtfText, todayIso: string): boolean {
  return boundsOfText(edtf).earliestMs >= boundsOfText(edtfText(todayIso)).latestMs;
}

/** What is ahead is scheduled; meetings that are past have concluded, other acts occurred. */
export function suggestedStatus(kind: EventKind, edtf: EdtfText | undefined, todayIso: string): Status {
  if (edtf !== undefined && isFuture(edtf, todayIso)) return 'scheduled';
  return meetingKinds.includes(kind) ? 'concluded' : 'occurred';
}
