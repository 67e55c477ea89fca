/** What holds for all rows: the sign within lists, the kind of what states none, and where people stand. */
import { useId } from 'react';
import { sideCode } from '../../domain/ids.ts';
import { countryCodes } from '../../domain/sides.ts';
import { eventKinds } from '../../domain/vocabulary.ts';
import { isSideCode } from '../../formats/csv/csvDecisions.ts';
import { type CsvDecisions, listFields, listSeparators } from '../../formats/csv/csvTable.ts';
import { type Language } from '../../language/language.ts';
import { sideName } from '../../language/names.ts';
import controls from '../controls.module.css';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './incoming.module.css';

interface RowChoicesProps {
  readonly decisions: CsvDecisions;
  readonly language: Language;
  readonly onChange: (some: Partial<CsvDecisions>) => void;
}

export function RowChoices({ decisions, language, onChange }: RowChoicesProps) {
  const words = useLanguageWith(language, 'incoming').text.incoming;
  const { fields, separator, kind, peopleSide } = decisions;
  const hasLists = fields.some(field => listFields.has(field));
  return (
    <fieldset className={styles['group']}>
      <legend className={controls['heading']}>{words.rest}</legend>
      <div className={styles['line']}>
        {hasLists && (
          <label>
            {words.separator}{' '}
            <select
              className={controls['field']}
              value={separator}
              onChange={({ currentTarget }) => {
                const sign = listSeparators.find(one => one === currentTarget.value);
                if (sign !== undefined) onChange({ separator: sign });
              }}
            >
              {listSeparators.map(sign => (
                <option key={sign} value={sign}>
                  {words.separators[sign]}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {words.kind}{' '}
          <select
            className={controls['field']}
            value={kind ?? 'background'}
            onChange={({ currentTarget }) => {
              onChange({ kind: currentTarget.value });
            }}
          >
            {eventKinds.map(name => (
              <option key={name} value={name}>
                {name === 'background' ? words.usualKind : language.text.vocabulary.kinds[name]}
              </option>
            ))}
          </select>
        </label>
        {fields.includes('people') && (
          <PeopleSide
            side={peopleSide}
            language={language}
            onChoose={side => {
              onChange({ peopleSide: side });
            }}
          />
        )}
      </div>
    </fieldset>
  );
}

interface PeopleSideProps {
  readonly side: CsvDecisions['peopleSide'];
  readonly language: Language;
  readonly onChoose: (side: CsvDecisions['peopleSide']) => void;
}

const noBodies = new Map<never, never>();

function PeopleSide({ side, language, onChoose }: PeopleSideProps) {
  const words = useLanguageWith(language, 'incoming').text.incoming;
  const listId = useId();
  const nameOf = (code: (typeof countryCodes)[number]) => sideName(code, noBodies, language);
  return (
    <>
      <label>
        {words.people}{' '}
        <select
          className={controls['field']}
          value={isSideCode(side) ? 'one' : side}
          onChange={({ currentTarget: { value } }) => {
            onChoose(value === 'none' || value === 'row' ? value : sideCode('US'));
          }}
        >
          <option value="none">{words.peopleSides.none}</option>
          <option value="row">{words.peopleSides.row}</option>
          <option value="one">{words.peopleSides.one}</option>
        </select>
      </label>
      {isSideCode(side) && (
        <select
          id={listId}
          className={controls['field']}
          aria-label={words.side}
          value={side}
          onChange={({ currentTarget }) => {
            onChoose(sideCode(currentTarget.value));
          }}
        >
          {[...countryCodes]
            .sort((one, other) => nameOf(one).localeCompare(nameOf(other), language.locale))
            .map(code => (
              <option key={code} value={code}>
                {nameOf(code)}
              </option>
            ))}
        </select>
      )}
    </>
  );
}
