/**
 * When it happened, in one field: date, clock, zone and length as printed. Beneath it at once how that is understood,
 * in words, in EDTF and on a tiny axis; what can be understood in several ways, or counts from another day, is asked.
 */
import { useDeferredValue } from 'react';
import { readIsoDay } from '../../domain/calendarDay.ts';
import { isBlank } from '../../domain/eventDraft.ts';
import { dayOfPrint, readDraftWhen } from '../../domain/eventDraftWhen.ts';
import { type When } from '../../domain/event.ts';
import { edtfText } from '../../domain/ids.ts';
import { weekStarts } from '../../domain/typedRelative.ts';
import { type TypedWhenNote, type TypedWhenReading } from '../../domain/typedWhenProblem.ts';
import { durationInWords, edtfInWords, whenInWords } from '../../language/dates.ts';
import { typedWhenNoteInWords } from '../../language/typedDateWords.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { DateField } from './DateField.tsx';
import { DayPicker } from './DayPicker.tsx';
import { focusField } from './focusField.ts';
import styles from './form.module.css';
import { useDraft, useForm } from './formContext.ts';
import { TextField } from './TextField.tsx';
import { WhenAxis } from './WhenAxis.tsx';

export function WhenField() {
  const { change, names, language, idOf } = useForm();
  const draft = useDraft();
  const words = language.text.form;
  const { date } = draft;
  const reading = readDraftWhen(draft, { names });
  const isWritten = !isBlank(date);
  const when = reading.kind === 'read' && isWritten ? reading.when : undefined;
  const settledWhen = useDeferredValue(when);
  const setDate = (text: string) => {
    change(before => ({ ...before, date: text }));
  };
  /** A reading that was chosen is ours: the words that were printed are kept beside it. */
  const choose = (text: string) => {
    change(before => ({
      ...before,
      date: text,
      printed: isBlank(before.printed) ? before.date.trim() : before.printed,
    }));
    focusField(idOf('date'));
  };
  return (
    <div className={styles['date']}>
      <div className={styles['withPicker']}>
        <TextField
          field="date"
          label={words.date}
          value={date}
          onChange={setDate}
          {...(isWritten ? {} : { hint: words.dateHint })}
        />
        <DayPicker dayIso={plainDayOf(when)} label={words.date} onPick={setDate} />
      </div>
      <div className={styles['echo']} aria-live="polite">
        {isWritten && <Echo reading={reading} onChoose={choose} />}
      </div>
      {isCounted(draft.date, reading) && <PrintedOn />}
      {settledWhen !== undefined && <WhenAxis when={settledWhen} />}
      {(when?.printed !== undefined || draft.printed !== '') && <Printed when={when} />}
    </div>
  );
}

function plainDayOf(when: When | undefined): string | undefined {
  return when !== undefined && readIsoDay(when.edtf) !== undefined ? when.edtf : undefined;
}

interface EchoProps {
  readonly reading: TypedWhenReading;
  readonly onChoose: (text: string) => void;
}

function Echo({ reading, onChoose }: EchoProps) {
  const { language } = useForm();
  const words = language.text.form;
  switch (reading.kind) {
    case 'read': {
      const { when, notes } = reading;
      const length = when.durationMin && durationInWords(when.durationMin, language);
      const said = whenInWords(when, language);
      const echo = words.dateReads(length === undefined ? said : `${said} · ${length}`, when.edtf);
      return (
        <>
          <bdi>{echo}</bdi>
          {notes.map(note => (
            <NoteLine key={note.code} note={note} onChoose={onChoose} />
          ))}
        </>
      );
    }
    case 'ambiguous': {
      const question = reading.about === 'day' ? words.whichDate : words.whichZone;
      return (
        <div role="group" aria-label={question}>
          {question}{' '}
          {reading.choices.map(({ text, edtf, zone }) => (
            <Choice
              key={text}
              onPress={() => {
                onChoose(text);
              }}
            >
              {edtf === undefined ? (zone ?? text) : edtfInWords(edtf, language)}
            </Choice>
          ))}
        </div>
      );
    }
    case 'asks':
    case 'unreadable':
      return null;
  }
}

interface NoteLineProps {
  readonly note: TypedWhenNote;
  readonly onChoose: (text: string) => void;
}

/** How the clock was understood; what is odd about it stands with the warnings. */
function NoteLine({ note, onChoose }: NoteLineProps) {
  const { language } = useForm();
  const { typedDates } = language.text.form;
  if (note.code !== 'zone-of-venue' && note.code !== 'converted' && note.code !== 'clock-twice') return null;
  const said = typedWhenNoteInWords(note, typedDates, language);
  if (note.code !== 'clock-twice') return <p>{said}</p>;
  const [first, second] = typedDates.clocks.whichOfTwo;
  return (
    <div role="group" aria-label={said}>
      {said}{' '}
      <Choice
        onPress={() => {
          onChoose(note.texts[0]);
        }}
      >
        {first(note.offsets[0])}
      </Choice>
      <Choice
        onPress={() => {
          onChoose(note.texts[1]);
        }}
      >
        {second(note.offsets[1])}
      </Choice>
    </div>
  );
}

function Choice({ onPress, children }: { readonly onPress: () => void; readonly children: string }) {
  return (
    <button type="button" className={styles['choice']} onClick={onPress}>
      {children}
    </button>
  );
}

/** Whether the words count from a day that the reader may say. */
function isCounted(text: string, reading: TypedWhenReading): boolean {
  if (reading.kind === 'asks') return true;
  if (reading.kind === 'read') return reading.when.printed !== undefined && !/\d{4}/.test(text);
  return reading.kind === 'unreadable' && reading.problem.code === 'no-day-left';
}

function PrintedOn() {
  const { change, language } = useForm();
  const draft = useDraft();
  const words = language.text.form;
  const anchor = dayOfPrint(draft);
  const isFromSource = isBlank(draft.printedOn) && anchor !== undefined;
  return (
    <div className={styles['pair']}>
      <DateField
        field="printedOn"
        label={words.printedOn}
        value={draft.printedOn}
        hint={
          isFromSource ? words.printedOnSource(edtfInWords(edtfText(anchor), language)) : words.printedOnHint
        }
        onChange={printedOn => {
          change(before => ({ ...before, printedOn }));
        }}
      />
      <ChoiceField
        field="weekStart"
        label={words.weekStart}
        values={['', ...weekStarts]}
        names={words.weekStarts}
        none={words.notChosen}
        value={draft.weekStart}
        onChange={weekStart => {
          change(before => ({ ...before, weekStart }));
        }}
      />
    </div>
  );
}

function Printed({ when }: { readonly when: When | undefined }) {
  const { change, language } = useForm();
  const { printed } = useDraft();
  const words = language.text.form;
  return (
    <TextField
      field="printed"
      label={words.printed}
      value={printed}
      hint={
        printed === '' && when?.printed !== undefined ? words.printedKept(when.printed) : words.printedHint
      }
      onChange={text => {
        change(before => ({ ...before, printed: text }));
      }}
    />
  );
}
