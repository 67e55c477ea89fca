/** Who took part, by side in the order of the record; the head of a delegation first on its side. */
import { type DiplomaticEvent, type Participation } from '../../domain/event.ts';
import { unstatedSide } from '../../domain/sides.ts';
import { personName, sideName } from '../../language/names.ts';
import { Flag } from '../Flag.tsx';
import { grouped } from '../grouped.ts';
import { Editable } from '../editing/Editable.tsx';
import { ListHeading } from '../editing/ListHeading.tsx';
import { Marked } from '../Marked.tsx';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './event.module.css';
import { usePanelWords } from './usePanelWords.ts';

/** With its place in the event's own list, by which it is edited. */
interface Delegated {
  readonly participation: Participation;
  readonly at: number;
}

function headFirst({ participation: one }: Delegated, { participation: other }: Delegated): number {
  return Number(other.head === true) - Number(one.head === true);
}

export function Delegations({ event }: { readonly event: DiplomaticEvent }) {
  const { language } = useSession();
  const record = useApp(state => state.record);
  const words = usePanelWords();
  const delegated = event.participants.map((participation, at): Delegated => ({ participation, at }));
  const sides = grouped(delegated, ({ participation }) => participation.side);
  return (
    <section className={styles['section']}>
      <ListHeading list="participants">{words.delegations}</ListHeading>
      {sides.size === 0 && <p className={styles['aside']}>{words.noSides}</p>}
      <ul>
        {[...sides].map(([side, delegation]) => (
          <li key={side} className={side === unstatedSide ? styles['unstated'] : styles['delegation']}>
            {side === unstatedSide ? (
              <span className={styles['aside']}>{language.text.screen.event.sideNotStated}</span>
            ) : (
              <span className={styles['code']} title={sideName(side, record.bodies, language)}>
                <Flag side={side} />
                {side}
              </span>
            )}
            <ul>
              {delegation.toSorted(headFirst).map(({ participation, at }) => (
                <li key={at}>
                  <Editable field={`participants.${at}`}>
                    <Delegate participation={participation} />
                  </Editable>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Editable field="participants" />
    </section>
  );
}

function Delegate({ participation }: { readonly participation: Participation }) {
  const { language } = useSession();
  const record = useApp(state => state.record);
  const words = usePanelWords();
  const { vocabulary } = language.text;
  const { side, person, office, roles, level, vote, head, capacity } = participation;
  const name =
    person === undefined ? sideName(side, record.bodies, language) : personName(person, record.people);
  const parts = roles.map(role => vocabulary.roles[role]);
  if (capacity !== undefined && !parts.includes(capacity) && capacity !== level) parts.push(capacity);
  if (head === true) parts.unshift(words.head);
  if (vote !== undefined) parts.push(vocabulary.votes[vote]);
  const description = office ?? (level === undefined ? undefined : vocabulary.levels[level]);
  return (
    <div className={styles['delegate']}>
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
    </div>
  );
}
