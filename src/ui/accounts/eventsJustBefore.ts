/** The last events, up to an instant, in which one of the event's parties had a part: what came before it fell through. */
import { type DiplomaticEvent } from '../../domain/event.ts';
import { type Columns } from '../../query/columns.ts';
import { unstatedSide } from '../../domain/sides.ts';

/** Latest first. The events are gone through from the latest back, and few of them are looked at. */
export function eventsJustBefore(
  columns: Columns,
  event: DiplomaticEvent,
  { untilMs, most }: { readonly untilMs: number; readonly most: number },
): readonly DiplomaticEvent[] {
  const { anchorOrder, anchorMs, sides } = columns;
  const own = columns.rowOf.get(event.id);
  const codes = new Set<number>();
  for (const { side } of event.participants) {
    const code = side === unstatedSide ? undefined : sides.codeOf.get(side);
    if (code !== undefined) codes.add(code);
  }
  const found: DiplomaticEvent[] = [];
  for (let at = anchorOrder.length - 1; at >= 0 && found.length < most; at -= 1) {
    const row = anchorOrder[at] ?? 0;
    if (row === own || (anchorMs[row] ?? Infinity) >= untilMs || !hasSide(columns, row, codes)) continue;
    found.push(columns.eventAt(row));
  }
  return found;
}

function hasSide({ sides }: Columns, row: number, codes: ReadonlySet<number>): boolean {
  const end = sides.ends[row] ?? 0;
  for (let at = sides.starts[row] ?? 0; at < end; at += 1) if (codes.has(sides.codes[at] ?? -1)) return true;
  return false;
}
