import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInstant } from '../../src/domain/venueClock.ts';

describe('an instant', () => {
  it.each([
    ['2025-01-01T00:00:00Z', true],
    ['2025-01-01T23:59:59.999Z', true],
    ['2025-01-01T00:00Z', true],
    ['2025-01-01T24:00:00Z', true],
    ['2025-01-01T00:60:00Z', false],
    ['2025-01-01T25:00:00Z', false],
    ['2025-13-01T00:00:00Z', false],
    ['2025-01-01T00:00:00', false],
    ['2025-01-01T00:00:00+00:00', false],
    ['2025-01-01T00:00:00,000Z', false],
    ['Z', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isInstant(text)).toBe(expected);
  });

  it('is what ends in Z and the calendar of the language knows, however it is read', () => {
    const anywhere = fc.record({ at: fc.nat(23), letter: fc.constantFrom('0', '1', '2', '3', '5', '6', '9', '-', ':', 'T', 'Z', '.', ' ') });
    const shapes = fc.constantFrom('2024-02-29T23:59:59Z', '2025-12-31T09:30:00.125Z');
    fc.assert(
      fc.property(shapes, fc.array(anywhere, { maxLength: 3 }), (shape, changes) => {
        const text = changes.reduce<string>((now, { at, letter }) => now.slice(0, at) + letter + now.slice(at + 1), shape);
        expect(isInstant(text)).toBe(text.endsWith('Z') && !Number.isNaN(Date.parse(text)));
      }),
      { numRuns: 2_000 },
    );
  }); // prettier-ignore
});
