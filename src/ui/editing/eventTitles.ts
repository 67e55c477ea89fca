/**
 * Events to choose from by the words of their titles. Titles are walked in short steps, nearest first, so that a
 * record of any size can be searched while one types.
 */
import { useEffect, useState } from 'react';
import { type EventId } from '../../domain/ids.ts';
import { type Language } from '../../language/language.ts';
import { edtfInWords } from '../../language/dates.ts';
import { type Columns } from '../../query/columns.ts';
import { fold } from '../../query/foldText.ts';
import { type Suggestion } from '../form/suggestions.ts';
import { inSteps } from '../palette/inSteps.ts';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';

/** As many as the list under a name shows. */
const shownCount = 8;

export function useEventTitles(typed: string, other: EventId): readonly Suggestion[] {
  const { language, selectors } = useSession();
  const columns = useApp(selectors.columnsOf);
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  useEffect(() => {
    const wanted = fold(typed);
    return inSteps(eventsTitled(columns, { wanted, other, language }), { onDone: setFound });
  }, [columns, typed, other, language]);
  return found;
}

/** The nearest in the record's order to the event that is linked, whose titles have all the words. */
function* eventsTitled(
  columns: Columns,
  {
    wanted,
    other,
    language,
  }: { readonly wanted: string; readonly other: EventId; readonly language: Language },
): Generator<undefined, readonly Suggestion[]> {
  const words = wanted.split(' ').filter(word => word !== '');
  const { order } = columns;
  const row = columns.rowOf.get(other);
  const start = row === undefined ? 0 : order.indexOf(row);
  const found: Suggestion[] = [];
  for (let step = 1; step <= order.length && found.length < shownCount; step++) {
    for (const rank of [start - step, start + step]) {
      const at = order[rank];
      if (at === undefined) continue;
      const event = columns.eventAt(at);
      const title = fold(event.title);
      if (!words.every(word => title.includes(word))) continue;
      found.push({
        id: event.id,
        label: event.title,
        hint: edtfInWords(event.when.edtf, language),
        // Found already: the box shows it for what is typed, whatever the order of the words.
        spellings: [wanted],
        weight: order.length - step,
      });
    }
    if (step % 16 === 0) yield undefined;
  }
  return found;
}
