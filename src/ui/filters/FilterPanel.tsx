/** The left column: what can be asked of the record, each value with what it would give. */
import { useEffect, useRef } from 'react';
import { type FilterGroup, isWithoutCondition, mainConditionIndex } from '../../query/condition.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import { useValueNames } from '../useValueNames.ts';
import { NamedFilters } from '../views/NamedFilters.tsx';
import { DaysFilter } from './DaysFilter.tsx';
import { FilterSection } from './FilterSection.tsx';
import styles from './filters.module.css';
import { useFilterLanguage } from './useFilterLanguage.ts';
import { useFacets } from './useFacets.ts';

/** Groups that stand open: what most readers ask first. */
const openGroups: readonly FilterGroup[] = ['side', 'person', 'kind', 'status'];
const foldedGroups: readonly FilterGroup[] = ['role', 'format', 'outcome', 'place', 'process', 'tag'];

interface FilterPanelProps {
  /** On a narrow screen the panel is a sheet over the page, which takes focus when it opens. */
  readonly isSheetOpen: boolean;
  readonly onClose: () => void;
}

export function FilterPanel({ isSheetOpen, onClose }: FilterPanelProps) {
  const closeRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isSheetOpen) closeRef.current?.focus();
  }, [isSheetOpen]);
  const { commands } = useSession();
  const language = useFilterLanguage();
  const facets = useFacets();
  const filter = useApp(state => state.view.filter);
  const { conditions } = filter;
  const nameOf = useValueNames();
  const isTouched = (group: FilterGroup) => conditions.some(condition => condition.group === group);

  const section = (group: FilterGroup, startsOpen: boolean) => (
    <FilterSection
      key={group}
      group={group}
      facets={facets[group]}
      main={conditions[mainConditionIndex(filter, group)]}
      without={conditions.find(condition => isWithoutCondition(condition, group))}
      nameOf={nameOf}
      startsOpen={startsOpen || isTouched(group)}
    />
  );
  return (
    <div className={styles['panel']}>
      <div className={styles['panelHead']}>
        <h2 className={controls['heading']}>{language.text.screen.filters.title}</h2>
        <button ref={closeRef} type="button" className={styles['closeSheet']} onClick={onClose}>
          {language.text.screen.close}
        </button>
        {conditions.length > 0 && (
          <button type="button" className={controls['link']} onClick={commands.clearFilter}>
            {language.text.filters.clearAll}
          </button>
        )}
      </div>
      <NamedFilters />
      {openGroups.map(group => section(group, true))}
      <DaysFilter />
      {foldedGroups.map(group => section(group, false))}
    </div>
  );
}
