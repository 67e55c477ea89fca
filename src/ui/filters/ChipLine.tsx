/** The filter as a sentence, each part with its way out; then what it gives and what the window shows. */
import { conditionInWords, daysInWords } from '../../language/filterSentence.ts';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import { useValueNames } from '../useValueNames.ts';
import styles from './chips.module.css';

export function ChipLine() {
  const { language, commands } = useSession();
  const filter = useApp(state => state.view.filter);
  const nameOf = useValueNames();
  const words = language.text.screen.chips;
  const chips = filter.conditions.map((condition, index) => ({
    key: `${condition.group}-${condition.op}-${condition.role ?? ''}-${index}`,
    text: conditionInWords(condition, nameOf, language),
    drop: () => {
      commands.dropCondition(index);
    },
  }));
  const days = daysInWords(filter, language);
  if (days !== '') {
    chips.push({
      key: 'days',
      text: days,
      drop: () => {
        commands.setDays({});
      },
    });
  }
  if (filter.text !== undefined) {
    chips.push({
      key: 'text',
      text: words.text(filter.text),
      drop: () => {
        commands.setText('');
      },
    });
  }
  if (chips.length === 0) return null;
  return (
    <ul className={styles['chips']} aria-label={words.label}>
      {chips.map(chip => (
        <li key={chip.key} className={styles['chip']}>
          <bdi className={styles['chipText']}>{chip.text}</bdi>
          <button type="button" aria-label={words.remove(chip.text)} onClick={chip.drop}>
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
