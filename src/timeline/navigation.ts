/**
 * Moving the view, however it is asked for: each way computes one gesture from the window of the scene and
 * hands the result to the store.
 */
import { dayMs, type TimeWindow } from '../domain/timeWindow.ts';
import { fitWindow } from '../query/timeRange.ts';
import { type Frame } from './frame.ts';
import { isStaveInSight, staveY } from './layout.ts';
import { type ShownGroup } from './resolution.ts';
import { type Scene, type TimelineCallbacks } from './scene.ts';
import { type Gesture, moveWindow, windowLimits } from './windowGestures.ts';

export interface Navigation {
  /** The window of the newest scene, which may not be drawn yet: several moves can come between two frames. */
  readonly window: () => TimeWindow | undefined;
  readonly move: (gesture: Gesture, phase: 'moving' | 'settled') => void;
  /** Tells the store that a gesture has come to rest. */
  readonly settle: () => void;
  /** Slides the window just far enough to show the row, and scrolls to one of its staves. */
  readonly reveal: (row: number, stave: number) => void;
  readonly showStavesOf: (row: number) => void;
  /** Scrolls just far enough. */
  readonly showStave: (stave: number) => void;
  readonly zoom: (octaves: number, aboutRow: number) => void;
  readonly centreToday: () => void;
  /** Centres the row; when it is centred already, or there is none, fits all filtered events. */
  readonly centreOrFit: (row: number) => void;
  /** Zooms so that the group opens; false where it is as open as it can be. */
  readonly openGroup: (group: ShownGroup) => boolean;
}

interface NavigationParts {
  readonly scene: () => Scene | undefined;
  readonly frame: () => Frame | undefined;
  readonly callbacks: TimelineCallbacks;
  readonly scrollBy: (byPx: number) => boolean;
}

const revealShare = 0.12;
const fanPx = 14;

export function createNavigation({ scene, frame, callbacks, scrollBy }: NavigationParts): Navigation {
  const move = (gesture: Gesture, phase: 'moving' | 'settled') => {
    const shown = scene();
    if (shown === undefined) return;
    const { window, columns, todayMs } = shown;
    callbacks.onWindow(moveWindow(window, gesture, windowLimits(columns.extent, todayMs, window)), phase);
  };
  const shareOf = ({ window }: Scene, ms: number) => (ms - window.startMs) / (window.endMs - window.startMs);
  const showStave = (stave: number) => {
    const drawn = frame();
    if (drawn === undefined || stave < 0 || isStaveInSight(drawn.view, stave)) return;
    const { layout } = drawn.view;
    const topY = layout.scoreTopPx + (drawn.view.stickyCount + 1) * layout.pitchPx;
    const bottomY = layout.scoreTopPx + layout.scoreHeightPx - layout.pitchPx;
    const y = staveY(drawn.view, stave);
    scrollBy(y > bottomY ? y - bottomY : y - Math.min(topY + layout.pitchPx, bottomY));
  };
  const show = (window: TimeWindow) => {
    move({ kind: 'show', window }, 'settled');
  };

  return {
    window: () => scene()?.window,
    move,
    showStave,
    settle: () => {
      const shown = scene();
      if (shown !== undefined) callbacks.onWindow(shown.window, 'settled');
    },
    reveal: (row, stave) => {
      const shown = scene();
      if (shown === undefined || row < 0) return;
      const share = shareOf(shown, shown.columns.anchorMs[row]!);
      if (share < 0.01) move({ kind: 'pan', byShare: share - revealShare }, 'settled');
      else if (share > 0.99) move({ kind: 'pan', byShare: share - 1 + revealShare }, 'settled');
      showStave(stave);
    },
    showStavesOf: row => {
      const drawn = frame();
      if (drawn === undefined || row < 0) return;
      if (!drawn.set.filtered.has(row)) return;
      const heads = drawn.set.headsOf(row).staves;
      if (!heads.some(stave => isStaveInSight(drawn.view, stave))) showStave(heads[0] ?? -1);
    },
    zoom: (octaves, aboutRow) => {
      const shown = scene();
      if (shown === undefined) return;
      const share = aboutRow < 0 ? 0.5 : shareOf(shown, shown.columns.anchorMs[aboutRow]!);
      move({ kind: 'zoom', atShare: share > 0 && share < 1 ? share : 0.5, octaves }, 'settled');
    },
    centreToday: () => {
      const shown = scene();
      if (shown !== undefined) move({ kind: 'centre', atMs: shown.todayMs }, 'settled');
    },
    centreOrFit: row => {
      const shown = scene();
      if (shown === undefined) return;
      const anchorMs = row < 0 ? undefined : shown.columns.anchorMs[row]!;
      const isCentred = anchorMs !== undefined && Math.abs(shareOf(shown, anchorMs) - 0.5) < 0.01;
      if (anchorMs !== undefined && !isCentred) {
        move({ kind: 'centre', atMs: anchorMs }, 'settled');
        return;
      }
      const fitted = fitWindow(shown.columns, shown.rows);
      if (fitted !== undefined) show(fitted);
    },
    openGroup: group => {
      const shown = scene();
      const drawn = frame();
      if (shown === undefined || drawn === undefined) return false;
      const spanMs = shown.window.endMs - shown.window.startMs;
      const groupMs = group.lastMs - group.firstMs;
      // Events of one day open when the day is wide enough to fan them out.
      const fannedMs = (drawn.layout.plotWidthPx / (fanPx * group.places.length)) * dayMs;
      if (groupMs < dayMs && spanMs <= fannedMs) return false;
      const wantedMs = groupMs < dayMs ? fannedMs : groupMs * 1.3;
      const nextMs = Math.min(wantedMs, spanMs / 2);
      const middleMs = (group.firstMs + group.lastMs) / 2;
      show({ startMs: middleMs - nextMs / 2, endMs: middleMs + nextMs / 2 });
      return true;
    },
  };
}
