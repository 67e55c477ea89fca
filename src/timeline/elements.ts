/** The timeline's own elements, made once; the drawing tells where they stand. */
import { type Frame } from './frame.ts';
import styles from './timeline.module.css';

export interface Elements {
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** Resolves custom properties to colours; never shown. */
  readonly probe: HTMLElement;
  /** The plot of time, which gestures are about. */
  readonly chart: HTMLElement;
  readonly rail: HTMLElement;
  readonly grid: HTMLElement;
  readonly strip: HTMLElement;
  readonly tooltip: HTMLElement;
  readonly hint: HTMLElement;
  readonly place: (frame: Frame) => void;
}

export function createElements(host: HTMLElement): Elements {
  const element = (tag: string, name: string): HTMLElement => {
    const made = document.createElement(tag);
    made.className = styles[name] ?? '';
    return made;
  };
  const root = element('div', 'root');
  const canvas = document.createElement('canvas');
  canvas.className = styles['canvas'] ?? '';
  canvas.setAttribute('aria-hidden', 'true');
  const probe = element('span', 'probe');
  probe.setAttribute('aria-hidden', 'true');
  const chart = element('div', 'chart');
  chart.dataset['testid'] = 'timeline-chart';
  const rail = element('div', 'rail');
  const grid = element('div', 'grid');
  const strip = element('div', 'strip');
  const tooltip = element('div', 'tooltip');
  tooltip.setAttribute('role', 'tooltip');
  tooltip.hidden = true;
  const hint = element('div', 'hint');
  hint.hidden = true;
  // The grid's cells are many and take no presses: over them, the chart is found by the pointer without asking each.
  root.append(canvas, probe, grid, chart, rail, strip, tooltip, hint);
  host.append(root);
  let placed = '';

  return {
    root,
    canvas,
    probe,
    chart,
    rail,
    grid,
    strip,
    tooltip,
    hint,
    place: ({ layout }) => {
      const shown = Object.values(layout).join('/');
      if (shown === placed) return;
      placed = shown;
      const scoreEndPx = layout.scoreTopPx + layout.scoreHeightPx;
      const { plotLeftPx: left, plotWidthPx: width } = layout;
      setBox(chart, { left, top: 0, width, height: scoreEndPx + layout.totalHeightPx });
      setBox(rail, {
        left,
        top: layout.railTopPx,
        width: layout.widthPx - left,
        height: layout.scoreTopPx - layout.railTopPx,
      });
      setBox(strip, { left, top: layout.stripTopPx, width, height: layout.stripHeightPx });
      root.dataset['scrolls'] = String(layout.overflowPx > 0);
    },
  };
}

interface PxBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function setBox(element: HTMLElement, { left, top, width, height }: PxBox): void {
  element.style.setProperty('inset-inline-start', `${left}px`);
  element.style.setProperty('inset-block-start', `${top}px`);
  element.style.setProperty('inline-size', `${width}px`);
  element.style.setProperty('block-size', `${height}px`);
}
