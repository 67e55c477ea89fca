/** What became known when, of the open record: read once for all who ask, and asked anew after an edit. */
import { useEffect, useState } from 'react';
import { type Knowledge } from '../../store/asKnownDay.ts';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';

export interface KnowledgeSoFar {
  /** The last that was read stands until the next has been. */
  readonly knowledge: Knowledge | undefined;
  /** Of the record that was read, 0 to 1. */
  readonly share: number;
}

export function useKnowledge(): KnowledgeSoFar {
  const { openKnowledge } = useSession();
  const operations = useApp(state => state.operations);
  const [found, setFound] = useState<KnowledgeSoFar>({ knowledge: undefined, share: 0 });
  useEffect(() => {
    let isGone = false;
    const onProgress = (share: number) => {
      if (!isGone) setFound(({ knowledge }) => ({ knowledge, share }));
    };
    void openKnowledge(onProgress).then(knowledge => {
      // Another object for what an edit changed; its days are put together anew each time they are asked for.
      if (!isGone) setFound({ knowledge: { ...knowledge, days: knowledge.days }, share: 1 });
    });
    return () => {
      isGone = true;
    };
  }, [openKnowledge, operations]);
  return found;
}
