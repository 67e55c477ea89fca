/** One polite live region for what just happened; the last message stays readable until the next. */
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import styles from './announce.module.css';
import { useSession } from './session.ts';

const AnnounceContext = createContext<(message: string) => void>(() => undefined);

export function useAnnounce(): (message: string) => void {
  return useContext(AnnounceContext);
}

export function Announcer({ children }: { readonly children: ReactNode }) {
  const { language } = useSession();
  const [message, setMessage] = useState({ text: '', count: 0 });
  const announce = useCallback((next: string) => {
    setMessage(({ count }) => ({ text: next, count: count + 1 }));
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" className={styles['toast']} data-shown={message.text !== ''}>
        {/* A new element each time: the same words twice are otherwise not spoken again. */}
        <bdi key={message.count} className={styles['text']}>
          {message.text}
        </bdi>
        {message.text !== '' && (
          <button
            type="button"
            aria-label={language.text.screen.close}
            className={styles['dismiss']}
            onClick={() => {
              setMessage(({ count }) => ({ text: '', count }));
            }}
          >
            ×
          </button>
        )}
      </div>
    </AnnounceContext>
  );
}
