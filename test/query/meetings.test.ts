import { expect, test } from 'vitest';
import { createColumns } from '../../src/query/createColumns.ts';
import { forEachPair } from '../../src/query/meetings.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';

const partiesOf = (...sides: string[]) => anEvent({ sides: sides.map(side => [side, 'party'] as const) });

function pairsOf(columns: ReturnType<typeof createColumns>): string[] {
  const { values } = columns.sides;
  const pairs: string[] = [];
  forEachPair(columns.meetings, (one, other, count) => {
    pairs.push(`${[values[one]!, values[other]!].toSorted().join('–')} ${count}`);
  });
  return pairs.toSorted();
}

test('two sides meet where both are parties; a go-between is counted apart', () => {
  const mediated = anEvent({
    sides: [
      ['IR', 'party'],
      ['OM', 'mediator', 'host'],
      ['US', 'party'],
    ],
  });
  const columns = createColumns(aRecord([mediated, partiesOf('US', 'IR'), partiesOf('FR', 'IR', 'US')]), 1);
  expect(pairsOf(columns)).toEqual(['FR–IR 1', 'FR–US 1', 'IR–US 3']);
  const { betweenCounts, partyCounts } = columns.meetings;
  const code = (side: string) => columns.sides.codeOf.get(side)!;
  expect([betweenCounts[code('OM')], partyCounts[code('OM')]]).toEqual([1, 0]);
  expect([betweenCounts[code('US')], partyCounts[code('US')]]).toEqual([0, 3]);
});

test('no pair is lost in a record of many sides', () => {
  const sides = Array.from({ length: 600 }, (_, at) => `side${at}`);
  const events = sides.slice(1).map((side, at) => partiesOf(side, sides[at]!));
  const columns = createColumns(
    aRecord([...events, partiesOf('side0', 'side599'), partiesOf('side599', 'side0')]),
    1,
  );
  const pairs = pairsOf(columns);
  expect(pairs).toHaveLength(600);
  expect(pairs).toContain('side0–side599 2');
  expect(pairs).toContain('side254–side255 1');
  expect(pairs).toContain('side255–side256 1');
});
