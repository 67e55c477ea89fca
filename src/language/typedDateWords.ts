/** What is said of a date as it was typed: how it was understood, or why it was not. */
import { type TypedDateNote, type TypedDateProblem } from '../domain/typedDateProblem.ts';
import { weekdayName, yearWords } from './calendarWords.ts';
import { type LanguageWith } from './language.ts';

/** What has to be told beside a reading: "No year was given; 2025 was taken." */
export function typedDateNoteInWords(note: TypedDateNote, language: LanguageWith<'form'>): string {
  const words = language.text.form.typedDates.notes[note.code];
  return note.code === 'weekday-disagrees'
    ? words(weekdayName(note.actualWeekday, language))
    : words(yearWords(note.year, language));
}

export function typedDateProblemInWords(problem: TypedDateProblem, language: LanguageWith<'form'>): string {
  const { edtfProblems, problems } = language.text.form.typedDates;
  if (problem.code === 'edtf') return edtfProblems[problem.problem.code](problem.problem.part);
  return problems[problem.code]('part' in problem ? problem.part : '');
}
