import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceId } from '../../src/domain/ids.ts';
import { publishersOf } from '../../src/domain/pastedPublishers.ts';
import { readPasted } from '../../src/domain/pastedText.ts';
import { type Source } from '../../src/domain/record.ts';

const ofRecord = (publisher: string, url: string): Source => ({
  id: sourceId(url),
  publisher,
  url,
  kind: 'news',
});

const publisherOf = publishersOf([
  ofRecord('Vestnik Kavkaza', 'https://en.vestikavkaza.ru/material/174645'),
  ofRecord('MENAFN (KUNA)', 'https://menafn.com/1'),
  ofRecord('MENAFN', 'https://menafn.com/2'),
  ofRecord('MENAFN', 'https://www.menafn.com/3'),
]);

const read = (text: string) => {
  const pasted = readPasted(text, { publisherOf, todayIso: '2025-04-20' });
  if (pasted.kind !== 'read') throw new Error(`Nothing was read: ${pasted.kind}`);
  return pasted;
};
const only = (text: string) => {
  const [source, ...others] = read(text).sources;
  if (source === undefined || others.length > 0) throw new Error('Not exactly one source was read.');
  return source;
};

describe('an address alone', () => {
  it.each([
    [
      'https://www.reuters.com/world/middle-east/iran-us-hold-talks-oman-2025-04-12/',
      { publisher: 'Reuters', kind: 'news', published: '2025-04-12' },
    ],
    [
      'https://www.state.gov/briefings/department-press-briefing-april-15-2025/',
      { publisher: 'US Department of State', kind: 'official', published: '2025-04-15' },
    ],
    [
      'https://en.irna.ir/news/85806448/Araqchi-meets-Putin-in-Moscow',
      { publisher: 'IRNA', kind: 'news', published: undefined },
    ],
    [
      'https://www.theguardian.com/world/2025/apr/12/iran-us-talks',
      { publisher: 'The Guardian', published: '2025-04-12' },
    ],
    ['https://sputnikglobe.com/20250414/second-round--1121868268.html', { published: '2025-04-14' }],
    [
      'https://armscontrol.org/act/2025-03/news/mixed-signals',
      { publisher: 'armscontrol.org', published: '2025-03' },
    ],
    ['https://faf.ae/home/2025/3/13/trumps-letter', { published: '2025-03-13' }],
    ['https://en.vestikavkaza.ru/material/9', { publisher: 'Vestnik Kavkaza', published: undefined }],
    ['https://menafn.com/9', { publisher: 'MENAFN' }],
    ['https://somebody.example.org/a', { publisher: 'somebody.example.org', published: undefined }],
    ['www.reuters.com/a', { publisher: 'Reuters', url: 'https://www.reuters.com/a' }],
  ])('%s says its publisher and its day', (url, expected) => {
    expect({ published: undefined, ...only(url) }).toMatchObject(expected);
  });

  it.each([
    ['a day that no calendar has', 'https://a.org/2025/02/30/x'],
    ['a month that does not exist', 'https://a.org/2025/13/x'],
    ['a day that is still ahead', 'https://a.org/2025/05/01/x'],
    ['a number that only begins like a date', 'https://a.org/en/202504187705'],
    ['a year of the Persian calendar', 'https://a.ir/1404/01/23/x'],
    ['a date in the query', 'https://a.org/x?date=2025-04-12'],
  ])('%s is no day of publication', (_what, url) => {
    expect(only(url)).not.toHaveProperty('published');
  });

  it('takes tomorrow, where it is tomorrow already in the east', () => {
    expect(only('https://a.org/2025/04/21/x')).toHaveProperty('published', '2025-04-21');
  });

  it('loses what only says where the reader came from, and nothing else', () => {
    expect(only('https://tass.com/p/1?utm_source=tg&id=7&fbclid=x&q=%D8%A7#part').url).toBe(
      'https://tass.com/p/1?id=7&q=%D8%A7#part',
    );
    expect(only('https://tass.com/p/1?utm_source=tg#:~:text=Rome').url).toBe('https://tass.com/p/1');
    expect(only('https://bne.eu/a/?source=iran').url).toBe('https://bne.eu/a/?source=iran');
  });
});

describe('an address in a text', () => {
  it.each([
    ['the line before', 'Iran, US to meet in Rome\nhttps://tass.com/1'],
    ['the rest of the line', 'Iran, US to meet in Rome https://tass.com/1'],
    ['the line after an address that comes first', 'https://tass.com/1\n\nIran, US to meet in Rome'],
    ['the publisher left off', 'Iran, US to meet in Rome - TASS\nhttps://tass.com/1'],
    ['a dash before the address', '• “Iran, US to meet in Rome” – https://tass.com/1'],
    ['Markdown', '[Iran, US to meet in Rome](https://tass.com/1)'],
  ])('has its headline beside it: %s', (_where, text) => {
    expect(read(text)).toEqual({
      kind: 'read',
      sources: [
        { publisher: 'TASS', kind: 'news', url: 'https://tass.com/1', headline: 'Iran, US to meet in Rome' },
      ],
      words: '',
      isQuoted: false,
    });
  });

  it('leaves the mark that ends the sentence and the bracket that opened before it', () => {
    expect(only('See (https://tass.com/1).').url).toBe('https://tass.com/1');
    expect(only('https://en.wikipedia.org/wiki/Rome_(city),').url).toBe(
      'https://en.wikipedia.org/wiki/Rome_(city)',
    );
  });

  it('keeps a paragraph as words, which head nothing', () => {
    const paragraph = 'Delegations met. '.repeat(30).trim();
    expect(read(`${paragraph}\nhttps://tass.com/1`)).toMatchObject({
      sources: [{ url: 'https://tass.com/1' }],
      words: paragraph,
    });
    expect(only(`${paragraph}\nhttps://tass.com/1`)).not.toHaveProperty('headline');
  });

  it('reads several, each with the line before it, and one address once', () => {
    const { sources, words } = read(
      'First\nhttps://tass.com/1\n\nSecond\nhttps://en.irna.ir/news/2\nhttps://tass.com/1?utm_source=x',
    );
    expect(sources.map(({ url, headline }) => [url, headline])).toEqual([
      ['https://tass.com/1', 'First'],
      ['https://en.irna.ir/news/2', 'Second'],
    ]);
    expect(words).toBe('');
  });

  it('reads Persian text beside its address', () => {
    expect(only('دور دوم مذاکرات ایران و آمریکا در رم\nhttps://www.irna.ir/news/85806448/')).toEqual({
      publisher: 'IRNA',
      kind: 'news',
      url: 'https://www.irna.ir/news/85806448/',
      headline: 'دور دوم مذاکرات ایران و آمریکا در رم',
    });
    expect(only('منبع: https://www.irna.ir/news/1، تهران').url).toBe('https://www.irna.ir/news/1');
  });
});

describe('a text without an address', () => {
  it('is words, and quotation marks around the whole of it say that they are somebody’s own', () => {
    expect(read(' The talks were constructive. ')).toEqual({
      kind: 'read',
      sources: [],
      words: 'The talks were constructive.',
      isQuoted: false,
    });
    expect(read('«گفت‌وگوها سازنده بود»')).toMatchObject({ words: 'گفت‌وگوها سازنده بود', isQuoted: true });
  });

  it('is nothing where it is blank', () => {
    expect(readPasted(' \n ', { publisherOf, todayIso: '2025-04-20' })).toEqual({ kind: 'nothing' });
  });

  it.each(['javascript:alert(1)', 'JavaScript:void%200', 'data:text/html,<b>', 'file:///etc/passwd'])(
    'refuses %s',
    text => {
      expect(readPasted(text, { publisherOf, todayIso: '2025-04-20' })).toEqual({ kind: 'refused' });
    },
  );

  it('makes no source of an address that hides characters or carries a script', () => {
    expect(read('go to javascript:alert(1) now').sources).toEqual([]);
    expect(read('https://rome\u202emoc.example/').sources).toEqual([]);
  });

  it('refuses a megabyte with its length, and cuts nothing', () => {
    expect(readPasted('x'.repeat(1_000_000), { publisherOf, todayIso: '2025-04-20' })).toEqual({
      kind: 'too-long',
      lengthNow: 1_000_000,
      limit: 20_000,
    });
  });
});

it('every address that is read is a safe one, and stands once', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true, withFragments: true }),
          fc.constantFrom('[', '](', ')', '(', '"', '«', '\n', ' - ', 'www.', 'https://', 'javascript:x'),
          fc.string({ maxLength: 12 }),
        ),
        { maxLength: 12 },
      ),
      parts => {
        const pasted = readPasted(parts.join(''), { publisherOf, todayIso: '2025-04-20' });
        if (pasted.kind !== 'read') return;
        for (const { url } of pasted.sources) expect(url).toMatch(/^https?:\/\/[^\s]+$/iu);
        expect(new Set(pasted.sources.map(({ url }) => url)).size).toBe(pasted.sources.length);
      },
    ),
  );
});
