/** What reads differently on two days, by the day on which it first did. */
import { type EventId } from '../../domain/ids.ts';
import { dayBeside } from '../../domain/knownDays.ts';
import { type Knowledge } from '../../store/asKnownDay.ts';

export interface DayNews {
  readonly id: EventId;
  /** ISO; undefined where what differs has no day that is told. */
  readonly day: string | undefined;
}

/** In the order in which it became known. `upTo` undefined: up to how things are now. */
export function newsByDay(knowledge: Knowledge, since: string, upTo: string | undefined): readonly DayNews[] {
  const { days, idsChanged } = knowledge;
  const left = new Set(idsChanged(since, upTo));
  const news: DayNews[] = [];
  let before = since;
  let day = dayBeside(days, since, 1);
  while (day !== undefined && left.size > 0 && (upTo === undefined || day <= upTo)) {
    for (const id of idsChanged(before, day)) if (left.delete(id)) news.push({ id, day });
    before = day;
    day = dayBeside(days, day, 1);
  }
  return [...news, ...Array.from(left, id => ({ id, day: undefined }))];
}
