/** One sign of the legend, from the outlines that the canvas draws. */
import { type LegendEntry } from '../../timeline/legendEntries.ts';
import {
  crossPath,
  halfPath,
  headPath,
  linkDashes,
  stemDashes,
  stemGapPx,
  type StemStyle,
  tickPath,
} from '../../timeline/marks.ts';
import styles from './legend.module.css';

const radiusPx = 5;

export function LegendSign({ entry }: { readonly entry: LegendEntry }) {
  return (
    <svg viewBox="-9 -9 18 18" width="16" height="16" aria-hidden="true">
      <Sign entry={entry} />
    </svg>
  );
}

function Sign({ entry }: { readonly entry: LegendEntry }) {
  const disc = headPath('disc', radiusPx);
  switch (entry.kind) {
    case 'head':
      return (
        <path
          d={headPath(entry.shape, radiusPx)}
          className={styles[entry.shape === 'ring' ? 'outline' : 'solid']}
        />
      );
    case 'tick':
      return (
        <>
          <path d={headPath('diamond', radiusPx - 1)} className={styles['solid']} />
          <path d={tickPath('diamond', radiusPx - 1)} className={styles['outline']} />
        </>
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
    case 'link':
      return (
        <>
          <path
            d="M-9,-3C-5,5,3,5,8,-1"
            className={styles['link']}
            strokeDasharray={linkDashes[entry.link].join(' ')}
          />
          <path d="M4,-1.5L8,-1L7.5,3" className={styles['link']} />
        </>
      );
    case 'glyph':
      return <path d={entry.outline} className={styles['glyph']} />;
    case 'figure':
      return (
        <>
          {entry.isRinged && <path d={headPath('disc', 7)} className={styles['outline']} />}
          <text className={styles['figure']} y="4">
            {entry.figure}
          </text>
        </>
      );
    case 'bar':
      return <Bar end={entry.end} />;
    case 'column':
      return <path d="M-5,3H-1V8H-5ZM1,-8H5V8H1Z" className={styles['solid']} />;
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

/** A soft edge fades in steps, as on the canvas. */
function Bar({ end }: { readonly end: 'plain' | 'soft' | 'open' }) {
  if (end === 'soft') {
    return [0.1, 0.2, 0.3, 0.4]
      .map((opacity, at) => (
        <path key={opacity} d={`M${-9 + at * 3},-3h3v6h-3Z`} className={styles['solid']} opacity={opacity} />
      ))
      .concat(<path key="whole" d="M3,-3h6v6h-6Z" className={styles['solid']} opacity={0.5} />);
  }
  return (
    <>
      <path
        d={end === 'open' ? 'M-9,-3H2V3H-9Z' : 'M-9,-3H9V3H-9Z'}
        className={styles['solid']}
        opacity={0.5}
      />
      {end === 'open' && <path d="M3,-4L8,0L3,4" className={styles['outline']} />}
    </>
  );
}
