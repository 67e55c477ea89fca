/** The forms, in groups, and what the chosen one keeps and leaves out. */
import { useId } from 'react';
import { type LanguageWith } from '../../language/language.ts';
import controls from '../controls.module.css';
import styles from './outgoing.module.css';
import { type OutgoingFormat, outgoingGroups } from './outgoingFormat.ts';

interface FormatChoiceProps {
  readonly words: LanguageWith<'share'>['text']['outgoing'];
  readonly chosen: OutgoingFormat;
  /** While it is being written. */
  readonly isFixed: boolean;
  readonly onChoose: (format: OutgoingFormat) => void;
}

export function FormatChoice({ words, chosen, isFixed, onChoose }: FormatChoiceProps) {
  const id = useId();
  const { keeps, loses } = words.formats[chosen];
  return (
    <fieldset disabled={isFixed}>
      <legend className={controls['heading']}>{words.format}</legend>
      <div className={styles['formats']}>
        {outgoingGroups.map(({ group, formats }) => (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <h3 id={`${id}-${group}`} className={styles['group']}>
              {words.groups[group]}
            </h3>
            {formats.map(format => (
              <label key={format} className={styles['choice']}>
                <input
                  type="radio"
                  name={`${id}-format`}
                  aria-label={words.formats[format].name}
                  {...(format === chosen ? { 'aria-describedby': `${id}-about` } : {})}
                  checked={format === chosen}
                  onChange={() => {
                    onChoose(format);
                  }}
                />
                <span>
                  {words.formats[format].name}{' '}
                  <span className={styles['extension']}>{words.formats[format].hint}</span>
                </span>
              </label>
            ))}
          </div>
        ))}
      </div>
      <dl id={`${id}-about`} className={styles['about']}>
        <dt>{words.keeps}</dt>
        <dd>{keeps}</dd>
        <dt>{words.loses}</dt>
        <dd>{loses}</dd>
      </dl>
    </fieldset>
  );
}
