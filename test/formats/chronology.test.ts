import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim } from '../../src/domain/event.ts';
import { claimId, edtfText, sideCode, sourceId } from '../../src/domain/ids.ts';
import { type Source } from '../../src/domain/record.ts';
import { createChronology, oneLine } from '../../src/formats/chronology.ts';
import {
  type ChronologyForm,
  type ChronologyHead,
  escapeHtml,
  escapeMarkdown,
  htmlForm,
  markdownForm,
  plainForm,
} from '../../src/formats/chronologyForms.ts';
import { chronologyPieces } from '../../src/formats/chronologyPieces.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';
import { englishWith } from '../support/wordsOf.ts';

const language = englishWith('share');

function aSource(id: string, fields: Partial<Source> = {}): Source {
  return { publisher: 'Reuters', kind: 'news', ...fields, id: sourceId(id) };
}

function anAccount(id: string, value: string, fields: Partial<Claim> = {}): Claim {
  return {
    id: claimId(id),
    field: 'venue.place',
    value,
    by: 'Somebody',
    stance: 'asserts',
    certainty: 'confirmed',
    ...fields,
  };
}

const head: ChronologyHead = {
  title: 'Talks',
  lines: ['Iran · 1 of 2 events', 'Data of 1 May 2025.'],
  address: 'https://example.org/#all=IR',
  sourcesTitle: 'Sources',
  locale: 'en',
  direction: 'ltr',
};

function written(record: ReturnType<typeof aRecord>, form: ChronologyForm): string {
  const chronology = createChronology(record, language);
  return [...chronologyPieces({ chronology, events: record.events.values(), head }, form)].join('');
}

const first = anEvent({
  id: 'first',
  title: 'First round',
  on: '2025-04-12',
  kind: 'talks-round',
  sides: [['IR'], ['US'], ['OM', 'mediator', 'host']],
  venue: { site: 'Muscat' },
  sources: [sourceId('b'), sourceId('a')],
});
const second = anEvent({
  id: 'second',
  title: 'Second round',
  on: '2025-04',
  kind: 'talks-round',
  status: 'scheduled',
  confirmed: 'partial',
  sources: [sourceId('a')],
});
const sources = [
  aSource('a', { title: 'Rome it is', url: 'https://example.org/a', published: edtfText('2025-04-16') }),
  aSource('b', { publisher: 'ISNA' }),
];

describe('a chronology as plain text', () => {
  it('has date, place, title, status and sides of each event, and its sources by number at the end', () => {
    expect(written(aRecord([first, second], { sources }), plainForm)).toBe(
      [
        'Talks',
        'Iran · 1 of 2 events',
        'Data of 1 May 2025.',
        'https://example.org/#all=IR',
        '',
        'Saturday 12 April 2025, Muscat',
        'First round',
        'Talks round · Concluded',
        'Sides: Iran, United States, Oman (mediator, host)',
        '[1] [2]',
        '',
        'April 2025',
        'Second round',
        'Talks round · Scheduled · partly unconfirmed',
        'No side is named.',
        '[2]',
        '',
        'Sources',
        '[1] ISNA, untitled page',
        '[2] Reuters, “Rome it is”, Wednesday 16 April 2025. https://example.org/a',
        '',
      ].join('\n'),
    );
  });

  it('says of an event without a source that none is given, and has no list then', () => {
    const text = written(aRecord([anEvent()]), plainForm);
    expect(text).toContain('\nNo source is given.\n');
    expect(text).not.toContain('Sources');
  });

  it('names the accounts of a field that differ, with who gave them, when, and by which source', () => {
    const disputed = anEvent({
      sides: [['IR']],
      claims: [
        anAccount('c1', 'Muscat', {
          by: 'Baghaei',
          side: sideCode('IR'),
          knownOn: edtfText('2025-04-14'),
          source: sourceId('b'),
        }),
        anAccount('c2', 'Rome', { by: 'Tajani', side: sideCode('IT'), knownOn: edtfText('2025-04-15') }),
      ],
      sources: [sourceId('a')],
    });
    expect(written(aRecord([disputed], { sources }), plainForm)).toContain(
      '\nAccounts differ: place: Muscat (Baghaei, 14 Apr 2025) [2]; Rome (Tajani, 15 Apr 2025)\n[1]\n',
    );
  });

  it('leaves out private notes', () => {
    const text = written(aRecord([anEvent({ privateNotes: 'Only for the desk' })]), plainForm);
    expect(text).not.toContain('desk');
  });

  it('makes no line or turn of its direction out of what a title holds', () => {
    const text = written(aRecord([anEvent({ title: 'A\r\nSides: nobody\u202Egnp.exe\u2066' })]), plainForm);
    expect(text).toContain('\nA Sides: nobody gnp.exe\n');
  });

  it('gives no address that is not safe', () => {
    const record = aRecord([anEvent({ sources: [sourceId('x')] })], {
      sources: [aSource('x', { url: 'javascript:alert(1)' })],
    });
    for (const form of [plainForm, markdownForm, htmlForm]) {
      expect(written(record, form)).not.toContain('javascript');
    }
  });

  it('names a source that the record lacks by its id', () => {
    const text = written(aRecord([anEvent({ sources: [sourceId('gone')] })]), plainForm);
    expect(text).toContain('[1] gone\n');
  });
});

describe('a chronology in Markdown', () => {
  it('has headings, and addresses between angle brackets', () => {
    const text = written(aRecord([first], { sources }), markdownForm);
    expect(text).toContain(
      '# Talks\n\nIran · 1 of 2 events  \nData of 1 May 2025.  \n<https://example.org/#all=IR>\n',
    );
    expect(text).toContain(
      '\n## Saturday 12 April 2025, Muscat\n\n**First round**  \nTalks round · Concluded  \n',
    );
    expect(text).toContain('\n## Sources\n\n1. ISNA, untitled page\n2. Reuters, “Rome it is”, ');
    expect(text.endsWith('. <https://example.org/a>\n')).toBe(true);
  });

  it.each([
    ['[x](javascript:alert(1))', String.raw`\[x\](javascript:alert(1))`],
    ['<img src=x onerror=alert(1)>', String.raw`\<img src=x onerror=alert(1)\>`],
    ['**bold** _it_ `code` ~~no~~', String.raw`\*\*bold\*\* \_it\_ \`code\` \~\~no\~\~`],
    ['1. a list', String.raw`1\. a list`],
    ['- a list', String.raw`\- a list`],
    ['# no heading', String.raw`\# no heading`],
    ['&lt;b&gt;', String.raw`\&lt;b\&gt;`],
    [
      'see http://evil.example and www.evil.example',
      String.raw`see http\://evil.example and www\.evil.example`,
    ],
    ['US & Iran, 3.5 hours (held)', 'US & Iran, 3.5 hours (held)'],
  ])('shows %s as it stands', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('a chronology as HTML', () => {
  it('is a document with headings, a list that counts as the text does, and links', () => {
    const html = written(aRecord([first], { sources }), htmlForm);
    expect(html).toContain('<html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Talks</title>');
    expect(html).toContain(
      '<h2 dir="auto">Saturday 12 April 2025, Muscat</h2><p dir="auto"><strong>First round</strong>',
    );
    expect(html).toContain('<ol><li dir="auto">ISNA, untitled page</li><li dir="auto">Reuters,');
    expect(html).toContain(
      '<a href="https://example.org/a">https://example.org/a</a></li></ol></body></html>',
    );
  });

  it('escapes whatever a text holds', () => {
    expect(escapeHtml(`<script>alert("1")</script> & 'x'`)).toBe(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;',
    );
    fc.assert(
      fc.property(fc.string(), text => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});

describe('one line', () => {
  it('has no control, line break or mark of direction, and no two spaces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\u202E', '\u2067', '\u0007', '\u2028') }),
        text => {
          expect(oneLine(text)).toMatch(/^(?:a+(?: a+)*)?$/);
        },
      ),
    );
  });
});
