/** The picture of the choices, drawn anew whenever they change; until then the last one stays. */
import { useEffect, useState } from 'react';
import { makePicture, type Picture } from '../../timeline/drawPicture.ts';
import { svgText } from '../../timeline/svgNodes.ts';
import { type Pictured, type PictureChoices, pictureRequestOf } from './pictureRequestOf.ts';

export interface ShownPicture {
  readonly picture: Picture;
  readonly svg: string;
  /** Where the page can show it from. */
  readonly address: string;
}

export interface PictureState {
  /** Of other choices than those of now while it is being drawn. */
  readonly shown: ShownPicture | undefined;
  readonly phase: 'drawing' | 'drawn' | 'failed';
}

interface Answer {
  readonly choices: PictureChoices;
  /** Absent: it could not be drawn. */
  readonly shown: ShownPicture | undefined;
}

export function usePicture({ session, language }: Pictured, choices: PictureChoices): PictureState {
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    const asking = new AbortController();
    const { signal } = asking;
    // The page shows what was chosen before a large record keeps it for a moment.
    const timer = setTimeout(() => {
      draw({ session, language }, choices).then(
        shown => {
          if (signal.aborted) URL.revokeObjectURL(shown.address);
          else setAnswer({ choices, shown });
        },
        () => {
          if (!signal.aborted) setAnswer({ choices, shown: undefined });
        },
      );
    });
    return () => {
      asking.abort();
      clearTimeout(timer);
    };
  }, [session, language, choices]);
  const address = answer?.shown?.address;
  useEffect(() => {
    if (address === undefined) return;
    return () => {
      URL.revokeObjectURL(address);
    };
  }, [address]);
  if (answer?.choices !== choices) return { shown: answer?.shown, phase: 'drawing' };
  return { shown: answer.shown, phase: answer.shown === undefined ? 'failed' : 'drawn' };
}

async function draw(pictured: Pictured, choices: PictureChoices): Promise<ShownPicture> {
  const picture = await makePicture(pictureRequestOf(pictured, choices));
  const svg = svgText(picture.node);
  return { picture, svg, address: URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })) };
}
