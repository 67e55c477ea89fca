/** Whether a negotiating group, such as the E3, also finds its members. Nothing where the record has none. */
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './filters.module.css';
import { useFilterLanguage } from './useFilterLanguage.ts';

export function GroupMembers() {
  const { commands, selectors } = useSession();
  const words = useFilterLanguage().text.filters;
  const isDirect = useApp(state => state.view.filter.direct === true);
  const hasGroups = useApp(state => selectors.groupMembersOf(state).size > 0);
  if (!hasGroups && !isDirect) return null;
  return (
    <label className={styles['groupMembers']}>
      <input
        type="checkbox"
        checked={!isDirect}
        onChange={changeEvent => {
          commands.setDirect(!changeEvent.currentTarget.checked);
        }}
      />
      {words.countMembers}
    </label>
  );
}
