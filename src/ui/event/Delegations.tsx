/** Who took part, by side in the order of the record; the head of a delegation first on its side. */
import { type DiplomaticEvent, type Participation } from '../../domain/event.ts';
import { unstatedSide } from '../../domain/sides.ts';
import { personName, sideName } from '../../language/names.ts';
import { Flag } from '../Flag.tsx';
import { grouped } from '../grouped.ts';
import controls from '../controls.module.css';
import { Marked } from '../Marked.tsx';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './event.module.css';

function headFirst(one: Participation, other: Participation): number {
  return Number(other.head === true) - Number(one.head === true);
}

export function Delegations({ event }: { readonly event: DiplomaticEvent }) {
  const { language } = useSession();
  const record = useApp(state => state.record);
  const words = language.text.screen.event;
  const sides = grouped(event.participants, ({ side }) => side);
  return (
    <section className={styles['section']}>
      <h3 className={controls['heading']}>{words.delegations}</h3>
      {sides.size === 0 && <p className={styles['aside']}>{words.noSides}</p>}
      <ul>
        {[...sides].map(([side, delegation]) => (
          <li key={side} className={side === unstatedSide ? styles['unstated'] : styles['delegation']}>
            {side === unstatedSide ? (
              <span className={styles['aside']}>{words.sideNotStated}</span>
            ) : (
              <span className={styles['code']} title={sideName(side, record.bodies, language)}>
                <Flag side={side} />
                {side}
              </span>
            )}
            <ul>
              {delegation.toSorted(headFirst).map((participation, index) => (
                <Delegate
                  key={`${participation.person ?? ''}-${participation.office ?? ''}-${index}`}
                  participation={participation}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Delegate({ participation }: { readonly participation: Participation }) {
  const { language } = useSession();
  const record = useApp(state => state.record);
  const { vocabulary, screen } = language.text;
  const { side, person, office, roles, level, vote, head, capacity } = participation;
  const name =
    person === undefined ? sideName(side, record.bodies, language) : personName(person, record.people);
  const parts = roles.map(role => vocabulary.roles[role]);
  if (capacity !== undefined && !parts.includes(capacity) && capacity !== level) parts.push(capacity);
  if (head === true) parts.unshift(screen.event.head);
  if (vote !== undefined) parts.push(vocabulary.votes[vote]);
  const description = office ?? (level === undefined ? undefined : vocabulary.levels[level]);
  return (
    <li className={styles['delegate']}>
      <span>
        <bdi>
          <Marked text={name} />
        </bdi>
        {description !== undefined && (
          <bdi className={styles['aside']}>
            , <Marked text={description} />
          </bdi>
        )}
      </span>
      <span className={styles['roles']}>{parts.join(', ')}</span>
    </li>
  );
}
