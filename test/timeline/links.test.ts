import { describe, expect, test } from 'vitest';
import { type LinkType } from '../../src/domain/vocabulary.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { layOutLinks } from '../../src/timeline/links.ts';
import { type SceneLink } from '../../src/timeline/scene.ts';
import { staveY } from '../../src/timeline/layout.ts';
import { toPx } from '../../src/timeline/timeScale.ts';
import { aRecord, anEvent, type EventWords } from '../support/anEvent.ts';
import { aDrawing, aScene } from './aDrawing.ts';

const meeting = (id: string, on: string, ...sides: string[]) =>
  anEvent({ id, on, sides: sides.map(side => [side, 'party'] as const) } satisfies EventWords);
const events = [
  meeting('a', '2025-04-02', 'IR', 'US'),
  meeting('b', '2025-04-12', 'IR', 'US', 'OM'),
  meeting('c', '2025-04-26', 'IR', 'US'),
  meeting('d', '2025-06-20', 'IR', 'US'),
  meeting('e', '2025-04-20', 'CN'),
];
const columns = createColumns(aRecord(events), 1);
const rowOf = (id: string) => events.findIndex(event => event.id === id);
const april = { startMs: Date.UTC(2025, 3, 1), endMs: Date.UTC(2025, 4, 1) };

const link = (type: LinkType, id: string, isOutgoing: boolean): SceneLink => ({
  type,
  row: rowOf(id),
  isOutgoing,
});

function drawn(chosen: string, ...links: readonly SceneLink[]) {
  const { frame, leads, written } = aDrawing()(
    aScene(columns, { window: april, selectedRow: rowOf(chosen), links }),
  );
  const xOf = (id: string) => toPx(frame.scale, columns.anchorMs[rowOf(id)]!);
  const yOf = (code: string) =>
    staveY(
      frame.view,
      frame.set.staves.findIndex(stave => stave.code === code),
    );
  return { frame, leads, written, xOf, yOf, links: layOutLinks(frame) };
}

describe('a link of the chosen event', () => {
  test('hangs between the heads on the lowest stave that both share', () => {
    const { links, xOf, yOf } = drawn('b', link('reschedules', 'a', true));
    const [x0, y0, , control, , , x3, y3] = links[0]!.curve;
    expect(x0).toBeLessThan(xOf('b'));
    expect(x0).toBeGreaterThan(xOf('b') - 20);
    expect(x3).toBeGreaterThan(xOf('a'));
    expect(x3).toBeLessThan(xOf('a') + 20);
    const lowest = Math.max(yOf('IR'), yOf('US'));
    for (const y of [y0, y3, control]) {
      expect(y).toBeGreaterThan(lowest);
      expect(y).toBeLessThan(lowest + 40);
    }
  });

  test('ends with its arrow where the relation points: at the other, or from there at the chosen one', () => {
    const { links, xOf } = drawn('b', link('follows', 'a', true), link('follows', 'c', false));
    expect(Math.abs(links[0]!.curve[6] - xOf('a'))).toBeLessThan(20);
    expect(Math.abs(links[1]!.curve[6] - xOf('b'))).toBeLessThan(20);
  });

  test('takes a stave of its own where another one hangs', () => {
    const { links } = drawn('b', link('follows', 'a', true), link('follows', 'c', false));
    expect(links[0]!.curve[1]).not.toBeCloseTo(links[1]!.curve[7], 0);
  });

  test('without a common stave runs to the nearest of the other’s', () => {
    const { links, yOf } = drawn('b', link('refers-to', 'e', true));
    expect(links[0]!.curve[7]).toBe(yOf('CN'));
  });

  test('out of the window ends at the plot’s edge, with its date, as a mark that stands for the event', () => {
    const { links, leads, frame, written } = drawn('b', link('overtaken-by', 'd', true));
    const endPx = frame.layout.plotLeftPx + frame.layout.plotWidthPx;
    expect(links[0]!.curve[6]).toBeCloseTo(endPx - 2);
    expect(links[0]!.beyond).toMatchObject({ side: 1, row: rowOf('d') });
    expect(leads.map(({ group }) => [...group.places])).toEqual([[4]]);
    expect(written.texts.map(({ text }) => text)).toContain('Overtaken by · 20 Jun 2025');
  });

  test('is not drawn to an event that the filter leaves out', () => {
    const rows = columns.order.filter(row => row !== rowOf('a'));
    const { frame } = aDrawing()(
      aScene(columns, { rows, window: april, selectedRow: rowOf('b'), links: [link('follows', 'a', true)] }),
    );
    expect(layOutLinks(frame)).toEqual([]);
  });

  test('bears its word where there is room, and its hand tells its kind without colour', () => {
    const { written } = drawn('b', link('reschedules', 'a', true), link('contradicts', 'c', true));
    const words = written.texts.map(({ text }) => text);
    expect(words).toContain('Reschedules');
    expect(words).toContain('Contradicts');
    const hands = written.curves.map(({ dash }) => dash.join());
    expect(new Set(hands).size).toBe(2);
  });
});

test('a link into a cluster points at the cluster', () => {
  const crowd = [1, 2, 3].map(at => meeting(`x${at}`, '2025-04-03', 'IR', 'US'));
  const all = [...crowd, meeting('y', '2025-04-23', 'IR', 'US')];
  const many = createColumns(aRecord(all), 1);
  const { frame } = aDrawing()(
    aScene(many, {
      window: { startMs: Date.UTC(2025, 0, 1), endMs: Date.UTC(2025, 11, 1) },
      selectedRow: 3,
      links: [{ type: 'follows', row: 1, isOutgoing: true }],
    }),
  );
  const cluster = frame.groups.find(({ places }) => places.length === 3)!;
  const [, , , , , , x3] = layOutLinks(frame)[0]!.curve;
  expect(Math.abs(x3 - toPx(frame.scale, cluster.atMs))).toBeLessThan(12);
});
