/** What a writer should look at again; none of it keeps an event from being kept. */
import { boundsOfText } from './edtf/bounds.ts';
import { type DiplomaticEvent } from './event.ts';
import { type EventDraft, isBlank } from './eventDraft.ts';
import { movedClock } from './eventDraftClock.ts';
import { createNotebook, type DraftContext, readSide } from './eventDraftNotebook.ts';
import { type DraftWarning } from './eventDraftProblem.ts';
import { knownSource } from './eventDraftSources.ts';
import { type EdtfText, type SideCode } from './ids.ts';
import { yearsOfCountry } from './sides.ts';
import { readTypedDate } from './typedDate.ts';

export function warningsOf(draft: EventDraft, context: DraftContext): readonly DraftWarning[] {
  const reading = readTypedDate(draft.date, { todayIso: draft.typedOn });
  const edtf = reading.kind === 'read' ? reading.edtf : undefined;
  return [
    ...(reading.kind === 'read' && reading.note !== undefined ? [{ field: 'date', ...reading.note }] : []),
    ...clockWarnings(context, edtf),
    ...duplicateWarnings(draft, context, edtf),
    ...headWarnings(draft, context),
    ...eraWarnings(draft, context, edtf),
    ...sourceWarnings(draft, context),
    ...(draft.unconfirmed && isBlank(draft.note)
      ? [{ field: 'note', code: 'unconfirmed-without-note' } as const]
      : []),
  ];
}

function clockWarnings({ original }: DraftContext, edtf: EdtfText | undefined): DraftWarning[] {
  const when = original?.when;
  if (when?.local === undefined || edtf === undefined || edtf === when.edtf) return [];
  const code = movedClock(when, edtf) === undefined ? 'clock-dropped' : 'clock-moved';
  return [{ field: 'date', code }];
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

/** Another event of the same kind and sides on the same days: the first one found. */
function duplicateWarnings(
  draft: EventDraft,
  context: DraftContext,
  edtf: EdtfText | undefined,
): DraftWarning[] {
  const sides = new Set(readableSides(draft, context).map(({ side }) => side));
  if (edtf === undefined || sides.size === 0) return [];
  const { earliestMs, latestMs } = boundsOfText(edtf);
  const dated = context.eventsDated?.({ startMs: earliestMs, endMs: latestMs });
  for (const event of dated ?? context.names.record.events.values()) {
    if (event.id === context.original?.id || event.kind !== draft.kind) continue;
    if (hasSides(event, sides) && areSameDays(event.when.edtf, edtf)) {
      return [{ field: 'title', code: 'likely-duplicate', event: event.id, title: event.title }];
    }
  }
  return [];
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
