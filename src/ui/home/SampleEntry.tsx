/** A record that comes with the app. The reader's edits of it are kept beside the original, to which it can go back. */
import { freshId, recordId } from '../../domain/ids.ts';
import { instantInWords } from '../../language/instants.ts';
import type { KeptRecord } from '../../storage/keptRecord.ts';
import controls from '../controls.module.css';
import { addressOf, type BundledRecord, type RecordSource } from '../opening/recordSource.ts';
import { BackUpButton } from './BackUpButton.tsx';
import { duplicateSample } from './duplicateSample.ts';
import { EntryFrame } from './EntryFrame.tsx';
import { useHome } from './homeContext.ts';
import { recordAsked } from './recordAsked.ts';
import { backupWarning } from './recordFacts.ts';
import { sampleShapes } from './sampleShapes.ts';

interface SampleEntryProps {
  readonly sample: BundledRecord;
  /** What is kept of it here; absent where nothing of it was edited. */
  readonly kept: KeptRecord | undefined;
}

export function SampleEntry({ sample, kept }: SampleEntryProps) {
  const { language, library, attempt, open, opened, back } = useHome();
  const words = language.text.home;
  const shipped = sampleShapes.get(sample.id);
  const source: RecordSource = { kind: 'bundled', record: sample };
  const editCount = kept?.operationCount ?? 0;
  const ask = (what: 'changes' | 'reset') => {
    recordAsked.ask(what);
    if (opened?.isKept === true && opened.id === sample.id) back();
    else open(source);
  };
  return (
    <EntryFrame
      id={sample.id}
      title={sample.title}
      address={addressOf(source, sample.id, location)}
      source={source}
      fromIso={kept?.fromIso ?? shipped?.fromIso}
      toIso={kept?.toIso ?? shipped?.toIso}
      facts={[
        words.events(editCount === 0 ? (shipped?.eventCount ?? 0) : (kept?.eventCount ?? 0)),
        words.edits(editCount),
        ...(kept?.exportedAt === undefined
          ? []
          : [words.lastBackup(instantInWords(Date.parse(kept.exportedAt), language))]),
      ]}
      warning={kept !== undefined && editCount > 0 ? backupWarning(kept, language) : undefined}
    >
      <button
        type="button"
        className={controls['link']}
        onClick={() => {
          const copy = words.copyOf(sample.title);
          void attempt(
            () => duplicateSample(library, sample, { id: recordId(freshId('r')), title: copy }),
            words.done.duplicated(copy),
          );
        }}
      >
        {words.duplicate}
      </button>
      <BackUpButton source={source} title={sample.title} withPrivateNotes />
      <BackUpButton source={source} title={sample.title} withPrivateNotes={false} />
      {editCount > 0 && (
        <>
          <button
            type="button"
            className={controls['link']}
            onClick={() => {
              ask('changes');
            }}
          >
            {words.ownChanges}
          </button>
          <button
            type="button"
            className={controls['link']}
            onClick={() => {
              ask('reset');
            }}
          >
            {words.reset}
          </button>
        </>
      )}
    </EntryFrame>
  );
}
