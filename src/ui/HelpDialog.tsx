/** All keys, in one list. */
import { type RefObject } from 'react';
import controls from './controls.module.css';
import dialog from './dialog.module.css';
import styles from './help.module.css';
import { useSession } from './session.ts';
import { useLanguageWith } from './useLanguageWith.ts';

export function HelpDialog({ dialogRef }: { readonly dialogRef: RefObject<HTMLDialogElement | null> }) {
  const { language } = useSession();
  const { help, screen } = useLanguageWith(language, 'help').text;
  return (
    <dialog ref={dialogRef} className={dialog['dialog']} aria-labelledby="help-title">
      <h2 id="help-title" className={dialog['title']}>
        {help.title}
      </h2>
      {help.lists.map(({ title, keys }) => (
        <section key={title}>
          <h3 className={controls['heading']}>{title}</h3>
          <dl className={styles['keys']}>
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <form method="dialog">
        <button type="submit" className={controls['button']}>
          {screen.close}
        </button>
      </form>
    </dialog>
  );
}
