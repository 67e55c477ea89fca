import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { outgoingName } from '../../../src/ui/outgoing/outgoingName.ts';

it('is the record, then what was asked of it', () => {
  expect(outgoingName('US–Iran nuclear talks, 2003–2026', 'US and Iran · without the EU', 'csv')).toBe(
    'us-iran-nuclear-talks-2003-2026--us-and-iran-without-the-eu.csv',
  );
  expect(outgoingName('Talks', '', 'json')).toBe('talks.json');
  expect(outgoingName('مذاکرات هسته‌ای', 'ایران', 'md')).toBe('مذاکرات-هسته-ای--ایران.md');
  expect(outgoingName('../../etc/passwd\u202Egnp.exe', '"a"', 'md')).toBe('etc-passwd-gnp-exe--a.md');
  expect(outgoingName('???', '…', 'json')).toBe('record.json');
});

it('fits every file system and holds no mark, whatever the record is called', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      (title, filter) => {
        const name = outgoingName(title, filter, 'json');
        expect(new TextEncoder().encode(name).length).toBeLessThan(255);
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+\.json$/u);
      },
    ),
  );
});
