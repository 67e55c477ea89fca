/** A picture as a PNG of twice its size, drawn by the browser from the SVG itself; a huge one of as much as is safe. */
export interface PixelSize {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Less than twice the size of the picture. */
  readonly isReduced: boolean;
}

const pngScale = 2;
/** Firefox and Safari draw no canvas with a longer side, and phones none with many more pixels. */
const longestSidePx = 16_000;
export const mostMegapixels = 60;

export function pixelSizeOf(size: { readonly widthPx: number; readonly heightPx: number }): PixelSize {
  const scale = Math.min(
    pngScale,
    longestSidePx / size.widthPx,
    longestSidePx / size.heightPx,
    Math.sqrt((mostMegapixels * 1e6) / (size.widthPx * size.heightPx)),
  );
  return {
    widthPx: Math.max(1, Math.floor(size.widthPx * scale + 0.01)),
    heightPx: Math.max(1, Math.floor(size.heightPx * scale + 0.01)),
    isReduced: scale < pngScale,
  };
}

/** Throws where the browser cannot. */
export async function pngOf(svg: string, { widthPx, heightPx }: PixelSize): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = widthPx;
    canvas.height = heightPx;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser has no 2D canvas.');
    context.drawImage(image, 0, 0, widthPx, heightPx);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(blob => {
        if (blob === null) reject(new Error('The browser could not draw this many pixels.'));
        else resolve(blob);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
