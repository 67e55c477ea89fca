/** The records kept on this device, what was changed last first; it follows what other tabs do. */
import { useEffect, useState } from 'react';
import { type SaveProblem, saveProblemOf } from '../../domain/saveProblem.ts';
import type { KeptRecord } from '../../storage/keptRecord.ts';
import type { Library } from '../../storage/library.ts';

interface KeptRecords {
  /** Undefined until they are known. */
  readonly records?: readonly KeptRecord[];
  /** Why they cannot be known. */
  readonly problem?: SaveProblem;
}

export function useKeptRecords(library: Library): KeptRecords {
  const [kept, setKept] = useState<KeptRecords>({});
  useEffect(() => {
    let isGone = false;
    let asked = 0;
    const look = (): void => {
      asked += 1;
      const mine = asked;
      const tell = (found: KeptRecords): void => {
        if (!isGone && mine === asked) setKept(found);
      };
      library.list().then(
        records => {
          tell({ records: records.toSorted((one, other) => (one.changedAt < other.changedAt ? 1 : -1)) });
        },
        (error: unknown) => {
          tell({ problem: saveProblemOf(error) });
        },
      );
    };
    look();
    const leave = library.subscribe(look);
    return () => {
      isGone = true;
      leave();
    };
  }, [library]);
  return kept;
}
