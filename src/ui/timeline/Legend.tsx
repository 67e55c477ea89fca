/** The grammar of the marks, always one glance away; drawn from the same outlines as the marks. */
import { type LegendEntry, legendEntries } from '../../timeline/legendEntries.ts';
import {
  crossPath,
  halfPath,
  headPath,
  stemDashes,
  stemGapPx,
  type StemStyle,
} from '../../timeline/marks.ts';
import { useSession } from '../session.ts';
import styles from './legend.module.css';

const radiusPx = 5;

export function Legend() {
  const { language } = useSession();
  return (
    <ul className={styles['legend']} aria-label={language.text.timeline.legend.label}>
      {legendEntries(language).map(entry => (
        <li key={entry.words}>
          <svg viewBox="-9 -9 18 18" width="16" height="16" aria-hidden="true">
            <Mark entry={entry} />
          </svg>
          {entry.words}
        </li>
      ))}
    </ul>
  );
}

function Mark({ entry }: { readonly entry: LegendEntry }) {
  switch (entry.kind) {
    case 'head':
      return (
        <path
          d={headPath(entry.shape, radiusPx)}
          className={styles[entry.shape === 'ring' ? 'outline' : 'solid']}
        />
      );
    case 'stem':
      return <Stem style={entry.stem} />;
    case 'fill':
      return (
        <>
          <path
            d={headPath('disc', radiusPx)}
            className={styles['outline']}
            strokeDasharray={entry.fill === 'dashed' ? '2 2' : undefined}
          />
          {entry.fill === 'half' && <path d={halfPath('disc', radiusPx)} className={styles['solid']} />}
          {entry.fill === 'crossed' && <path d={crossPath('disc', radiusPx)} className={styles['outline']} />}
        </>
      );
    case 'disputed':
      return (
        <>
          <path d={headPath('disc', radiusPx - 1)} className={styles['solid']} />
          <path d={headPath('disc', radiusPx + 2.5)} className={styles['disputed']} />
        </>
      );
  }
}

function Stem({ style }: { readonly style: StemStyle }) {
  const xs = style === 'double' ? [-stemGapPx / 2, stemGapPx / 2] : [0];
  return xs.map(xPx => (
    <path
      key={xPx}
      d={`M${xPx},-8V8`}
      className={styles['outline']}
      strokeDasharray={stemDashes[style].join(' ')}
    />
  ));
}
