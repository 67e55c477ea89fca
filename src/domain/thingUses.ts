/** Things of the record that name a body, beside its events: people of that side, places in it, bodies it belongs to. */
import { sideCode } from './ids.ts';
import { type RecordReader } from './record.ts';
import { type Use } from './references.ts';

/** Whom each body is named by. */
export function namersOfBodies(record: RecordReader): ReadonlyMap<string, readonly Use[]> {
  const namers = new Map<string, Use[]>();
  const note = (body: string | undefined, use: Use): void => {
    if (body === undefined || !record.bodies.has(sideCode(body)) || body === use.id) return;
    const known = namers.get(body);
    if (known === undefined) namers.set(body, [use]);
    else if (known.at(-1)?.id !== use.id) known.push(use);
  };
  for (const { id, name, side } of record.people.values()) note(side, { entity: 'person', id, title: name });
  for (const { id, name, country } of record.places.values()) {
    note(country, { entity: 'place', id, title: name });
  }
  for (const { id, name, members } of record.bodies.values()) {
    for (const { side } of members) note(side, { entity: 'body', id, title: name });
  }
  return namers;
}
