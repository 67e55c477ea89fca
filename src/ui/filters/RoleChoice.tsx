/** In which role countries are looked for: "Oman as mediator" is one choice and one tick. */
import { type Role, roles } from '../../domain/vocabulary.ts';
import { useApp } from '../useStore.ts';
import styles from './filters.module.css';
import { useFilterLanguage } from './useFilterLanguage.ts';

interface RoleChoiceProps {
  readonly role: Role | undefined;
  readonly onChoose: (role: Role | undefined) => void;
}

export function RoleChoice({ role, onChoose }: RoleChoiceProps) {
  const language = useFilterLanguage();
  const words = language.text.filters;
  const asked = useApp(state => state.view.filter.conditions);
  const isAsked = (name: Role) =>
    asked.some(({ group, role: wanted }) => group === 'side' && wanted === name);
  return (
    <label className={styles['roleChoice']}>
      <span>{words.inRole}</span>
      <select
        value={role ?? ''}
        onChange={changeEvent => {
          onChoose(roles.find(name => name === changeEvent.currentTarget.value));
        }}
      >
        <option value="">{words.anyRole}</option>
        {roles.map(name => (
          <option key={name} value={name}>
            {isAsked(name)
              ? words.roleInUse(language.text.vocabulary.roles[name])
              : language.text.vocabulary.roles[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
