import { todayIso } from '../language/today.ts';

/** A page left open overnight must not show yesterday as today. Asks each minute and when it is looked at. */
export function watchToday(onNewDay: (iso: string) => void): () => void {
  let today = todayIso(new Date());
  const check = (): void => {
    const now = todayIso(new Date());
    if (now === today) return;
    today = now;
    onNewDay(now);
  };
  const timer = setInterval(check, 60_000);
  document.addEventListener('visibilitychange', check);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', check);
  };
}
