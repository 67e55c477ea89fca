/** The left column: what can be asked of the record, each value with what it would give. */
import { useEffect, useRef, useState } from 'react';
import { type Role } from '../../domain/vocabulary.ts';
import { type FilterGroup, isWithoutCondition, mainConditionIndex } from '../../query/condition.ts';
import { isOpen } from '../../query/filterFailures.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import { useValueNames } from '../useValueNames.ts';
import { NamedFilters } from '../views/NamedFilters.tsx';
import { ChangesFilter } from './ChangesFilter.tsx';
import { DaysFilter } from './DaysFilter.tsx';
import { FilterSection } from './FilterSection.tsx';
import { foldedGroups, openGroups } from './filterSections.ts';
import styles from './filters.module.css';
import { GroupMembers } from './GroupMembers.tsx';
import { RoleChoice } from './RoleChoice.tsx';
import { useFacetBoard } from './useFacetCounts.ts';
import { useFilterLanguage } from './useFilterLanguage.ts';

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
  const board = useFacetBoard();
  const filter = useApp(state => state.view.filter);
  const { conditions } = filter;
  const nameOf = useValueNames();
  // A link that asks for a side in a role opens on that role, so that the box is seen to be ticked.
  const [sideRole, setSideRole] = useState<Role | undefined>(() => {
    const ofSides = conditions.filter(({ group }) => group === 'side');
    return ofSides.some(({ role }) => role === undefined) ? undefined : ofSides[0]?.role;
  });
  const isTouched = (group: FilterGroup) => conditions.some(condition => condition.group === group);

  const section = (group: FilterGroup, startsOpen: boolean) => {
    const role = group === 'side' ? sideRole : undefined;
    return (
      <FilterSection
        key={group}
        group={group}
        role={role}
        board={board}
        main={conditions[mainConditionIndex(filter, group, role)]}
        without={conditions.find(condition => isWithoutCondition(condition, group, role))}
        nameOf={nameOf}
        startsOpen={startsOpen || isTouched(group)}
        {...(group === 'side'
          ? { above: <RoleChoice role={sideRole} onChoose={setSideRole} />, below: <GroupMembers /> }
          : {})}
      />
    );
  };
  return (
    <div className={styles['panel']}>
      <div className={styles['panelHead']}>
        <h2 className={controls['heading']}>{language.text.screen.filters.title}</h2>
        {!isOpen(filter) && (
          <button type="button" className={controls['link']} onClick={commands.clearFilter}>
            {language.text.filters.clearAll}
          </button>
        )}
        <button ref={closeRef} type="button" className={styles['closeSheet']} onClick={onClose}>
          {language.text.screen.close}
        </button>
      </div>
      <NamedFilters />
      {openGroups.map(group => section(group, true))}
      <DaysFilter />
      {foldedGroups.map(group => section(group, false))}
      <ChangesFilter />
    </div>
  );
}
