/** What was said, side by side: a column a side, in the speaker's words or clearly not in them. */
import { type DiplomaticEvent, type Speaker, type Statement } from '../../domain/event.ts';
import { type RecordReader } from '../../domain/record.ts';
import { sideOfStatement } from '../../domain/statements.ts';
import { edtfInWords } from '../../language/dates.ts';
import { listInWords } from '../../language/lists.ts';
import { type Language } from '../../language/language.ts';
import { languageName, personName, sideName } from '../../language/names.ts';
import { grouped } from '../grouped.ts';
import controls from '../controls.module.css';
import { Marked } from '../Marked.tsx';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './event.module.css';
import { SourceLink } from './SourceLink.tsx';

function speakerName(speaker: Speaker, record: RecordReader, language: Language): string {
  if ('person' in speaker) return personName(speaker.person, record.people);
  if ('text' in speaker) return speaker.text;
  return sideName(speaker.side, record.bodies, language);
}

export function Statements({ event }: { readonly event: DiplomaticEvent }) {
  const { language } = useSession();
  const record = useApp(state => state.record);
  if (event.statements.length === 0) return null;
  const columns = grouped(event.statements, statement => sideOfStatement(statement, record.people) ?? '');
  return (
    <section className={styles['section']}>
      <h3 className={controls['heading']}>{language.text.screen.event.said}</h3>
      <div className={styles['said']}>
        {[...columns].map(([side, statements]) => (
          <div key={side} className={styles['saidColumn']}>
            {statements.map(statement => (
              <StatementText key={statement.id} statement={statement} />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

function StatementText({ statement }: { readonly statement: Statement }) {
  const { language } = useSession();
  const record = useApp(state => state.record);
  const words = language.text.screen.event;
  const speakers = listInWords(
    statement.by.map(speaker => speakerName(speaker, record, language)),
    'conjunction',
    language,
  );
  const chain = [
    statement.quote === undefined ? words.paraphrase : undefined,
    statement.date === undefined ? undefined : edtfInWords(statement.date, language),
    translation(statement.translatedFrom, language),
    statement.medium,
    statement.via === undefined ? undefined : words.via(statement.via),
    statement.note,
  ].filter(part => part !== undefined);
  return (
    <figure className={styles['statement']}>
      {statement.quote === undefined ? (
        <p dir="auto" lang={statement.lang}>
          <Marked text={statement.paraphrase ?? ''} />
        </p>
      ) : (
        <blockquote dir="auto" lang={statement.lang}>
          <Marked text={language.text.screen.quoted(statement.quote)} />
        </blockquote>
      )}
      <figcaption className={styles['aside']}>
        <bdi className={styles['speaker']}>
          <Marked text={speakers} />
        </bdi>
        {statement.office !== undefined && (
          <bdi>
            , <Marked text={statement.office} />
          </bdi>
        )}
        <br />
        <Marked text={chain.join(' · ')} />
        {statement.source !== undefined && (
          <>
            {' · '}
            <SourceLink id={statement.source} short />
          </>
        )}
      </figcaption>
    </figure>
  );
}

function translation(from: string | undefined, language: Language): string | undefined {
  const words = language.text.screen.event;
  if (from === undefined) return undefined;
  return from === 'und' ? words.translatedUnknown : words.translated(languageName(from, language));
}
