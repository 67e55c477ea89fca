/** The figures in words: for each a limit, which is a number or a multiple of what the reference took in the same run. */

const frameMs = 1000 / 60;
/** A frame is told to a tenth of a millisecond and its clock is not better. */
const frameToleranceMs = 0.5;

/** Limits by the number of events; a size between two has those of the next above. */
const limits = [
  { upTo: 200, load: 600, step: 8, filter: 30, heap: 25 },
  { upTo: 1_000, load: { times: 3 }, step: { times: 2 }, filter: { times: 2.5 }, heap: 30 },
  { upTo: 100_000, load: { times: 2.5 }, step: { times: 2 }, filter: { times: 2.5 }, heap: 150 },
  { upTo: Infinity, load: { times: 3 }, step: { times: 2 }, filter: { times: 3 }, heap: 700 },
];

const rows = [
  { key: 'load', label: 'from navigation to usable, cold', limit: 'load', digits: 0 },
  { key: 'longestTask', label: 'longest main-thread task meanwhile', limit: { at: 100 }, digits: 0 },
  { key: 'pan', label: 'pan, main thread per step', limit: 'step' },
  { key: 'panScript', label: '  of it script, style and layout' },
  { key: 'zoom', label: 'zoom, main thread per step', limit: 'step' },
  { key: 'zoomScript', label: '  of it script, style and layout' },
  { key: 'farPan', label: 'pan, decades in view', limit: 'step' },
  { key: 'farPanScript', label: '  of it script, style and layout' },
  { key: 'farZoom', label: 'zoom, decades in view', limit: 'step' },
  { key: 'farZoomScript', label: '  of it script, style and layout' },
  { key: 'idle', label: '(of each step: two idle frames)' },
  {
    key: 'frames',
    label: 'frames while panning and zooming, p95',
    limit: { at: frameMs + frameToleranceMs },
  },
  { key: 'longFrames', label: 'of these 240: frames over 50 ms', unit: '', digits: 0 },
  { key: 'filter', label: 'filter click to picture', limit: 'filter', digits: 0 },
  { key: 'select', label: 'choosing the next event to picture', digits: 0 },
  { key: 'group', label: 'another grouping to picture', digits: 0 },
  { key: 'edit', label: 'adding an event to picture', limit: { at: 50 }, digits: 0 },
  { key: 'saved', label: 'adding an event to "Saved"', limit: { at: 100 }, digits: 0 },
  { key: 'heap', label: 'JS heap after opening', unit: 'MB', limit: 'heap', digits: 0 },
  { key: 'buffers', label: 'array buffers beside it', unit: 'MB', digits: 0 },
];

const inWords = (number, { unit = 'ms', digits = 1 }) =>
  number === undefined ? '–' : `${number.toFixed(digits)} ${unit}`.trim();

function limitOf({ limit }, count) {
  if (typeof limit !== 'string') return limit;
  const found = limits.find(({ upTo }) => count <= upTo)[limit];
  return typeof found === 'number' ? { at: found } : found;
}

function limitInWords(limit, row) {
  if (limit === undefined) return '';
  return limit.times === undefined ? `≤ ${inWords(limit.at, row)}` : `≤ ${limit.times} × L`;
}

function verdict(limit, app, reference) {
  if (limit === undefined || app === undefined) return '';
  return app <= (limit.at ?? limit.times * reference) ? 'ok' : 'OVER';
}

export function sizeInWords(count, eventCount) {
  return count === undefined ? `${eventCount} (bundled)` : count.toLocaleString('en');
}

/** One size: the app, the reference, their ratio, the limit. */
export function printSize({ title, count, app, reference }) {
  console.log(`\n${title}\n`);
  const line = cells =>
    [
      cells[0].padEnd(40),
      ...cells.slice(1, 4).map(cell => cell.padStart(10)),
      ` ${cells[4].padEnd(11)}`,
      cells[5],
    ]
      .join(' ')
      .trimEnd();
  console.log(line(['', 'app', 'L', 'app / L', 'limit', '']));
  for (const row of rows) {
    const limit = limitOf(row, count ?? 0);
    const own = app[row.key];
    const other = reference[row.key];
    const ratio = own === undefined || !(other > 0) || row.unit === '' ? '' : (own / other).toFixed(2);
    const words = [inWords(own, row), inWords(other, row), ratio, limitInWords(limit, row)];
    console.log(line([row.label, ...words, verdict(limit, own, other)]));
  }
}

/** All sizes beside each other, to be copied into the README. */
export function printMarkdown(sizes) {
  const withRatio = ({ app, reference }, row) => {
    const isRelative = reference[row.key] > 0 && ['load', 'step', 'filter'].includes(row.limit);
    const ratio = isRelative ? ` (${(app[row.key] / reference[row.key]).toFixed(1)} L)` : '';
    return `${inWords(app[row.key], row)}${ratio}`;
  };
  const shown = rows.filter(({ key }) => key !== 'idle' && key !== 'longFrames');
  const cells = [
    ['', ...sizes.map(({ name }) => name)],
    ...shown.map(row => [row.label, ...sizes.map(size => withRatio(size, row))]),
  ];
  const widths = cells[0].map((_, column) => Math.max(3, ...cells.map(row => row[column].length)));
  const lines = cells.map(row => `| ${row.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`);
  lines.splice(1, 0, `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`);
  console.log(`\n${lines.join('\n')}`);
}
