import { expect, test } from 'vitest';
import { noStaveChoices, type StaveChoices } from '../../src/domain/readingChoices.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { staveActions } from '../../src/timeline/staveActions.ts';
import { aRecord, anEvent } from '../support/anEvent.ts';
import { aDrawing, aScene } from './aDrawing.ts';

const days = Array.from({ length: 4 }, (_, day) => `2025-04-1${day}`);
/** Enough of them that not every one has its own stave. */
const often = ['US', 'OM', 'RU', 'CN', 'FR', 'DE', 'GB', 'QA', 'PK', 'EG', 'JP', 'KR'] as const;
const columns = createColumns(
  aRecord([
    ...days.map(on => anEvent({ on, sides: [['IR'], ...often.map(side => [side] as const)] })),
    anEvent({ on: '2025-05-01', sides: [['IR'], ['IT']] }),
    anEvent({ on: '2025-05-02', sides: [['IR'], ['NO'], ['IT']] }),
  ]),
  1,
);
const ofOthers = (staveChoices: StaveChoices) => {
  const { frame } = aDrawing()(aScene(columns, { staveChoices }));
  return staveActions(
    frame,
    frame.set.staves.findIndex(({ kind }) => kind === 'others'),
  );
};

test('each value that shares the stave of the others can be pinned, those with most events first', () => {
  const actions = ofOthers(noStaveChoices);
  expect(actions.map(({ label }) => label)).toEqual(['Pin IT on top, 2 events', 'Pin NO on top, 1 event']);
  expect(actions[0]?.choices?.pinned).toEqual(['IT']);
});

test('what was folded into the others can be put back, and is not listed twice', () => {
  const labels = ofOthers({ ...noStaveChoices, folded: ['US'] }).map(({ label }) => label);
  expect(labels).toEqual(['Put back US', 'Pin IT on top, 2 events', 'Pin NO on top, 1 event']);
});
