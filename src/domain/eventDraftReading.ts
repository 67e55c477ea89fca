/**
 * Makes an event of a draft, or says everything that stands in the way. What the form does not cover (claims,
 * links, clock, length, votes) is carried over from the event that is edited.
 */
import { type AlsoMade } from './editing.ts';
import { type DiplomaticEvent, type When } from './event.ts';
import { type EventDraft, isBlank, isBlankProcess } from './eventDraft.ts';
import { suggestedStatus, isFuture } from './eventDraftDefaults.ts';
import {
  checkCount,
  checkLength,
  createNotebook,
  type DraftContext,
  type Notebook,
  readDate,
} from './eventDraftNotebook.ts';
import { type DraftProblem } from './eventDraftProblem.ts';
import { readSides, readVenue } from './eventDraftSides.ts';
import { readSources, readStatements } from './eventDraftSources.ts';
import { movedClock } from './eventDraftClock.ts';
import { type EdtfText, processId, type ProcessId } from './ids.ts';
import { textLength, titleLength } from './limits.ts';
import { failure, type Result, success } from './result.ts';
import { pastStatuses, type Status } from './vocabulary.ts';

export interface ReadEvent {
  readonly event: DiplomaticEvent;
  readonly alsoMade: AlsoMade;
}

export function readDraft(
  draft: EventDraft,
  context: DraftContext,
): Result<ReadEvent, readonly DraftProblem[]> {
  const notebook = createNotebook(context);
  const { original } = context;
  const title = readTitle(draft, notebook);
  const edtf = readEventDate(draft, notebook);
  const status = readStatus(draft, edtf, notebook);
  const participants = checkCount(notebook, 'sides', readSides(draft, notebook));
  const venue = readVenue(draft, notebook);
  const sourcesByRow = readSources(draft, notebook);
  const sources = checkCount(notebook, 'sources', [...new Set(sourcesByRow.values())]);
  const statements = checkCount(notebook, 'statements', readStatements(draft, sourcesByRow, notebook));
  const processes = checkCount(notebook, 'processes', readProcesses(draft, notebook));
  const prose = readProse(draft, notebook);
  const tags = readTags(draft, notebook);
  if (notebook.problems.length > 0 || edtf === undefined) return failure(notebook.problems);

  const event: DiplomaticEvent = {
    id: original?.id ?? context.eventId,
    title,
    when: readWhen(edtf, original?.when),
    kind: draft.kind,
    status,
    ...(draft.format === '' ? {} : { format: draft.format }),
    ...(draft.outcome === '' ? {} : { outcome: draft.outcome }),
    ...(venue === undefined ? {} : { venue }),
    ...prose,
    participants,
    processes,
    statements,
    sources,
    tags,
    confirmed: draft.unconfirmed ? 'partial' : 'full',
    ...keptOf(original, context.nowIso),
  };
  return success({ event, alsoMade: notebook.made });
}

/** The fields that no part of the form speaks of. */
function keptOf(original: DiplomaticEvent | undefined, nowIso: string) {
  if (original === undefined) {
    return { claims: [], links: [], rev: 1, createdAt: nowIso, modifiedAt: nowIso };
  }
  const { tally, claims, chosenClaims, links, knownSince, rev, createdAt, modifiedAt } = original;
  return {
    ...(tally === undefined ? {} : { tally }),
    claims,
    ...(chosenClaims === undefined ? {} : { chosenClaims }),
    links,
    ...(knownSince === undefined ? {} : { knownSince }),
    rev,
    createdAt,
    modifiedAt,
  };
}

function readTitle({ title }: EventDraft, notebook: Notebook): string {
  if (isBlank(title)) notebook.problems.push({ field: 'title', code: 'title-missing' });
  return checkLength(notebook, { field: 'title', text: title.trim(), limit: titleLength });
}

function readEventDate({ date, typedOn }: EventDraft, notebook: Notebook): EdtfText | undefined {
  if (isBlank(date)) notebook.problems.push({ field: 'date', code: 'date-missing' });
  return readDate(notebook, 'date', { text: date, typedOn });
}

function readStatus(draft: EventDraft, edtf: EdtfText | undefined, notebook: Notebook): Status {
  const { todayIso } = notebook.context;
  const status = draft.status === '' ? suggestedStatus(draft.kind, edtf, todayIso) : draft.status;
  if (edtf !== undefined && pastStatuses.includes(status) && isFuture(edtf, todayIso)) {
    notebook.problems.push({ field: 'status', code: 'not-yet', status });
  }
  return status;
}

function readWhen(edtf: EdtfText, before: When | undefined): When {
  if (before === undefined) return { edtf };
  if (before.edtf === edtf) return before;
  const { durationMin, printed } = before;
  const local = movedClock(before, edtf);
  return {
    edtf,
    ...(local === undefined ? {} : { local }),
    ...(durationMin === undefined ? {} : { durationMin }),
    ...(printed === undefined ? {} : { printed }),
  };
}

function readProse(draft: EventDraft, notebook: Notebook) {
  const read = (field: 'summary' | 'note' | 'privateNotes') => {
    const text = draft[field];
    if (isBlank(text)) return {};
    return { [field]: checkLength(notebook, { field, text, limit: textLength }) };
  };
  const prose: Pick<DiplomaticEvent, 'summary' | 'note' | 'privateNotes'> = {
    ...read('summary'),
    ...read('note'),
    ...read('privateNotes'),
  };
  return prose;
}

/** Tags as they were stay as they are, even one that holds a comma. */
function readTags({ tags }: EventDraft, notebook: Notebook): readonly string[] {
  const before = notebook.context.original?.tags ?? [];
  if (tags === before.join(', ')) return before;
  const typed = tags.split(/[,،、]/u).map(tag => tag.trim());
  const given = [...new Set(typed)].filter(tag => tag !== '');
  for (const tag of given) checkLength(notebook, { field: 'tags', text: tag });
  return checkCount(notebook, 'tags', given);
}

function readProcesses(draft: EventDraft, notebook: Notebook): DiplomaticEvent['processes'] {
  return draft.processes
    .filter(row => !isBlankProcess(row))
    .flatMap(row => {
      const field = (name: string) => `processes.${row.key}.${name}`;
      const id = readProcess(notebook, field('process'), row.process);
      const roundText = row.round.trim();
      const isRound = /^\d{1,6}$/u.test(roundText);
      if (roundText !== '' && !isRound) {
        notebook.problems.push({ field: field('round'), code: 'round-unreadable', text: roundText });
      }
      if (id === undefined) {
        notebook.problems.push({ field: field('process'), code: 'process-missing' });
        return [];
      }
      return [{ id, ...(isRound ? { round: Number(roundText) } : {}) }];
    });
}

function readProcess(
  notebook: Notebook,
  field: string,
  mention: EventDraft['processes'][number]['process'],
): ProcessId | undefined {
  const { names, newId } = notebook.context;
  if (mention.id !== undefined && names.record.processes.has(processId(mention.id))) {
    return processId(mention.id);
  }
  if (isBlank(mention.text)) return undefined;
  const wanted = names.fold(mention.text);
  const made = notebook.made.processes.find(process => names.fold(process.title) === wanted)?.id;
  const known = names.processOf(mention.text) ?? made;
  if (known !== undefined) return known;
  const title = checkLength(notebook, { field, text: mention.text.trim(), limit: titleLength });
  const id = processId(newId('k'));
  notebook.made.processes.push({ id, title });
  return id;
}
