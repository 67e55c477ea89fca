/** The bundled record as tests walk it: read from its committed file through the schema. */
import { readFileSync } from 'node:fs';
import { type AsKnownContext } from '../../src/domain/asKnownOn.ts';
import { type Claim, type DiplomaticEvent, type Statement } from '../../src/domain/event.ts';
import { claimId, eventId, statementId } from '../../src/domain/ids.ts';
import { type TimelineRecord } from '../../src/domain/record.ts';
import { parseRecord } from '../../src/domain/schema.ts';

export const recordPath = 'public/records/us-iran.json';

export const record: TimelineRecord = readRecord();

function readRecord(): TimelineRecord {
  const parsed = parseRecord(JSON.parse(readFileSync(recordPath, 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

export const context: AsKnownContext = {
  events: new Map(record.events.map(event => [event.id, event])),
  places: new Map(record.places.map(place => [place.id, place])),
  sources: new Map(record.sources.map(source => [source.id, source])),
};

export function eventOf(id: string): DiplomaticEvent {
  const event = context.events.get(eventId(id));
  if (event === undefined) throw new Error(`The record has no event ${id}.`);
  return event;
}

export function claimOf(event: string, id: string): Claim {
  const claim = eventOf(event).claims.find(each => each.id === claimId(id));
  if (claim === undefined) throw new Error(`Event ${event} has no claim ${id}.`);
  return claim;
}

export function statementOf(event: string, id: string): Statement {
  const statement = eventOf(event).statements.find(each => each.id === statementId(id));
  if (statement === undefined) throw new Error(`Event ${event} has no statement ${id}.`);
  return statement;
}

/** The people and roles of an event: `IR Araghchi party`. */
export function cast(id: string): readonly string[] {
  return eventOf(id).participants.map(({ side, person, roles }) =>
    [side, ...(person === undefined ? [] : [person]), ...roles].join(' '),
  );
}
