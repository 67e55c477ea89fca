/**
 * The sheets that go to the printer instead of the page: a part of the time on each, every one with its axis and the
 * names of the staves. They stand beside the app and are seen on paper only.
 */
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { type SheetName } from '../../timeline/pictureSizes.ts';
import { type SvgNode } from '../../timeline/svgNodes.ts';
import styles from './picture.module.css';
import { svgElement } from './svgElement.ts';

interface PrintPagesProps {
  readonly pages: readonly SvgNode[];
  readonly sheet: SheetName;
}

export function PrintPages({ pages, sheet }: PrintPagesProps) {
  return createPortal(
    <div className={styles['pages']} data-testid="picture-pages" data-picture-pages="">
      {pages.map((page, at) => (
        <PrintPage key={at} page={page} sheet={sheet} />
      ))}
    </div>,
    document.body,
  );
}

function PrintPage({ page, sheet }: { readonly page: SvgNode; readonly sheet: SheetName }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.replaceChildren(svgElement(page));
  }, [page]);
  return <div ref={ref} className={styles['page']} data-sheet={sheet} />;
}
