/**
 * All records, as the contents page of a paper: what is kept on this device, the samples that come with the app, what
 * was deleted and can still be had back, and how safe all of it is.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { type LanguageWith } from '../../language/language.ts';
import { instantInWords } from '../../language/instants.ts';
import { saveProblemOf } from '../../domain/saveProblem.ts';
import type { Library } from '../../storage/library.ts';
import { forgetOlderCopies } from '../recovery/safetyCopy.ts';
import controls from '../controls.module.css';
import { bundledRecords } from '../opening/recordSource.ts';
import { DeletedRecords } from './DeletedRecords.tsx';
import styles from './home.module.css';
import { HomeContext, type HomeContextValue, type HomePorts, type WayBack } from './homeContext.ts';
import { MakeRecord } from './MakeRecord.tsx';
import { OwnEntry } from './OwnEntry.tsx';
import { removeOverdue } from './removeOverdue.ts';
import { SampleEntry } from './SampleEntry.tsx';
import { StorageLine } from './StorageLine.tsx';
import { useKeptRecords } from './useKeptRecords.ts';

interface HomePageProps extends HomePorts {
  readonly language: LanguageWith<'home'>;
  readonly library: Library;
  readonly nowMs?: number;
}

interface Said {
  readonly text: string;
  readonly isTrouble: boolean;
  readonly way?: WayBack | undefined;
  readonly count: number;
}

export function HomePage({ language, library, nowMs, ...ports }: HomePageProps) {
  const words = language.text.home;
  const [openedMs] = useState(() => nowMs ?? Date.now());
  const [said, setSaid] = useState<Said>({ text: '', isTrouble: false, count: 0 });
  const { records, problem } = useKeptRecords(library);
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    headingRef.current?.focus();
  }, []);
  useEffect(() => {
    void removeOverdue(library, openedMs, forgetOlderCopies);
  }, [library, openedMs]);
  const isListed = records !== undefined || problem !== undefined;
  useEffect(() => {
    if (isListed) performance.mark('app:ready');
  }, [isListed]);
  const { open, forget, opened, back } = ports;
  const value = useMemo((): HomeContextValue => {
    const say = (next: Omit<Said, 'count'>) => {
      setSaid(({ count }) => ({ ...next, count: count + 1 }));
    };
    return {
      language,
      library,
      nowMs: openedMs,
      open,
      forget,
      back,
      ...(opened === undefined ? {} : { opened }),
      attempt: async (work, done, way) => {
        try {
          await work();
          say({ text: done, isTrouble: false, way });
          return true;
        } catch (error) {
          const { kind, detail } = saveProblemOf(error);
          const reasons: Readonly<Record<string, string>> = words.failedReasons;
          const reason = kind === 'storage-failed' ? detail : (reasons[kind] ?? detail);
          say({ text: words.failed(reason), isTrouble: true });
          return false;
        }
      },
    };
  }, [language, library, openedMs, open, forget, back, opened, words]);
  const kept = records ?? [];
  const own = kept.filter(({ origin, deletedAt }) => origin === 'own' && deletedAt === undefined);
  const deleted = kept.filter(({ deletedAt }) => deletedAt !== undefined);
  const nothingKept = problem ?? library.problem;
  return (
    <HomeContext value={value}>
      <main className={styles['page']}>
        <header className={styles['masthead']}>
          <p className={styles['paper']}>
            <span>{words.masthead}</span>
            <span>{instantInWords(openedMs, language).split(',')[0]}</span>
          </p>
          <h1 ref={headingRef} tabIndex={-1} className={styles['title']}>
            {words.title}
          </h1>
          <p className={styles['lead']}>{words.lead}</p>
          <div className={styles['ways']}>
            <MakeRecord />
            {opened !== undefined && (
              <button type="button" className={controls['quiet']} onClick={back}>
                <bdi>{words.back(opened.title)}</bdi>
              </button>
            )}
          </div>
        </header>
        {nothingKept !== undefined && (
          <p role="alert" className={styles['trouble']}>
            {words.nothingKept}
          </p>
        )}
        <div role="status" className={styles['said']} data-trouble={said.isTrouble}>
          <bdi key={said.count}>{said.text}</bdi>{' '}
          {said.way !== undefined && (
            <button
              type="button"
              className={controls['link']}
              onClick={() => {
                const { way } = said;
                setSaid({ text: '', isTrouble: false, count: said.count });
                way?.run();
                headingRef.current?.focus();
              }}
            >
              {said.way.label}
            </button>
          )}
        </div>
        <Section title={words.own} id="own">
          {own.length === 0 && <p className={styles['none']}>{isListed ? words.ownNone : words.looking}</p>}
          <ol className={styles['entries']}>
            {own.map(record => (
              <OwnEntry key={record.id} record={record} />
            ))}
          </ol>
        </Section>
        <Section title={words.samples} id="samples" hint={words.samplesHint}>
          <ol className={styles['entries']}>
            {bundledRecords.map(sample => (
              <SampleEntry
                key={sample.id}
                sample={sample}
                kept={kept.find(({ id, deletedAt }) => id === sample.id && deletedAt === undefined)}
              />
            ))}
          </ol>
        </Section>
        {deleted.length > 0 && <DeletedRecords records={deleted} />}
        {nothingKept === undefined && (
          <Section title={words.storage} id="storage">
            <StorageLine />
          </Section>
        )}
      </main>
    </HomeContext>
  );
}

interface SectionProps {
  readonly title: string;
  readonly id: string;
  readonly hint?: string;
  readonly children: React.ReactNode;
}

function Section({ title, id, hint, children }: SectionProps) {
  return (
    <section className={styles['section']} aria-labelledby={`records-${id}`}>
      <div className={styles['side']}>
        <h2 id={`records-${id}`} className={styles['heading']}>
          {title}
        </h2>
        {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}
