/** What a person is asked before a table becomes events. */
import type { CsvDecisions, CsvForm, CsvSurvey } from '../../formats/csv/csvTable.ts';

export interface IncomingQuestion {
  /** Of the file. */
  readonly name: string;
  readonly survey: CsvSurvey;
  /** What the table holds where it is written otherwise than was guessed. */
  readonly surveyAs: (form: CsvForm) => Promise<CsvSurvey>;
  readonly answer: (decisions: CsvDecisions) => void;
}
