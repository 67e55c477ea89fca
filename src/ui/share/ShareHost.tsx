/** Where tasks of sharing are carried out, whatever part of the page asks for them. */
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { ShareContext, type ShareTask } from './shareTask.ts';

const Copying = lazy(async () => ({ default: (await import('./Copying.tsx')).Copying }));

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
  return (
    <ShareContext value={share}>
      {children}
      {asked && (
        <Suspense>
          <Copying
            key={asked.number}
            task={asked.task}
            onDone={() => {
              setAsked(now => (now === asked ? undefined : now));
            }}
          />
        </Suspense>
      )}
    </ShareContext>
  );
}
