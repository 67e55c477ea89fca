/**
 * What was said, side by side: a column a side, in the speaker's words between quotation marks or clearly not in them,
 * with the way the words took and where to check them. A translation stands with its original.
 */
import { type DiplomaticEvent, type Speaker, type Statement } from '../../domain/event.ts';
import { type SideCode } from '../../domain/ids.ts';
import { isSafeLink } from '../../domain/links.ts';
import { quotersOf, withOriginals } from '../../domain/quoting.ts';
import { type RecordReader, type Source } from '../../domain/record.ts';
import { sideOfStatement } from '../../domain/statements.ts';
import { edtfInWords } from '../../language/dates.ts';
import { listInWords } from '../../language/lists.ts';
import { type LanguageWith } from '../../language/language.ts';
import { languageName, personName, sideName } from '../../language/names.ts';
import { FoldedText } from '../accounts/FoldedText.tsx';
import styles from '../accounts/statements.module.css';
import { Editable } from '../editing/Editable.tsx';
import { ListHeading } from '../editing/ListHeading.tsx';
import { Flag } from '../Flag.tsx';
import { grouped } from '../grouped.ts';
import { Marked } from '../Marked.tsx';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import panel from './event.module.css';
import { SourceLink } from './SourceLink.tsx';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const FieldMark = latePart(async () => (await import('../accounts/FieldMark.tsx')).FieldMark);

type Words = LanguageWith<'accounts'>;

export function Statements({ event }: { readonly event: DiplomaticEvent }) {
  const language = useLanguageWith(useSession().language, 'accounts');
  const record = useApp(state => state.record);
  if (event.statements.length === 0) return null;
  const columns = grouped(withOriginals(event.statements), ({ statement }) =>
    sideOfStatement(statement, record.people),
  );
  const heading = (side: SideCode | undefined) => (
    <h4 className={styles['side']}>
      {side !== undefined && <Flag side={side} />}
      <bdi>
        {side === undefined
          ? language.text.accounts.unstatedSpeakerSide
          : sideName(side, record.bodies, language)}
      </bdi>
    </h4>
  );
  return (
    <section className={panel['section']}>
      <ListHeading list="statements">{language.text.accounts.said}</ListHeading>
      <div className={styles['columns']}>
        {[...columns].map(([side, said]) => (
          <div key={side ?? ''} className={styles['column']}>
            {columns.size > 1 && heading(side)}
            {said.map(({ statement, original }) => (
              <Editable key={statement.id} field={`statements.${statement.id}`}>
                <StatementText event={event} statement={statement} original={original} />
              </Editable>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

interface StatementTextProps {
  readonly event: DiplomaticEvent;
  readonly statement: Statement;
  readonly original: Statement | undefined;
}

function StatementText({ event, statement, original }: StatementTextProps) {
  const language = useLanguageWith(useSession().language, 'accounts');
  const record = useApp(state => state.record);
  const words = language.text.accounts;
  const source = statement.source === undefined ? undefined : record.sources.get(statement.source);
  const speakers = listInWords(
    statement.by.map(speaker => speakerName(speaker, record, language)),
    'conjunction',
    language,
  );
  const facts = [
    statement.quote === undefined ? words.paraphrase : undefined,
    statement.date === undefined ? undefined : edtfInWords(statement.date, language),
    original === undefined && statement.via === undefined ? spokenIn(statement, language) : undefined,
    statement.medium,
    statement.note,
  ].filter(part => part !== undefined);
  return (
    <figure className={styles['statement']}>
      <Said statement={statement} />
      {original !== undefined && (
        <>
          <p className={styles['caption']}>{words.inLanguage(languageName(original.lang, language))}</p>
          <Said statement={original} />
        </>
      )}
      <figcaption className={styles['caption']}>
        <bdi className={styles['speaker']}>
          <Marked text={speakers} />
        </bdi>
        {statement.office !== undefined && (
          <bdi>
            , <Marked text={statement.office} />
          </bdi>
        )}
        <PartBoundary>
          <FieldMark event={event} field={`statements.${statement.id}.by`} />
        </PartBoundary>
        <br />
        <Marked text={facts.join(' · ')} />
        {statement.source !== undefined && (
          <>
            {facts.length > 0 && ' · '}
            <SourceLink id={statement.source} short />
            <Archived source={source} words={language} />
          </>
        )}
        <Path statement={statement} speakers={speakers} source={source} />
      </figcaption>
    </figure>
  );
}

/** The words themselves: exact ones between quotation marks, a paraphrase never. */
function Said({ statement: { quote, paraphrase, lang } }: { readonly statement: Statement }) {
  const { language } = useSession();
  if (quote === undefined) return <FoldedText as="p" lang={lang} text={paraphrase ?? ''} />;
  return <FoldedText as="blockquote" lang={lang} text={language.text.screen.quoted(quote)} />;
}

interface PathProps {
  readonly statement: Statement;
  readonly speakers: string;
  readonly source: Source | undefined;
}

/** Who quoted whom, from the mouth to the page. Words that were read at their source went no way. */
function Path({ statement, speakers, source }: PathProps) {
  const language = useLanguageWith(useSession().language, 'accounts');
  const words = language.text.accounts;
  if (statement.via === undefined) return null;
  const quoters = quotersOf(statement, source?.publisher);
  const translator = quotersOf(statement, undefined).length - 1;
  const stepOf = (name: string, index: number) => {
    const from = statement.translatedFrom;
    if (from === undefined || index !== translator) return name;
    return from === 'und'
      ? words.translatedStepUnknown(name)
      : words.translatedStep(name, languageName(from, language));
  };
  return (
    <ol className={styles['path']} aria-label={words.path}>
      {[speakers, ...quoters.map(stepOf)].map((step, index) => (
        <li key={index}>
          <bdi>
            <Marked text={step} />
          </bdi>
        </li>
      ))}
    </ol>
  );
}

function Archived({ source, words }: { readonly source: Source | undefined; readonly words: Words }) {
  const address = source?.archivedUrl;
  if (address === undefined || !isSafeLink(address)) return null;
  return (
    <>
      {' · '}
      <a href={address} target="_blank" rel="noopener noreferrer">
        {words.text.accounts.archived}
      </a>
    </>
  );
}

function speakerName(speaker: Speaker, record: RecordReader, language: Words): string {
  if ('person' in speaker) return personName(speaker.person, record.people);
  if ('text' in speaker) return speaker.text;
  return sideName(speaker.side, record.bodies, language);
}

/** The language where it is not the reader's own, or what the words were translated from. */
function spokenIn({ lang, translatedFrom }: Statement, language: Words): string | undefined {
  const { accounts } = language.text;
  if (translatedFrom === 'und') return accounts.translatedUnknown;
  if (translatedFrom !== undefined) return accounts.translated(languageName(translatedFrom, language));
  const isOwn = lang.split('-')[0] === language.locale.split('-')[0];
  return isOwn ? undefined : accounts.inLanguage(languageName(lang, language));
}
