/** Addresses that can be quoted: what they show does not depend on where the record opens today. */
import { boundsOfWhen } from '../../domain/when.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { type TimeWindow } from '../../domain/timeWindow.ts';
import { formatHash } from '../../store/formatHash.ts';
import { defaultView, type View } from '../../store/state.ts';
import { windowShowing } from '../../store/windowShowing.ts';

type Page = Pick<Location, 'origin' | 'pathname' | 'search'>;

function addressOfView(view: View, { origin, pathname, search }: Page): string {
  const hash = formatHash(view, defaultView);
  return `${origin === 'null' ? '' : origin}${pathname}${search}${hash === '' ? '' : `#${hash}`}`;
}

/** The view as it is, with the window that is on screen written out. */
export function addressOfShown(view: View, window: TimeWindow, page: Page): string {
  return addressOfView({ ...view, window }, page);
}

/** One event, chosen and in sight, as it reads, in the whole record: no filter can hide it there. */
export function addressOfEvent(
  event: DiplomaticEvent,
  { view: { asOf, carried }, window }: { readonly view: View; readonly window: TimeWindow },
  page: Page,
): string {
  const { earliestMs, latestMs } = boundsOfWhen(event.when);
  const shown = windowShowing(window, { startMs: earliestMs, endMs: latestMs });
  const view = {
    ...defaultView,
    selected: event.id,
    window: shown,
    ...(asOf === undefined ? {} : { asOf }),
    ...(carried === undefined ? {} : { carried }),
  };
  return addressOfView(view, page);
}
