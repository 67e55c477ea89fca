import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noStaveChoices } from '../../src/domain/readingChoices.ts';
import { orderStaves } from '../../src/timeline/staveOrder.ts';
import {
  foldStave,
  joinGroup,
  moveStave,
  pinStave,
  putBackStave,
  unfoldGroup,
  unpinStave,
} from '../../src/timeline/staveVerbs.ts';

const usual = ['IR', 'OM', 'US', 'RU', 'E3', 'EU'];
const known = new Set([...usual, 'GB', 'FR']);
const record = {
  usual,
  isKnown: (value: string) => known.has(value),
  members: new Map([['E3', ['GB', 'FR', 'DE']]]),
};
const ordered = (choices: Partial<typeof noStaveChoices>) =>
  orderStaves(record, { ...noStaveChoices, ...choices });

describe('order', () => {
  test('without choices it is the usual one', () => {
    expect(ordered({})).toEqual({ values: usual, pinnedCount: 0 });
  });

  test('pins come first, then the named ones, then the rest as usual', () => {
    expect(ordered({ pinned: ['RU'], order: ['EU', 'US'] })).toEqual({
      values: ['RU', 'EU', 'US', 'IR', 'OM', 'E3'],
      pinnedCount: 1,
    });
  });

  test('what is folded has no place, unless it is pinned', () => {
    expect(ordered({ folded: ['OM', 'US'], pinned: ['US'] }).values).toEqual(['US', 'IR', 'RU', 'E3', 'EU']);
  });

  test('members of an unfolded group have places below it, as far as the record has them', () => {
    expect(ordered({ unfolded: ['E3'] }).values).toEqual(['IR', 'OM', 'US', 'RU', 'E3', 'GB', 'FR', 'EU']);
  });

  test('values that the record does not have are passed over', () => {
    expect(ordered({ pinned: ['XX'], folded: ['XX'], unfolded: ['XX'], order: ['XX', 'US'] }).values).toEqual(
      ['US', 'IR', 'OM', 'RU', 'E3', 'EU'],
    );
  });
});

const someChoices = fc.record({
  pinned: fc.shuffledSubarray([...usual, 'XX']),
  folded: fc.subarray([...usual, 'XX']),
  unfolded: fc.subarray(['E3', 'XX']),
  order: fc.shuffledSubarray([...usual, 'XX']),
});

test('a move puts a stave before the named one or last, and leaves the others in their order', () => {
  fc.assert(
    fc.property(someChoices, fc.nat(), fc.nat(), (choices, one, other) => {
      const order = orderStaves(record, choices);
      const isPinned = one % 2 === 0 && order.pinnedCount > 0;
      const region = isPinned
        ? order.values.slice(0, order.pinnedCount)
        : order.values.slice(order.pinnedCount);
      fc.pre(region.length > 0);
      const value = region[one % region.length]!;
      const rest = region.filter(each => each !== value);
      const before = [...rest, undefined][other % (rest.length + 1)];
      const moved = orderStaves(record, moveStave(choices, order, { value, before })).values;
      const movedRegion = isPinned ? moved.slice(0, order.pinnedCount) : moved.slice(order.pinnedCount);
      expect(movedRegion.filter(each => each !== value)).toEqual(rest);
      expect(movedRegion[movedRegion.indexOf(value) + 1]).toBe(before);
      expect(moved.toSorted()).toEqual(order.values.toSorted());
    }),
  );
});

test('no value stands twice, and none of the usual ones is lost but by folding', () => {
  fc.assert(
    fc.property(someChoices, choices => {
      const { values, pinnedCount } = orderStaves(record, choices);
      expect(new Set(values).size).toBe(values.length);
      const kept = usual.filter(value => choices.pinned.includes(value) || !choices.folded.includes(value));
      expect(values).toEqual(expect.arrayContaining(kept));
      expect(values.slice(0, pinnedCount)).toEqual(choices.pinned.filter(value => known.has(value)));
    }),
  );
});

test('each verb can be taken back', () => {
  expect(unpinStave(pinStave(noStaveChoices, 'OM'), 'OM')).toEqual(noStaveChoices);
  expect(putBackStave(foldStave(noStaveChoices, 'OM'), 'OM')).toEqual(noStaveChoices);
  expect(joinGroup(unfoldGroup(noStaveChoices, 'E3'), 'E3')).toEqual(noStaveChoices);
});

test('what is pinned is not folded, and what is folded or unfolded is not pinned', () => {
  expect(pinStave(foldStave(noStaveChoices, 'OM'), 'OM').folded).toEqual([]);
  expect(foldStave(pinStave(noStaveChoices, 'OM'), 'OM').pinned).toEqual([]);
  expect(unfoldGroup(pinStave(noStaveChoices, 'E3'), 'E3').pinned).toEqual([]);
});
