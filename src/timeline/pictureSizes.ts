/** The sizes of pictures: sheets on their side, a slide, or a width of one's own with the height that it takes. */
export const sheetNames = ['a4', 'a3', 'slide'] as const;
export type SheetName = (typeof sheetNames)[number];

export type PictureSize =
  | { readonly kind: 'sheet'; readonly sheet: SheetName }
  | { readonly kind: 'width'; readonly widthPx: number };

export interface Sheet {
  /** In CSS pixels, 96 to the inch. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly marginPx: number;
  /** As CSS and SVG write them. */
  readonly width: string;
  readonly height: string;
}

export const sheets: Readonly<Record<SheetName, Sheet>> = {
  a4: { widthPx: 1122.52, heightPx: 793.7, marginPx: 38, width: '297mm', height: '210mm' },
  a3: { widthPx: 1587.4, heightPx: 1122.52, marginPx: 38, width: '420mm', height: '297mm' },
  slide: { widthPx: 1280, heightPx: 720, marginPx: 32, width: '1280', height: '720' },
};

export const leastWidthPx = 600;
export const mostWidthPx = 8000;
export const ownMarginPx = 24;

/** Outside of what can be asked for, the nearest that can. */
export function allowedWidthPx(widthPx: number): number {
  return Number.isFinite(widthPx)
    ? Math.round(Math.max(leastWidthPx, Math.min(mostWidthPx, widthPx)))
    : leastWidthPx;
}
