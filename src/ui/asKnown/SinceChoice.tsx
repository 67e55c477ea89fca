/** After which day what became known is pointed out: typed, or one of the days that readers mean most. */
import { type ReactNode, type RefObject } from 'react';
import { isoDayOfMs, startOfIsoDayMs } from '../../domain/calendarDay.ts';
import { dayMs } from '../../domain/timeWindow.ts';
import { shortDate } from '../../language/dates.ts';
import { type LanguageWith } from '../../language/language.ts';
import { todayIso as dayHere } from '../../language/today.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import styles from './asKnown.module.css';
import { DayField } from './DayField.tsx';

interface SinceChoiceProps {
  readonly day: string | undefined;
  readonly since: string | undefined;
  /** The step before the one on show. */
  readonly previous: string | undefined;
  readonly todayIso: string;
  readonly language: LanguageWith<'asKnown'>;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** What was found. */
  readonly children: ReactNode;
  readonly onStop: () => void;
}

export function SinceChoice(props: SinceChoiceProps) {
  const { day, since, previous, todayIso, language, inputRef, children, onStop } = props;
  const { commands, lastVisitMs } = useSession();
  const words = language.text.asKnown.since;
  const read = day ?? todayIso;
  // What came later on the day of the visit itself is missed otherwise.
  const visit = lastVisitMs === undefined ? undefined : dayBefore(dayHere(new Date(lastVisitMs)), 1);
  const choices: readonly (readonly [label: string, day: string | undefined])[] = [
    [day === undefined ? words.aWeekAgo : words.weekBefore, dayBefore(read, 7)],
    [words.lastVisit, visit === undefined || visit >= read ? undefined : visit],
    [
      previous === undefined
        ? ''
        : words.previousStep(shortDate(startOfIsoDayMs(previous), language, { withYear: true })),
      previous,
    ],
  ];
  return (
    <div className={styles['since']}>
      <h2 className={styles['sinceLabel']}>{words.after}</h2>
      <DayField
        label={words.field}
        placeholder={words.placeholder}
        todayIso={todayIso}
        day={since}
        language={language}
        inputRef={inputRef}
        onDay={typed => {
          commands.setSince(typed.day);
        }}
      />
      <div role="group" aria-label={words.choices} className={styles['choices']}>
        {choices.map(
          ([label, after]) =>
            after !== undefined && (
              <button
                key={label}
                type="button"
                className={controls['quiet']}
                aria-pressed={after === since}
                onClick={() => {
                  commands.setSince(after);
                }}
              >
                {label}
              </button>
            ),
        )}
      </div>
      {children}
      <button type="button" className={controls['quiet']} onClick={onStop}>
        {words.stop}
      </button>
    </div>
  );
}

function dayBefore(dayIso: string, dayCount: number): string {
  return isoDayOfMs(startOfIsoDayMs(dayIso) - dayCount * dayMs);
}
