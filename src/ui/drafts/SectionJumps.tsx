/** One press to each part of the form that may be folded or far down; the keys that do the same are their titles. */
import { useForm } from '../form/formContext.ts';
import styles from './drafts.module.css';
import { isMac } from './isMac.ts';
import { type JumpName } from './sectionJumps.ts';

const shown: readonly (readonly [name: JumpName, letter: string])[] = [
  ['side', 'S'],
  ['place', 'P'],
  ['source', 'O'],
  ['statement', 'Q'],
  ['round', 'R'],
  ['summary', 'Y'],
  ['more', 'M'],
];

export function SectionJumps({ onJump }: { readonly onJump: (name: JumpName) => void }) {
  const { language } = useForm();
  const words = language.text.form.entry;
  return (
    <div role="group" aria-label={words.jumps} className={styles['jumps']}>
      {shown.map(([name, letter]) => (
        <button
          key={name}
          type="button"
          title={words.jumpKeys(letter, isMac())}
          aria-keyshortcuts={isMac() ? `Control+Alt+${letter}` : `Alt+${letter}`}
          onClick={() => {
            onJump(name);
          }}
        >
          {words.jumpNames[name]}
        </button>
      ))}
    </div>
  );
}
