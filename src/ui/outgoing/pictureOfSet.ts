/** The drawn timeline of the events that leave, for the page that stands alone. */
import { defaultView } from '../../store/state.ts';
import { drawPicture } from '../../timeline/drawPicture.ts';
import { pictureRequestOf } from '../picture/pictureRequestOf.ts';
import { type Session } from '../session.ts';
import { type OutgoingSet } from './outgoingSet.ts';

/** As wide as a laptop's page shows it without reduction. */
const widthPx = 1200;

/** Title, filter, sources and date stand in the text below. */
export async function pictureOfSet({ state, isWhole }: OutgoingSet, session: Session): Promise<string> {
  const language = await session.language.including.picture();
  const shown = isWhole ? { ...state, view: { ...state.view, filter: defaultView.filter } } : state;
  const store = { ...session.store, getState: () => shown };
  return drawPicture(
    pictureRequestOf(
      { session: { store, selectors: session.selectors }, language },
      { extent: 'whole', size: { kind: 'width', widthPx }, parts: new Set(['legend'] as const) },
    ),
  );
}
