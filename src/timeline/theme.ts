/**
 * Colours and type for the canvas, read from the custom properties of the page so that theme, contrast and
 * forced colours hold there too. A probe element resolves `light-dark()`: a custom property's own value is
 * only text.
 */
export interface Theme {
  readonly paper: string;
  readonly card: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly rule: string;
  readonly accent: string;
  readonly focus: string;
  readonly danger: string;
  /** Index 0 is ink; 1–8 are sides. */
  readonly sides: readonly string[];
  readonly fontSans: string;
}

const sideFallbacks = [
  '#12714a',
  '#2b55a5',
  '#0d7f8c',
  '#b93a24',
  '#754296',
  '#946300',
  '#a83a76',
  '#6d5136',
];

export function readTheme(probe: HTMLElement): Theme {
  const colour = (name: string, fallback: string): string => {
    probe.style.setProperty('color', `var(${name}, ${fallback})`);
    return getComputedStyle(probe).color;
  };
  const ink = colour('--ink', 'light-dark(#1c1b18, #ece8df)');
  const sides = sideFallbacks.map((fallback, at) => colour(`--side-${at + 1}`, fallback));
  const theme = {
    paper: colour('--paper', 'light-dark(#faf8f2, #15171b)'),
    card: colour('--card', 'light-dark(#fffefa, #1d2026)'),
    ink,
    ink2: colour('--ink-2', 'light-dark(#5a564d, #b3aea3)'),
    ink3: colour('--ink-3', 'light-dark(#6f6a5f, #969186)'),
    rule: colour('--rule', 'light-dark(#ddd7c8, #353a43)'),
    accent: colour('--accent', 'light-dark(#24508f, #8db4f2)'),
    focus: colour('--focus', 'light-dark(#1a5fd0, #9cc2ff)'),
    danger: colour('--danger', 'light-dark(#a4261c, #ff9a8c)'),
    sides: [ink, ...sides],
    fontSans: getComputedStyle(probe).fontFamily,
  };
  probe.style.removeProperty('color');
  return theme;
}
