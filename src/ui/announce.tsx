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
  const [message, setMessage] = useState('');
  const announce = useCallback((next: string) => {
    setMessage(next);
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" className={styles['toast']} data-shown={message !== ''}>
        <bdi>{message}</bdi>
        {message !== '' && (
          <button
            type="button"
            aria-label={language.text.screen.close}
            className={styles['dismiss']}
            onClick={() => {
              setMessage('');
            }}
          >
            ×
          </button>
        )}
      </div>
    </AnnounceContext>
  );
}
