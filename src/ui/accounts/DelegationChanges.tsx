/** Who is new in a round and who is missing, compared with the one before that was held. */
import { useMemo } from 'react';
import { delegationChanges } from '../../domain/delegationChanges.ts';
import { type DiplomaticEvent, type Participation } from '../../domain/event.ts';
import { listInWords } from '../../language/lists.ts';
import { personName, sideName } from '../../language/names.ts';
import panel from '../event/event.module.css';
import { Flag } from '../Flag.tsx';
import { Marked } from '../Marked.tsx';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import styles from './accounts.module.css';
import { heldBefore } from './heldBefore.ts';

export function DelegationChanges({ event }: { readonly event: DiplomaticEvent }) {
  const session = useSession();
  const language = useLanguageWith(session.language, 'accounts');
  const record = useApp(state => state.record);
  const columns = useApp(session.selectors.columnsOf);
  const before = useMemo(() => heldBefore(columns, event.id), [columns, event.id]);
  const words = language.text.accounts;
  if (before === undefined) return null;
  const changes = delegationChanges(before, event);
  const nameOf = ({ person, office, side }: Participation) =>
    person === undefined
      ? (office ?? words.sideAsSuch(sideName(side, record.bodies, language)))
      : personName(person, record.people);
  const listed = (delegates: readonly Participation[]) => {
    const names = delegates.map(one => {
      const parts = one.roles
        .filter(role => role !== 'party')
        .map(role => language.text.vocabulary.roles[role]);
      return parts.length === 0 ? nameOf(one) : `${nameOf(one)} (${parts.join(', ')})`;
    });
    return listInWords(names, 'conjunction', language);
  };
  const line = (term: string, text: string) =>
    text !== '' && (
      <div className={styles['change']}>
        <span className={styles['aside']}>{term}: </span>
        <bdi>
          <Marked text={text} />
        </bdi>
      </div>
    );
  return (
    <div className={styles['changes']}>
      <h4 className={styles['subheading']}>
        <bdi>{words.delegations(before.title)}</bdi>
      </h4>
      {changes.length === 0 && <p className={styles['aside']}>{words.sameDelegations}</p>}
      <ul>
        {changes.map(({ side, joined, missing, moved }) => (
          <li key={side} className={panel['delegation']}>
            <span className={panel['code']} title={sideName(side, record.bodies, language)}>
              <Flag side={side} />
              {side}
            </span>
            <div>
              {line(words.joined, listed(joined))}
              {line(words.missing, listed(missing))}
              {moved.map(({ before: earlier, now }) => (
                <div key={nameOf(now)}>
                  {line(words.moved, words.officeChange(nameOf(now), earlier.office ?? '', now.office ?? ''))}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
