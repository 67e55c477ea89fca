/** The members of a body, each with the days on which it became one and ceased to be. */
import { useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { type MemberDraft } from '../../domain/thingDraft.ts';
import { type ThingProblem } from '../../domain/thingProblem.ts';
import controls from '../controls.module.css';
import { DateField, SideField } from './ThingField.tsx';
import styles from './things.module.css';
import { useThings } from './thingsContext.ts';

interface MemberRowsProps {
  readonly members: readonly MemberDraft[];
  readonly idOf: (field: string) => string;
  readonly problemsAt: (field: string) => readonly ThingProblem[];
  readonly onChange: (members: readonly MemberDraft[]) => void;
  readonly onTouch: (field: string) => void;
}

export function MemberRows({ members, idOf, problemsAt, onChange, onTouch }: MemberRowsProps) {
  const { language } = useThings();
  const words = language.text.things;
  const headingId = useId();
  const addRef = useRef<HTMLButtonElement>(null);
  const change = (key: string, fields: Partial<MemberDraft>) => {
    onChange(members.map(row => (row.key === key ? { ...row, ...fields } : row)));
  };
  const add = () => {
    const key = `n${Math.max(0, ...members.map(row => Number(/^n(\d+)$/u.exec(row.key)?.[1] ?? 0))) + 1}`;
    // The new row must be there before it can take the focus.
    flushSync(() => {
      onChange([...members, { key, side: '', from: '', to: '' }]);
    });
    document.getElementById(idOf(`members.${key}.side`))?.focus();
  };
  const fieldOf = (row: MemberDraft, name: 'side' | 'from' | 'to', label: string) => ({
    id: idOf(`members.${row.key}.${name}`),
    label,
    value: row[name],
    problems: problemsAt(`members.${row.key}.${name}`),
    onChange: (value: string) => {
      change(row.key, { [name]: value });
    },
    onBlur: () => {
      onTouch(`members.${row.key}.${name}`);
    },
  });
  return (
    <section aria-labelledby={headingId} className={styles['members']}>
      <h4 id={headingId} className={controls['heading']}>
        {words.members}
      </h4>
      {members.map((row, index) => (
        <fieldset key={row.key} className={styles['memberRow']}>
          <legend className="visually-hidden">{words.member(index + 1)}</legend>
          <SideField {...fieldOf(row, 'side', words.memberSide)} isCountry={false} />
          <DateField {...fieldOf(row, 'from', words.memberFrom)} />
          <DateField {...fieldOf(row, 'to', words.memberTo)} />
          <button
            type="button"
            className={controls['icon']}
            aria-label={words.removeMember(row.side === '' ? words.member(index + 1) : row.side)}
            onClick={() => {
              onChange(members.filter(({ key }) => key !== row.key));
              addRef.current?.focus();
            }}
          >
            <span aria-hidden="true">×</span>
          </button>
        </fieldset>
      ))}
      <button ref={addRef} type="button" className={controls['button']} onClick={add}>
        <span aria-hidden="true">+</span> {words.addMember}
      </button>
    </section>
  );
}
