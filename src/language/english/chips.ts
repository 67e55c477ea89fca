/** English: the groups of the filter, and the filter as a sentence, fetched with its panel. */
import { type Role } from '../../domain/vocabulary.ts';
import { type ConditionOp, type FilterGroup } from '../../query/condition.ts';

export const groups: Record<FilterGroup, string> = {
  side: 'Countries',
  person: 'Participants',
  role: 'Roles',
  level: 'Level',
  kind: 'Kind',
  format: 'Format',
  status: 'Status',
  outcome: 'Outcome',
  place: 'Place',
  country: 'Country of the venue',
  process: 'Process',
  round: 'Round',
  tag: 'Tags',
  publisher: 'Publishers',
  sources: 'Number of sources',
  disputed: 'Accounts differ',
  statement: 'Statement by',
  speaker: 'Speakers',
};

/** What an event can have one of, or none. */
const nouns: Record<FilterGroup, string> = {
  side: 'country',
  person: 'participant',
  role: 'role',
  level: 'level',
  kind: 'kind',
  format: 'format',
  status: 'status',
  outcome: 'outcome',
  place: 'place',
  country: 'country of the venue',
  process: 'process',
  round: 'round number',
  tag: 'tag',
  publisher: 'publisher',
  sources: 'count of sources',
  disputed: 'disputed field',
  statement: 'statement',
  speaker: 'named speaker',
};

/** What is said of the values of a group, where their names alone would not tell. */
const phrases: Partial<Record<FilterGroup, (values: string) => string>> = {
  level: values => `at the level of ${values}`,
  place: values => `in ${values}`,
  country: values => `hosted in ${values}`,
  round: values => `round ${values}`,
  publisher: values => `reported by ${values}`,
  sources: values => `rests on ${values}`,
  disputed: values => `disputed: ${values}`,
  statement: values => `statement by ${values}`,
  speaker: values => `statement by ${values}`,
};

/** Where "not" before it would not do. */
const notPhrases: typeof phrases = {
  sources: values => `does not rest on ${values}`,
  statement: values => `no statement by ${values}`,
  speaker: values => `no statement by ${values}`,
};

const inRoles: Record<Role, (sides: string) => string> = {
  party: sides => `with ${sides} as a party`,
  mediator: sides => `mediated by ${sides}`,
  relay: sides => `with messages carried by ${sides}`,
  guarantor: sides => `guaranteed by ${sides}`,
  host: sides => `hosted by ${sides}`,
  chair: sides => `chaired by ${sides}`,
  initiator: sides => `initiated by ${sides}`,
  speaker: sides => `spoken by ${sides}`,
  voter: sides => `with a vote of ${sides}`,
  addressee: sides => `addressed to ${sides}`,
  subject: sides => `about ${sides}`,
  observer: sides => `observed by ${sides}`,
};

export const ops: Record<ConditionOp, string> = {
  any: 'any of',
  all: 'all of',
  only: 'only',
  none: 'without',
};

export const chips = {
  label: 'The filter, as a sentence',
  remove: (chip: string) => `Remove: ${chip}`,
  phrases,
  notPhrases,
  inRoles,
  /** English names with an article in a sentence. */
  inSentence: (name: string) =>
    /^(United|European|International|Soviet|German Dem|Netherlands|Philippines|Bahamas|Maldives|Gambia|Dominican Rep|Czech Rep|Central African|EU$|UN$|IAEA$)/.test(
      name,
    )
      ? `the ${name}`
      : name,
  not: (words: string) => `not ${words}`,
  without: (values: string) => `without ${values}`,
  only: (values: string) => `only ${values}`,
  direct: 'groups not counted as their members',
  changedSince: (instant: string) => `added or changed since ${instant}`,
  sentence: (parts: readonly string[]) => parts.join(', '),
  since: (day: string) => `since ${day}`,
  until: (day: string) => `until ${day}`,
  span: (from: string, to: string) => `${from} to ${to}`,
  text: (words: string) => `“${words}”`,
  ofGroup: (group: string, values: string) => `${group}: ${values}`,
  hasNone: (group: FilterGroup) => `no ${nouns[group]}`,
  hasSome: (group: FilterGroup) => `some ${nouns[group]}`,
  noneInRole: (role: string) => `no ${role}`,
  someInRole: (role: string) => `some ${role}`,
};
