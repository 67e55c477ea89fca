/** The picture on its way out: as a file, or to the printer. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { fileNameOf } from '../../formats/writeRecord.ts';
import { filterInWords } from '../../language/filterSentence.ts';
import { createValueNames } from '../../language/valueNames.ts';
import { makePicture } from '../../timeline/drawPicture.ts';
import { type SheetName } from '../../timeline/pictureSizes.ts';
import { type SvgNode } from '../../timeline/svgNodes.ts';
import { useAnnounce } from '../announce.tsx';
import controls from '../controls.module.css';
import { saveFile } from '../saveFile.ts';
import { type Session, useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './picture.module.css';
import { type PictureChoices, pictureRequestOf } from './pictureRequestOf.ts';
import { pixelSizeOf, pngOf } from './pngOf.ts';
import { PrintPages } from './PrintPages.tsx';
import { sheetPxOf } from './sheetPx.ts';
import { type ShownPicture } from './usePicture.ts';

export const mostPages = 40;

interface PictureActionsProps {
  /** Absent while it is drawn. */
  readonly shown: ShownPicture | undefined;
  readonly choices: PictureChoices;
  readonly onChange: (choices: PictureChoices) => void;
  readonly onClose: () => void;
}

interface Printed {
  readonly pages: readonly SvgNode[];
  readonly sheet: SheetName;
  readonly choices: PictureChoices;
}

export function PictureActions({ shown, choices, onChange, onClose }: PictureActionsProps) {
  const session = useSession();
  const language = useLanguageWith(session.language, 'picture');
  const words = language.text.picture;
  const announce = useAnnounce();
  const [printed, setPrinted] = useState<Printed>();
  const [problem, setProblem] = useState('');
  const { at, count } = choices.page ?? { at: 0, count: 1 };
  const [countText, setCountText] = useState(String(count));
  // Paper of what was chosen before is not what is asked for now.
  const toPrint = printed?.choices === choices ? printed : undefined;
  useEffect(() => {
    if (toPrint !== undefined) window.print();
  }, [toPrint]);

  const save = (blob: Blob, ending: string) => {
    const name = pictureFileName(session, `${count > 1 ? `-${at + 1}` : ''}.${ending}`);
    saveFile(blob, name);
    announce(words.saved(name));
  };
  const savePng = async ({ svg, picture }: ShownPicture) => {
    setProblem('');
    try {
      save(await pngOf(svg, pixelSizeOf(sheetPxOf(picture))), 'png');
    } catch {
      setProblem(words.pngFailed);
    }
  };
  const print = async () => {
    const size = choices.size.kind === 'sheet' ? choices.size : ({ kind: 'sheet', sheet: 'a4' } as const);
    const pages: SvgNode[] = [];
    for (let page = 0; page < count; page += 1) {
      const request = pictureRequestOf(
        { session, language },
        { ...choices, size, page: { at: page, count } },
      );
      pages.push((await makePicture(request)).node);
    }
    flushSync(() => {
      setPrinted({ pages, sheet: size.sheet, choices });
    });
  };

  return (
    <div className={styles['actions']}>
      <label className={styles['count']} title={words.pagesHint}>
        {words.pages}
        <input
          type="number"
          className={controls['field']}
          min={1}
          max={mostPages}
          value={countText}
          onChange={changeEvent => {
            const text = changeEvent.currentTarget.value;
            setCountText(text);
            const next = Number(text);
            if (Number.isInteger(next) && next >= 1 && next <= mostPages)
              onChange({ ...choices, page: { at: Math.min(at, next - 1), count: next } });
          }}
          onBlur={() => {
            setCountText(String(count));
          }}
        />
      </label>
      <button
        type="button"
        className={controls['primary']}
        disabled={shown === undefined}
        onClick={() => {
          if (shown !== undefined) save(new Blob([shown.svg], { type: 'image/svg+xml' }), 'svg');
        }}
      >
        {words.saveSvg}
      </button>
      <button
        type="button"
        className={controls['button']}
        disabled={shown === undefined}
        onClick={() => {
          if (shown !== undefined) void savePng(shown);
        }}
      >
        {words.savePng}
      </button>
      <button
        type="button"
        className={controls['button']}
        onClick={() => {
          void print();
        }}
      >
        {words.print}
      </button>
      <button
        type="button"
        className={`${controls['quiet'] ?? ''} ${styles['close'] ?? ''}`}
        onClick={onClose}
      >
        {words.close}
      </button>
      {problem !== '' && <p role="alert">{problem}</p>}
      {toPrint && <PrintPages pages={toPrint.pages} sheet={toPrint.sheet} />}
    </div>
  );
}

/** After the record and the filter, as every file that leaves the page. */
function pictureFileName({ store, selectors, language }: Session, ending: string): string {
  const state = store.getState();
  const { record } = state;
  const sentence = filterInWords(selectors.filterOf(state), createValueNames(record, language), language);
  const count = selectors.filteredRowsOf(state).length;
  return fileNameOf(`${record.title} ${sentence}`, count).replace(/\.json$/, ending);
}
