/** What is said of a date as it was typed: how it was understood, or why it was not. */
import { edtfText } from '../domain/ids.ts';
import { type TypedDateNote } from '../domain/typedDateProblem.ts';
import { type TypedWhenNote, type TypedWhenProblem } from '../domain/typedWhenProblem.ts';
import { weekdayName, yearWords } from './calendarWords.ts';
import { whenInWords } from './dates.ts';
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
  problem: TypedWhenProblem,
  { edtfProblems, problems }: TypedDateWords,
): string {
  if (problem.code === 'edtf') return edtfProblems[problem.problem.code](problem.problem.part);
  return problems[problem.code]('part' in problem ? problem.part : '');
}

/** What there is to tell of a clock: how it was understood, or that it never was. */
export function typedWhenNoteInWords(note: TypedWhenNote, words: TypedDateWords, language: Language): string {
  const { clocks } = words;
  switch (note.code) {
    case 'year-assumed':
    case 'century-assumed':
    case 'weekday-disagrees':
      return typedDateNoteInWords(note, words, language);
    case 'zone-of-venue':
      return clocks.zoneOfVenue(note.zone);
    case 'zone-missing':
      return clocks.zoneMissing;
    case 'converted':
      return clocks.converted(
        clockInZone(note.printed, note.printedZone, language),
        clockInZone(note.clock, note.zone, language),
      );
    case 'clock-skipped':
      return clocks.skipped(note.clock.slice(11), note.zone);
    case 'clock-twice':
      return clocks.twice(note.clock.slice(11), note.zone);
    case 'day-skipped':
      return clocks.daySkipped(note.zone);
    case 'ends-next-day':
      return clocks.endsNextDay;
    case 'letters-out-of-season':
      return clocks.outOfSeason(note.letters, note.zone);
  }
}

function clockInZone(clock: string, zone: string, language: Language): string {
  return whenInWords({ edtf: edtfText(clock.slice(0, 10)), local: { start: clock, zone } }, language);
}
