/** A second line of dates under the axis and in an event's details, in another calendar. */
import { useId } from 'react';
import { secondCalendars } from '../../domain/readingChoices.ts';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './viewMenu.module.css';

export function CalendarChoice() {
  const { commands, language } = useSession();
  const name = useId();
  const words = language.text.score;
  const chosen = useApp(({ reading }) => reading.secondCalendar);
  return (
    <fieldset className={styles['choices']}>
      <legend>{words.secondCalendar}</legend>
      {secondCalendars.map(calendar => (
        <label key={calendar}>
          <input
            type="radio"
            name={name}
            checked={calendar === chosen}
            onChange={() => {
              commands.setReading({ secondCalendar: calendar });
            }}
          />
          {words.calendars[calendar]}
        </label>
      ))}
    </fieldset>
  );
}
