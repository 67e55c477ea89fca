/** How much of the browser's room is used, and whether it has agreed to keep it. */
import { useEffect, useState } from 'react';
import controls from '../controls.module.css';
import styles from './home.module.css';
import { useHome } from './homeContext.ts';
import { browserPersistence } from './persistence.ts';

interface Room {
  readonly usedBytes?: number | undefined;
  readonly quotaBytes?: number | undefined;
  readonly isPersisted: boolean;
}

export function StorageLine() {
  const { language } = useHome();
  const words = language.text.home;
  const [room, setRoom] = useState<Room>();
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    let isGone = false;
    const storage = browserPersistence();
    if (storage === undefined) return undefined;
    void Promise.all([storage.estimate(), storage.persisted()]).then(
      ([{ usage, quota }, isPersisted]) => {
        if (!isGone) setRoom({ usedBytes: usage, quotaBytes: quota, isPersisted });
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, []);
  if (room === undefined) return null;
  const { usedBytes, quotaBytes, isPersisted } = room;
  return (
    <div className={styles['storage']}>
      {usedBytes !== undefined && quotaBytes !== undefined && (
        <p>{words.used(words.size(usedBytes), words.size(quotaBytes))}</p>
      )}
      <p role="status">
        {isPersisted ? words.persisted : isRefused ? words.persistRefused : words.notPersisted}
      </p>
      {!isPersisted && !isRefused && (
        <button
          type="button"
          className={controls['button']}
          onClick={() => {
            void browserPersistence()
              ?.persist()
              .then(isGiven => {
                setRoom({ ...room, isPersisted: isGiven });
                setRefused(!isGiven);
              });
          }}
        >
          {words.askToPersist}
        </button>
      )}
    </div>
  );
}
