/**
 * Bodies that act as sides. A negotiating group expands: it stands for those who are its members on the
 * day, so that a filter for a member finds the group's events while it belongs. The EU, the UN and the IAEA
 * act in their own name and stand for nobody else.
 */
import { boundsOfText, type TimeBounds } from './edtf/bounds.ts';
import { type SideCode } from './ids.ts';
import { type Body } from './record.ts';

type Span = Pick<TimeBounds, 'earliestMs' | 'latestMs'>;

/** Members at any time within the half-open span, in the body's order. */
export function membersOn(body: Body, { earliestMs, latestMs }: Span): readonly SideCode[] {
  return body.members
    .filter(({ from, to }) => {
      const startMs = from === undefined ? -Infinity : boundsOfText(from).earliestMs;
      const endMs = to === undefined ? Infinity : boundsOfText(to).latestMs;
      return startMs < latestMs && endMs > earliestMs;
    })
    .map(({ side }) => side);
}
