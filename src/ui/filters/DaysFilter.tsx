/**
 * The one part of the filter that is about time. The window never filters. What is in it is fetched when it comes
 * into sight, so that a page that opens reads no dates that nobody types.
 */
import { useEffect, useRef, useState } from 'react';
import controls from '../controls.module.css';
import styles from './filters.module.css';
import { useFilterLanguage } from './useFilterLanguage.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const DaysBox = latePart(async () => (await import('./DaysBox.tsx')).DaysBox);

export function DaysFilter() {
  const words = useFilterLanguage().text.filters;
  const [isOpen, setOpen] = useState(true);
  const placeRef = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const place = placeRef.current;
    if (place === null) return;
    const observer = new IntersectionObserver(entries => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(place);
    return () => {
      observer.disconnect();
    };
  }, [isOpen]);
  return (
    <details
      className={styles['section']}
      open={isOpen}
      onToggle={toggleEvent => {
        setOpen(toggleEvent.currentTarget.open);
      }}
    >
      <summary className={styles['summary']}>
        <span className={controls['heading']}>{words.days}</span>
      </summary>
      {isOpen && (
        <div ref={placeRef} className={styles['daysPlace']}>
          {isSeen && (
            <PartBoundary>
              <DaysBox />
            </PartBoundary>
          )}
        </div>
      )}
    </details>
  );
}
