/** The days of the filter: typed, and drawn on the histogram beside it. Fetched once it is in sight. */
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { DaysBrush } from './DaysBrush.tsx';
import styles from './days.module.css';
import { TypedDays } from './TypedDays.tsx';
import { useDayCounts } from './useDayCounts.ts';
import { useFilterDays } from './useFilterDays.ts';

export function DaysBox() {
  const language = useLanguageWith(useSession().language, 'days');
  const days = useFilterDays();
  const counts = useDayCounts();
  return (
    <div className={styles['box']}>
      <TypedDays days={days} language={language} />
      {counts !== undefined && <DaysBrush counts={counts} days={days} language={language} />}
    </div>
  );
}
