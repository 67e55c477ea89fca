/**
 * Reference L: what one thread can do with a bare canvas and titles, as the yardstick of `npm run bench`.
 *
 * Its rules, so that a ratio to it means something:
 * - It reads the same data file as the app, with `fetch` and `JSON.parse` on the main thread, and keeps starts
 *   as a typed array in the order of time (a counting sort by day), titles as strings, and the countries of an
 *   event as bits. It checks nothing, keeps nothing else and writes nothing.
 * - One pass draws what begins in the window, which is found by halving: events that fall on one pixel column
 *   are one bar, whose height tells how many; the first of them has its title where a row has room for it, by
 *   its measured width; an axis of years, months or days. No staves, roles, spans, clusters or table.
 * - The wheel pans, with ctrl it zooms about the pointer by the same octaves as the app's. A drawing happens at
 *   most once a frame.
 * - Its one filter is one predicate, the most frequent country, asked of every event again at each click.
 *
 * `?data=ADDRESS#win=FIRST/LAST` opens it; it sets `app:ready` and `timeline:drawn` as the app does.
 */
import { createPainter } from './paint.js';
import { readEvents } from './readEvents.js';

const octavesPerNotch = 0.4;
const octavesPerPx = 0.012;

const canvas = document.querySelector('canvas');
const box = document.querySelector('input');
const events = await readEvents(new URLSearchParams(location.search).get('data'));
const paint = createPainter(canvas, events.titles);
const all = { startsMs: events.startsMs, rows: undefined };
let shown = all;
let view = openingWindow();
let frame = 0;

document.querySelector('label span').textContent = events.commonest;
tellCount();
draw();
requestAnimationFrame(() => performance.mark('app:ready'));

function openingWindow() {
  const [from, to] = new URLSearchParams(location.hash.slice(1)).get('win')?.split('/') ?? [];
  if (to !== undefined) return { startMs: Date.parse(from), endMs: Date.parse(to) + 86_400_000 };
  const { startsMs } = events;
  return { startMs: startsMs[0], endMs: startsMs[startsMs.length - 1] };
}

function draw() {
  frame = 0;
  paint(shown, view);
  performance.mark('timeline:drawn');
}

function askForFrame() {
  if (frame === 0) frame = requestAnimationFrame(draw);
}

function tellCount() {
  const status = document.querySelector('[role=status]');
  status.textContent = `${shown.startsMs.length} of ${all.startsMs.length} events`;
}

addEventListener(
  'wheel',
  wheelEvent => {
    wheelEvent.preventDefault();
    const spanMs = view.endMs - view.startMs;
    if (wheelEvent.ctrlKey) {
      const px = wheelEvent.deltaY;
      const octaves = Math.sign(px) * Math.min(Math.abs(px) * octavesPerPx, octavesPerNotch);
      const share = wheelEvent.clientX / innerWidth;
      const atMs = view.startMs + spanMs * share;
      const nextMs = spanMs * 2 ** octaves;
      view = { startMs: atMs - nextMs * share, endMs: atMs + nextMs * (1 - share) };
    } else {
      const byMs = (spanMs * wheelEvent.deltaX) / innerWidth;
      view = { startMs: view.startMs + byMs, endMs: view.endMs + byMs };
    }
    askForFrame();
  },
  { passive: false },
);

addEventListener('hashchange', () => {
  view = openingWindow();
  askForFrame();
});

box.addEventListener('change', () => {
  shown = box.checked ? events.withCommonest() : all;
  tellCount();
  askForFrame();
});
