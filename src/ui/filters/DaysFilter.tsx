/** From and to, inclusive days: the one part of the filter that is about time. The window never filters. */
import { useState } from 'react';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './filters.module.css';
import { useFilterLanguage } from './useFilterLanguage.ts';

export function DaysFilter() {
  const { commands } = useSession();
  const language = useFilterLanguage();
  const filter = useApp(state => state.view.filter);
  // From then on the fold is the reader's: clearing a day must not shut it under the pointer.
  const [startsOpen] = useState(filter.from !== undefined || filter.to !== undefined);
  const words = language.text.filters;
  const isBackwards = filter.from !== undefined && filter.to !== undefined && filter.to < filter.from;
  const day = (bound: 'from' | 'to') => (
    <label className={styles['day']}>
      <span>{words[bound]}</span>
      <input
        type="date"
        className={controls['field']}
        value={filter[bound] ?? ''}
        onChange={changeEvent => {
          commands.setDays({ ...filter, [bound]: changeEvent.currentTarget.value });
        }}
      />
    </label>
  );
  return (
    <details className={styles['section']} open={startsOpen}>
      <summary className={styles['summary']}>
        <span className={controls['heading']}>{words.days}</span>
      </summary>
      <div className={styles['days']}>
        {day('from')}
        {day('to')}
        {isBackwards && (
          <p role="alert" className={styles['problem']}>
            {words.daysBackwards}
          </p>
        )}
      </div>
    </details>
  );
}
