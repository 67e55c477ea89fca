/** Why a record could not be opened, and how that is said. */
import { type SourceProblem } from '../../formats/openProtocol.ts';
import { type LanguageWith } from '../../language/language.ts';

export type OpeningProblem =
  | SourceProblem
  | { readonly kind: 'bad-address'; readonly detail: string }
  | { readonly kind: 'file-kind'; readonly detail: string }
  /** The file took longer to convert than `detail` seconds. */
  | { readonly kind: 'too-slow'; readonly detail: string }
  /** Of a link that holds a record; `detail` of one that is too large is how many characters it has. */
  | { readonly kind: 'link-too-large' | 'link-damaged'; readonly detail: string }
  /** `damaged`: what is kept here cannot be read. `not-here`: nothing is kept under that name. */
  | { readonly kind: 'damaged' | 'not-here'; readonly detail: string };

export function problemInWords(problem: OpeningProblem, { text }: LanguageWith<'opening'>): string {
  const words = text.opening;
  if (problem.kind !== 'file') return words.reasons[problem.kind](problem.detail);
  const { code, line, problems = [] } = problem.problem;
  const first = problems[0];
  if (first === undefined) return words.fileProblem(words.fileProblems[code], line);
  return words.headProblem(first.path, words.problems[first.code](first.detail), problems.length - 1);
}
