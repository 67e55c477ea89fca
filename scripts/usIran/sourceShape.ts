/** The shape of `scripts/sources/us-iran-talks.json`, as far as the maker of the record reads it. */
import {
  type EventKind,
  type Format,
  type Level,
  type LinkType,
  type Outcome,
  type Role,
  type Status,
  type Vote,
} from '../../src/domain/vocabulary.ts';

export interface SourceParticipant {
  side: string;
  person: string | null;
  head: boolean;
  capacity: string[];
  roles: Role[];
  vote?: Vote;
}

export interface SourceEvent {
  id: string;
  when: string;
  precisionNote: string;
  title: string;
  kind: EventKind;
  format: Format | null;
  place: string | null;
  participants: SourceParticipant[];
  note: string;
  sources: string[];
  confirmed: 'full' | 'partial';
  local?: { start: string; end?: string; zone: string };
  durationMin?: [number, number];
  levels: Level[];
  status: Status;
  outcome?: Outcome;
  knownSince?: string;
  processes: { key: string; round?: number }[];
  links: { type: LinkType; to: string }[];
  tally?: { for: number; against: number; abstain: number; absent?: number };
  site?: string;
}

export interface SourceStatement {
  id: string;
  event: string;
  date: string;
  speaker: string;
  quote?: string;
  paraphrase?: string;
  language: string;
  source: string;
}

export interface SourceTalks {
  about: { title: string };
  bodies: {
    key: string;
    name: string;
    expands: boolean;
    members?: { side: string; from?: string; to?: string }[];
  }[];
  processes: { key: string; title: string }[];
  people: { key: string; name: string; spellings: string[]; side: string; office: string }[];
  places: { key: string; name: string; alpha2: string; lat: number | null; lon: number | null }[];
  sources: { id: string; publisher: string; title: string; url: string; published: string }[];
  events: SourceEvent[];
  statements: SourceStatement[];
}
