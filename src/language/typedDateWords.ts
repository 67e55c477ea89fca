/** What is said of a date as it was typed: how it was understood, or why it was not. */
import { type TypedDateNote, type TypedDateProblem } from '../domain/typedDateProblem.ts';
import { weekdayName, yearWords } from './calendarWords.ts';
import { type Language, type LanguageWith } from './language.ts';

/** Whoever reads typed dates has these words in its own part of the catalogue. */
type TypedDateWords = LanguageWith<'form'>['text']['form']['typedDates'];

/** What has to be told beside a reading: "No year was given; 2025 was taken." */
export function typedDateNoteInWords(
  note: TypedDateNote,
  { notes }: TypedDateWords,
  language: Language,
): string {
  const words = notes[note.code];
  return note.code === 'weekday-disagrees'
    ? words(weekdayName(note.actualWeekday, language))
    : words(yearWords(note.year, language));
}

export function typedDateProblemInWords(
  problem: TypedDateProblem,
  { edtfProblems, problems }: TypedDateWords,
): string {
  if (problem.code === 'edtf') return edtfProblems[problem.problem.code](problem.problem.part);
  return problems[problem.code]('part' in problem ? problem.part : '');
}
