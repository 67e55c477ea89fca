/** An edit of many events as it is being typed, and the edit that it reads as. */
import { type BulkEdit } from './bulkFields.ts';
import { type DraftNames } from './eventDraftNames.ts';
import { type SideCode, sourceId } from './ids.ts';
import { lineLength, textLength } from './limits.ts';
import { failure, type Result, success } from './result.ts';
import { readTypedDate } from './typedDate.ts';
import { type TypedDateProblem } from './typedDateProblem.ts';
import { eventKinds, formats, outcomes, type Role, statuses } from './vocabulary.ts';

/** Empty text and empty lists leave the events as they are. `taken` names the fields whose value is taken away. */
export interface BulkDraft {
  readonly kind: string;
  readonly status: string;
  readonly format: string;
  readonly outcome: string;
  readonly confirmed: string;
  readonly place: string;
  readonly site: string;
  readonly knownSince: string;
  readonly privateNotes: string;
  readonly process: string;
  readonly round: string;
  /** Parted by commas. */
  readonly addedTags: string;
  readonly removedTags: string;
  readonly sides: string;
  readonly roles: readonly Role[];
  readonly sources: readonly string[];
  readonly taken: readonly TakenField[];
}

export type TakenField = 'format' | 'outcome' | 'place' | 'site' | 'knownSince' | 'privateNotes';

export const emptyBulkDraft: BulkDraft = {
  kind: '',
  status: '',
  format: '',
  outcome: '',
  confirmed: '',
  place: '',
  site: '',
  knownSince: '',
  privateNotes: '',
  process: '',
  round: '',
  addedTags: '',
  removedTags: '',
  sides: '',
  roles: ['party'],
  sources: [],
  taken: [],
};

export type BulkProblem = { readonly field: keyof BulkDraft } & (
  | { readonly code: 'place-unknown' | 'process-unknown' | 'round-unreadable' | 'role-missing' }
  | { readonly code: 'process-missing' | 'date-ambiguous' }
  | { readonly code: 'side-unknown'; readonly text: string }
  | { readonly code: 'too-long'; readonly lengthNow: number; readonly limit: number }
  | { readonly code: 'date-unreadable'; readonly problem: TypedDateProblem }
);

export function readBulkDraft(
  draft: BulkDraft,
  { names, todayIso }: { readonly names: DraftNames; readonly todayIso: string },
): Result<BulkEdit, readonly BulkProblem[]> {
  const problems: BulkProblem[] = [];
  const line = (field: 'site' | 'privateNotes', limit: number): string | undefined => {
    const text = draft[field].trim();
    if (text.length > limit) problems.push({ field, code: 'too-long', lengthNow: text.length, limit });
    return text === '' ? undefined : text;
  };
  const isTaken = (field: TakenField): boolean => draft.taken.includes(field);
  const kind = eventKinds.find(one => one === draft.kind);
  const status = statuses.find(one => one === draft.status);
  const format = isTaken('format') ? null : formats.find(one => one === draft.format);
  const outcome = isTaken('outcome') ? null : outcomes.find(one => one === draft.outcome);
  const confirmed = (['full', 'partial'] as const).find(one => one === draft.confirmed);
  const place = isTaken('place') ? null : readPlace(draft, names, problems);
  const site = isTaken('site') ? null : line('site', lineLength);
  const privateNotes = isTaken('privateNotes') ? null : line('privateNotes', textLength);
  const knownSince = isTaken('knownSince') ? null : readDay(draft, todayIso, problems);
  const addedProcess = readProcess(draft, names, problems);
  const addedTags = readTags(draft, 'addedTags', problems);
  const removedTags = readTags(draft, 'removedTags', problems);
  const sides = readSides(draft, names, problems);
  if (sides.length > 0 && draft.roles.length === 0) problems.push({ field: 'roles', code: 'role-missing' });
  if (problems.length > 0) return failure(problems);
  return success({
    ...(kind === undefined ? {} : { kind }),
    ...(status === undefined ? {} : { status }),
    ...(format === undefined ? {} : { format }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(confirmed === undefined ? {} : { confirmed }),
    ...(place === undefined ? {} : { place }),
    ...(site === undefined ? {} : { site }),
    ...(privateNotes === undefined ? {} : { privateNotes }),
    ...(knownSince === undefined ? {} : { knownSince }),
    ...(addedProcess === undefined ? {} : { addedProcess }),
    ...(addedTags.length === 0 ? {} : { addedTags }),
    ...(removedTags.length === 0 ? {} : { removedTags }),
    ...(sides.length === 0 ? {} : { addedSides: sides.map(side => ({ side, roles: draft.roles })) }),
    ...(draft.sources.length === 0 ? {} : { addedSources: draft.sources.map(sourceId) }),
  });
}

function readPlace({ place }: BulkDraft, names: DraftNames, problems: BulkProblem[]) {
  if (place.trim() === '') return undefined;
  const id = names.placeOf(place);
  if (id === undefined) problems.push({ field: 'place', code: 'place-unknown' });
  return id;
}

function readDay({ knownSince }: BulkDraft, todayIso: string, problems: BulkProblem[]) {
  if (knownSince.trim() === '') return undefined;
  const reading = readTypedDate(knownSince, { todayIso });
  if (reading.kind === 'read') return reading.edtf;
  problems.push(
    reading.kind === 'ambiguous'
      ? { field: 'knownSince', code: 'date-ambiguous' }
      : { field: 'knownSince', code: 'date-unreadable', problem: reading.problem },
  );
  return undefined;
}

function readProcess({ process, round }: BulkDraft, names: DraftNames, problems: BulkProblem[]) {
  const roundText = round.trim();
  const isRound = /^\d{1,6}$/u.test(roundText);
  if (roundText !== '' && !isRound) problems.push({ field: 'round', code: 'round-unreadable' });
  if (process.trim() === '') {
    if (roundText !== '') problems.push({ field: 'process', code: 'process-missing' });
    return undefined;
  }
  const id = names.processOf(process);
  if (id === undefined) problems.push({ field: 'process', code: 'process-unknown' });
  return id === undefined ? undefined : { id, ...(isRound ? { round: Number(roundText) } : {}) };
}

function readTags(draft: BulkDraft, field: 'addedTags' | 'removedTags', problems: BulkProblem[]): string[] {
  const tags = partsOf(draft[field]);
  const long = tags.find(tag => tag.length > lineLength);
  if (long !== undefined) {
    problems.push({ field, code: 'too-long', lengthNow: long.length, limit: lineLength });
  }
  return tags;
}

function readSides({ sides }: BulkDraft, names: DraftNames, problems: BulkProblem[]): SideCode[] {
  return partsOf(sides).flatMap(text => {
    const side = names.sideOf(text);
    if (side === undefined) problems.push({ field: 'sides', code: 'side-unknown', text });
    return side === undefined ? [] : [side];
  });
}

function partsOf(text: string): string[] {
  return [...new Set(text.split(/[,،、;]/u).map(part => part.trim()))].filter(part => part !== '');
}
