/** What is understood of a typed day: the day, the last of several, a choice of two, or why nothing is. */
import { edtfText } from '../../domain/ids.ts';
import { edtfInWords } from '../../language/dates.ts';
import { type LanguageWith } from '../../language/language.ts';
import { typedDateNoteInWords, typedDateProblemInWords } from '../../language/typedDateWords.ts';
import controls from '../controls.module.css';
import { type TypedDay, type TypedDayReading } from './dayOfTyped.ts';

interface DayEchoProps {
  readonly reading: TypedDayReading;
  /** The day is after today. */
  readonly isAhead: boolean;
  readonly isApplied: boolean;
  readonly language: LanguageWith<'asKnown'>;
  readonly onChoose: (typed: TypedDay) => void;
}

export function DayEcho({ reading, isAhead, isApplied, language, onChoose }: DayEchoProps) {
  const words = language.text.asKnown;
  switch (reading.kind) {
    case 'read': {
      if (isAhead) return words.afterToday;
      const said = typedDayInWords(reading.typed, language);
      return (
        <>
          <bdi>{isApplied ? said : words.toApply(said)}</bdi>
          {reading.note !== undefined && (
            <> {typedDateNoteInWords(reading.note, words.typedDates, language)}</>
          )}
        </>
      );
    }
    case 'ambiguous':
      return (
        <span role="group" aria-label={words.whichDay}>
          {words.whichDay}{' '}
          {reading.choices.map(choice => (
            <button
              key={choice.day}
              type="button"
              className={controls['link']}
              onClick={() => {
                onChoose(choice);
              }}
            >
              {typedDayInWords(choice, language)}
            </button>
          ))}
        </span>
      );
    case 'unreadable': {
      const { problem } = reading;
      if (problem.code === 'no-last-day') return words.noLastDay;
      return <bdi>{typedDateProblemInWords(problem, words.typedDates)}</bdi>;
    }
  }
}

/** "Tuesday 15 April 2025", or "April 2025: read as its last day, Wednesday 30 April 2025". */
export function typedDayInWords({ day, edtf, isLast }: TypedDay, language: LanguageWith<'asKnown'>): string {
  const inWords = edtfInWords(edtfText(day), language);
  return isLast ? language.text.asKnown.lastDayOf(edtfInWords(edtf, language), inWords) : inWords;
}
