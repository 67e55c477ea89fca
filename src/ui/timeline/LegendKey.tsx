/** The key to every sign, in sections: fetched after the first sight, since it lies closed until it is asked for. */
import { useId } from 'react';
import { type KeyEntry, legendSections } from '../../timeline/legendSections.ts';
import { headPath, linkDashes, tickPath } from '../../timeline/marks.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './legend.module.css';
import { LegendSign, radiusPx, SignRoom } from './LegendSign.tsx';

export function LegendKey() {
  const language = useLanguageWith(useSession().language, 'key');
  const titleId = useId();
  return (
    <div className={styles['sections']}>
      {legendSections(language).map(({ title, entries }, at) => (
        <section key={title} aria-labelledby={`${titleId}${at}`}>
          <h3 id={`${titleId}${at}`}>{title}</h3>
          <ul>
            {entries.map(entry => (
              <li key={entry.words}>
                <SignRoom>
                  <KeySign entry={entry} />
                </SignRoom>
                {entry.words}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function KeySign({ entry }: { readonly entry: KeyEntry }) {
  switch (entry.kind) {
    case 'tick':
      return (
        <>
          <path d={headPath('diamond', radiusPx - 1)} className={styles['solid']} />
          <path d={tickPath('diamond', radiusPx - 1)} className={styles['outline']} />
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
    case 'bar':
      return <Bar end={entry.end} />;
    case 'column':
      return <path d="M-5,3H-1V8H-5ZM1,-8H5V8H1Z" className={styles['solid']} />;
    default:
      return <LegendSign entry={entry} />;
  }
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
