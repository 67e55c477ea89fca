/** The parts of a drawing that few records or readers ask for at first: each is drawn where it is needed. */
import { type Frame } from './frame.ts';
import { type Mark } from './hit.ts';
import { createLatePart } from './latePart.ts';
import { type Surface } from './surface.ts';

const links = createLatePart(() => import('./paintLinks.ts'));
const secondAxis = createLatePart(() => import('./paintSecondAxis.ts'));
const roundGaps = createLatePart(() => import('./roundGaps.ts'));
const news = createLatePart(() => import('./paintNews.ts'));

/** Before anything asks for them, so that nothing is ever seen to come. */
export async function fetchParts(): Promise<void> {
  await Promise.allSettled([links, secondAxis, roundGaps, news].map(part => part.fetched()));
}

/** Of the chosen event. Returns what leads beyond the window and can be pressed. */
export function paintLinks(surface: Surface, frame: Frame): readonly Mark[] {
  return frame.scene.links.length === 0 ? [] : (links.wanted()?.paintLinks(surface, frame) ?? []);
}

export function paintSecondAxis(surface: Surface, frame: Frame): void {
  const calendar = frame.scene.secondCalendar;
  if (calendar !== 'none') secondAxis.wanted()?.paintSecondAxis(surface, frame, calendar);
}

export function paintNews(surface: Surface, frame: Frame): void {
  if (frame.scene.newsRows?.size) news.wanted()?.paintNews(surface, frame);
}

export function paintRoundGaps(surface: Surface, frame: Frame): void {
  if (frame.scene.grouping === 'process') roundGaps.wanted()?.paintRoundGaps(surface, frame);
}
