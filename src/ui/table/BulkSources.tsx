/** Sources of the record to add to many events: each is looked for, then taken into a list. */
import { useMemo, useState } from 'react';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { sourceId } from '../../domain/ids.ts';
import { type Source } from '../../domain/record.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { BulkText } from './BulkField.tsx';
import styles from './bulk.module.css';

interface BulkSourcesProps {
  readonly id: string;
  readonly names: DraftNames;
  readonly sources: readonly string[];
  readonly onChange: (sources: readonly string[]) => void;
}

export function BulkSources({ id, names, sources, onChange }: BulkSourcesProps) {
  const { language } = useSession();
  const { bulk: words } = useLanguageWith(language, 'table').text.table;
  const [typed, setTyped] = useState('');
  const { record, fold } = names;
  const idsByName = useMemo(
    () => new Map([...record.sources.values()].map(source => [sourceName(source), source.id])),
    [record],
  );
  const suggestions = useMemo(() => [...idsByName.keys()], [idsByName]);
  const wanted = fold(typed);
  const found = wanted === '' ? undefined : suggestions.find(name => fold(name) === wanted);
  return (
    <div className={styles['field']}>
      <BulkText
        id={id}
        label={words.fields.sources}
        value={typed}
        suggestions={suggestions}
        onChange={setTyped}
      />
      <button
        type="button"
        className={controls['button']}
        disabled={found === undefined}
        onClick={() => {
          const source = idsByName.get(found ?? '');
          if (source === undefined) return;
          onChange([...new Set([...sources, source])]);
          setTyped('');
          document.getElementById(id)?.focus();
        }}
      >
        {words.addSource}
      </button>
      <ul>
        {sources.map(source => {
          const known = record.sources.get(sourceId(source));
          const name = known === undefined ? source : sourceName(known);
          return (
            <li key={source} className={styles['source']}>
              <bdi>{name}</bdi>
              <button
                type="button"
                className={controls['icon']}
                aria-label={words.dropSource(name)}
                onClick={() => {
                  onChange(sources.filter(one => one !== source));
                  document.getElementById(id)?.focus();
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Two of one publisher without a headline are told apart by their day, or else by their id. */
function sourceName({ id, publisher, title, published }: Source): string {
  const named = title === undefined ? publisher : `${publisher}: ${title}`;
  return `${named}, ${published ?? id}`;
}
