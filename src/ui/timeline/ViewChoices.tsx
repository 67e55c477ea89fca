/** How the score is drawn: what its staves stand for, flags, a second calendar. Fetched when the menu opens. */
import { useId } from 'react';
import { groupings, noStaveChoices, staveChoicesOf } from '../../domain/readingChoices.ts';
import { useAnnounce } from '../announce.tsx';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import { CalendarChoice } from './CalendarChoice.tsx';
import styles from './viewMenu.module.css';

export function ViewChoices() {
  return (
    <>
      <StavesChoice />
      <FlagsChoice />
      <CalendarChoice />
    </>
  );
}

function FlagsChoice() {
  const { commands, language } = useSession();
  const showsFlags = useApp(({ reading }) => reading.showsFlags);
  return (
    <div className={styles['choices']}>
      <label>
        <input
          type="checkbox"
          checked={showsFlags}
          onChange={({ currentTarget }) => {
            commands.setReading({ showsFlags: currentTarget.checked });
          }}
        />
        {language.text.score.flags}
      </label>
    </div>
  );
}

function StavesChoice() {
  const { commands, language, store } = useSession();
  const announce = useAnnounce();
  const name = useId();
  const words = language.text.staves;
  const grouping = useApp(({ view }) => view.grouping ?? 'country');
  const choices = useApp(({ reading }) => staveChoicesOf(reading, grouping));
  const { pinned, folded, unfolded, order } = choices;
  const isChanged = [pinned, folded, unfolded, order].some(values => values.length > 0);
  return (
    <>
      <fieldset className={styles['choices']}>
        <legend>{words.standFor}</legend>
        {groupings.map(one => (
          <label key={one}>
            <input
              type="radio"
              name={name}
              checked={one === grouping}
              onChange={() => {
                commands.setGrouping(one);
              }}
            />
            {words.groupings[one]}
          </label>
        ))}
      </fieldset>
      {isChanged && (
        <button
          type="button"
          className={controls['button']}
          onClick={({ currentTarget }) => {
            // It goes away with what it restored; focus stays with the menu.
            currentTarget.closest('details')?.querySelector('summary')?.focus();
            const { staves } = store.getState().reading;
            commands.setReading({ staves: { ...staves, [grouping]: noStaveChoices } });
            announce(words.restored);
          }}
        >
          {words.restore}
        </button>
      )}
    </>
  );
}
