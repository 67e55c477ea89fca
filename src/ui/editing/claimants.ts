/**
 * Who accounts are ascribed to in this record: claimants as they were named, and publishers. Events are read in
 * short steps, since a large record keeps them as the bytes they came in; what was found is there at once.
 */
import { useEffect, useState } from 'react';
import { type RecordReader } from '../../domain/record.ts';
import { fold } from '../../query/foldText.ts';
import { type Suggestion } from '../form/suggestions.ts';
import { inSteps } from '../palette/inSteps.ts';
import { useApp } from '../useStore.ts';

export function useClaimants(): readonly Suggestion[] {
  const record = useApp(state => state.record);
  const revision = useApp(state => state.revision);
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  useEffect(() => inSteps(claimantsOf(record), { onGiven: setFound, onDone: setFound }), [record, revision]);
  return found;
}

function* claimantsOf(record: RecordReader): Generator<Suggestion[] | undefined, Suggestion[]> {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { publisher } of record.sources.values()) count(publisher);
  yield listed(counts);
  let readCount = 0;
  for (const { claims } of record.events.values()) {
    for (const { by } of claims) count(by);
    readCount += 1;
    if (readCount % 16 === 0) yield undefined;
  }
  return listed(counts);
}

function listed(counts: ReadonlyMap<string, number>): Suggestion[] {
  return [...counts].map(([name, weight]) => ({
    id: name,
    label: name,
    hint: '',
    spellings: [fold(name)],
    weight,
  }));
}
