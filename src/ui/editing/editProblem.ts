/** What stands between what was typed and the record: as in the form, or of the fields that the form has not. */
import { type DraftField, type DraftProblem } from '../../domain/eventDraftProblem.ts';

export type OwnCode =
  | 'duration-unreadable'
  | 'count-unreadable'
  | 'counts-missing'
  | 'value-missing'
  | 'question-missing'
  | 'answer-missing'
  | 'link-missing'
  | 'link-itself';

export interface OwnProblem {
  readonly field: DraftField;
  readonly own: OwnCode;
}

export type EditProblem = DraftProblem | OwnProblem;

export function isOwn(problem: EditProblem): problem is OwnProblem {
  return 'own' in problem;
}
