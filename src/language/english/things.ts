/** English: the editors of people, places, sources, bodies and processes. */
import { type ThingField } from '../../domain/thingDraft.ts';
import { type ThingKind } from '../../domain/thingKinds.ts';
import { typedDates } from './typedDates.ts';

const number = (count: number) => count.toLocaleString('en');
const events = (count: number) => (count === 1 ? '1 event' : `${number(count)} events`);

const plural: Record<ThingKind, string> = {
  person: 'People',
  place: 'Places',
  source: 'Sources',
  process: 'Processes',
  body: 'Bodies',
};
const singular: Record<ThingKind, string> = {
  person: 'person',
  place: 'place',
  source: 'source',
  process: 'process',
  body: 'body',
};

/** A field of two kinds has one name unless `ofKind` says another. */
const fields: Record<ThingField, string> = {
  name: 'Name',
  spellings: 'Other spellings',
  native: 'Name in its own script',
  side: 'Usual side',
  office: 'Office',
  country: 'Country',
  lat: 'Latitude',
  lon: 'Longitude',
  granularity: 'What it is',
  publisher: 'Publisher',
  title: 'Title',
  url: 'Address',
  archivedUrl: 'Archived address',
  published: 'Published',
  accessed: 'Accessed',
  lang: 'Language',
  kind: 'Kind of source',
  reliability: 'Reliability',
  description: 'Description',
  id: 'Code',
  expands: 'Stands for its members',
};

const hints: Partial<Record<ThingField, string>> = {
  spellings: 'One a line; search finds the person by each.',
  side: 'A country or a body, by any name or code',
  country: 'By any name or code',
  lat: 'Degrees, south with a minus',
  lon: 'Degrees, west with a minus',
  published: '12 April 2025, April 2025, 2025…',
  lang: 'en, fa, ar…',
  id: 'Short, as it stands on the score: E3, EU, IAEA. It stays as it is once made.',
  expands: 'A negotiating group: whoever filters by a member finds it.',
};

export const things = {
  title: 'People, places, sources…',
  close: 'Close',
  kinds: 'Kinds of things',
  plural,
  singular,
  list: (kind: ThingKind) => `${plural[kind]} of the record`,
  find: (kind: ThingKind) => `Find among ${plural[kind].toLowerCase()}`,
  findHint: (count: number) => `Any spelling, among ${number(count)}`,
  found: (count: number, total: number) => `${number(count)} of ${number(total)}`,
  onlyUnused: 'Unused only',
  usedBy: (count: number) => (count === 0 ? 'unused' : events(count)),
  counting: (percent: number) => `Reading who names what… ${percent} %`,
  noneFound: 'Nothing goes by that.',
  noneYet: (kind: ThingKind) => `The record has no ${plural[kind].toLowerCase()} yet.`,
  noneUnused: 'All of them are used.',
  add: (kind: ThingKind) => `Add ${singular[kind]}`,
  addNamed: (kind: ThingKind, name: string) => `Add “${name}” as a ${singular[kind]}`,
  chooseOne: (kind: ThingKind) =>
    `Choose one to read where it is named, to correct it or to merge two that are the same, or add a ${singular[kind]}.`,
  back: (kind: ThingKind) => `All ${plural[kind].toLowerCase()}`,
  isTyped: 'changed here, not in the record yet',
  edit: (kind: ThingKind, name: string) => `Edit ${name} (${singular[kind]})…`,

  fields,
  hints,
  reliabilities: {
    A: 'A, completely reliable',
    B: 'B, usually reliable',
    C: 'C, fairly reliable',
    D: 'D, not usually reliable',
    E: 'E, unreliable',
    F: 'F, cannot be judged',
  },
  granularities: { site: 'A site', city: 'A city', region: 'A region', country: 'A country' },
  none: 'Not given',
  readAs: (name: string, code: string) => (name === code ? name : `${name} (${code})`),
  dateReads: (words: string, edtf: string) => `${words} · ${edtf}`,
  whichDate: 'Which day is meant?',
  openLink: 'Open the address',
  members: 'Members',
  member: (row: number) => `Member ${row}`,
  memberSide: 'Member',
  memberFrom: 'From',
  memberTo: 'Until',
  addMember: 'Add member',
  removeMember: (name: string) => `Remove ${name}`,
  typedDates,

  save: 'Save',
  saveKeys: 'Ctrl or ⌘ Enter',
  discard: 'Discard changes',
  made: (name: string) => `Added ${name}`,
  changed: (name: string, count: number) =>
    count === 0 ? `Changed ${name}` : `Changed ${name}, in ${events(count)} at once`,
  unchanged: 'Nothing was changed',
  undo: 'Undo',
  namesake: (kind: ThingKind, name: string) => `Another ${singular[kind]} goes by this name: ${name}.`,
  openNamesake: 'Open it',
  mergeNamesake: 'Merge the two…',

  problemsTitle: (count: number) =>
    count === 1 ? 'One thing stands in the way' : `${number(count)} things stand in the way`,
  problems: {
    missing: 'This is needed.',
    linkRefused: 'An address must begin with https://, http:// or mailto:. It stays as you typed it.',
    languageUnknown: 'Write the language as a code, as in en, fa or pt-BR.',
    codeRefused: 'A code is short, begins with a letter, has no spaces and is no country’s.',
    codeTaken: 'The record has a body of this code.',
    tooLong: (lengthNow: number, limit: number) =>
      `This has ${number(lengthNow)} characters; the limit is ${number(limit)}. Nothing was cut.`,
    tooMany: (countNow: number, limit: number) =>
      `There are ${number(countNow)} here; ${number(limit)} is the most. Nothing was dropped.`,
    sideUnknown: (text: string) => `No country or body goes by “${text}”.`,
    didYouMean: 'Did you mean',
    notANumber: (text: string, least: number, most: number) =>
      `“${text}” is not a number from ${least} to ${most}.`,
    dateAmbiguous: 'This can be read in two ways. Choose one.',
    endBeforeStart: 'The end is before the start.',
    memberOfItself: 'A body is no member of itself.',
  },

  uses: 'Where it is named',
  usesCount: (count: number) => `Named by ${events(count)}`,
  usesNone: 'Nothing in the record names it.',
  moreUses: (count: number) => `Show ${number(count)} more`,
  otherUses: 'Also named by',

  merge: 'Merge with another…',
  mergeTitle: (name: string) => `Merge ${name} with another`,
  mergeFind: (kind: ThingKind) => `The other ${singular[kind]}`,
  mergeNone: 'No other goes by that.',
  mergeOther: 'Another one',
  mergePick: 'Where they differ, choose what stays',
  mergeSame: 'They do not differ in any field.',
  mergeNothing: 'nothing',
  mergeYes: 'yes',
  mergeNo: 'no',
  mergeCode: 'Code',
  mergeSpellings: 'Both names and all spellings stay: what is not the name becomes a spelling.',
  mergeMembers: 'The members of both stay.',
  mergePreview: (name: string, count: number) =>
    count === 0
      ? `${name} goes. No event names it.`
      : `${name} goes, and ${events(count)} will name the other instead. Undo brings all of it back.`,
  mergeNow: 'Merge',
  mergeTooMany: (count: number, most: number) =>
    `One step changes at most ${number(most)} events, and ${number(count)} name it. Nothing was changed.`,
  merged: (name: string, count: number) => `Merged into ${name}; ${events(count)} changed`,
  cancel: 'Cancel',

  delete: 'Delete',
  deleted: (name: string) => `Deleted ${name}`,
  cannotDelete: (name: string, count: number) =>
    count === 1
      ? `${name} is named once, so it is not deleted:`
      : `${name} is named ${number(count)} times, so it is not deleted:`,
  andMore: (count: number) => `and ${number(count)} more`,
  mergeInstead: 'If it is another spelling of one that is here, merge the two.',
};
