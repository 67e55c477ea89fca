/**
 * What shows and changes the filter, fetched beside the first load while the record is read: the panel with its
 * counts, the chips, the ways out of an empty answer, and the keys of the page. The page is usable only once these have come.
 */
import { useEffect, useState } from 'react';
import { type Language } from '../../language/language.ts';
import type { filterParts } from './filterParts.ts';

type FilterParts = typeof filterParts;

let known: FilterParts | undefined;

const partsFetched = fetchParts();

async function fetchParts(): Promise<FilterParts> {
  const fetched = await import('./filterParts.ts');
  return (known = fetched.filterParts);
}

/** Undefined until the parts and their words are here, which they mostly are before the record. */
export function useFilterParts(language: Language): FilterParts | undefined {
  const [parts, setParts] = useState(() =>
    language.including.filters() instanceof Promise ? undefined : known,
  );
  useEffect(() => {
    if (parts !== undefined) return;
    let isGone = false;
    void Promise.all([partsFetched, language.including.filters()]).then(([fetched]) => {
      if (!isGone) setParts(fetched);
    });
    return () => {
      isGone = true;
    };
  }, [parts, language]);
  return parts;
}
