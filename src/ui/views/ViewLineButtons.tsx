import { useEffect, useRef, useState } from 'react';
import { newView } from '../../domain/namedViews.ts';
import * as limits from '../../domain/limits.ts';
import { isOpen } from '../../query/filterFailures.ts';
import { hashOfFilter } from '../../store/namedViewFilters.ts';
import { useAnnounce } from '../announce.tsx';
import { useSession } from '../session.ts';
import { useEditableNow } from '../useEditableNow.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import { namingAsked } from './namingAsked.ts';
import { useNamedViews } from './useNamedViews.ts';
import { useViewCounts } from './useViewCounts.ts';
import { ViewButton } from './ViewButton.tsx';
import { ViewNameField } from './ViewNameField.tsx';
import styles from './views.module.css';

/** Pinned filters, the one that is on, and the field for a new name: not modal, so the chart stays at hand. */
export function ViewLineButtons() {
  const { store, commands, language } = useSession();
  const words = useLanguageWith(language, 'views').text.views;
  const announce = useAnnounce();
  const leaveDay = useEditableNow();
  const lineRef = useRef<HTMLDivElement>(null);
  const filter = useApp(state => state.view.filter);
  const { all, currentKey, toggle } = useNamedViews();
  const counts = useViewCounts(all);
  const [isNaming, setNaming] = useState(false);
  const shown = all.filter(({ view, key }) => view.pinned === true || key === currentKey);
  const isNamed = all.some(({ key }) => key === currentKey);
  const canName = !isOpen(filter) && !isNamed;
  useEffect(
    () =>
      namingAsked.listen(() => {
        setNaming(true);
      }),
    [],
  );
  const focusAfter = (selector: string) => {
    setNaming(false);
    requestAnimationFrame(() => {
      lineRef.current?.querySelector<HTMLElement>(selector)?.focus();
    });
  };
  const keep = (typed: string) => {
    const hash = hashOfFilter(store.getState().view.filter);
    if (hash.length > limits.hashLength) return 'filter-too-long';
    const view = newView(typed, hash);
    leaveDay();
    commands.keepNamedView(view);
    announce(words.named(view.name));
    focusAfter('[aria-pressed=true]');
    return undefined;
  };
  return (
    <div ref={lineRef} className={styles['line']}>
      {shown.length > 0 && (
        <div role="group" aria-label={words.title} className={styles['pinned']}>
          {shown.map(ready => (
            <ViewButton
              key={ready.view.id}
              ready={ready}
              count={counts.get(ready.key)}
              isOn={ready.key === currentKey}
              onToggle={toggle}
            />
          ))}
        </div>
      )}
      {canName && isNaming && (
        <ViewNameField
          onKeep={keep}
          onLeave={() => {
            focusAfter('[data-name-this]');
          }}
        />
      )}
      {canName && !isNaming && (
        <button
          type="button"
          data-name-this
          className={styles['nameThis']}
          onClick={() => {
            setNaming(true);
          }}
        >
          {words.nameThis}
        </button>
      )}
    </div>
  );
}
