/**
 * The line that says which day the record is read on, so that nobody takes it for today, with the ways to other
 * days and to what became known between two. It is on the page while a day is named, or was asked for.
 */
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { readIsoDay } from '../../domain/calendarDay.ts';
import { edtfText } from '../../domain/ids.ts';
import { placeOfDay } from '../../domain/knownDays.ts';
import { edtfInWords, shortDayInWords } from '../../language/dates.ts';
import controls from '../controls.module.css';
import { useAnnounce } from '../announce.tsx';
import { useSession } from '../session.ts';
import { useIsNarrow } from '../useIsNarrow.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import styles from './asKnown.module.css';
import { type Asked } from './asKnownAsked.ts';
import { typedDayInWords } from './DayEcho.tsx';
import { DayField } from './DayField.tsx';
import { DaySteps } from './DaySteps.tsx';
import { SinceChoice } from './SinceChoice.tsx';
import { SincePanel } from './SincePanel.tsx';
import { UnknownEvent } from './UnknownEvent.tsx';
import { useKnowledge } from './useKnowledge.ts';
import { useSpoken } from './useSpoken.ts';

interface AsKnownBarProps {
  /** What was asked for last, where focus goes; undefined where the address brought the day. */
  readonly asked: Asked | undefined;
  readonly onClose: () => void;
}

export function AsKnownBar({ asked, onClose }: AsKnownBarProps) {
  const { commands, language: plain } = useSession();
  const language = useLanguageWith(plain, 'asKnown');
  const announce = useAnnounce();
  const words = language.text.asKnown;
  const isNarrow = useIsNarrow();
  const day = useApp(({ view }) => view.asOf);
  const knownOn = useApp(state => state.knownOn);
  const since = useApp(({ view }) => view.since);
  const todayIso = useApp(state => state.todayIso);
  const { knowledge, share } = useKnowledge();
  const [dragged, setDragged] = useState<string>();
  const [isMore, setMore] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const sliderRef = useRef<HTMLDivElement>(null);
  const sinceRef = useRef<HTMLInputElement>(null);
  const { spokenRef, speak } = useSpoken();

  const days = useMemo(() => {
    const told = knowledge?.days ?? [];
    return told.slice(0, placeOfDay(told, todayIso) + 1).filter(one => readIsoDay(one) !== undefined);
  }, [knowledge, todayIso]);
  const isReady = knowledge !== undefined;
  const isOpenSince = isChoosing || since !== undefined;
  const [shownAsked, setShownAsked] = useState<Asked>();
  if (asked !== shownAsked) {
    setShownAsked(asked);
    if (asked?.part === 'since') setChoosing(true);
  }
  useEffect(() => {
    if (asked === undefined || !isReady) return;
    (asked.part === 'since' ? sinceRef : sliderRef).current?.focus();
  }, [asked, isReady]);

  const dayInWords = (iso: string) => edtfInWords(edtfText(iso), language);
  const onDay = useCallback(
    (to: string) => {
      commands.setAsOf(to);
    },
    [commands],
  );
  const onSpeak = (to: string) => {
    const what = knowledge === undefined ? '' : words.countShort(knowledge.countOn(to));
    speak(words.valueOn(words.spoken(dayInWords(to)), what));
  };
  const leaveDay = () => {
    commands.setAsOf(undefined);
    announce(words.backAtToday);
    if (since === undefined) onClose();
    else sliderRef.current?.focus();
  };
  const stopComparing = () => {
    setChoosing(false);
    commands.setSince(undefined);
    if (day === undefined) onClose();
    else sliderRef.current?.focus();
  };
  const sinceRow = (found: ReactNode) => (
    <SinceChoice
      {...{ day, since, todayIso, language }}
      previous={days[placeOfDay(days, day ?? todayIso) - 1]}
      inputRef={sinceRef}
      onStop={stopComparing}
    >
      {found}
    </SinceChoice>
  );
  const shownDay = dragged ?? day;
  const canStep = knowledge !== undefined && days.length > 0;
  return (
    <section
      className={styles['bar']}
      aria-label={words.region}
      aria-busy={day !== knownOn}
      data-as-known={day === undefined ? 'today' : 'day'}
      data-more={isMore || !isNarrow}
    >
      <div className={styles['line']}>
        <p className={styles['title']}>
          {shownDay === undefined ? (
            words.asItIs
          ) : (
            <>
              {words.asKnownOn}{' '}
              <strong>
                {isNarrow ? shortDayInWords(edtfText(shownDay), language) : dayInWords(shownDay)}
              </strong>
            </>
          )}
          {shownDay !== undefined && knowledge !== undefined && (
            <bdi className={styles['count']}>{words.countShort(knowledge.countOn(shownDay))}</bdi>
          )}
        </p>
        {canStep && (
          <DaySteps
            knowledge={knowledge}
            days={days}
            day={day}
            todayIso={todayIso}
            language={language}
            onDay={onDay}
            onSpeak={onSpeak}
            onDragged={setDragged}
            sliderRef={sliderRef}
          />
        )}
        {!canStep && (
          <p className={styles['wait']} role="status">
            {isReady ? words.noDays : words.finding(Math.round(share * 100))}
          </p>
        )}
        <div className={styles['tools']}>
          {(isMore || !isNarrow) && (
            <>
              <DayField
                label={words.field}
                placeholder={words.placeholder}
                todayIso={todayIso}
                day={day}
                language={language}
                onDay={typed => {
                  onDay(typed.day);
                  speak(words.spoken(typedDayInWords(typed, language)));
                }}
              />
              {!isOpenSince && (
                <button
                  type="button"
                  className={controls['quiet']}
                  aria-label={words.since.open}
                  onClick={() => {
                    setChoosing(true);
                    requestAnimationFrame(() => sinceRef.current?.focus());
                  }}
                >
                  {words.since.short}
                </button>
              )}
            </>
          )}
        </div>
        <div className={styles['ends']}>
          {isNarrow && (
            <button
              type="button"
              className={controls['quiet']}
              aria-expanded={isMore}
              onClick={() => {
                setMore(!isMore);
              }}
            >
              {words.more}
            </button>
          )}
          {day !== undefined && (
            <button type="button" className={controls['button']} onClick={leaveDay}>
              {words.backToToday}
            </button>
          )}
          {day === undefined && since === undefined && (
            <button type="button" className={controls['icon']} aria-label={words.close} onClick={onClose}>
              ×
            </button>
          )}
        </div>
      </div>
      {day !== undefined && knowledge !== undefined && (
        <UnknownEvent knowledge={knowledge} day={day} language={language} onDay={onDay} />
      )}
      {isOpenSince && <SincePanel {...{ knowledge, since, language }} upTo={knownOn} row={sinceRow} />}
      <p ref={spokenRef} role="status" className="visually-hidden" />
    </section>
  );
}
