/**
 * Bodies that act as sides. A negotiating group expands: it stands for those who are its members on the
 * day, so that a filter for a member finds the group's events while it belongs. The EU, the UN and the IAEA
 * act in their own name and stand for nobody else.
 */
import { boundsOfText, type TimeBounds } from './edtf/bounds.ts';
import { type SideCode } from './ids.ts';
import { type Body } from './record.ts';

type Span = Pick<TimeBounds, 'earliestMs' | 'latestMs'>;

/** A membership with its bounds measured, half-open; infinite where open. */
interface MeasuredMembership {
  readonly side: SideCode;
  readonly startMs: number;
  readonly endMs: number;
}

/** A body is a value that never changes, so its dates are read once. */
const measured = new WeakMap<Body, readonly MeasuredMembership[]>();

export function membershipsOf(body: Body): readonly MeasuredMembership[] {
  const known = measured.get(body);
  if (known !== undefined) return known;
  const memberships = body.members.map(({ side, from, to }) => ({
    side,
    startMs: from === undefined ? -Infinity : boundsOfText(from).earliestMs,
    endMs: to === undefined ? Infinity : boundsOfText(to).latestMs,
  }));
  measured.set(body, memberships);
  return memberships;
}

/** Members at any time within the half-open span, in the body's order. */
export function membersOn(body: Body, { earliestMs, latestMs }: Span): readonly SideCode[] {
  return membershipsOf(body)
    .filter(({ startMs, endMs }) => startMs < latestMs && endMs > earliestMs)
    .map(({ side }) => side);
}
