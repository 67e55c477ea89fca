/** What is wrong with a thing as it is typed, in words. */
import { type ThingProblem } from '../../domain/thingProblem.ts';
import { type LanguageWith } from '../../language/language.ts';
import { typedDateProblemInWords } from '../../language/typedDateWords.ts';

export function thingProblemInWords(problem: ThingProblem, { text }: LanguageWith<'things'>): string {
  const words = text.things.problems;
  switch (problem.code) {
    case 'missing':
      return words.missing;
    case 'link-refused':
      return words.linkRefused;
    case 'language-unknown':
      return words.languageUnknown;
    case 'code-refused':
      return words.codeRefused;
    case 'code-taken':
      return words.codeTaken;
    case 'too-long':
      return words.tooLong(problem.lengthNow, problem.limit);
    case 'too-many':
      return words.tooMany(problem.countNow, problem.limit);
    case 'side-unknown':
      return words.sideUnknown(problem.text);
    case 'not-a-number':
      return words.notANumber(problem.text, problem.least, problem.most);
    case 'date-unreadable':
      return typedDateProblemInWords(problem.problem, text.things.typedDates);
    case 'date-ambiguous':
      return words.dateAmbiguous;
    case 'end-before-start':
      return words.endBeforeStart;
    case 'member-of-itself':
      return words.memberOfItself;
  }
}
