/**
 * The closed lists a record is written in. One word per concept: these literals appear in files, in the
 * address and in code, and `language/` gives them names for people. Order matters where it is stated.
 */

export const eventKinds = [
  'talks-round',
  'meeting',
  'visit',
  'call',
  'letter',
  'proposal',
  'statement',
  'announcement',
  'agreement',
  'milestone',
  'deadline',
  'vote',
  'report',
  'sanction',
  'law',
  'military',
  'ceasefire',
  'exchange',
  'background',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** The kinds at which people come together; the statuses of a meeting fit these only. */
export const meetingKinds: readonly EventKind[] = ['talks-round', 'meeting', 'visit', 'call', 'exchange'];

export const formats = ['direct', 'indirect', 'proximity', 'shuttle', 'message-relay', 'mixed'] as const;
export type Format = (typeof formats)[number];

export const statuses = [
  'rumoured',
  'proposed',
  'scheduled',
  'confirmed',
  'under-way',
  'suspended',
  'concluded',
  'postponed',
  'cancelled',
  'collapsed',
  'occurred',
  'in-force',
  'ended',
  'met',
  'missed',
] as const;
export type Status = (typeof statuses)[number];

/** Statuses of something still ahead. */
export const plannedStatuses: readonly Status[] = ['rumoured', 'proposed', 'scheduled', 'confirmed'];
/** Statuses that say the event has taken place, so that they cannot stand on a future event. */
export const pastStatuses: readonly Status[] = [
  'under-way',
  'concluded',
  'occurred',
  'in-force',
  'ended',
  'met',
  'missed',
];

export const outcomes = [
  'none-announced',
  'agreed-to-continue',
  'partial-progress',
  'framework',
  'agreement',
  'no-agreement',
  'walk-out',
  'adopted',
  'not-adopted',
] as const;
export type Outcome = (typeof outcomes)[number];

/** From the strongest part in an event to the weakest: a side with several roles is drawn by its first. */
export const roles = [
  'party',
  'mediator',
  'relay',
  'guarantor',
  'host',
  'chair',
  'initiator',
  'speaker',
  'voter',
  'addressee',
  'subject',
  'observer',
] as const;
export type Role = (typeof roles)[number];

export const levels = [
  'leader',
  'minister',
  'deputy',
  'senior',
  'ambassador',
  'technical',
  'spokesperson',
  'body',
] as const;
export type Level = (typeof levels)[number];

export const votes = ['for', 'against', 'abstain', 'absent'] as const;
export type Vote = (typeof votes)[number];

export const linkTypes = [
  'follows',
  'part-of',
  'same-as',
  'reschedules',
  'responds-to',
  'refers-to',
  'contradicts',
  'implements',
  'terminates',
  'overtaken-by',
] as const;
export type LinkType = (typeof linkTypes)[number];

export const stances = ['asserts', 'denies', 'doubts'] as const;
export type Stance = (typeof stances)[number];

/** From the surest to the least sure. */
export const certainties = ['confirmed', 'probable', 'possible', 'rumoured'] as const;
export type Certainty = (typeof certainties)[number];

export const sourceKinds = [
  'news',
  'official',
  'broadcast',
  'social',
  'reference',
  'dataset',
  'own-note',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Reliability of a source, A (completely reliable) to F (cannot be judged): the Admiralty code's letters. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilities)[number];
