/** The picture of the reference: an axis, a bar for each pixel column that has events, titles where they fit. */
const axisPx = 24;
const rowPx = 20;
const barsPx = 120;
const titleGapPx = 8;
const leastTickPx = 90;
const dayMs = 86_400_000;
const tickSteps = [
  ...[1, 2, 7, 14].map(days => ({ days })),
  ...[1, 3, 6].map(months => ({ months, days: months * 30 })),
  ...[1, 2, 5, 10, 20, 50, 100].map(years => ({ months: years * 12, days: years * 365 })),
];

export function createPainter(canvas, titles) {
  const context = canvas.getContext('2d');
  const widths = new Float32Array(titles.length);

  return ({ startsMs, rows }, { startMs, endMs }) => {
    const widthPx = innerWidth;
    const heightPx = innerHeight;
    if (canvas.width !== widthPx * devicePixelRatio || canvas.height !== heightPx * devicePixelRatio) {
      canvas.width = widthPx * devicePixelRatio;
      canvas.height = heightPx * devicePixelRatio;
    }
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, widthPx, heightPx);
    context.font = '13px sans-serif';
    context.textBaseline = 'middle';
    const pxPerMs = widthPx / (endMs - startMs);
    paintAxis(context, { startMs, endMs, pxPerMs, heightPx });

    const rowCount = Math.floor((heightPx - axisPx - barsPx) / rowPx);
    const rowEndsPx = new Float64Array(rowCount).fill(-Infinity);
    const baseY = heightPx - 4;
    const end = firstAtOrAfter(startsMs, endMs);
    let at = firstAtOrAfter(startsMs, startMs);
    context.fillStyle = '#1d4e89';
    context.beginPath();
    const titled = [];
    while (at < end) {
      const first = at;
      const column = Math.floor((startsMs[at] - startMs) * pxPerMs);
      const columnEndMs = startMs + (column + 1) / pxPerMs;
      at += 1;
      while (at < end && startsMs[at] < columnEndMs) at += 1;
      const barPx = Math.min(barsPx - 10, 6 + 8 * Math.log2(at - first));
      context.rect(column, baseY - barPx, 2, barPx);
      for (let row = 0; row < rowCount; row += 1) {
        if (rowEndsPx[row] > column) continue;
        const place = rows === undefined ? first : rows[first];
        if (widths[place] === 0) widths[place] = context.measureText(titles[place]).width;
        rowEndsPx[row] = column + widths[place] + titleGapPx;
        const y = axisPx + (row + 0.5) * rowPx;
        context.rect(column, y - 6, 2, 12);
        if (rowEndsPx[row] <= widthPx) titled.push(place, column + 4, y);
        break;
      }
    }
    context.fill();
    context.fillStyle = '#111';
    for (let item = 0; item < titled.length; item += 3) {
      context.fillText(titles[titled[item]], titled[item + 1], titled[item + 2]);
    }
  };
}

function paintAxis(context, { startMs, endMs, pxPerMs, heightPx }) {
  const step = tickSteps.find(({ days }) => days * dayMs * pxPerMs >= leastTickPx) ?? tickSteps.at(-1);
  context.fillStyle = '#666';
  context.strokeStyle = '#ddd';
  context.beginPath();
  for (let ms = tickAtOrBefore(startMs, step); ms < endMs; ms = nextTick(ms, step)) {
    const x = Math.round((ms - startMs) * pxPerMs) + 0.5;
    context.moveTo(x, 0);
    context.lineTo(x, heightPx);
    const length = step.months === undefined ? 10 : step.months < 12 ? 7 : 4;
    context.fillText(new Date(ms).toISOString().slice(0, length), x + 4, axisPx / 2);
  }
  context.stroke();
}

function tickAtOrBefore(ms, { months, days }) {
  if (months === undefined) return Math.floor(ms / (days * dayMs)) * days * dayMs;
  const date = new Date(ms);
  const month = Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months) * months;
  return Date.UTC(Math.floor(month / 12), month % 12);
}

function nextTick(ms, { months, days }) {
  if (months === undefined) return ms + days * dayMs;
  const date = new Date(ms);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months);
}

function firstAtOrAfter(startsMs, ms) {
  let low = 0;
  let high = startsMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startsMs[middle] < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
