import { describe, expect, it } from 'vitest';
import { anEvent } from '../support/anEvent.ts';
import { emptySource } from '../../src/domain/eventDraft.ts';
import { draftOfEvent } from '../../src/domain/eventDraftOfEvent.ts';
import { aDraft, draftRecord as record, problemsOf, readingOf } from '../support/aDraft.ts';
import { readingIn } from '../support/draftNames.ts';

describe('an edit', () => {
  it('reads the clock from the field that shows it, and leaves it out where it was deleted there', () => {
    const original = {
      ...anEvent({ id: 'A01' }),
      when: {
        ...anEvent({ on: '2025-04-12' }).when,
        local: { start: '2025-04-12T16:00', end: '2025-04-13T01:00', zone: 'Asia/Muscat' },
        durationMin: [540, 540] as const,
        printed: 'on Saturday',
      },
    };
    const context = readingIn(record, original);
    const shown = draftOfEvent(original, context.names, '2025-04-14');
    expect(shown.date).toBe('2025-04-12 16:00–01:00 Asia/Muscat, 9 h');
    expect(readingOf(shown, context).event.when).toEqual(original.when);
    const moved = { ...shown, date: shown.date.replace('2025-04-12', '28 February 2025') };
    expect(readingOf(moved, context).event.when).toEqual({
      ...original.when,
      edtf: '2025-02-28',
      local: { start: '2025-02-28T16:00', end: '2025-03-01T01:00', zone: 'Asia/Muscat' },
    });
    expect(readingOf({ ...shown, date: '2025-04', printed: '' }, context).event.when).toEqual({
      edtf: '2025-04',
    });
  });

  it('moves a clock that the field cannot show along with the day', () => {
    const original = {
      ...anEvent({ id: 'A01' }),
      when: {
        ...anEvent({ on: '2025-04-12' }).when,
        local: { start: '2025-04-12T16:00', end: '2025-04-15T01:00', zone: 'Asia/Muscat' },
      },
    };
    const context = readingIn(record, original);
    const shown = draftOfEvent(original, context.names, '2025-04-14');
    expect(shown.date).toBe('2025-04-12');
    expect(readingOf({ ...shown, date: '2025-04-13' }, context).event.when).toEqual({
      edtf: '2025-04-13',
      local: { start: '2025-04-13T16:00', end: '2025-04-16T01:00', zone: 'Asia/Muscat' },
    });
  });

  it('takes the clock of the place, and turns one that was printed elsewhere', () => {
    const inRome = { place: { text: 'Rome' } };
    expect(readingOf(aDraft({ ...inRome, date: '19 April 2025 11:00' })).event.when.local).toEqual({
      start: '2025-04-19T11:00',
      zone: 'Europe/Rome',
    });
    expect(readingOf(aDraft({ ...inRome, date: '19 April 2025 12:30 Tehran time' })).event.when).toEqual({
      edtf: '2025-04-19',
      local: { start: '2025-04-19T11:00', zone: 'Europe/Rome' },
      printed: '19 April 2025 12:30 Tehran time',
    });
  });

  it('counts "later this week" from the day of its source, by the week that was chosen', () => {
    const source = { ...emptySource('3'), publisher: 'IRNA', published: '14 April 2025' };
    const draft = aDraft({ date: 'later this week', sources: [source] });
    expect(problemsOf(draft)).toEqual([{ field: 'date', code: 'week-missing', text: 'later this week' }]);
    expect(readingOf({ ...draft, weekStart: 'saturday' }).event.when).toEqual({
      edtf: '[2025-04-15..2025-04-18]',
      printed: 'later this week',
    });
    expect(problemsOf({ ...draft, sources: [] })).toEqual([
      { field: 'date', code: 'anchor-missing', text: 'later this week' },
    ]);
  });

  it('keeps tags with commas unless the tags are edited', () => {
    const original = anEvent({ tags: ['talks, indirect', 'Rome'] });
    const context = readingIn(record, original);
    expect(readingOf(aDraft({ tags: 'talks, indirect, Rome' }), context).event.tags).toEqual([
      'talks, indirect',
      'Rome',
    ]);
    expect(readingOf(aDraft({ tags: 'talks, Rome, talks,' }), context).event.tags).toEqual(['talks', 'Rome']);
  });
});
