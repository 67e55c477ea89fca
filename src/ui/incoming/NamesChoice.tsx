/** Names in columns of countries that no list has: what each is, once for all its rows. */
import { useId, useState } from 'react';
import { countryCodes } from '../../domain/sides.ts';
import { countryNamed } from '../../formats/countryNames.ts';
import type { UnknownName } from '../../formats/csv/csvDecisions.ts';
import type { CsvDecisions, NameDecision } from '../../formats/csv/csvTable.ts';
import { type Language } from '../../language/language.ts';
import { sideName } from '../../language/names.ts';
import controls from '../controls.module.css';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './incoming.module.css';

interface NamesChoiceProps {
  readonly names: readonly UnknownName[];
  readonly decisions: CsvDecisions;
  readonly language: Language;
  readonly onChange: (some: Partial<CsvDecisions>) => void;
}

/** The most frequent; whoever has more has another list than one of countries. */
const mostShown = 100;
const ways = ['body', 'country', 'nothing'] as const;
const noBodies = new Map<never, never>();

export function NamesChoice({ names, decisions, language, onChange }: NamesChoiceProps) {
  const words = useLanguageWith(language, 'incoming').text.incoming;
  const listId = useId();
  const decide = (name: string, decision: NameDecision) => {
    onChange({ names: new Map(decisions.names).set(name, decision) });
  };
  return (
    <fieldset className={styles['group']}>
      <legend className={controls['heading']}>{words.names(names.length)}</legend>
      <p>{words.namesText}</p>
      <datalist id={listId}>
        {countryCodes.map(code => (
          <option key={code} value={sideName(code, noBodies, language)} />
        ))}
      </datalist>
      <ul className={styles['names']}>
        {names.slice(0, mostShown).map(({ name, count }) => (
          <NameChoice
            key={name}
            name={name}
            label={words.named(name, count)}
            decision={decisions.names.get(name) ?? { as: 'body' }}
            {...{ listId, words, onDecide: decide }}
          />
        ))}
      </ul>
      {names.length > mostShown && <p>{words.moreNames(names.length - mostShown)}</p>}
    </fieldset>
  );
}

interface NameChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly decision: NameDecision;
  readonly listId: string;
  readonly words: ReturnType<typeof useLanguageWith<'incoming'>>['text']['incoming'];
  readonly onDecide: (name: string, decision: NameDecision) => void;
}

function NameChoice({ name, label, decision, listId, words, onDecide }: NameChoiceProps) {
  const [isAsked, setAsked] = useState(decision.as === 'country');
  const [typed, setTyped] = useState(decision.as === 'country' ? decision.code : '');
  const isUnknown = isAsked && typed.trim() !== '' && decision.as !== 'country';
  return (
    <li className={styles['line']}>
      <label>
        <bdi>{label}</bdi>{' '}
        <select
          className={controls['field']}
          value={isAsked ? 'country' : decision.as}
          onChange={({ currentTarget: { value } }) => {
            const way = ways.find(one => one === value) ?? 'body';
            setAsked(way === 'country');
            // Until a country is named it stays what it is without a decision.
            onDecide(name, { as: way === 'country' ? 'body' : way });
          }}
        >
          {ways.map(way => (
            <option key={way} value={way}>
              {words.decisions[way]}
            </option>
          ))}
        </select>
      </label>
      {isAsked && (
        <input
          className={controls['field']}
          list={listId}
          dir="auto"
          aria-label={words.country(name)}
          aria-invalid={isUnknown}
          value={typed}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            const code = countryNamed(value);
            onDecide(name, code === undefined ? { as: 'body' } : { as: 'country', code });
          }}
        />
      )}
      {isUnknown && <span role="status">{words.noCountry(typed)}</span>}
    </li>
  );
}
