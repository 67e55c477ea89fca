/** Where tasks of sharing are carried out, whatever part of the page asks for them. */
import { type ReactNode, useCallback, useState } from 'react';
import { ShareContext, type ShareTask } from './shareTask.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const Sharing = latePart(async () => (await import('./Sharing.tsx')).Sharing);

interface Asked {
  readonly task: ShareTask;
  /** The same task asked for again is another one. */
  readonly number: number;
}

let askedCount = 0;

export function ShareHost({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>();
  const share = useCallback((task: ShareTask) => {
    setAsked({ task, number: ++askedCount });
  }, []);
  const done = () => {
    setAsked(now => (now === asked ? undefined : now));
  };
  return (
    <ShareContext value={share}>
      {children}
      {asked && (
        <PartBoundary key={asked.number} isApart onClose={done}>
          <Sharing task={asked.task} onDone={done} />
        </PartBoundary>
      )}
    </ShareContext>
  );
}
