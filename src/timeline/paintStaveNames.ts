/** The names of the staves, before the plot: each with its number of events where there is room. */
import { type Grouping } from '../domain/readingChoices.ts';
import { type Frame } from './frame.ts';
import { isStaveInSight, staveY } from './layout.ts';
import { type Scene } from './scene.ts';
import { shortened } from './shortened.ts';
import { staveNameForms } from './staveName.ts';
import { type StaveSet } from './staves.ts';
import { type StillPart } from './stillPart.ts';
import { type Lettering, type Surface } from './surface.ts';

const namePx = 12;
const countPx = 10;
const absentPx = 11;
/** Before the names, for a pin and the hand that moves them. */
const edgePx = 12;
const countGapPx = 10;
const nameEndPx = 9;
const leastNamesPx = 44;
/** Names of processes and places are longer than those of countries. */
const mostNamesPx = { country: 176, process: 250, kind: 176, place: 220, none: 150 } as const;
/** Names yield to shorter ones where the host is narrow; so do numbers where little were left to the names. */
const namesShare = { country: 0.2, process: 0.26, kind: 0.2, place: 0.24, none: 0.2 } as const;
const leastNameBesideCountPx = 58;

/** Room that the staves' names ask for, whatever the host's width. */
export function wishedNamesPx(surface: Surface, set: StaveSet, scene: Scene): number {
  const widths = set.staves.map(stave =>
    surface.textWidthPx(staveNameForms(stave, { scene })[0] ?? '', { sizePx: namePx, weight: 700 }),
  );
  const besides = countsWidthPx(surface, set, scene);
  if (set.absentCount > 0) {
    const words = scene.language.text.timeline.withoutEvents(set.absentCount);
    widths.push(surface.textWidthPx(words, { sizePx: absentPx }) - besides);
  }
  const wishedPx = Math.max(0, ...widths) + besides + edgePx + nameEndPx;
  return Math.max(leastNamesPx, Math.min(mostNamesPx[scene.grouping], wishedPx));
}

export function namesWidthPx(wishedPx: number, widthPx: number, grouping: Grouping): number {
  return Math.round(Math.min(wishedPx, Math.max(leastNamesPx, widthPx * namesShare[grouping])));
}

/** The column of the numbers, as wide as the widest. */
function countsWidthPx(surface: Surface, { staves }: StaveSet, { language }: Scene): number {
  const most = Math.max(0, ...staves.map(({ eventCount }) => eventCount));
  return surface.textWidthPx(most.toLocaleString(language.locale), { sizePx: countPx }) + countGapPx;
}

/** `part` is kept for nothing else. */
export function paintStaveNames(surface: Surface, frame: Frame, part: StillPart): void {
  const { set, view, layout, theme, scene } = frame;
  const { plotLeftPx, heightPx, scoreTopPx, scoreHeightPx, pitchPx, stripTopPx } = layout;
  const where = [plotLeftPx, heightPx, scoreTopPx, scoreHeightPx, pitchPx, stripTopPx];
  const shows = [set, view.scrollPx, view.stickyCount, theme, scene.language, ...where];
  const box = { xPx: 0, yPx: 0, widthPx: plotLeftPx, heightPx };
  part(surface, shows, {
    box,
    draw: still => {
      drawStaveNames(still, frame);
    },
  });
}

function drawStaveNames(surface: Surface, frame: Frame): void {
  const { set, view, layout, theme, scene } = frame;
  const countsPx = countsWidthPx(surface, set, scene);
  const allPx = layout.plotLeftPx - edgePx - nameEndPx;
  const showsCounts = allPx - countsPx >= leastNameBesideCountPx;
  const roomPx = showsCounts ? allPx - countsPx : allPx + edgePx - 4;
  set.staves.forEach((stave, at) => {
    if (!isStaveInSight(view, at)) return;
    const yPx = staveY(view, at) + 0.5;
    const lettering = {
      fill: theme.sides[stave.colour]!,
      sizePx: namePx,
      weight: stave.isSticky ? 700 : 600,
      align: 'right',
    } as const;
    const words = fitting(surface, staveNameForms(stave, frame), { lettering, roomPx });
    surface.text(words, { xPx: layout.plotLeftPx - nameEndPx, yPx }, lettering);
    if (stave.isPinned) {
      surface.path('M-2.6,-4H2.6M-1.6,-4V-0.4L-3,1.6H3L1.6,-0.4V-4M0,1.6V5', { xPx: 6, yPx }, pinInk(theme));
    }
    if (!showsCounts) return;
    const count = stave.eventCount.toLocaleString(scene.language.locale);
    const xPx = edgePx + countsPx - countGapPx;
    surface.text(count, { xPx, yPx }, { fill: theme.ink3, sizePx: countPx, align: 'right' });
  });
  paintAbsent(surface, frame);
}

function pinInk({ ink2 }: Frame['theme']) {
  return { stroke: ink2, widthPx: 1.1 };
}

interface Fitting {
  readonly lettering: Lettering;
  readonly roomPx: number;
}

/** The longest form that has the room, else the shortest cut; its whole name is what is spoken and pointed at. */
function fitting(surface: Surface, forms: readonly string[], { lettering, roomPx }: Fitting): string {
  const isWide = (words: string) => surface.textWidthPx(words, lettering) > roomPx;
  const found = forms.find(words => !isWide(words));
  if (found !== undefined) return found;
  const cut = shortened(forms.at(-1) ?? '', isWide);
  return cut === '…' ? '' : cut;
}

/** At the foot of the names, also where staves scroll: how many values the filter has left without a stave. */
function paintAbsent(surface: Surface, { set, view, layout, theme, scene }: Frame): void {
  if (set.absentCount === 0) return;
  const { withoutEvents, withoutEventsBrief } = scene.language.text.timeline;
  const lettering = { fill: theme.ink2, sizePx: absentPx, align: 'right' } as const;
  const full = withoutEvents(set.absentCount);
  const fits = surface.textWidthPx(full, lettering) <= layout.plotLeftPx - 12;
  const footPx = staveY(view, set.staves.length - 1) + layout.pitchPx / 2 + 8;
  const isOverFoot = footPx > layout.scoreTopPx + layout.scoreHeightPx - 5;
  const yPx = isOverFoot ? layout.stripTopPx - 4 : footPx;
  surface.text(
    fits ? full : withoutEventsBrief(set.absentCount),
    { xPx: layout.plotLeftPx - nameEndPx, yPx },
    lettering,
  );
}
