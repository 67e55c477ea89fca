/** What is drawn, how large, and what stands on it. */
import { useId, useState } from 'react';
import { type LanguageWith } from '../../language/language.ts';
import { allowedWidthPx, leastWidthPx, mostWidthPx, sheetNames } from '../../timeline/pictureSizes.ts';
import controls from '../controls.module.css';
import styles from './picture.module.css';
import { type PictureChoices, pictureParts } from './pictureRequestOf.ts';

interface PictureFieldsProps {
  readonly choices: PictureChoices;
  readonly onChange: (choices: PictureChoices) => void;
  readonly language: LanguageWith<'picture'>;
  readonly shownCount: number;
  /** The window, in words. */
  readonly span: string;
}

const usualWidthPx = 1600;

export function PictureFields({ choices, onChange, language, shownCount, span }: PictureFieldsProps) {
  const words = language.text.picture;
  const name = useId();
  const { extent, size, parts } = choices;
  const [widthText, setWidthText] = useState(String(usualWidthPx));
  return (
    <div className={styles['fields']}>
      <fieldset>
        <legend className={controls['heading']}>{words.extent}</legend>
        {(['whole', 'window'] as const).map(each => (
          <label key={each} className={styles['choice']}>
            <input
              type="radio"
              name={`${name}-extent`}
              checked={extent === each}
              onChange={() => {
                onChange({ ...choices, extent: each });
              }}
            />
            {each === 'whole' ? words.whole(shownCount) : words.window(span)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend className={controls['heading']}>{words.size}</legend>
        {sheetNames.map(sheet => (
          <label key={sheet} className={styles['choice']}>
            <input
              type="radio"
              name={`${name}-size`}
              checked={size.kind === 'sheet' && size.sheet === sheet}
              onChange={() => {
                onChange({ ...choices, size: { kind: 'sheet', sheet } });
              }}
            />
            {words.sizes[sheet]}
          </label>
        ))}
        <label className={styles['choice']}>
          <input
            type="radio"
            name={`${name}-size`}
            checked={size.kind === 'width'}
            onChange={() => {
              onChange({ ...choices, size: { kind: 'width', widthPx: allowedWidthPx(Number(widthText)) } });
            }}
          />
          {words.sizes.own}
        </label>
        {size.kind === 'width' && (
          <label className={styles['width']}>
            {words.width(leastWidthPx, mostWidthPx)}
            <input
              type="number"
              className={controls['field']}
              min={leastWidthPx}
              max={mostWidthPx}
              step={100}
              value={widthText}
              onChange={changeEvent => {
                const text = changeEvent.currentTarget.value;
                setWidthText(text);
                const widthPx = Number(text);
                if (widthPx === allowedWidthPx(widthPx))
                  onChange({ ...choices, size: { kind: 'width', widthPx } });
              }}
              onBlur={() => {
                setWidthText(String(size.widthPx));
              }}
            />
          </label>
        )}
      </fieldset>
      <fieldset>
        <legend className={controls['heading']}>{words.shows}</legend>
        {pictureParts.map(part => (
          <label key={part} className={styles['choice']}>
            <input
              type="checkbox"
              checked={parts.has(part)}
              onChange={() => {
                const others = pictureParts.filter(each => (each === part) !== parts.has(each));
                onChange({ ...choices, parts: new Set(others) });
              }}
            />
            {words.parts[part]}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
