/**
 * Colours and type for the canvas, read from the custom properties of the page so that theme, contrast and
 * forced colours hold there too. A probe element resolves `light-dark()`: a custom property's own value is
 * only text. The palette itself is in `ui/tokens.css`.
 */
export interface Theme {
  readonly paper: string;
  readonly card: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly rule: string;
  readonly accent: string;
  readonly danger: string;
  /** Index 0 is ink; 1–8 are sides. */
  readonly sides: readonly string[];
  readonly fontSans: string;
}

const sideCount = 8;

export function readTheme(probe: HTMLElement): Theme {
  const colour = (name: string): string => {
    probe.style.setProperty('color', `var(${name})`);
    return getComputedStyle(probe).color;
  };
  const ink = colour('--ink');
  const sides = Array.from({ length: sideCount }, (_, at) => colour(`--side-${at + 1}`));
  const theme = {
    paper: colour('--paper'),
    card: colour('--card'),
    ink,
    ink2: colour('--ink-2'),
    ink3: colour('--ink-3'),
    rule: colour('--rule'),
    accent: colour('--accent'),
    danger: colour('--danger'),
    sides: [ink, ...sides],
    fontSans: getComputedStyle(probe).fontFamily,
  };
  probe.style.removeProperty('color');
  return theme;
}
