/** What a writer should look at again; none of it keeps an event from being kept. */
import { boundsOfText } from './edtf/bounds.ts';
import { type DiplomaticEvent } from './event.ts';
import { type EventDraft, isBlank } from './eventDraft.ts';
import { createNotebook, type DraftContext, readSide } from './eventDraftNotebook.ts';
import { type DraftWarning } from './eventDraftProblem.ts';
import { readDraftWhen } from './eventDraftWhen.ts';
import { knownSource } from './eventDraftSources.ts';
import { type EdtfText, processId, type ProcessId, type SideCode } from './ids.ts';
import { yearsOfCountry } from './sides.ts';
import { type TypedWhenNote } from './typedWhenProblem.ts';
import { eventsThatMayName } from './uses.ts';

export function warningsOf(draft: EventDraft, context: DraftContext): readonly DraftWarning[] {
  const reading = readDraftWhen(draft, context);
  const when = reading.kind === 'read' ? reading.when : undefined;
  const edtf = when?.edtf;
  const notes = reading.kind === 'read' ? reading.notes.filter(isWarning) : [];
  return [
    ...notes.map(note => ({ field: 'date', ...note })),
    ...(context.original?.when.local !== undefined && when !== undefined && when.local === undefined
      ? [{ field: 'date', code: 'clock-dropped' } as const]
      : []),
    ...duplicateWarnings(draft, context, edtf),
    ...headWarnings(draft, context),
    ...eraWarnings(draft, context, edtf),
    ...sourceWarnings(draft, context),
    ...(draft.unconfirmed && isBlank(draft.note)
      ? [{ field: 'note', code: 'unconfirmed-without-note' } as const]
      : []),
  ];
}

/** What is said beside the reading, as part of how the text was understood, is no warning. */
function isWarning({ code }: TypedWhenNote): boolean {
  return code !== 'zone-of-venue' && code !== 'converted' && code !== 'clock-twice';
}

/** The sides that can be read from the rows, in their order, with those who lead. */
function readableSides({ sides }: EventDraft, context: DraftContext) {
  const notebook = createNotebook(context);
  return sides.flatMap(({ key, side: mention, head }) => {
    const side = readSide(notebook, key, { mention, row: 0 });
    return side === undefined ? [] : [{ key, side, head }];
  });
}

function headWarnings(draft: EventDraft, context: DraftContext): DraftWarning[] {
  const led = new Set<SideCode>();
  return readableSides(draft, context).flatMap(({ key, side, head }): DraftWarning[] => {
    if (!head) return [];
    if (led.has(side)) return [{ field: `sides.${key}.head`, code: 'two-heads', side }];
    led.add(side);
    return [];
  });
}

/** Countries that were gone by the date, or not yet there. Those whose years nobody noted exist at any time. */
function eraWarnings(draft: EventDraft, context: DraftContext, edtf: EdtfText | undefined): DraftWarning[] {
  if (edtf === undefined) return [];
  const { earliestMs, latestMs } = boundsOfText(edtf);
  return readableSides(draft, context).flatMap(({ key, side }): DraftWarning[] => {
    const years = yearsOfCountry(side);
    if (years === undefined) return [];
    const { firstYear = -Infinity, lastYear = Infinity } = years;
    const isBefore = firstYear > -Infinity && latestMs <= Date.UTC(firstYear, 0, 1);
    const isAfter = lastYear < Infinity && earliestMs >= Date.UTC(lastYear + 1, 0, 1);
    if (!isBefore && !isAfter) return [];
    return [{ field: `sides.${key}.side`, code: 'no-such-country-then', side, ...years }];
  });
}

/**
 * Another event of the same kind: on the same days with the same sides, or the same round of the same process. The
 * first one found. A form that was only filled in by the event before it, and has no title yet, is no event.
 */
function duplicateWarnings(
  draft: EventDraft,
  context: DraftContext,
  edtf: EdtfText | undefined,
): DraftWarning[] {
  if (isBlank(draft.title)) return [];
  const found = sameRound(draft, context) ?? (edtf && sameDays(draft, context, edtf));
  if (found === undefined) return [];
  return [{ field: 'title', code: 'likely-duplicate', event: found.id, title: found.title }];
}

function sameDays(draft: EventDraft, context: DraftContext, edtf: EdtfText): DiplomaticEvent | undefined {
  const sides = new Set(readableSides(draft, context).map(({ side }) => side));
  if (sides.size === 0) return undefined;
  const { earliestMs, latestMs } = boundsOfText(edtf);
  const dated = context.eventsDated?.({ startMs: earliestMs, endMs: latestMs });
  for (const event of dated ?? context.names.record.events.values()) {
    if (event.id === context.original?.id || event.kind !== draft.kind) continue;
    if (hasSides(event, sides) && areSameDays(event.when.edtf, edtf)) return event;
  }
  return undefined;
}

function sameRound(
  draft: EventDraft,
  { names, original, eventsOfRound }: DraftContext,
): DiplomaticEvent | undefined {
  for (const { process, round: typed } of draft.processes) {
    const round = Number(typed.trim() || Number.NaN);
    const id = knownProcess(process, names);
    if (id === undefined || Number.isNaN(round)) continue;
    const found = eventsOfRound?.(id, round) ?? eventsThatMayName(names.record, [{ entity: 'process', id }]);
    for (const event of found) {
      if (event.id === original?.id || event.kind !== draft.kind) continue;
      if (event.processes.some(other => other.id === id && other.round === round)) return event;
    }
  }
  return undefined;
}

function knownProcess(
  { id, text }: EventDraft['processes'][number]['process'],
  { record, processOf }: DraftContext['names'],
): ProcessId | undefined {
  if (id !== undefined && record.processes.has(processId(id))) return processId(id);
  return isBlank(text) ? undefined : processOf(text);
}

function hasSides({ participants }: DiplomaticEvent, sides: ReadonlySet<SideCode>): boolean {
  if (participants.length < sides.size) return false;
  const others = new Set(participants.map(({ side }) => side));
  return others.size === sides.size && [...others].every(side => sides.has(side));
}

function areSameDays(one: EdtfText, other: EdtfText): boolean {
  if (one === other) return true;
  const left = boundsOfText(one);
  const right = boundsOfText(other);
  return left.earliestMs === right.earliestMs && left.latestMs === right.latestMs;
}

/** An address that the record has: its source is used as it stands there, and the other words are not. */
function sourceWarnings(draft: EventDraft, context: DraftContext): DraftWarning[] {
  const notebook = createNotebook(context);
  return draft.sources.flatMap((row): DraftWarning[] => {
    const source = row.id === '' ? knownSource(row, notebook) : undefined;
    return source === undefined ? [] : [{ field: `sources.${row.key}.url`, code: 'source-known', source }];
  });
}
