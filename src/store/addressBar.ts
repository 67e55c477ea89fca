/**
 * Keeps the address and the view the same. Each step of the reader is a step that "back" can take: a filter,
 * a selection, a settled window. A drag is one step, and so is what is typed into the search without pause
 * for anything else, what a wheel or a key zooms notch by notch, and a walk from day to day as known. An address set from outside is followed
 * at once. A step is written after the next picture: browsers take their time over one, and nobody looks at the
 * address first.
 */
import { type EventId } from '../domain/ids.ts';
import { type TimeWindow } from '../domain/timeWindow.ts';
import { without } from '../domain/without.ts';
import { afterPicture, type FrameClock } from './afterPicture.ts';
import { type AppStore } from './appStore.ts';
import { type Commands } from './commands.ts';
import { setText } from './filterVerbs.ts';
import { formatHash } from './formatHash.ts';
import { type AddressNote } from './parseConditions.ts';
import { type ParsedHash, parseHash } from './parseHash.ts';
import { defaultView, type View } from './state.ts';

/** The parts of the browser's `window` that an address needs. */
export interface AddressPort extends FrameClock {
  readonly performance: { readonly now: () => number };
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: {
    readonly pushState: (state: unknown, unused: string, address: string) => void;
    readonly replaceState: (state: unknown, unused: string, address: string) => void;
  };
  readonly addEventListener: (type: AddressEvent, listener: () => void) => void;
  readonly removeEventListener: (type: AddressEvent, listener: () => void) => void;
}

type AddressEvent = 'hashchange' | 'popstate' | 'pagehide';

interface AddressConnection {
  readonly store: AppStore;
  readonly commands: Pick<Commands, 'setView'>;
  readonly browser: AddressPort;
  /** The window for an address that names days and no window; an absent bound is that of the record. */
  readonly windowFor: (days: Partial<TimeWindow>) => TimeWindow;
  /** The window for an address that names an event and no window; undefined where it needs none. */
  readonly windowShowing?: (id: EventId) => TimeWindow | undefined;
  /** Hears of each view that came from an address. */
  readonly onFollow?: (view: View) => void;
  /** Hears what of an address could not be read, each time one is followed. */
  readonly onNotes?: (notes: readonly AddressNote[]) => void;
}

/** A notch of the wheel belongs to the zoom before it until the reader has rested this long. */
const zoomRestMs = 1000;

/** A day belongs to the walk before it until the reader has rested this long: longer than a step of playing. */
const walkRestMs = 1600;

/** A share of the window's length; less comes of rounding. */
const leastZoom = 0.001;

interface Step {
  readonly view: View;
  readonly atMs: number;
}

/** Follows the address as it stands, then keeps it. Returns what disconnects. */
export function connectAddress(connection: AddressConnection): () => void {
  const { store, commands, browser, onFollow, onNotes } = connection;
  /** What the address is known to hold, and the view it was last brought together with. */
  let known: string | undefined;
  let settled = store.getState().view;
  let wasTyping = false;
  /** When the window was last zoomed, if nothing came after that. */
  let zoomedAtMs = -Infinity;
  /** When the record was last turned to a day, if nothing came after that. */
  let walkedAtMs = -Infinity;
  /** The view is compared once the commands given in one go are through. */
  let isWaiting = false;
  /** Views that are not yet written, oldest first; mostly each is a step of its own. */
  let unwritten: Step[] = [];

  const write = (hash: string, how: 'pushState' | 'replaceState'): void => {
    const { pathname, search } = browser.location;
    known = hash === '' ? '' : `#${hash}`;
    try {
      browser.history[how](null, '', known === '' ? `${pathname}${search}` : known);
    } catch {
      // Browsers refuse steps that come too fast; the view is right and the next step writes it.
    }
  };

  const follow = (): void => {
    const { hash } = browser.location;
    // One change of the address is announced twice, by popstate and by hashchange.
    if (hash === known) return;
    known = hash;
    // Steps from a picture ago would stand after the address that has come: there they never were.
    unwritten = [];
    const parsed = parseHash(hash);
    commands.setView(viewOf(parsed, connection));
    settled = store.getState().view;
    wasTyping = false;
    zoomedAtMs = -Infinity;
    walkedAtMs = -Infinity;
    onFollow?.(settled);
    if (parsed.notes.length > 0) onNotes?.(parsed.notes);
  };

  const writeStep = ({ view, atMs }: Step): void => {
    const hash = formatHash(view, defaultView);
    const isTyping = differsOnlyInText(view, settled);
    const isZooming = differsOnlyInZoom(view, settled);
    const isWalking = differsOnlyInDay(view, settled);
    const isSameStep =
      (isTyping && wasTyping) ||
      (isZooming && atMs - zoomedAtMs < zoomRestMs) ||
      (isWalking && atMs - walkedAtMs < walkRestMs);
    if (hash !== formatHash(settled, defaultView)) write(hash, isSameStep ? 'replaceState' : 'pushState');
    settled = view;
    wasTyping = isTyping;
    zoomedAtMs = isZooming ? atMs : -Infinity;
    walkedAtMs = isWalking ? atMs : -Infinity;
  };
  const writeSteps = (): void => {
    const steps = unwritten;
    unwritten = [];
    for (const step of steps) writeStep(step);
  };

  const keep = (): void => {
    isWaiting = false;
    const { view, viewPhase } = store.getState();
    if (viewPhase === 'moving' || view === (unwritten.at(-1)?.view ?? settled)) return;
    unwritten.push({ view, atMs: browser.performance.now() });
    if (unwritten.length === 1) afterPicture(browser, writeSteps);
  };

  // Commands given in one go, such as adding an event and moving the window to it, are one step.
  const onState = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    queueMicrotask(keep);
  };
  // The page is left before its next picture.
  const onLeave = (): void => {
    if (isWaiting) keep();
    writeSteps();
  };

  follow();
  const opened = formatHash(store.getState().view, defaultView);
  if (browser.location.hash.replace(/^#/, '') !== opened) write(opened, 'replaceState');

  const unsubscribe = store.subscribe(onState);
  browser.addEventListener('hashchange', follow);
  browser.addEventListener('popstate', follow);
  browser.addEventListener('pagehide', onLeave);
  return () => {
    unsubscribe();
    unwritten = [];
    browser.removeEventListener('hashchange', follow);
    browser.removeEventListener('popstate', follow);
    browser.removeEventListener('pagehide', onLeave);
  };
}

function viewOf({ view, fit }: ParsedHash, { windowFor, windowShowing }: AddressConnection): View {
  if (fit !== undefined) return { ...view, window: windowFor(fit) };
  if (view.window !== undefined || view.selected === undefined) return view;
  const window = windowShowing?.(view.selected);
  return window === undefined ? view : { ...view, window };
}

/** Whether the words to find are all that changed: the reader is typing. */
function differsOnlyInText(view: View, before: View): boolean {
  const unworded = (one: View): string =>
    formatHash({ ...one, filter: setText(one.filter, '') }, defaultView);
  return view.filter.text !== before.filter.text && unworded(view) === unworded(before);
}

/** Whether the length of the window is what changed: a drag keeps it. */
function differsOnlyInZoom(view: View, before: View): boolean {
  const anyWindow = { startMs: 0, endMs: 1 };
  const unwindowed = (one: View): string => formatHash({ ...one, window: anyWindow }, defaultView);
  const isLength = Math.abs(lengthOf(view) - lengthOf(before)) > leastZoom * lengthOf(before);
  return isLength && unwindowed(view) === unwindowed(before);
}

/** Whether the record was turned to a day, by which the window may have moved to show it. */
function differsOnlyInDay(view: View, before: View): boolean {
  const undated = (one: View): string => formatHash(without(without(one, 'asOf'), 'window'), defaultView);
  return view.asOf !== undefined && view.asOf !== before.asOf && undated(view) === undated(before);
}

function lengthOf({ window }: View): number {
  return window === undefined ? 0 : window.endMs - window.startMs;
}
