/**
 * Handles on the event that is being edited: its body and its two ends, each a slider that says its date. A drag or
 * the keys propose a time, shown by the handles, a guide and words while the event stays where it is; letting go, or
 * Enter, hands it over once, and Escape restores.
 */
import { type When } from '../domain/event.ts';
import { edgeMs, movableParts, type MovePart, moveWhen, unitOfMove } from '../domain/movedWhen.ts';
import { sameValue } from '../domain/sameValue.ts';
import { dayMs } from '../domain/timeWindow.ts';
import { boundsOfWhen } from '../domain/when.ts';
import { whenInWords } from '../language/dates.ts';
import { type Elements } from './elements.ts';
import { eventWords } from './eventWords.ts';
import { type Frame } from './frame.ts';
import { createHandleElements, type Guide, type MovingWords } from './handleElements.ts';
import { handlePlaces } from './handlePlaces.ts';
import { type Navigation } from './navigation.ts';
import { type Preview } from './preview.ts';
import { type TimelineCallbacks } from './scene.ts';
import { dayOfEdge, dragTo, neighbourAt } from './snapping.ts';
import { toMs, toPx } from './timeScale.ts';
import { biggerUnit, moveUnitAt } from './zoomUnits.ts';

export interface MoveHandles {
  /** Each frame: they keep to the event, or are not there. */
  readonly show: (frame: Frame) => void;
  readonly focus: () => void;
}

export interface HandleParts {
  readonly navigation: Navigation;
  readonly callbacks: TimelineCallbacks;
  readonly preview: Preview;
  /** Focus goes back to the event. */
  readonly onLeave: (row: number) => void;
  readonly signal: AbortSignal;
}

/** The event that has the handles, as it is recorded. */
interface Edited {
  readonly row: number;
  readonly columns: Frame['scene']['columns'];
  readonly when: When;
}

interface Proposal {
  readonly part: MovePart;
  readonly when: When;
}

interface Held {
  readonly part: MovePart;
  readonly fromX: number;
  /** As it was when it was taken hold of. */
  readonly from: When;
  /** From the part's own place to where it was taken hold of. */
  readonly offsetMs: number;
  hasMoved: boolean;
}

/** A press that moves less than this is a click. */
const slopPx = 3;

export function createMoveHandles(elements: Elements, parts: HandleParts, words: MovingWords): MoveHandles {
  const { navigation, callbacks, preview, onLeave, signal } = parts;
  const made = createHandleElements(elements, words);
  const { group } = made;
  let frame: Frame | undefined;
  let edited: Edited | undefined;
  let proposal: Proposal | undefined;
  let held: Held | undefined;

  const guideOf = (drawn: Frame, { row }: Edited): Guide | undefined => {
    if (proposal === undefined) return undefined;
    const { part, when } = proposal;
    const { language, columns } = drawn.scene;
    const day = dayOfEdge(when, part);
    const neighbour = neighbourAt(drawn.index, { atMs: day, reachMs: 0, ownRow: row });
    const met = neighbour && words.dayOf(eventWords(columns, neighbour.row).title);
    // Marks of days stand at their noon, and so does a day that is met.
    const ownMs = part === 'whole' ? boundsOfWhen(when).anchorMs : edgeMs(when, part);
    return {
      atPx: toPx(drawn.scale, met === undefined ? ownMs : day + dayMs / 2),
      date: whenInWords(when, language),
      note: met ?? (held === undefined ? words.pending : ''),
      isMet: met !== undefined,
    };
  };
  const draw = () => {
    if (frame === undefined || edited === undefined) return;
    const when = proposal?.when ?? edited.when;
    made.show({
      frame,
      when,
      title: eventWords(edited.columns, edited.row).title,
      parts: movableParts(edited.when),
      places: handlePlaces(frame, edited.row, when),
      guide: guideOf(frame, edited),
    });
  };
  const letGo = () => {
    held = undefined;
    group.dataset['held'] = 'false';
  };
  const restore = () => {
    letGo();
    proposal = undefined;
    draw();
  };
  const propose = (part: MovePart, when: When) => {
    if (edited === undefined) return;
    proposal = sameValue(when, edited.when) ? undefined : { part, when };
    draw();
  };
  const commit = () => {
    const next = proposal?.when;
    restore();
    if (next !== undefined && edited !== undefined) callbacks.onMove?.(edited.row, next);
  };

  /** What happens elsewhere to the event while it is held wins: the proposal was about another time. */
  const follow = (drawn: Frame) => {
    const { editing, selectedRow: row, columns } = drawn.scene;
    frame = drawn;
    if (editing !== true || row < 0 || !drawn.set.filtered.has(row)) {
      if (edited === undefined) return;
      const hadFocus = group.contains(document.activeElement);
      const left = edited.row;
      edited = undefined;
      proposal = undefined;
      letGo();
      made.hide();
      if (hadFocus) onLeave(left);
      return;
    }
    if (edited?.row !== row || edited.columns !== columns) {
      const { when } = columns.eventAt(row);
      const isSame = edited?.row === row && sameValue(when, edited.when);
      edited = { row, columns, when };
      if (!isSame) {
        proposal = undefined;
        letGo();
      }
    }
    draw();
  };

  const msAt = ({ scale }: Frame, clientX: number) =>
    toMs(scale, clientX - elements.root.getBoundingClientRect().left);
  group.addEventListener(
    'pointerdown',
    pressed => {
      const part = made.partOf(pressed.target);
      if (part === undefined || frame === undefined || edited === undefined) return;
      // It is no drag of the plot, and no second finger of one.
      pressed.stopPropagation();
      if (pressed.button !== 0 || held !== undefined) return;
      preview.clear();
      const when = proposal?.when ?? edited.when;
      const offsetMs = msAt(frame, pressed.clientX) - edgeMs(when, part);
      held = { part, fromX: pressed.clientX, from: when, offsetMs, hasMoved: false };
      made.handle(part)?.setPointerCapture(pressed.pointerId);
      group.dataset['held'] = 'true';
    },
    { signal },
  );
  group.addEventListener(
    'pointermove',
    ({ clientX }) => {
      if (held === undefined || frame === undefined || edited === undefined) return;
      if (!held.hasMoved && Math.abs(clientX - held.fromX) < slopPx) return;
      held.hasMoved = true;
      const drag = { part: held.part, toMs: msAt(frame, clientX) - held.offsetMs };
      const { pxPerMs } = frame.scale;
      propose(held.part, dragTo(frame.index, held.from, { ...drag, pxPerMs, ownRow: edited.row }));
    },
    { signal },
  );
  group.addEventListener(
    'pointerup',
    () => {
      if (held === undefined) return;
      if (held.hasMoved) commit();
      else letGo();
    },
    { signal },
  );
  group.addEventListener('pointercancel', restore, { signal });

  const step = (part: MovePart, by: number, isBig: boolean) => {
    if (frame === undefined || edited === undefined) return;
    const when = proposal?.when ?? edited.when;
    const small = unitOfMove(when, part, moveUnitAt(frame.scale.pxPerMs));
    const next = moveWhen(when, { part, byUnits: by, unit: isBig ? biggerUnit(small) : small });
    if (next === undefined) return;
    propose(part, next);
    showEdge(part);
  };
  /** A step out of sight takes the window along. */
  const showEdge = (part: MovePart) => {
    if (frame === undefined || edited === undefined) return;
    const atMs = edgeMs(proposal?.when ?? edited.when, part);
    const { startMs, endMs } = frame.scene.window;
    if (atMs < startMs || atMs > endMs) navigation.move({ kind: 'centre', atMs }, 'settled');
  };
  const leave = () => {
    if (proposal !== undefined || held !== undefined) {
      restore();
      return;
    }
    if (edited === undefined) return;
    onLeave(edited.row);
    callbacks.onEditing?.(-1);
  };
  group.addEventListener(
    'keydown',
    keyEvent => {
      const part = made.partOf(keyEvent.target);
      if (part === undefined || keyEvent.ctrlKey || keyEvent.metaKey || keyEvent.altKey) return;
      const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
      const bigSteps: Record<string, number> = { PageDown: -1, PageUp: 1 };
      const by = steps[keyEvent.key] ?? bigSteps[keyEvent.key];
      if (by !== undefined) step(part, by, keyEvent.shiftKey || keyEvent.key in bigSteps);
      else if (keyEvent.key === 'Enter' || keyEvent.key === ' ') commit();
      else if (keyEvent.key === 'Escape') leave();
      else return;
      keyEvent.preventDefault();
      keyEvent.stopPropagation();
    },
    { signal },
  );
  group.addEventListener(
    'focusin',
    ({ target }) => {
      const part = made.partOf(target);
      if (part !== undefined && held === undefined) showEdge(part);
    },
    { signal },
  );
  group.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      const stays = relatedTarget instanceof Node && group.contains(relatedTarget);
      // Another window takes the focus for a while only.
      if (!stays && document.hasFocus() && proposal !== undefined) restore();
    },
    { signal },
  );

  return {
    show: follow,
    focus: () => {
      made.handle('whole')?.focus({ preventScroll: true });
    },
  };
}
