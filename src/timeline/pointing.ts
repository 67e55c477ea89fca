/**
 * Pointing at a mark tells what it is, a press chooses it, a double press opens it; pressing a cluster opens
 * the cluster. The card that tells can be pointed at and read itself, and Escape sends it away.
 */
import { type Elements } from './elements.ts';
import { type Frame } from './frame.ts';
import { type Mark, markAt, stemAt } from './hit.ts';
import { type Navigation } from './navigation.ts';
import { rowOfPlace } from './paintChord.ts';
import { type TimelineCallbacks } from './scene.ts';
import { dateWords, groupSpan } from './spokenName.ts';
import { staveName } from './staveName.ts';
import styles from './timeline.module.css';

export interface Pointing {
  /** The picture has changed under a pointer that may rest: what it told may be elsewhere. */
  readonly follow: () => void;
  /** A gesture has begun: nothing is pointed at. */
  readonly clear: () => void;
}

interface PointingParts {
  readonly frame: () => Frame | undefined;
  readonly marks: () => readonly Mark[];
  readonly navigation: Navigation;
  readonly callbacks: TimelineCallbacks;
  readonly onChosen: (row: number) => void;
  readonly signal: AbortSignal;
}

const lingerMs = 180;
const mostNamedSides = 6;

export function createPointing({ chart, root, tooltip }: Elements, parts: PointingParts): Pointing {
  const { frame, marks, navigation, callbacks, onChosen, signal } = parts;
  let told = '';
  let hideTimer = 0;

  const hide = () => {
    told = '';
    tooltip.hidden = true;
    chart.dataset['pointed'] = 'false';
  };
  const markOf = (pointer: { readonly clientX: number; readonly clientY: number }): Mark | undefined => {
    const box = root.getBoundingClientRect();
    const x = pointer.clientX - box.left;
    const y = pointer.clientY - box.top;
    return markAt(marks(), x, y) ?? stemAt(marks(), x, y);
  };
  const line = (className: string, text: string): HTMLElement => {
    const made = document.createElement('div');
    made.className = styles[className] ?? '';
    made.dir = 'auto';
    made.textContent = text;
    return made;
  };
  const tell = (mark: Mark, drawn: Frame) => {
    const { layout } = drawn;
    const isCluster = mark.group.places.length > 1;
    const row = isCluster ? -1 : rowOfPlace(drawn, mark.group.places[0]!);
    const key = `${row}/${mark.group.atMs}/${mark.stave}/${Math.round(mark.xPx)}/${Math.round(mark.yPx)}`;
    chart.dataset['pointed'] = 'true';
    if (key === told) return;
    told = key;
    tooltip.replaceChildren(...(isCluster ? clusterLines(mark, drawn) : eventLines(row, drawn)));
    tooltip.hidden = false;
    const widthPx = tooltip.offsetWidth;
    const heightPx = tooltip.offsetHeight;
    const x = Math.max(4, Math.min(layout.widthPx - widthPx - 4, mark.xPx + 12));
    const isBelow = mark.yPx + heightPx + 14 < layout.heightPx;
    const y = isBelow ? mark.yPx + 12 : Math.max(4, mark.yPx - heightPx - 12);
    tooltip.style.setProperty('transform', `translate(${Math.round(x)}px, ${Math.round(y)}px)`);
  };
  const eventLines = (row: number, { scene }: Frame): HTMLElement[] => {
    const event = scene.columns.eventAt(row);
    const place = event.venue?.place;
    const where = place === undefined ? [] : [scene.placeName(place)];
    const { kinds, statuses } = scene.language.text.vocabulary;
    const sides = [...new Set(event.participants.map(({ side }) => side))].map(scene.sideName);
    return [
      line('tooltipTitle', event.title),
      line('tooltipLine', [dateWords(scene, row), ...where].join(' · ')),
      line('tooltipLine', [kinds[event.kind], statuses[event.status]].join(' · ')),
      ...(sides.length === 0 ? [] : [line('tooltipLine', sides.join(', '))]),
    ];
  };
  const clusterLines = ({ group }: Mark, drawn: Frame): HTMLElement[] => {
    const words = drawn.scene.language.text.timeline;
    const counted = drawn.set.staves
      .map((stave, at) => ({ name: staveName(stave, drawn), count: group.counts?.[at] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((left, right) => right.count - left.count)
      .slice(0, mostNamedSides)
      .map(({ name, count }) => `${name} ${count}`);
    return [
      line('tooltipTitle', words.cluster(group.places.length, groupSpan(group, drawn.scene))),
      line('tooltipLine', counted.join(' · ')),
      line('tooltipLine', words.clusterHint),
    ];
  };
  const hideSoon = () => {
    window.clearTimeout(hideTimer);
    hideTimer = window.setTimeout(hide, lingerMs);
  };

  chart.addEventListener(
    'pointermove',
    pointerEvent => {
      const drawn = frame();
      if (pointerEvent.pointerType === 'touch' || pointerEvent.buttons !== 0 || drawn === undefined) return;
      const mark = markOf(pointerEvent);
      if (mark === undefined) {
        chart.dataset['pointed'] = 'false';
        if (told !== '') hideSoon();
        return;
      }
      window.clearTimeout(hideTimer);
      tell(mark, drawn);
    },
    { signal },
  );
  chart.addEventListener('pointerleave', hideSoon, { signal });
  tooltip.addEventListener(
    'pointerenter',
    () => {
      window.clearTimeout(hideTimer);
    },
    { signal },
  );
  tooltip.addEventListener('pointerleave', hideSoon, { signal });
  document.addEventListener(
    'keydown',
    keyEvent => {
      if (keyEvent.key !== 'Escape' || tooltip.hidden) return;
      // The first Escape is for the card alone.
      keyEvent.stopPropagation();
      hide();
    },
    { signal, capture: true },
  );
  chart.addEventListener(
    'click',
    pressed => {
      const drawn = frame();
      const mark = markOf(pressed);
      if (mark === undefined || drawn === undefined) return;
      const isCluster = mark.group.places.length > 1;
      if (isCluster && navigation.openGroup(mark.group)) {
        hide();
        return;
      }
      const row = rowOfPlace(drawn, mark.group.places[0]!);
      navigation.reveal(row, mark.stave);
      if (pressed.detail > 1) callbacks.onOpen(row);
      else callbacks.onSelect(row);
      onChosen(row);
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    window.clearTimeout(hideTimer);
  });

  return {
    follow: () => {
      if (told !== '' && !tooltip.matches(':hover') && !chart.matches(':hover')) hide();
    },
    clear: hide,
  };
}
