import { expect, test } from 'vitest';
import { firstRequest, isSameRequest, openRequest } from '../../../src/ui/opening/openRequest.ts';
import { sourceOfAddress, usualRecord } from '../../../src/ui/opening/recordSource.ts';

const base = 'https://example.org/talks/';

test('the page’s own record is asked for from beside the page, by its name', () => {
  expect(firstRequest({ href: `${base}#win=2025-03-01/2025-06-30` }, base)).toMatchObject({
    kind: 'open',
    source: { kind: 'address', href: 'https://example.org/talks/records/us-iran.json' },
    words: { id: 'US–Iran nuclear talks', title: 'US–Iran nuclear talks' },
  });
});

test('a file of the same site is asked for at once', () => {
  expect(firstRequest({ href: `${base}?open=mine.json` }, base)?.source).toEqual({
    kind: 'address',
    href: 'https://example.org/talks/mine.json',
  });
});

test('nothing is asked of another site before the reader has agreed to it', () => {
  expect(firstRequest({ href: `${base}?open=https://other.example/x.json` }, base)).toBeUndefined();
});

test('what is no address is not asked for', () => {
  expect(firstRequest({ href: `${base}?open=ftp://other.example/x.json` }, base)).toBeUndefined();
});

test('what the page asks for later is known as what was asked for at first', () => {
  const page = { href: `${base}#rec=us-travels` };
  const first = firstRequest(page, base)!;
  const later = openRequest(sourceOfAddress(page), base)!;
  const other = openRequest({ kind: 'bundled', record: usualRecord }, base)!;
  const file = openRequest({ kind: 'file', file: new File(['[]'], 'a.json') }, base)!;
  expect(isSameRequest(first, later)).toBe(true);
  expect(isSameRequest(first, other)).toBe(false);
  expect(isSameRequest(file, file)).toBe(false);
});
