import { describe, expect, it } from 'vitest';
import { convertTimelineJs, isTimelineJs } from '../../../src/formats/timelineJs/convertTimelineJs.ts';

function converted(value: unknown) {
  const converting = convertTimelineJs(value);
  let step = converting.next();
  while (step.done !== true) step = converting.next();
  const { bytes, ...rest } = step.value;
  return { ...rest, rows: JSON.parse(new TextDecoder().decode(bytes)) as unknown };
}

const day = { year: '2025', month: '4', day: '12' };

describe('a timeline of TimelineJS', () => {
  it('is known by a slide with a date', () => {
    expect(isTimelineJs({ events: [{ start_date: { year: 2025 } }] })).toBe(true);
    expect(isTimelineJs({ events: [{ title: 'Talks', date: '2025' }] })).toBe(false);
    expect(isTimelineJs([])).toBe(false);
  });

  it('gives words, links and tags, and tells what it left out', () => {
    const read = converted({
      title: { text: { headline: 'The <b>talks</b>' } },
      events: [
        {
          unique_id: 'r1',
          start_date: day,
          end_date: { year: 2025, month: 4, day: 13 },
          text: {
            headline: 'First round',
            text: '<p>In <i>Muscat</i>, see <a href="https://example.org/a">more</a>.</p><script>alert(1)</script>',
          },
          media: { url: 'https://example.org/p.jpg', caption: 'The hall', link: 'javascript:alert(1)' },
          group: 'Nuclear',
          background: { color: 'red' },
        },
      ],
    });
    expect(read.rows).toEqual([
      {
        id: 'r1',
        title: 'First round',
        date: '2025-04-12/2025-04-13',
        summary: 'In Muscat, see more.\nThe hall',
        sources: ['https://example.org/a', 'https://example.org/p.jpg'],
        tags: ['Nuclear'],
      },
    ]);
    expect(read.title).toBe('The talks');
    expect(read.notes).toEqual([
      { code: 'left-out', count: 2, line: 1, detail: 'media.link, background' },
      { code: 'media-linked', count: 1, line: 1, detail: 'https://example.org/p.jpg' },
      { code: 'markup-removed', count: 1, line: 1, detail: 'First round' },
    ]);
  });

  it('counts every slide and era as an event or as refused, with field and reason', () => {
    const text = { headline: 'Talks' };
    const read = converted({
      events: [
        { start_date: { year: 2025, month: 13 }, text },
        { start_date: { year: 2025, day: 3 }, text },
        { start_date: day, text: { headline: ' ' } },
        { start_date: { ...day, hour: 9, minute: '' }, text },
        'no slide',
      ],
      eras: [{ start_date: { year: -44 }, end_date: { year: 14 }, text }],
    });
    expect(read.readCount).toBe(6);
    expect(read.rows).toEqual([
      { id: '2025-04-12T09:00 Talks', title: 'Talks', date: '2025-04-12T09:00' },
      { id: '-0044/0014 Talks', title: 'Talks', date: '-0044/0014' },
    ]);
    expect(read.refused).toEqual([
      { line: 1, problems: [{ path: 'start_date', code: 'not-a-date', detail: '2025 13' }] },
      { line: 2, problems: [{ path: 'start_date', code: 'not-a-date', detail: '2025  3' }] },
      { line: 3, problems: [{ path: 'text.headline', code: 'missing', detail: '' }] },
      {
        line: 5,
        problems: [
          { path: 'start_date', code: 'missing', detail: '' },
          { path: 'text.headline', code: 'missing', detail: '' },
        ],
      },
    ]);
  });

  it('gives two slides that say the same ids of their own, the same again', () => {
    const slide = { start_date: day, text: { headline: 'Talks' } };
    const ids = [
      { id: '2025-04-12 Talks', title: 'Talks', date: '2025-04-12' },
      { id: '2025-04-12 Talks/2', title: 'Talks', date: '2025-04-12' },
    ];
    expect(converted({ events: [slide, slide] }).rows).toEqual(ids);
    expect(converted({ events: [slide, slide] }).rows).toEqual(ids);
  });
});
