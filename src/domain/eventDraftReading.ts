/**
 * Makes an event of a draft, or says everything that stands in the way. What the form does not cover (claims,
 * links, votes) is carried over from the event that is edited, but for accounts of a part that was taken out of it.
 */
import { withoutStrayAccounts } from './accountEditing.ts';
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
} from './eventDraftNotebook.ts';
import { type DraftProblem } from './eventDraftProblem.ts';
import { readSides, readVenue } from './eventDraftSides.ts';
import { readSources, readStatements } from './eventDraftSources.ts';
import { readDraftWhen } from './eventDraftWhen.ts';
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
  const when = readWhen(draft, notebook);
  const status = readStatus(draft, when?.edtf, notebook);
  const participants = checkCount(notebook, 'sides', readSides(draft, notebook));
  const venue = readVenue(draft, notebook);
  const sourcesByRow = readSources(draft, notebook);
  const sources = checkCount(notebook, 'sources', [...new Set(sourcesByRow.values())]);
  const statements = checkCount(notebook, 'statements', readStatements(draft, sourcesByRow, notebook));
  const processes = checkCount(notebook, 'processes', readProcesses(draft, notebook));
  const prose = readProse(draft, notebook);
  const tags = readTags(draft, notebook);
  for (const { field, typed } of draft.differing) notebook.problems.push({ field, code: 'differing', typed });
  if (notebook.problems.length > 0 || when === undefined) return failure(notebook.problems);

  const event: DiplomaticEvent = {
    id: original?.id ?? context.eventId,
    title,
    when,
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
  const kept = original === undefined ? event : withoutStrayAccounts(event, original);
  return success({ event: kept, alsoMade: notebook.made });
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

function readWhen(draft: EventDraft, notebook: Notebook): When | undefined {
  const { names, original } = notebook.context;
  const add = (problem: DraftProblem) => {
    notebook.problems.push(problem);
  };
  checkLength(notebook, { field: 'printed', text: draft.printed });
  const text = draft.date;
  if (isBlank(text)) {
    add({ field: 'date', code: 'date-missing' });
    return undefined;
  }
  const reading = readDraftWhen(draft, { names, original });
  switch (reading.kind) {
    case 'read':
      return reading.when;
    case 'ambiguous': {
      const choices = reading.choices.flatMap(({ edtf }) => (edtf === undefined ? [] : [edtf]));
      if (reading.about === 'day') add({ field: 'date', code: 'date-ambiguous', text, choices });
      else add({ field: 'date', code: 'zone-ambiguous', text });
      return undefined;
    }
    case 'asks':
      add({ field: 'date', code: reading.what === 'anchor' ? 'anchor-missing' : 'week-missing', text });
      return undefined;
    case 'unreadable':
      add({ field: 'date', code: 'date-unreadable', text, problem: reading.problem });
      return undefined;
  }
}

function readStatus(draft: EventDraft, edtf: EdtfText | undefined, notebook: Notebook): Status {
  const { todayIso } = notebook.context;
  const status = draft.status === '' ? suggestedStatus(draft.kind, edtf, todayIso) : draft.status;
  if (edtf !== undefined && pastStatuses.includes(status) && isFuture(edtf, todayIso)) {
    notebook.problems.push({ field: 'status', code: 'not-yet', status });
  }
  return status;
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
