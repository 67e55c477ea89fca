/** A record of the reader's own: to open, rename, duplicate, back up or delete. */
import { useState } from 'react';
import { freshId, recordId } from '../../domain/ids.ts';
import { instantInWords } from '../../language/instants.ts';
import type { KeptRecord } from '../../storage/keptRecord.ts';
import controls from '../controls.module.css';
import { addressOf, type RecordSource } from '../opening/recordSource.ts';
import { BackUpButton } from './BackUpButton.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { useHome } from './homeContext.ts';
import { TitleForm } from './TitleForm.tsx';
import { backupWarning, factsOf } from './recordFacts.ts';

export function OwnEntry({ record }: { readonly record: KeptRecord }) {
  const { language, library, attempt, forget } = useHome();
  const words = language.text.home;
  const [isRenaming, setRenaming] = useState(false);
  const { id, title } = record;
  const source: RecordSource = { kind: 'kept', id, title };
  return (
    <EntryFrame
      id={id}
      title={title}
      address={addressOf(source, id, location)}
      source={source}
      fromIso={record.fromIso}
      toIso={record.toIso}
      facts={[
        ...factsOf(record, language),
        words.changed(instantInWords(Date.parse(record.changedAt), language)),
      ]}
      warning={backupWarning(record, language)}
      titleForm={
        isRenaming ? (
          <TitleForm
            label={words.renameTitle}
            yes={words.renameIt}
            title={title}
            onLeave={() => {
              setRenaming(false);
            }}
            onTitle={typed => {
              setRenaming(false);
              if (typed === '' || typed === title) return;
              forget(id);
              void attempt(() => library.rename(id, typed), words.done.renamed(typed));
            }}
          />
        ) : undefined
      }
    >
      <button
        type="button"
        className={controls['link']}
        onClick={() => {
          setRenaming(true);
        }}
      >
        {words.rename}
      </button>
      <button
        type="button"
        className={controls['link']}
        onClick={() => {
          const copy = words.copyOf(title);
          void attempt(
            () => library.duplicate(id, recordId(freshId('r')), copy),
            words.done.duplicated(copy),
          );
        }}
      >
        {words.duplicate}
      </button>
      <BackUpButton source={source} title={title} withPrivateNotes />
      <BackUpButton source={source} title={title} withPrivateNotes={false} />
      <button
        type="button"
        className={controls['link']}
        onClick={() => {
          forget(id);
          void attempt(() => library.remove(id), words.done.removed(title), {
            label: words.giveBack,
            run: () => void attempt(() => library.giveBack(id), words.done.givenBack(title)),
          });
        }}
      >
        {words.remove}
      </button>
    </EntryFrame>
  );
}
