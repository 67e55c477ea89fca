/** What is wrong with a draft, and what to look at again, in words; and what its fields are called. */
import { type EventDraft, type RowList } from '../../domain/eventDraft.ts';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { type DraftField, type DraftProblem, type DraftWarning } from '../../domain/eventDraftProblem.ts';
import { typedDateProblemInWords, typedWhenNoteInWords } from '../../language/typedDateWords.ts';
import { type LanguageWith } from '../../language/language.ts';
import { sourceWords } from './sourceWords.ts';

export function problemInWords(problem: DraftProblem, language: LanguageWith<'form'>): string {
  const words = language.text.form.problems;
  switch (problem.code) {
    case 'title-missing':
      return words.titleMissing;
    case 'date-missing':
      return words.dateMissing;
    case 'too-long':
      return words.tooLong(problem.lengthNow, problem.limit);
    case 'too-many':
      return words.tooMany(problem.countNow, problem.limit);
    case 'date-unreadable':
      return typedDateProblemInWords(problem.problem, language.text.form.typedDates);
    case 'date-ambiguous':
      return words.dateAmbiguous(problem.text);
    case 'zone-ambiguous':
      return words.zoneAmbiguous(problem.text);
    case 'anchor-missing':
      return words.anchorMissing(problem.text);
    case 'week-missing':
      return words.weekMissing(problem.text);
    case 'differing':
      return words.differing(problem.typed);
    case 'not-yet':
      return words.notYet(language.text.vocabulary.statuses[problem.status]);
    case 'country-unknown':
      return words.countryUnknown(problem.text);
    case 'side-missing':
      return words.sideMissing;
    case 'role-missing':
      return words.roleMissing;
    case 'link-refused':
      return words.linkRefused;
    case 'publisher-missing':
      return words.publisherMissing;
    case 'words-missing':
      return words.wordsMissing;
    case 'speaker-missing':
      return words.speakerMissing;
    case 'language-unknown':
      return words.languageUnknown;
    case 'quotation-without-source':
      return words.quotationWithoutSource;
    case 'paraphrase-quoted':
      return words.paraphraseQuoted;
    case 'process-missing':
      return words.processMissing;
    case 'round-unreadable':
      return words.roundUnreadable(problem.text);
  }
}

export function warningInWords(
  warning: DraftWarning,
  names: DraftNames,
  language: LanguageWith<'form'>,
): string {
  const words = language.text.form.warnings;
  switch (warning.code) {
    case 'two-heads':
      return words.twoHeads(names.sideName(warning.side));
    case 'no-such-country-then':
      return words.noSuchCountryThen(names.sideName(warning.side), warning.firstYear, warning.lastYear);
    case 'likely-duplicate':
      return words.likelyDuplicate(warning.title);
    case 'clock-dropped':
      return words.clockDropped;
    case 'source-known': {
      const source = names.record.sources.get(warning.source);
      return words.sourceKnown(source === undefined ? warning.source : sourceWords(source));
    }
    case 'unconfirmed-without-note':
      return words.unconfirmedWithoutNote;
    case 'year-assumed':
    case 'century-assumed':
    case 'weekday-disagrees':
    case 'zone-of-venue':
    case 'zone-missing':
    case 'converted':
    case 'clock-skipped':
    case 'clock-twice':
    case 'day-skipped':
    case 'ends-next-day':
    case 'letters-out-of-season':
      return typedWhenNoteInWords(warning, language.text.form.typedDates, language);
  }
}

/** "Title", "Side 2, roles": what a field is called where it is named away from its place. */
export function fieldInWords(field: DraftField, draft: EventDraft, language: LanguageWith<'form'>): string {
  const { form } = language.text;
  const [list = '', key, part = ''] = field.split('.');
  if (key === undefined) return singleField(field, language);
  const row = (rows: EventDraft[RowList]) => rows.findIndex(other => other.key === key) + 1;
  switch (list) {
    case 'sides': {
      const { side, person, roles, office, head } = form;
      return form.inRow(form.sideRow(row(draft.sides)), named({ side, person, roles, office, head }, part));
    }
    case 'sources': {
      const { publisher, sourceTitle: title, address: url, published } = form;
      const { archivedAddress: archivedUrl, accessed, sourceLanguage: lang } = form;
      const parts = { publisher, title, url, published, archivedUrl, accessed, lang };
      return form.inRow(form.sourceRow(row(draft.sources)), named(parts, part));
    }
    case 'processes': {
      const { process, round } = form;
      return form.inRow(form.processRow(row(draft.processes)), named({ process, round }, part));
    }
    default: {
      const { speaker, speakerSide, office, words, wordsLanguage: lang } = form;
      const { statementDate: date, statementSource: source } = form;
      const { translatedFrom, medium, via, statementNote: note } = form;
      const said = { speaker, speakerSide, office, words, lang, date, source };
      const parts = { ...said, translatedFrom, medium, via, note };
      return form.inRow(form.statementRow(row(draft.statements)), named(parts, part));
    }
  }
}

function singleField(field: DraftField, { text: { form } }: LanguageWith<'form'>): string {
  const { title, date, status, place, placeCountry, site, summary, note, tags, privateNotes } = form;
  const { sides, sources, statements, processes } = form;
  const lists = { sides, sources, statements, processes };
  const { kind, format, outcome, printed } = form;
  const fields = { title, date, printed, kind, status, format, outcome, place, placeCountry, site };
  const texts = { summary, note, tags, privateNotes };
  return named({ ...fields, ...texts, ...lists }, field);
}

function named(names: Readonly<Record<string, string>>, part: string): string {
  return names[part] ?? part;
}
