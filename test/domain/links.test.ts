import { describe, expect, it } from 'vitest';
import { addressInBrief, isSafeLink } from '../../src/domain/links.ts';

describe('an address', () => {
  it.each([
    'https://www.aljazeera.com/news/2025/3/27/iran-responds-to-trump-letter',
    'http://iranprimer.com/blog/2025/feb/05/president-trump-reimposes-%E2%80%98maximum',
    'HTTPS://EXAMPLE.ORG/A',
    ' https://example.org ',
    'mailto:desk@example.org',
    'https://borna.news/en/news/799/geneva-to-host-next-round-of-iran–e3-ta',
  ])('%j may become a link', address => {
    expect(isSafeLink(address)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'ftp://example.org/',
    '//example.org/a',
    '/records/us-iran.json',
    'example.org',
    'https://',
    'https://exam\u202eple.org/',
    'https://exa\u200bmple.org/',
    'https://example.org/a\nb',
    '',
    '   ',
  ])('%j stays text', address => {
    expect(isSafeLink(address)).toBe(false);
  });
});

it.each([
  ['https://www.example.org/news/230474/Talks-held?utm=x#top', 'example.org/news/230474/Talks-held'],
  ['http://example.org/', 'example.org'],
  ['https://irna.ir/%D8%B1%D9%85', 'irna.ir/رم'],
  ['https://example.org/%E2%80%AEtxt', 'example.org/%E2%80%AEtxt'],
  ['https://example.org/%FF', 'example.org/%FF'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ['Box 12, folder 3', 'Box 12, folder 3'],
])('%j is read as %j', (address, brief) => {
  expect(addressInBrief(address)).toBe(brief);
});
