/** What is understood of typed days: in words, as a choice between two readings, or why nothing is. */
import { type DaySpan } from '../../domain/daySpan.ts';
import { type TypedSpanProblem, type TypedSpanReading } from '../../domain/typedSpan.ts';
import { daysInWords } from '../../language/filterSentence.ts';
import { type LanguageWith } from '../../language/language.ts';
import { typedDateNoteInWords, typedDateProblemInWords } from '../../language/typedDateWords.ts';
import { emptyFilter } from '../../query/condition.ts';
import controls from '../controls.module.css';

interface DaysEchoProps {
  readonly reading: TypedSpanReading;
  readonly language: LanguageWith<'days'>;
  /** Whether the filter asks for just these days. */
  readonly isApplied: boolean;
  readonly onChoose: (span: DaySpan) => void;
}

export function DaysEcho({ reading, language, isApplied, onChoose }: DaysEchoProps) {
  const words = language.text.days;
  const inWords = (span: DaySpan) => daysInWords({ ...emptyFilter, ...span }, language);
  switch (reading.kind) {
    case 'read': {
      const { span, note } = reading;
      if (span.from === undefined && span.to === undefined) {
        return isApplied ? words.hint : words.toApply(words.allDays);
      }
      const said = inWords(span);
      return (
        <>
          <bdi>{isApplied ? said : words.toApply(said)}</bdi>
          {note !== undefined && <> {typedDateNoteInWords(note, words.typedDates, language)}</>}
        </>
      );
    }
    case 'ambiguous':
      return (
        <div role="group" aria-label={words.whichDays}>
          {words.whichDays}{' '}
          {reading.choices.map(span => (
            <button
              key={inWords(span)}
              type="button"
              className={controls['link']}
              onClick={() => {
                onChoose(span);
              }}
            >
              {inWords(span)}
            </button>
          ))}
        </div>
      );
    case 'unreadable':
      return <bdi>{problemInWords(reading.problem, language)}</bdi>;
  }
}

function problemInWords(problem: TypedSpanProblem, { text }: LanguageWith<'days'>): string {
  const { problems, typedDates } = text.days;
  switch (problem.code) {
    case 'which-week':
      return problems['which-week'](problem.part);
    case 'year-beyond':
      return problems['year-beyond']('');
    default:
      return typedDateProblemInWords(problem, typedDates);
  }
}
