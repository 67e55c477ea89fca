/**
 * An event as it is being typed. Everything is kept as the person wrote it, however wrong, so that a mistake,
 * a closed form or a reload loses nothing; `readDraft` makes an event of it or says what stands in the way.
 * Plain values that survive JSON.
 */
import { type Statement, type Participation } from './event.ts';
import { type WeekStart } from './typedRelative.ts';
import {
  type EventKind,
  type Format,
  type Level,
  type Outcome,
  type Reliability,
  type Role,
  type SourceKind,
  type Status,
} from './vocabulary.ts';

/**
 * Something named in a field. `id` is there while the name is the one that was chosen from the record; as
 * soon as the text is edited it is gone and the text alone says who is meant.
 */
export interface Mention {
  readonly text: string;
  readonly id?: string;
}

/** A row's key names it in problems and in the page; it is unique in its draft and never reused. */
interface Row {
  readonly key: string;
}

export interface SideDraft extends Row {
  readonly side: Mention;
  readonly person: Mention;
  readonly office: string;
  readonly level: Level | '';
  /** Counts once `rolesChosen`; until then the roles that the kind of event suggests. */
  readonly roles: readonly Role[];
  readonly rolesChosen: boolean;
  readonly head: boolean;
  /** What the form does not show of a participation that exists. */
  readonly carried: Pick<Participation, 'capacity' | 'vote'>;
}

export interface SourceDraft extends Row {
  /** A source of the record; the other fields then do not count. */
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly kind: SourceKind;
  readonly archivedUrl: string;
  readonly accessed: string;
  /** BCP 47, or nothing. */
  readonly lang: string;
  readonly reliability: Reliability | '';
}

export interface SpeakerDraft {
  /** What `who` was chosen as; empty while its text says. */
  readonly as: 'person' | 'side' | 'words' | '';
  readonly who: Mention;
  /** The side that the speaker speaks for. */
  readonly side: Mention;
}

export interface StatementDraft extends Row {
  readonly speakers: readonly SpeakerDraft[];
  readonly office: string;
  readonly mode: 'quote' | 'paraphrase';
  readonly words: string;
  /** BCP 47. */
  readonly lang: string;
  readonly date: string;
  /** `row:` and the key of a source row of this draft, or `record:` and the id of another source. */
  readonly source: string;
  /** BCP 47 of the language in which it was said, where the words are a translation. */
  readonly translatedFrom: string;
  readonly medium: string;
  /** Who relayed or translated the words. */
  readonly via: string;
  readonly note: string;
  /** What the form does not show of a statement that exists. */
  readonly carried: Partial<Pick<Statement, 'id'>>;
}

export interface ProcessDraft extends Row {
  readonly process: Mention;
  readonly round: string;
}

export interface DraftRows {
  readonly sides: SideDraft;
  readonly sources: SourceDraft;
  readonly statements: StatementDraft;
  readonly processes: ProcessDraft;
}
export type RowList = keyof DraftRows;
export type DraftLists = { readonly [List in RowList]: readonly DraftRows[List][] };

/** A field with a text that was typed for it beside the one that stands there. */
export interface Differing {
  /** As in problems: `title`, or `sides.2.office`. */
  readonly field: string;
  readonly typed: string;
}

export interface EventDraft extends DraftLists {
  /** The calendar day on which it was begun: "19 April" goes on meaning the April of that year. */
  readonly typedOn: string;
  readonly title: string;
  /** Date, clock, zone and length in one text. */
  readonly date: string;
  /** The words as printed, where the reading is ours; empty: those of the date where it says so. */
  readonly printed: string;
  /** The day from which "later this week" counts, as typed. */
  readonly printedOn: string;
  /** The first day of the week in which it was printed. */
  readonly weekStart: WeekStart | '';
  readonly kind: EventKind;
  /** Empty until the person chooses: the date and the kind say. */
  readonly status: Status | '';
  readonly format: Format | '';
  readonly outcome: Outcome | '';
  readonly place: Mention;
  /** The country of a place that the record does not have yet. */
  readonly placeCountry: Mention;
  readonly site: string;
  readonly summary: string;
  readonly note: string;
  /** Parted by commas. */
  readonly tags: string;
  readonly privateNotes: string;
  readonly unconfirmed: boolean;
  /** What was typed otherwise than the event says that it was merged into, until one of the two is chosen. */
  readonly differing: readonly Differing[];
  readonly lastKey: number;
}

export const nobody: Mention = { text: '' };

export function emptySide(key: string): SideDraft {
  return {
    key,
    side: nobody,
    person: nobody,
    office: '',
    level: '',
    roles: [],
    rolesChosen: false,
    head: false,
    carried: {},
  };
}

export function emptySource(key: string): SourceDraft {
  return {
    key,
    id: '',
    publisher: '',
    title: '',
    url: '',
    published: '',
    kind: 'news',
    archivedUrl: '',
    accessed: '',
    lang: '',
    reliability: '',
  };
}

export const emptySpeaker: SpeakerDraft = { as: '', who: nobody, side: nobody };

export function emptyStatement(key: string): StatementDraft {
  return {
    key,
    speakers: [emptySpeaker],
    office: '',
    mode: 'paraphrase',
    words: '',
    lang: 'en',
    date: '',
    source: '',
    translatedFrom: '',
    medium: '',
    via: '',
    note: '',
    carried: {},
  };
}

export function emptyProcess(key: string): ProcessDraft {
  return { key, process: nobody, round: '' };
}

/** Two sides and a source are open from the start, since an event worth keeping has them; blank rows do not count. */
export function emptyDraft(todayIso: string): EventDraft {
  return {
    typedOn: todayIso,
    title: '',
    date: '',
    printed: '',
    printedOn: '',
    weekStart: '',
    kind: 'meeting',
    status: '',
    format: '',
    outcome: '',
    place: nobody,
    placeCountry: nobody,
    site: '',
    sides: [emptySide('1'), emptySide('2')],
    sources: [emptySource('3')],
    statements: [],
    processes: [],
    summary: '',
    note: '',
    tags: '',
    privateNotes: '',
    unconfirmed: false,
    differing: [],
    lastKey: 3,
  };
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** A row in which nobody and nothing is named; roles alone name nobody. */
export function isBlankSide({ side, person, office }: SideDraft): boolean {
  return isBlank(side.text) && isBlank(person.text) && isBlank(office);
}

export function isBlankSource(row: SourceDraft): boolean {
  const { id, publisher, title, url, published, archivedUrl } = row;
  return id === '' && [publisher, title, url, published, archivedUrl].every(isBlank);
}

export function isBlankStatement({ speakers, office, words, date }: StatementDraft): boolean {
  return (
    [office, words, date].every(isBlank) &&
    speakers.every(({ who, side }) => isBlank(who.text) && isBlank(side.text))
  );
}

export function isBlankProcess({ process, round }: ProcessDraft): boolean {
  return isBlank(process.text) && isBlank(round);
}
