/** The typed days alone, for where there is no room to draw. */
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { TypedDays } from './TypedDays.tsx';
import { useFilterDays } from './useFilterDays.ts';

export function DaysField() {
  const language = useLanguageWith(useSession().language, 'days');
  return <TypedDays days={useFilterDays()} language={language} />;
}
