/**
 * The grammar of the marks: heads, stems and fills always in sight, and the key to every sign one press away,
 * opening upwards over the chart, which keeps its height. Drawn from the same outlines as the marks.
 */
import { useEffect, useRef } from 'react';
import { legendLine } from '../../timeline/legendEntries.ts';
import { LegendSign, SignRoom } from './LegendSign.tsx';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './legend.module.css';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

// What the first sight does without.
const LegendKey = latePart(async () => (await import('./LegendKey.tsx')).LegendKey);

export function Legend() {
  const { language } = useSession();
  const grouping = useApp(({ view }) => view.grouping ?? 'country');
  const keyRef = useRef<HTMLDetailsElement>(null);
  const hasNews = useApp(({ view }) => view.since !== undefined);
  const words = language.text.timeline.legend;
  useEffect(() => {
    const key = keyRef.current;
    // Before the page's own meaning of Esc, which would close the event as well.
    const close = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape' || key === null || !key.open) return;
      pressed.stopPropagation();
      key.open = false;
      key.querySelector('summary')?.focus();
    };
    key?.addEventListener('keydown', close);
    return () => key?.removeEventListener('keydown', close);
  }, []);
  return (
    <div className={styles['legend']}>
      <ul className={styles['line']} aria-label={words.label}>
        {legendLine(language, grouping, hasNews).map(entry => (
          <li key={entry.words}>
            <SignRoom>
              <LegendSign entry={entry} />
            </SignRoom>
            {entry.words}
          </li>
        ))}
      </ul>
      <details ref={keyRef} className={styles['key']}>
        <summary>{words.allSigns}</summary>
        <PartBoundary>
          <LegendKey />
        </PartBoundary>
      </details>
    </div>
  );
}
