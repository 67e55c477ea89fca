/** Says that another of the kind goes by the name that is typed: it may be the same one. */
import { useDeferredValue, useMemo } from 'react';
import { type ThingDraft } from '../../domain/thingDraft.ts';
import { type Thing, type ThingKind } from '../../domain/thingKinds.ts';
import controls from '../controls.module.css';
import styles from './things.module.css';
import { useThings } from './thingsContext.ts';
import { useAllThings } from './useThingList.ts';

interface NamesakeProps {
  readonly kind: ThingKind;
  readonly draft: ThingDraft;
  readonly thing: Thing | undefined;
  readonly onMerge: (otherId: string) => void;
}

export function Namesake({ kind, draft, thing, onMerge }: NamesakeProps) {
  const { language, names, show } = useThings();
  const words = language.text.things;
  const all = useAllThings(kind, language);
  const { fields } = draft;
  // A publisher has many sources; two are the same where their address is.
  const typedName = kind === 'source' ? (fields.url ?? '') : (fields.name ?? fields.title ?? '');
  const name = useDeferredValue(typedName);
  const other = useMemo(() => {
    const wanted = names.fold(name);
    if (wanted === '') return undefined;
    return all.find(listed => listed.thing.id !== thing?.id && listed.text().includes(`\n ${wanted}\n`));
  }, [all, names, name, thing]);
  if (other === undefined) return null;
  return (
    <div className={styles['namesake']}>
      <p>
        <bdi>{words.namesake(kind, other.name)}</bdi>
      </p>
      <button
        type="button"
        className={controls['link']}
        onClick={() => {
          show(kind, other.thing.id);
        }}
      >
        {words.openNamesake}
      </button>
      {thing !== undefined && (
        <button
          type="button"
          className={controls['link']}
          onClick={() => {
            onMerge(other.thing.id);
          }}
        >
          {words.mergeNamesake}
        </button>
      )}
    </div>
  );
}
