/** What is seen and heard of an event's handles: three sliders, a guide down the score, the date beside it. */
import { type When } from '../domain/event.ts';
import { type MoveUnit } from '../domain/movedDate.ts';
import { edgeMs, type MovePart, movesByDays, unitOfMove } from '../domain/movedWhen.ts';
import { dayMs } from '../domain/timeWindow.ts';
import { whenInWords } from '../language/dates.ts';
import { type LanguageWith } from '../language/language.ts';
import { type Elements } from './elements.ts';
import { type Frame } from './frame.ts';
import { handlePx, type HandlePlaces } from './handlePlaces.ts';
import styles from './moveHandles.module.css';
import { biggerUnit, moveUnitAt } from './zoomUnits.ts';

export type MovingWords = LanguageWith<'moving'>['text']['moving'];

export interface Guide {
  readonly atPx: number;
  readonly date: string;
  readonly note: string;
  /** On the day of another event. */
  readonly isMet: boolean;
}

export interface HandlesShown {
  readonly frame: Frame;
  readonly title: string;
  /** Proposed, or as recorded. */
  readonly when: When;
  readonly parts: readonly MovePart[];
  readonly places: HandlePlaces;
  readonly guide: Guide | undefined;
}

export interface HandleElements {
  readonly group: HTMLElement;
  readonly show: (shown: HandlesShown) => void;
  readonly hide: () => void;
  readonly partOf: (target: EventTarget | null) => MovePart | undefined;
  readonly handle: (part: MovePart) => HTMLElement | undefined;
}

const allParts = ['whole', 'start', 'end'] as const;
const wordsGapPx = 8;

export function createHandleElements({ grid }: Elements, words: MovingWords): HandleElements {
  const made = (name: string) => {
    const element = document.createElement('div');
    element.className = styles[name] ?? '';
    return element;
  };
  const group = made('group');
  group.setAttribute('role', 'group');
  group.dataset['testid'] = 'move-handles';
  const handles = new Map<MovePart, HTMLElement>();
  for (const part of allParts) {
    const handle = made('handle');
    handle.dataset['part'] = part;
    handle.setAttribute('role', 'slider');
    handle.setAttribute('aria-orientation', 'horizontal');
    handle.setAttribute('aria-label', words.parts[part]);
    handle.tabIndex = 0;
    handles.set(part, handle);
    group.append(handle);
  }
  const guideLine = made('guide');
  const bubble = made('words');
  const date = document.createElement('bdi');
  date.className = styles['date'] ?? '';
  const note = document.createElement('bdi');
  bubble.append(date, note);
  // What is said of a date that cannot be moved is heard too; a slider speaks for itself.
  const refusal = made('words');
  refusal.setAttribute('role', 'status');
  group.append(guideLine, bubble);
  group.hidden = true;
  // After the grid, so that Tab comes to the handles from the event that they are of.
  grid.after(group, refusal);
  refusal.hidden = true;

  const put = (element: HTMLElement, xPx: number, yPx: number) => {
    element.style.setProperty('transform', `translate(${Math.round(xPx)}px, ${Math.round(yPx)}px)`);
  };
  const putWords = (element: HTMLElement, { frame, places }: HandlesShown, atPx: number) => {
    const { layout } = frame;
    const widthPx = element.offsetWidth;
    const left = Math.max(4, Math.min(layout.widthPx - widthPx - 4, atPx - widthPx / 2));
    const abovePx = places.topPx - element.offsetHeight - wordsGapPx;
    put(element, left, abovePx > layout.axisHeightPx ? abovePx : places.topPx + handlePx + wordsGapPx);
  };
  const keysOf = ({ frame, when }: HandlesShown, part: MovePart) => {
    const unit = unitOfMove(when, part, moveUnitAt(frame.scale.pxPerMs));
    const byDays = movesByDays(when, part);
    const named = (one: MoveUnit) => {
      const weeks: Readonly<Partial<Record<MoveUnit, string>>> = words.weeks;
      return (byDays ? weeks[one] : undefined) ?? words.units[one];
    };
    return words.keys(named(unit), named(biggerUnit(unit)));
  };
  const describe = (shown: HandlesShown, part: MovePart, handle: HTMLElement) => {
    const { when, frame } = shown;
    const atMs = edgeMs(when, part);
    setAttributes(handle, {
      'aria-valuetext': whenInWords(when, frame.scene.language),
      // Sliders count in days since 1970: what is spoken is the text.
      'aria-valuenow': String(Math.floor((part === 'end' ? atMs - 1 : atMs) / dayMs)),
      'aria-description': keysOf(shown, part),
    });
  };

  return {
    group,
    handle: part => handles.get(part),
    partOf: target => allParts.find(part => handles.get(part) === target),
    hide: () => {
      group.hidden = true;
      refusal.hidden = true;
      refusal.textContent = '';
    },
    show: shown => {
      const { places, parts, guide, frame } = shown;
      const cannotMove = parts.length === 0;
      if (group.hidden !== cannotMove) group.hidden = cannotMove;
      if (refusal.hidden === cannotMove) refusal.hidden = !cannotMove;
      if (!cannotMove && refusal.textContent !== '') refusal.textContent = '';
      if (cannotMove) {
        if (refusal.textContent !== words.oneOf) refusal.textContent = words.oneOf;
        putWords(refusal, shown, places.whole.leftPx + places.whole.widthPx / 2);
        return;
      }
      setAttributes(group, { 'aria-label': words.group(shown.title) });
      for (const [part, handle] of handles) {
        const isThere = parts.includes(part);
        handle.hidden = !isThere;
        if (!isThere) continue;
        const { leftPx, widthPx, isOut } = places[part];
        handle.dataset['out'] = String(isOut);
        handle.style.setProperty('inline-size', `${Math.round(widthPx)}px`);
        put(handle, leftPx, places.topPx);
        describe(shown, part, handle);
      }
      guideLine.hidden = guide === undefined;
      bubble.hidden = guide === undefined;
      if (guide === undefined) return;
      const { layout } = frame;
      guideLine.dataset['met'] = String(guide.isMet);
      guideLine.style.setProperty(
        'block-size',
        `${layout.scoreTopPx + layout.scoreHeightPx - layout.axisHeightPx}px`,
      );
      put(guideLine, guide.atPx, layout.axisHeightPx);
      date.textContent = guide.date;
      note.textContent = guide.note;
      putWords(bubble, shown, guide.atPx);
    },
  };
}

/** Setting what is set already would have the page's style computed anew in every frame. */
function setAttributes(element: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
