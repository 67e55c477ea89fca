/** One sign of the line of the legend, from the outlines that the canvas draws. */
import { type ReactNode } from 'react';
import { type LegendEntry } from '../../timeline/legendEntries.ts';
import { newsPath } from '../../timeline/newsSign.ts';
import {
  crossPath,
  halfPath,
  headPath,
  stemDashes,
  stemGapPx,
  type StemStyle,
} from '../../timeline/marks.ts';
import styles from './legend.module.css';

export const radiusPx = 5;

/** Room for one sign, about whose middle it is drawn. */
export function SignRoom({ children }: { readonly children: ReactNode }) {
  return (
    <svg viewBox="-9 -9 18 18" width="16" height="16" aria-hidden="true">
      {children}
    </svg>
  );
}

export function LegendSign({ entry }: { readonly entry: LegendEntry }) {
  const disc = headPath('disc', radiusPx);
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
            d={disc}
            className={styles[entry.fill === 'solid' ? 'solid' : 'outline']}
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
    case 'news':
      return <path d={newsPath} className={styles['news']} />;
    case 'figure':
      return (
        <>
          {entry.isRinged && <path d={headPath('disc', 7)} className={styles['outline']} />}
          <text className={styles['figure']} y="4">
            {entry.figure}
          </text>
        </>
      );
    case 'colour':
      return [1, 2, 4].map((side, at) => (
        <circle key={side} cx={(at - 1) * 5.5} r="2.6" style={{ fill: `var(--side-${side})` }} />
      ));
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
