import { describe, expect, test } from 'vitest';
import { type Source } from '../../../src/domain/record.ts';
import { sourceId } from '../../../src/domain/ids.ts';
import { emptyFilter } from '../../../src/query/condition.ts';
import {
  type PictureChoices,
  pictureRequestOf,
  wholePicture,
} from '../../../src/ui/picture/pictureRequestOf.ts';
import { anEvent, aRecord } from '../../support/anEvent.ts';
import { aSession } from '../../support/aSession.tsx';
import { language } from '../../timeline/aPicture.ts';

const sources = ['IRNA', 'Reuters'].map((publisher, at): Source => ({
  id: sourceId(`s${at}`),
  publisher,
  kind: 'news',
}));
const events = [
  anEvent({ on: '2025-04-12', sides: [['IR'], ['US']], sources: [sourceId('s1')] }),
  anEvent({ on: '2025-04-19', sides: [['IR'], ['US']], sources: [sourceId('s1')] }),
  anEvent({ on: '2025-06-02', sides: [['IR'], ['FR']], sources: [sourceId('s0')] }),
];

function requestOf(choices: Partial<PictureChoices> = {}) {
  const { session } = aSession({ record: aRecord(events, { sources }) });
  session.commands.setWindow({ startMs: Date.UTC(2025, 3, 1), endMs: Date.UTC(2025, 4, 1) }, 'settled');
  return { session, request: () => pictureRequestOf({ session, language }, { ...wholePicture, ...choices }) };
}

describe('what is asked for', () => {
  test('is all that the filter leaves, in its own time, with the sources of most events first', () => {
    const { words, window } = requestOf().request();
    expect(words.lines).toEqual(['All 3 events · 12 Apr – 2 Jun 2025']);
    expect(words.sources).toEqual(['Reuters', 'IRNA']);
    expect(window.startMs).toBeLessThanOrEqual(Date.UTC(2025, 3, 12));
    expect(window.endMs).toBeGreaterThanOrEqual(Date.UTC(2025, 5, 3));
  });

  test('is the window as it is on screen, and counts what is in it', () => {
    const { words, window } = requestOf({ extent: 'window' }).request();
    expect(window).toEqual({ startMs: Date.UTC(2025, 3, 1), endMs: Date.UTC(2025, 4, 1) });
    expect(words.lines).toEqual(['All 3 events · Apr 2025 · 2 of them in this span']);
    expect(words.sources).toEqual(['Reuters']);
  });

  test('says the filter', () => {
    const { session, request } = requestOf();
    session.commands.setFilter({
      ...emptyFilter,
      conditions: [{ group: 'side', op: 'any', values: ['US'] }],
    });
    expect(request().words.lines).toEqual(['The United States', '2 of 3 events · 12–19 Apr 2025']);
  });

  test('is cut into pages that together are all of the time, and say which they are', () => {
    const pages = [0, 1, 2].map(at => requestOf({ extent: 'window', page: { at, count: 3 } }).request());
    expect(
      pages.map(({ words }) =>
        words.foot.endsWith(`page ${pages.findIndex(page => page.words === words) + 1} of 3`),
      ),
    ).toEqual([true, true, true]);
    expect(pages[0]?.window.startMs).toBe(Date.UTC(2025, 3, 1));
    expect(pages[1]?.window.startMs).toBe(pages[0]?.window.endMs);
    expect(pages[2]?.window.endMs).toBe(Date.UTC(2025, 4, 1));
    expect(new Set(pages.map(({ name }) => name)).size).toBe(3);
  });

  test('leaves out the parts that are not wanted', () => {
    const { words } = requestOf({ parts: new Set(['legend']) }).request();
    expect(words).toEqual({ title: '', lines: [], hasLegend: true, sources: [], foot: '' });
  });
});
