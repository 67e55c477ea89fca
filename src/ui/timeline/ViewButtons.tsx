/** Zooming and fitting by clicks alone, for whoever has no wheel, pinch or keys (WCAG 2.5.1, 2.5.7). */
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useWindowMoves } from '../useWindowMoves.ts';

export function ViewButtons() {
  const { language } = useSession();
  const { move, showFiltered } = useWindowMoves();
  const words = language.text.screen;
  const zoom = (name: string, sign: string, octaves: number) => (
    <button
      type="button"
      className={controls['icon']}
      aria-label={name}
      title={name}
      onClick={() => {
        move({ kind: 'zoom', atShare: 0.5, octaves });
      }}
    >
      {sign}
    </button>
  );
  return (
    <>
      {zoom(words.zoomOut, '−', 1)}
      {zoom(words.zoomIn, '+', -1)}
      <button type="button" className={controls['quiet']} onClick={showFiltered}>
        {words.showAll}
      </button>
    </>
  );
}
