import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdIndex, type IdIndex, receivedIds, transferOfIds } from '../../src/domain/idIndex.ts';

/** Any string, lone surrogates too, and few enough short ones that they meet again. */
const ids = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', 'a', 'ab', 'b', 'مذاکرات-۱', 'مذاکرات-۲', 'é', '😀', '\ud83d', '\uffff', 'e0000001'),
);

function moved(index: IdIndex): IdIndex {
  const sent = index.send();
  return receivedIds(structuredClone(sent, { transfer: transferOfIds(sent) }));
}

describe('createIdIndex', () => {
  it('answers as a Map of rows does, also after it was sent to another thread', () => {
    fc.assert(
      fc.property(fc.array(ids), fc.array(ids), ids, (first, later, absent) => {
        const rowOf = new Map<string, number>();
        let index = createIdIndex();
        const addAll = (some: readonly string[]): void => {
          for (const id of some) {
            const isNew = !rowOf.has(id);
            expect(index.add(id)).toBe(isNew ? rowOf.size : undefined);
            if (isNew) rowOf.set(id, rowOf.size);
          }
        };
        addAll(first);
        index = moved(index);
        addAll(later);
        expect(index.size).toBe(rowOf.size);
        for (const [id, row] of rowOf) {
          expect(index.get(id)).toBe(row);
          expect(index.at(row)).toBe(id);
        }
        expect(index.get(absent)).toBe(rowOf.get(absent));
        expect(index.has(absent)).toBe(rowOf.has(absent));
      }),
    );
  });

  it('puts rows in the order in which strings compare', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ids, { minLength: 2, maxLength: 2 }), ([one = '', other = '']) => {
        const index = createIdIndex();
        index.add(one);
        index.add(other);
        expect(Math.sign(index.compare(0, 1))).toBe(one < other ? -1 : 1);
        expect(index.compare(0, 0)).toBe(0);
      }),
    );
  });

  it('keeps hundreds of thousands of ids apart while it grows, though some share a hash', () => {
    const count = 300_000;
    const idOf = (row: number): string => `${(row * 7919) % 1_000_003}-${row}`;
    const index = createIdIndex();
    let misplaced = 0;
    for (let row = 0; row < count; row += 1) if (index.add(idOf(row)) !== row) misplaced += 1;
    for (let row = 0; row < count; row += 1) if (index.get(idOf(row)) !== row) misplaced += 1;
    expect(misplaced).toBe(0);
    expect(index.get(idOf(count))).toBeUndefined();
    // Of so many, 32 bits are the same for some by chance; only their bytes tell them apart.
    expect(new Set(index.send().hashes.subarray(0, count)).size).toBeLessThan(count);
  });
});
