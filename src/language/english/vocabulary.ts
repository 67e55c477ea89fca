/** English: names for the closed lists of `domain/vocabulary.ts`. A list that grows is a type error here. */
import {
  type Certainty,
  type EventKind,
  type Format,
  type Level,
  type LinkType,
  type Outcome,
  type Role,
  type SourceKind,
  type Stance,
  type Status,
  type Vote,
} from '../../domain/vocabulary.ts';

const kinds: Record<EventKind, string> = {
  'talks-round': 'Talks round',
  meeting: 'Meeting',
  visit: 'Visit',
  call: 'Call',
  letter: 'Letter',
  proposal: 'Proposal',
  statement: 'Statement',
  announcement: 'Announcement',
  agreement: 'Agreement',
  milestone: 'Milestone',
  deadline: 'Deadline',
  vote: 'Vote',
  report: 'Report',
  sanction: 'Sanction',
  law: 'Law',
  military: 'Military action',
  ceasefire: 'Ceasefire',
  exchange: 'Exchange',
  background: 'Background',
};

const formats: Record<Format, string> = {
  direct: 'Direct',
  indirect: 'Indirect',
  proximity: 'Separate rooms',
  shuttle: 'Shuttle',
  'message-relay': 'Messages relayed',
  mixed: 'Mixed',
};

const statuses: Record<Status, string> = {
  rumoured: 'Rumoured',
  proposed: 'Proposed',
  scheduled: 'Scheduled',
  confirmed: 'Confirmed',
  'under-way': 'Under way',
  suspended: 'Suspended',
  concluded: 'Concluded',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
  collapsed: 'Collapsed',
  occurred: 'Occurred',
  'in-force': 'In force',
  ended: 'Ended',
  met: 'Met',
  missed: 'Missed',
};

const outcomes: Record<Outcome, string> = {
  'none-announced': 'No result announced',
  'agreed-to-continue': 'Agreed to continue',
  'partial-progress': 'Partial progress',
  framework: 'Framework',
  agreement: 'Agreement',
  'no-agreement': 'No agreement',
  'walk-out': 'Walk-out',
  adopted: 'Adopted',
  'not-adopted': 'Not adopted',
};

const roles: Record<Role, string> = {
  party: 'party',
  mediator: 'mediator',
  relay: 'relay',
  guarantor: 'guarantor',
  host: 'host',
  chair: 'chair',
  initiator: 'initiator',
  speaker: 'speaker',
  voter: 'voter',
  addressee: 'addressee',
  subject: 'subject',
  observer: 'observer',
};

const levels: Record<Level, string> = {
  leader: 'leader',
  minister: 'minister',
  deputy: 'deputy',
  senior: 'senior official',
  ambassador: 'ambassador',
  technical: 'technical',
  spokesperson: 'spokesperson',
  body: 'body',
};

const votes: Record<Vote, string> = {
  for: 'for',
  against: 'against',
  abstain: 'abstained',
  absent: 'absent',
};

const links: Record<LinkType, string> = {
  follows: 'Follows',
  'part-of': 'Part of',
  'same-as': 'Same as',
  reschedules: 'Reschedules',
  'responds-to': 'Responds to',
  'refers-to': 'Refers to',
  contradicts: 'Contradicts',
  implements: 'Implements',
  terminates: 'Terminates',
  'overtaken-by': 'Overtaken by',
};

/** Before the name of who says so, one or many. */
const stances: Record<Stance, string> = {
  asserts: 'according to',
  denies: 'denied by',
  doubts: 'doubted by',
};

const certainties: Record<Certainty, string> = {
  confirmed: 'confirmed',
  probable: 'probable',
  possible: 'possible',
  rumoured: 'rumoured',
};

const sourceKinds: Record<SourceKind, string> = {
  news: 'News',
  official: 'Official',
  broadcast: 'Broadcast',
  social: 'Social media',
  reference: 'Reference work',
  dataset: 'Data set',
  'own-note': 'Own note',
};

export const vocabulary = {
  kinds,
  formats,
  statuses,
  outcomes,
  roles,
  levels,
  votes,
  links,
  stances,
  certainties,
  sourceKinds,
};
