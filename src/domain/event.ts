/**
 * A diplomatic event: who met whom, when, where, in which format, through whom, what was said and how sure
 * we are of it. Plain immutable values, the same in memory and in a Demarche file.
 */
import {
  type ClaimId,
  type EdtfText,
  type EventId,
  type PersonId,
  type PlaceId,
  type ProcessId,
  type SideCode,
  type SourceId,
  type StatementId,
} from './ids.ts';
import {
  type Certainty,
  type EventKind,
  type Format,
  type Level,
  type LinkType,
  type Outcome,
  type Role,
  type Stance,
  type Status,
  type Vote,
} from './vocabulary.ts';

/** An event's time as its sources give it. Nothing in it is more precise than they are. */
export interface When {
  readonly edtf: EdtfText;
  /** Clock time at the venue: `2025-04-12T16:00`, with an IANA zone; `offset` settles a repeated hour. */
  readonly local?: {
    readonly start: string;
    readonly end?: string;
    readonly zone: string;
    readonly offset?: string;
  };
  /** Least and most minutes that it lasted, by the accounts there are. */
  readonly durationMin?: readonly [least: number, most: number];
  /** The words as printed, where the reading is ours: "later this week". */
  readonly printed?: string;
}

export interface Venue {
  readonly place?: PlaceId;
  /** The building or room: "Omani ambassador's residence". */
  readonly site?: string;
}

/** A person in an office, on a side, in one or more roles. Without a person, the side as such took part. */
export interface Participation {
  readonly side: SideCode;
  readonly person?: PersonId;
  readonly office?: string;
  readonly level?: Level;
  readonly roles: readonly Role[];
  /** The part in the source's own finer word: "spokesperson", "sponsor". */
  readonly capacity?: string;
  /** Leads the side's delegation. */
  readonly head?: boolean;
  readonly vote?: Vote;
}

/** A speaker: a person or side of the record, or an office in words ("senior US official"). */
export type Speaker =
  | { readonly person: PersonId; readonly side?: SideCode }
  | { readonly side: SideCode }
  | { readonly text: string; readonly side?: SideCode };

/** What was said. Exactly one of `quote` (the speaker's words) and `paraphrase` (not their words). */
export interface Statement {
  readonly id: StatementId;
  readonly by: readonly Speaker[];
  readonly office?: string;
  readonly date?: EdtfText;
  readonly quote?: string;
  readonly paraphrase?: string;
  /** BCP 47 language of the words as given here. */
  readonly lang: string;
  /** BCP 47 language they were first spoken in; `und` where only the fact of translation is known. */
  readonly translatedFrom?: string;
  readonly medium?: string;
  /** Who relayed or translated the words: "IRNA". */
  readonly via?: string;
  readonly note?: string;
  readonly source?: SourceId;
}

/**
 * One account of one field. `field` is a path into the event (`when`, `venue.place`, `venue.site`, `status`,
 * `format`, `outcome`, `durationMin`, `processes.<id>.round`, `statements.<id>.by`, `participants.<side>.vote`)
 * or `about:<slug>` with a `label`, for a question that has accounts and no field.
 */
export interface Claim {
  readonly id: ClaimId;
  readonly field: string;
  readonly label?: string;
  /** In the notation of the field (EDTF, a place's id, a status…); free words for an `about:` claim. */
  readonly value: string;
  /** The account's own words, where the value is our reading of them. */
  readonly printed?: string;
  /** Claimant, in words: "Iranian Foreign Ministry". */
  readonly by: string;
  readonly person?: PersonId;
  /** The claimant's side; an outlet that speaks for no side has none. */
  readonly side?: SideCode;
  readonly source?: SourceId;
  /** The day it became known; absent where the source is undated. */
  readonly knownOn?: EdtfText;
  readonly stance: Stance;
  readonly certainty: Certainty;
  readonly note?: string;
}

export interface EventLink {
  readonly type: LinkType;
  readonly to: EventId;
}

export interface Tally {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly absent?: number;
}

export interface DiplomaticEvent {
  readonly id: EventId;
  /** Neutral words without hindsight: the place and the result are fields. */
  readonly title: string;
  readonly summary?: string;
  readonly note?: string;
  readonly when: When;
  readonly kind: EventKind;
  readonly status: Status;
  readonly format?: Format;
  readonly outcome?: Outcome;
  readonly tally?: Tally;
  readonly venue?: Venue;
  readonly participants: readonly Participation[];
  readonly processes: readonly { readonly id: ProcessId; readonly round?: number }[];
  readonly statements: readonly Statement[];
  readonly claims: readonly Claim[];
  /** Claims the editor chose to show, one a field at most, over the rule of `claims.ts`. */
  readonly chosenClaims?: readonly ClaimId[];
  readonly links: readonly EventLink[];
  readonly sources: readonly SourceId[];
  readonly tags: readonly string[];
  /** `partial`: something named in `note` is unconfirmed. */
  readonly confirmed: 'full' | 'partial';
  /** The first day anyone outside knew of it, where that is not the event's own first day. */
  readonly knownSince?: EdtfText;
  /** The desk's own; never exported unless asked. */
  readonly privateNotes?: string;
  readonly rev: number;
  /** ISO 8601 instants. */
  readonly createdAt: string;
  readonly modifiedAt: string;
}

/** Of several processes, the one in which the event is a numbered round, else the first. */
export function mainProcess({
  processes,
}: DiplomaticEvent): DiplomaticEvent['processes'][number] | undefined {
  return processes.find(({ round }) => round !== undefined) ?? processes[0];
}
