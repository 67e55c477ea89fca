import { describe, expect, it } from 'vitest';
import { anEvent } from '../support/anEvent.ts';
import { aDraft, draftRecord as record, readingOf } from '../support/aDraft.ts';
import { readingIn } from '../support/draftNames.ts';

describe('an edit', () => {
  it('moves the clock along with the day and leaves it out where there is no one day', () => {
    const original = {
      ...anEvent({ id: 'A01' }),
      when: {
        ...anEvent({ on: '2025-04-12' }).when,
        local: { start: '2025-04-12T16:00', end: '2025-04-13T01:00', zone: 'Asia/Muscat', offset: '+04:00' },
        printed: 'on Saturday',
      },
    };
    const context = readingIn(record, original);
    expect(readingOf(aDraft({ date: '2025-02-28' }), context).event.when).toEqual({
      edtf: '2025-02-28',
      local: { start: '2025-02-28T16:00', end: '2025-03-01T01:00', zone: 'Asia/Muscat' },
      printed: 'on Saturday',
    });
    expect(readingOf(aDraft({ date: '2025-04' }), context).event.when).toEqual({
      edtf: '2025-04',
      printed: 'on Saturday',
    });
    expect(readingOf(aDraft({ date: '12 April 2025' }), context).event.when).toEqual(original.when);
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
