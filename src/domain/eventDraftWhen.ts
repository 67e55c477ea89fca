/** What the time of a draft reads as, with the clock of its place, its day of print and the first day of its week. */
import { readIsoDay } from './calendarDay.ts';
import { type DiplomaticEvent, type When } from './event.ts';
import { type EventDraft, isBlank } from './eventDraft.ts';
import { movedClock } from './eventDraftClock.ts';
import { type DraftNames } from './eventDraftNames.ts';
import { placeId } from './ids.ts';
import { readTypedDate } from './typedDate.ts';
import { weekStarts } from './typedRelative.ts';
import { readTypedWhen } from './typedWhen.ts';
import { type TypedWhenReading } from './typedWhenProblem.ts';
import { textOfWhen } from './whenText.ts';

export interface DraftWhenContext {
  readonly names: DraftNames;
  readonly original?: DiplomaticEvent | undefined;
}

export function readDraftWhen(draft: EventDraft, { names, original }: DraftWhenContext): TypedWhenReading {
  const before = original?.when;
  // A time that nobody touched stays what it was, even one that could not have been typed.
  if (before !== undefined && draft.date === textOfWhen(before)) {
    return { kind: 'read', when: withPrinted(before, draft.printed), notes: [] };
  }
  const reading = readTypedWhen(draft.date, {
    todayIso: draft.typedOn,
    anchorIso: dayOfPrint(draft),
    weekStart: weekStarts.find(start => start === draft.weekStart),
    venueZone: venueZoneOf(draft, names),
    zoneNamed: names.zoneNamed,
  });
  if (reading.kind !== 'read') return reading;
  const { when } = reading;
  const carried = before === undefined ? undefined : untypedClock(before, when);
  const clocked = carried === undefined ? when : { ...when, local: carried };
  const printed = isBlank(draft.printed) ? (when.printed ?? '') : draft.printed;
  return { ...reading, when: withPrinted(clocked, printed) };
}

function withPrinted(when: When, printed: string): When {
  if ((when.printed ?? '') === printed) return when;
  const { printed: _before, ...rest } = when;
  return isBlank(printed) ? rest : { ...rest, printed: printed.trim() };
}

/** A clock that the field could not show goes along with the day; one that it showed was deleted there. */
function untypedClock(before: When, now: When): When['local'] {
  const { local, ...rest } = before;
  if (local === undefined || now.local !== undefined) return undefined;
  return textOfWhen(rest) === textOfWhen(before) ? movedClock(before, now.edtf) : undefined;
}

/** The day on which the words were printed: what was typed for it, else the day of the first source that has one. */
export function dayOfPrint({ printedOn, sources, typedOn }: EventDraft): string | undefined {
  const typed = [printedOn, ...sources.map(({ published }) => published)].find(text => !isBlank(text));
  if (typed === undefined) return undefined;
  const reading = readTypedDate(typed, { todayIso: typedOn });
  return reading.kind === 'read' && readIsoDay(reading.edtf) !== undefined ? reading.edtf : undefined;
}

/** The clock at the place of the draft, where there is one that the list of cities knows. */
export function venueZoneOf({ place, placeCountry }: EventDraft, names: DraftNames): string | undefined {
  if (isBlank(place.text)) return undefined;
  const id = place.id === undefined ? names.placeOf(place.text) : placeId(place.id);
  const known = id === undefined ? undefined : names.record.places.get(id);
  if (known !== undefined) return names.zoneOfPlace(known);
  const country = names.countryOf(placeCountry.id ?? placeCountry.text);
  return names.zoneOfPlace({
    name: place.text,
    ...(country === undefined ? {} : { country }),
  });
}
