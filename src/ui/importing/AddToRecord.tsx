/** Beside "Keep", in the notice of a preview: its events can be added to the record that was open before it. */
import controls from '../controls.module.css';
import { useOpening } from '../opening/openingContext.ts';
import { sourceName } from '../opening/recordSource.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { lastRecord, waitingImport } from './importAsked.ts';

export function AddToRecord() {
  const { store, language, preview } = useSession();
  const { importing: words } = useLanguageWith(language, 'importing').text;
  const { source, open } = useOpening();
  const into = lastRecord.get();
  if (into === undefined || preview === undefined) return null;
  return (
    <button
      type="button"
      className={controls['button']}
      onClick={() => {
        waitingImport.set({
          into: into.id,
          name: sourceName(source),
          there: store.getState().record,
          preview,
        });
        open(into.source);
      }}
    >
      <bdi>{words.addTo(into.title)}</bdi>
    </button>
  );
}
