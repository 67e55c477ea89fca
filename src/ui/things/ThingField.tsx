/** A field of a thing with its label, hint and messages; how a date or a side was understood stands below it. */
import { type ReactNode } from 'react';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { countryCodes } from '../../domain/sides.ts';
import { type ThingProblem } from '../../domain/thingProblem.ts';
import { readTypedDate } from '../../domain/typedDate.ts';
import { edtfInWords } from '../../language/dates.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { thingProblemInWords } from './thingProblemWords.ts';
import styles from './things.module.css';
import { useThings } from './thingsContext.ts';

export interface ThingFieldProps {
  /** Unique in the page. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly problems: readonly ThingProblem[];
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}

interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly className: string | undefined;
  readonly value: string;
  readonly onBlur: () => void;
  readonly onChange: (changeEvent: { readonly currentTarget: { readonly value: string } }) => void;
}

interface FrameProps extends ThingFieldProps {
  readonly children: (control: ControlProps) => ReactNode;
  /** Under the field: how its text is understood. */
  readonly reading?: ReactNode;
}

function Frame({ id, label, hint, value, problems, onChange, onBlur, children, reading }: FrameProps) {
  const { language } = useThings();
  const describers = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(problems.length === 0 ? [] : [`${id}-messages`]),
  ];
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': describers.length === 0 ? undefined : describers.join(' '),
        'aria-invalid': problems.length > 0 ? true : undefined,
        className: controls['field'],
        value,
        onBlur,
        onChange: ({ currentTarget }) => {
          onChange(currentTarget.value);
        },
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {reading}
      {problems.length > 0 && (
        <div id={`${id}-messages`} className={styles['problem']}>
          {problems.map(problem => (
            <p key={problem.code}>
              <bdi>{thingProblemInWords(problem, language)}</bdi>{' '}
              <NearSides problem={problem} onTake={onChange} />
            </p>
          ))}
        </div>
      )}
    </div>
  );
}

function NearSides({
  problem,
  onTake,
}: {
  readonly problem: ThingProblem;
  readonly onTake: (name: string) => void;
}) {
  const { names, language } = useThings();
  if (problem.code !== 'side-unknown' || problem.near.length === 0) return null;
  return (
    <>
      {language.text.things.problems.didYouMean}{' '}
      {problem.near.map(code => (
        <button
          key={code}
          type="button"
          className={styles['choice']}
          onClick={() => {
            onTake(names.sideName(code));
          }}
        >
          <bdi>{names.sideName(code)}</bdi>
        </button>
      ))}
    </>
  );
}

interface LineProps extends ThingFieldProps {
  readonly isUrl?: boolean;
  readonly isLong?: boolean;
  readonly isNumber?: boolean;
}

export function LineField({ isUrl = false, isLong = false, isNumber = false, ...field }: LineProps) {
  return (
    <Frame {...field}>
      {control =>
        isLong ? (
          <textarea {...control} dir="auto" rows={3} />
        ) : (
          <input
            {...control}
            type={isUrl ? 'url' : 'text'}
            {...(isNumber ? { inputMode: 'decimal' as const } : {})}
            dir="auto"
            autoComplete="off"
          />
        )
      }
    </Frame>
  );
}

interface ChoiceProps extends ThingFieldProps {
  readonly choices: readonly (readonly [value: string, name: string])[];
}

export function ChoiceField({ choices, ...field }: ChoiceProps) {
  return (
    <Frame {...field}>
      {control => (
        <select {...control}>
          {choices.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

export function DateField(field: ThingFieldProps) {
  const { language } = useThings();
  const { store } = useSession();
  const words = language.text.things;
  const { todayIso } = store.getState();
  const read = field.value.trim() === '' ? undefined : readTypedDate(field.value, { todayIso });
  return (
    <Frame
      {...field}
      hint={read === undefined ? field.hint : undefined}
      reading={
        <div className={styles['reading']} aria-live="polite">
          {read?.kind === 'read' && <bdi>{words.dateReads(edtfInWords(read.edtf, language), read.edtf)}</bdi>}
          {read?.kind === 'ambiguous' && (
            <div role="group" aria-label={words.whichDate}>
              {words.whichDate}{' '}
              {read.choices.map(edtf => (
                <button
                  key={edtf}
                  type="button"
                  className={styles['choice']}
                  onClick={() => {
                    field.onChange(edtf);
                  }}
                >
                  {edtfInWords(edtf, language)}
                </button>
              ))}
            </div>
          )}
        </div>
      }
    >
      {control => <input {...control} type="text" dir="auto" autoComplete="off" />}
    </Frame>
  );
}

/** A country, or also a body, by any of its names; those of the record and of today are suggested. */
export function SideField({ isCountry, ...field }: ThingFieldProps & { readonly isCountry: boolean }) {
  const { names, language } = useThings();
  const { value } = field;
  const side = (isCountry ? names.countryOf : names.sideOf)(value);
  const name = side === undefined ? '' : names.sideName(side);
  const isAsTyped = names.fold(name) === names.fold(value);
  return (
    <Frame
      {...field}
      reading={
        side !== undefined &&
        !isAsTyped && (
          <p className={styles['reading']}>
            <bdi>{language.text.things.readAs(name, side)}</bdi>
          </p>
        )
      }
    >
      {control => (
        <>
          <input {...control} type="text" list={`${control.id}-list`} dir="auto" autoComplete="off" />
          <datalist id={`${control.id}-list`}>
            {sidesOf(names, isCountry).map(code => (
              <option key={code} value={names.sideName(code)}>
                {code}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Frame>
  );
}

function sidesOf({ record }: DraftNames, isCountry: boolean) {
  return isCountry ? countryCodes : [...record.bodies.keys(), ...countryCodes];
}
