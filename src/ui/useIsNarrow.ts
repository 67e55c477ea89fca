import { useSyncExternalStore } from 'react';

/** Below this width the columns become sheets and the timeline a list by day; the style sheets say the same. */
const narrowQuery = '(width < 760px)';

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(narrowQuery);
  query.addEventListener('change', onChange);
  return () => {
    query.removeEventListener('change', onChange);
  };
}

export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(narrowQuery).matches);
}
