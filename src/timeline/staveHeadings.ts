/**
 * The names of the staves as headings of the grid's rows: they can be focused, pressed and dragged, over the
 * names that the canvas draws. They share the grid's one tab stop: whichever was focused last holds it.
 */
import { type Elements } from './elements.ts';
import { type Frame } from './frame.ts';
import { isStaveInSight, staveY } from './layout.ts';
import { type TimelineCallbacks } from './scene.ts';
import { moveTo, type StaveAction, staveActions } from './staveActions.ts';
import { createStaveDrag } from './staveDrag.ts';
import { staveName } from './staveName.ts';
import { type StaveSet } from './staves.ts';
import styles from './timeline.module.css';

export interface StaveHeadings {
  /** Gives each row its heading; focus stays with the stave that has it. */
  readonly fill: (frame: Frame, rows: readonly HTMLElement[]) => void;
  /** Each frame: headings keep to their staves. */
  readonly follow: (frame: Frame) => void;
  /** Whether the grid's tab stop is here. */
  readonly isCurrent: () => boolean;
  /** The stave whose heading has the focus, or -1. */
  readonly focused: () => number;
  readonly focus: (stave: number) => void;
  /** Whether the key meant the heading that it was pressed on. */
  readonly takesKey: (keyEvent: KeyboardEvent) => boolean;
}

interface HeadingParts {
  readonly callbacks: TimelineCallbacks;
  readonly showStave: (stave: number) => void;
  readonly scrollBy: (byPx: number) => boolean;
  /** Focus goes back to the events, on this stave. */
  readonly onLeave: (stave: number) => void;
  readonly signal: AbortSignal;
}

export function createStaveHeadings(elements: Elements, parts: HeadingParts): StaveHeadings {
  const { grid, root } = elements;
  const { callbacks, showStave, onLeave, signal } = parts;
  let frame: Frame | undefined;
  let headings: HTMLElement[] = [];
  let isCurrent = false;
  /** The stave whose heading was focused last: a value, so that it outlives a move. */
  let current = '';
  let placed = '';
  let placedSet: StaveSet | undefined;

  const staveOf = (target: EventTarget | null): number =>
    target instanceof HTMLElement ? headings.indexOf(target) : -1;
  const keyOf = (drawn: Frame, at: number): string => {
    const stave = drawn.set.staves[at];
    return stave === undefined ? '' : `${stave.kind} ${stave.code}`;
  };
  const act = (action: Pick<StaveAction, 'choices' | 'done'> | undefined) => {
    if (action?.choices !== undefined) callbacks.onStaves(action.choices, action.done);
  };
  const drag = createStaveDrag(elements, {
    frame: () => frame,
    scrollBy: parts.scrollBy,
    onDrop: (stave, to) => {
      if (frame !== undefined) act(moveTo(frame, stave, to));
    },
    signal,
  });

  const openMenu = (stave: number) => {
    const heading = headings[stave];
    if (frame === undefined || heading === undefined || staveActions(frame, stave).length === 0) return;
    const value = keyOf(frame, stave);
    const staveNow = () => {
      const drawn = frame;
      return drawn === undefined ? -1 : drawn.set.staves.findIndex((_, at) => keyOf(drawn, at) === value);
    };
    void import('./staveMenu.ts').then(({ openStaveMenu }) => {
      if (signal.aborted) return;
      openStaveMenu(root, {
        anchor: heading,
        label: heading.title,
        actions: () => (frame === undefined ? [] : staveActions(frame, staveNow())),
        onAction: act,
        onClose: () => {
          headings[Math.max(0, staveNow())]?.focus({ preventScroll: true });
        },
      });
    });
  };

  const place = (drawn: Frame) => {
    const { view, layout } = drawn;
    const key = `${layout.plotLeftPx}/${layout.pitchPx}/${layout.scoreTopPx}/${layout.scoreHeightPx}/${view.scrollPx}`;
    if (key === placed && placedSet === drawn.set) return;
    placed = key;
    placedSet = drawn.set;
    const heightPx = Math.round(layout.pitchPx);
    headings.forEach((heading, at) => {
      const isShown = at < drawn.set.staves.length && isStaveInSight(view, at);
      heading.dataset['out'] = String(!isShown);
      heading.style.setProperty('inline-size', `${Math.max(0, layout.plotLeftPx - 5)}px`);
      heading.style.setProperty('block-size', `${heightPx}px`);
      const y = Math.round(staveY(view, at) - heightPx / 2);
      heading.style.setProperty('transform', `translateY(${y}px)`);
    });
  };

  const describe = (heading: HTMLElement, drawn: Frame, at: number) => {
    const stave = drawn.set.staves[at]!;
    const words = drawn.scene.language.text.staves;
    const name = staveName(stave, drawn);
    const shared = { grouping: drawn.scene.grouping, count: drawn.set.sharingCount };
    const whole =
      stave.kind === 'others'
        ? words.othersHeading(name, stave.eventCount, shared)
        : words.heading(name, stave.eventCount, stave.isPinned);
    heading.title = whole;
    heading.setAttribute('aria-label', whole);
    heading.dataset['movable'] = String(stave.kind === 'value');
    if (stave.kind === 'value') heading.setAttribute('aria-keyshortcuts', 'Alt+ArrowUp Alt+ArrowDown P X');
    else heading.removeAttribute('aria-keyshortcuts');
  };

  grid.addEventListener(
    'pointerdown',
    pressed => {
      const stave = staveOf(pressed.target);
      if (stave < 0) return;
      // It is no drag of the plot.
      pressed.stopPropagation();
      if (pressed.button === 0) drag.press(pressed, stave);
    },
    { signal },
  );
  grid.addEventListener(
    'click',
    pressed => {
      const stave = staveOf(pressed.target);
      if (stave >= 0) openMenu(stave);
    },
    { signal },
  );
  grid.addEventListener(
    'focusin',
    ({ target }) => {
      const stave = staveOf(target);
      isCurrent = stave >= 0;
      headings.forEach((heading, at) => (heading.tabIndex = at === stave ? 0 : -1));
      if (stave >= 0 && frame !== undefined) current = keyOf(frame, stave);
    },
    { signal },
  );

  const focus = (stave: number) => {
    const at = Math.max(0, Math.min(headings.length - 1, stave));
    showStave(at);
    headings[at]?.focus({ preventScroll: true });
  };

  return {
    isCurrent: () => isCurrent,
    focused: () => staveOf(document.activeElement),
    focus,
    fill: (drawn, rows) => {
      const focusedStave = staveOf(document.activeElement);
      frame = drawn;
      headings = rows.map((row, at) => {
        const first = row.firstElementChild;
        const known = first instanceof HTMLElement && first.getAttribute('role') === 'rowheader';
        const heading = known ? first : document.createElement('div');
        if (!known) {
          heading.className = styles['heading'] ?? '';
          heading.setAttribute('role', 'rowheader');
          heading.tabIndex = -1;
          row.prepend(heading);
        }
        describe(heading, drawn, at);
        return heading;
      });
      placedSet = undefined;
      place(drawn);
      const now = drawn.set.staves.findIndex((_, at) => keyOf(drawn, at) === current);
      if (isCurrent) {
        const stop = Math.min(now < 0 ? Math.max(0, focusedStave) : now, headings.length - 1);
        headings.forEach((heading, at) => (heading.tabIndex = at === stop ? 0 : -1));
        if (focusedStave >= 0 && focusedStave !== stop) focus(stop);
      }
    },
    follow: drawn => {
      frame = drawn;
      place(drawn);
    },
    takesKey: keyEvent => {
      // Not of the key's target: the rows may have been filled anew since, and focus gone with its stave.
      const stave = staveOf(keyEvent.target) < 0 ? -1 : staveOf(document.activeElement);
      if (stave < 0 || frame === undefined || keyEvent.ctrlKey || keyEvent.metaKey) return false;
      const drawn = frame;
      const named = (name: StaveAction['name']) => () => {
        act(staveActions(drawn, stave).find(action => action.name === name));
      };
      const withAlt: Record<string, () => void> = { ArrowUp: named('up'), ArrowDown: named('down') };
      const plain: Record<string, () => void> = {
        ArrowUp: () => {
          focus(stave - 1);
        },
        ArrowDown: () => {
          focus(stave + 1);
        },
        Home: () => {
          focus(0);
        },
        End: () => {
          focus(headings.length - 1);
        },
        ArrowLeft: () => undefined,
        ArrowRight: () => {
          onLeave(stave);
        },
        Escape: () => {
          onLeave(stave);
        },
        Enter: () => {
          openMenu(stave);
        },
        ' ': () => {
          openMenu(stave);
        },
        p: named('pin'),
        x: named('fold'),
        m: named('group'),
      };
      const { key } = keyEvent;
      const action = (keyEvent.altKey ? withAlt : plain)[key.length === 1 ? key.toLowerCase() : key];
      if (action === undefined) return false;
      keyEvent.preventDefault();
      action();
      return true;
    },
  };
}
