/**
 * Before a table becomes events: how it is written, what its columns hold, and what only a person can know. All is
 * guessed as far as the file says it, and shown on its own rows.
 */
import { useId, useMemo, useState } from 'react';
import { guessDecisions, lacksOf, unknownNames } from '../../formats/csv/csvDecisions.ts';
import type { CsvDecisions, CsvForm, CsvSurvey } from '../../formats/csv/csvTable.ts';
import { plainDecisions, withKept } from '../../formats/csv/keptDecisions.ts';
import { type Language } from '../../language/language.ts';
import { readTableReading, writeTableReading } from '../../storage/tableReadings.ts';
import { browserTextStore } from '../../storage/textStore.ts';
import controls from '../controls.module.css';
import dialogStyles from '../dialog.module.css';
import { useLanguageWith } from '../useLanguageWith.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { DateOrderChoice } from './DateOrderChoice.tsx';
import type { IncomingQuestion } from './incomingQuestion.ts';
import { NamesChoice } from './NamesChoice.tsx';
import { RowChoices } from './RowChoices.tsx';
import { TableForm } from './TableForm.tsx';
import styles from './incoming.module.css';

interface TableStageProps {
  readonly question: IncomingQuestion;
  readonly language: Language;
  readonly leave: string;
  readonly onLeave: () => void;
}

export function TableStage({ question, language, leave, onLeave }: TableStageProps) {
  const words = useLanguageWith(language, 'incoming').text.incoming;
  const [survey, setSurvey] = useState(question.survey);
  const [decisions, setDecisions] = useState(() => firstDecisions(question.survey));
  const id = useId();
  const names = useMemo(() => unknownNames(survey, decisions), [survey, decisions]);
  const lacks = lacksOf(survey, decisions);
  const change = (some: Partial<CsvDecisions>) => {
    setDecisions(before => ({ ...before, ...some }));
  };
  const readAs = (form: CsvForm) => {
    void question.surveyAs(form).then(next => {
      setSurvey(next);
      setDecisions(firstDecisions(next));
    });
  };
  const missing = lacks.find(lack => lack !== 'date-order');
  const take = () => {
    if (missing !== undefined) return;
    if (survey.form.hasHeader) {
      writeTableReading(browserTextStore(), headerOf(survey), plainDecisions(decisions));
    }
    question.answer(decisions);
  };
  return (
    <>
      <h1 id="opening-title" className={dialogStyles['title']}>
        <bdi>{words.title(question.name)}</bdi>
      </h1>
      <p>{words.amount(survey.rowCount, survey.columns.length)}</p>
      {survey.leftColumnCount > 0 && <p role="alert">{words.leftColumns(survey.leftColumnCount)}</p>}
      <TableForm form={survey.form} words={words} onChange={readAs} />
      <ColumnTable survey={survey} decisions={decisions} words={words} onChange={change} />
      <DateOrderChoice survey={survey} decisions={decisions} language={language} onChange={change} />
      <RowChoices decisions={decisions} language={language} onChange={change} />
      {names.length > 0 && (
        <NamesChoice names={names} decisions={decisions} language={language} onChange={change} />
      )}
      <p className={styles['foot']}>
        <button
          type="button"
          className={controls['primary']}
          aria-disabled={missing !== undefined}
          aria-describedby={`${id}-lack`}
          onClick={take}
        >
          {words.read(survey.rowCount)}
        </button>
        <button type="button" className={controls['button']} onClick={onLeave}>
          {leave}
        </button>
        <span id={`${id}-lack`} role="status">
          {missing === undefined ? '' : words.lacks[missing]}
        </span>
      </p>
    </>
  );
}

/** What was decided for the last table with this header, else what its heads and cells say. */
function firstDecisions(survey: CsvSurvey): CsvDecisions {
  const guessed = guessDecisions(survey);
  if (!survey.form.hasHeader) return guessed;
  return withKept(guessed, readTableReading(browserTextStore(), headerOf(survey)));
}

function headerOf({ columns }: CsvSurvey): readonly string[] {
  return columns.map(({ name }) => name);
}
