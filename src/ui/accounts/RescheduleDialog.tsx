/** Asks for the new date and place of a planned event, and who says so; one operation makes the new plan. */
import { useEffect, useId, useRef, useState } from 'react';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { claimId, type EdtfText, eventId, freshId, placeId, type SideCode } from '../../domain/ids.ts';
import { planRescheduling } from '../../domain/rescheduling.ts';
import { unstatedSide } from '../../domain/sides.ts';
import { readTypedDate } from '../../domain/typedDate.ts';
import { edtfInWords } from '../../language/dates.ts';
import { sideName } from '../../language/names.ts';
import { useAnnounce } from '../announce.tsx';
import controls from '../controls.module.css';
import dialog from '../dialog.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useReveal } from '../useReveal.ts';
import { useApp } from '../useStore.ts';
import styles from './accounts.module.css';
import { FormRow } from './FormRow.tsx';

interface RescheduleDialogProps {
  readonly event: DiplomaticEvent;
  readonly onClose: () => void;
}

export function RescheduleDialog({ event, onClose }: RescheduleDialogProps) {
  const session = useSession();
  const { commands } = session;
  const language = useLanguageWith(session.language, 'accounts');
  const record = useApp(state => state.record);
  const todayIso = useApp(state => state.todayIso);
  const announce = useAnnounce();
  const reveal = useReveal();
  const id = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const [date, setDate] = useState('');
  const [place, setPlace] = useState<string>(event.venue?.place ?? '');
  const [by, setBy] = useState('');
  const [side, setSide] = useState<SideCode>();
  const [knownOn, setKnownOn] = useState(todayIso);
  const [isTried, setTried] = useState(false);
  useEffect(() => {
    dialogRef.current?.showModal();
  }, []);
  const words = language.text.accounts;
  const read = (text: string): EdtfText | undefined => {
    const reading = readTypedDate(text, { todayIso });
    return reading.kind === 'read' ? reading.edtf : undefined;
  };
  const edtf = read(date);
  const known = read(knownOn);
  const dateProblem =
    edtf === undefined
      ? words.problems['date-unread']
      : edtf === event.when.edtf
        ? words.sameDate
        : undefined;
  const knownProblem = known === undefined ? words.problems['date-unread'] : undefined;
  const save = () => {
    setTried(true);
    const wrong = dateProblem !== undefined ? 'date' : knownProblem === undefined ? undefined : 'known';
    if (wrong !== undefined || edtf === undefined || known === undefined) {
      dialogRef.current?.querySelector<HTMLElement>(`[id="${id}-${wrong ?? 'date'}"]`)?.focus();
      return;
    }
    const successor = eventId(freshId('e'));
    const plan = {
      id: successor,
      when: { edtf },
      place: place === '' ? undefined : placeId(place),
      by: by.trim() === '' ? words.recordedBy : by.trim(),
      side,
      knownOn: known,
    };
    const { recordedBy } = words;
    commands.editMany(
      planRescheduling(event.id, plan, { recordedBy, newClaimId: () => claimId(freshId('c')), todayIso }),
    );
    dialogRef.current?.close();
    announce(words.rescheduled(event.title, edtfInWords(edtf, language)));
    reveal(successor);
  };
  const sides = [...new Set(event.participants.map(participant => participant.side))].filter(
    code => code !== unstatedSide,
  );
  const places = [...record.places.values()].sort((one, other) =>
    one.name.localeCompare(other.name, language.locale),
  );
  return (
    <dialog ref={dialogRef} className={dialog['dialog']} aria-labelledby={`${id}-title`} onClose={onClose}>
      <form
        className={styles['question']}
        noValidate
        onSubmit={submitted => {
          submitted.preventDefault();
          save();
        }}
      >
        <h2 id={`${id}-title`} className={dialog['title']}>
          {words.rescheduleName(event.title)}
        </h2>
        <p>{words.rescheduleText(edtfInWords(event.when.edtf, language))}</p>
        <FormRow
          id={`${id}-date`}
          label={words.newDate}
          hint={edtf === undefined ? words.newDateHint : edtfInWords(edtf, language)}
          problem={isTried ? dateProblem : undefined}
        >
          <input
            id={`${id}-date`}
            className={controls['field']}
            value={date}
            aria-invalid={isTried && dateProblem !== undefined}
            aria-describedby={isTried && dateProblem !== undefined ? `${id}-date-problem` : undefined}
            onChange={({ currentTarget }) => {
              setDate(currentTarget.value);
            }}
          />
        </FormRow>
        <FormRow id={`${id}-place`} label={words.newPlace}>
          <select
            id={`${id}-place`}
            className={controls['field']}
            value={place}
            onChange={({ currentTarget }) => {
              setPlace(currentTarget.value);
            }}
          >
            <option value="">{words.placeOpen}</option>
            {places.map(({ id: placeKey, name }) => (
              <option key={placeKey} value={placeKey}>
                {name}
              </option>
            ))}
          </select>
        </FormRow>
        <FormRow id={`${id}-by`} label={words.by} hint={words.byHint}>
          <input
            id={`${id}-by`}
            className={controls['field']}
            dir="auto"
            value={by}
            onChange={({ currentTarget }) => {
              setBy(currentTarget.value);
            }}
          />
        </FormRow>
        <FormRow id={`${id}-side`} label={words.side}>
          <select
            id={`${id}-side`}
            className={controls['field']}
            value={side ?? ''}
            onChange={({ currentTarget }) => {
              setSide(sides.find(code => code === currentTarget.value));
            }}
          >
            <option value="">{words.noSide}</option>
            {sides.map(code => (
              <option key={code} value={code}>
                {sideName(code, record.bodies, language)}
              </option>
            ))}
          </select>
        </FormRow>
        <FormRow id={`${id}-known`} label={words.knownOn} problem={isTried ? knownProblem : undefined}>
          <input
            id={`${id}-known`}
            className={controls['field']}
            value={knownOn}
            aria-invalid={isTried && knownProblem !== undefined}
            aria-describedby={isTried && knownProblem !== undefined ? `${id}-known-problem` : undefined}
            onChange={({ currentTarget }) => {
              setKnownOn(currentTarget.value);
            }}
          />
        </FormRow>
        <div className={styles['formEnd']}>
          <button type="submit" className={controls['primary']}>
            {words.reschedules}
          </button>
          <button
            type="button"
            className={controls['button']}
            onClick={() => {
              dialogRef.current?.close();
            }}
          >
            {words.keepPlan}
          </button>
        </div>
      </form>
    </dialog>
  );
}
