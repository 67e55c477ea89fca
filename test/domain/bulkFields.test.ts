import { describe, expect, it } from 'vitest';
import { emptyBulkDraft, readBulkDraft } from '../../src/domain/bulkDraft.ts';
import {
  type BulkEdit,
  bulkEdited,
  changesToEdit,
  surveyEvents,
  whyNot,
} from '../../src/domain/bulkFields.ts';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { personId, placeId, processId, sideCode, sourceId } from '../../src/domain/ids.ts';
import { draftRecord } from '../support/aDraft.ts';
import { anEvent } from '../support/anEvent.ts';
import { namesIn } from '../support/draftNames.ts';

const today = '2025-04-14';
const at = '2025-04-14T12:00:00Z';
const names = namesIn(draftRecord);

function survey(events: readonly DiplomaticEvent[], edit: BulkEdit) {
  const steps = [...surveyEvents(events, edit, today)];
  return steps.at(-1);
}

describe('an edit of many events', () => {
  it('changes only what is set, and nothing of an event that is so already', () => {
    const first = anEvent({ id: 'a', place: 'rom', tags: ['oil', 'oil'] });
    const second = anEvent({ id: 'b', status: 'scheduled' });
    expect(
      changesToEdit([first, second], { status: 'concluded' }, at).map(({ id, field }) => [id, field]),
    ).toEqual([
      ['b', 'status'],
      ['b', 'rev'],
      ['b', 'modifiedAt'],
    ]);
    expect(changesToEdit([first, second], {}, at)).toEqual([]);
  });

  it('takes values away, and of a place and its site only the one', () => {
    const event = anEvent({ format: 'direct', venue: { place: placeId('rom'), site: 'Villa' } });
    expect(bulkEdited(event, { format: null, site: null })).not.toHaveProperty('format');
    expect(bulkEdited(event, { site: null }).venue).toEqual({ place: 'rom' });
    expect(bulkEdited(event, { site: null, place: null })).not.toHaveProperty('venue');
    expect(bulkEdited(event, { place: placeId('vie') }).venue).toEqual({ place: 'vie', site: 'Villa' });
  });

  it('adds to lists and takes from them, each thing once', () => {
    const event = anEvent({ tags: ['oil', 'gas'], sources: [sourceId('S1')], processes: ['us-iran'] });
    const edited = bulkEdited(event, {
      addedTags: ['gas', 'nuclear'],
      removedTags: ['oil'],
      addedSources: [sourceId('S1'), sourceId('S2')],
      addedProcess: { id: processId('us-iran'), round: 2 },
    });
    expect(edited.tags).toEqual(['gas', 'nuclear']);
    expect(edited.sources).toEqual(['S1', 'S2']);
    expect(edited.processes).toEqual([{ id: 'us-iran', round: 2 }]);
  });

  it('adds a side only in the roles that it does not have, beside the people who are there for it', () => {
    const added = { addedSides: [{ side: sideCode('OM'), roles: ['mediator', 'host'] as const }] };
    const host = anEvent({ sides: [['OM', 'host']] });
    expect(bulkEdited(host, added).participants).toEqual([{ side: 'OM', roles: ['host', 'mediator'] }]);
    const person = anEvent({ people: [['albusaidi', 'OM']] });
    expect(bulkEdited(person, added).participants).toEqual([
      { side: 'OM', person: personId('albusaidi'), roles: ['party'] },
      { side: 'OM', roles: ['mediator', 'host'] },
    ]);
    const both = anEvent({ sides: [['OM', 'mediator', 'host']] });
    expect(bulkEdited(both, added).participants).toBe(both.participants);
  });

  it('cannot conclude what lies ahead, nor fill a list beyond what it may hold', () => {
    const ahead = anEvent({ on: '2025-05-01', status: 'scheduled' });
    expect(whyNot(ahead, { status: 'concluded' }, today)).toBe('ahead');
    expect(whyNot(ahead, { status: 'cancelled' }, today)).toBeUndefined();
    const full = anEvent({ tags: Array.from({ length: 2000 }, (_, index) => `t${index}`) });
    expect(whyNot(full, { addedTags: ['one more'] }, today)).toBe('full');
    expect(whyNot(full, { addedTags: ['t1'] }, today)).toBeUndefined();
  });

  it('tells what the events have in common, how many change and which cannot', () => {
    const events = [
      anEvent({ id: 'a', place: 'rom' }),
      anEvent({ id: 'b', place: 'rom', status: 'rumoured' }),
      anEvent({ id: 'c', place: 'rom', status: 'scheduled', on: '2025-05-01' }),
    ];
    const found = survey(events, { status: 'concluded' });
    expect([...(found?.values.place ?? [])]).toEqual(['rom']);
    expect(found?.values.status.size).toBe(3);
    expect([...(found?.values.site ?? [])]).toEqual(['']);
    expect(found?.changedCount).toBe(1);
    expect(found?.refused.map(({ event, why }) => [event.id, why])).toEqual([['c', 'ahead']]);
  });
});

describe('the edit as it is typed', () => {
  const read = (typed: Partial<typeof emptyBulkDraft>) =>
    readBulkDraft({ ...emptyBulkDraft, ...typed }, { names, todayIso: today });

  it('is no edit while nothing is set', () => {
    expect(read({})).toEqual({ ok: true, value: {} });
  });

  it('names places, processes and sides by any of their names', () => {
    expect(
      read({
        place: 'rome',
        process: 'US–Iran talks',
        round: '3',
        sides: 'Oman, GBR',
        roles: ['mediator'],
        addedTags: 'oil، gas',
        knownSince: '12 April 2025',
        sources: ['S1'],
        taken: ['outcome'],
      }),
    ).toEqual({
      ok: true,
      value: {
        outcome: null,
        place: 'rom',
        knownSince: '2025-04-12',
        addedProcess: { id: 'us-iran', round: 3 },
        addedTags: ['oil', 'gas'],
        addedSides: [
          { side: 'OM', roles: ['mediator'] },
          { side: 'GB', roles: ['mediator'] },
        ],
        addedSources: ['S1'],
      },
    });
  });

  it('says what cannot be read', () => {
    const reading = read({ place: 'Nowhere', round: 'x', sides: 'Atlantis', knownSince: '03/04/25' });
    expect(reading.ok ? [] : reading.error.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'place place-unknown',
      'knownSince date-ambiguous',
      'round round-unreadable',
      'process process-missing',
      'sides side-unknown',
    ]);
  });
});
