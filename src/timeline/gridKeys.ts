/** The keys of the grid, as the help lists them. They act only while the grid has the focus (WCAG 2.1.4). */
import { type Navigation } from './navigation.ts';

interface GridDeeds {
  readonly navigation: Navigation;
  readonly along: (by: -1 | 1) => void;
  readonly across: (by: -1 | 1) => void;
  /** 0 is the first event, -1 the last. */
  readonly toEdge: (at: 0 | -1) => void;
  readonly page: (direction: -1 | 1) => void;
  readonly toHeadings: () => void;
  readonly open: () => void;
  readonly leave: () => void;
  readonly edit: () => void;
  readonly activeRow: () => number;
}

const zoomOctaves = 0.5;

/** By `KeyboardEvent.key`; letters in lower case. */
export function createGridKeys(deeds: GridDeeds): Readonly<Partial<Record<string, () => void>>> {
  const { navigation, along, across, toEdge, page, toHeadings, open, leave, edit, activeRow } = deeds;
  const zoom = (octaves: number) => () => {
    navigation.zoom(octaves, activeRow());
  };
  return {
    ArrowRight: () => {
      along(1);
    },
    ArrowLeft: () => {
      along(-1);
    },
    ArrowDown: () => {
      across(1);
    },
    ArrowUp: () => {
      across(-1);
    },
    Home: () => {
      toEdge(0);
    },
    End: () => {
      toEdge(-1);
    },
    PageDown: () => {
      page(1);
    },
    PageUp: () => {
      page(-1);
    },
    '+': zoom(-zoomOctaves),
    '=': zoom(-zoomOctaves),
    '-': zoom(zoomOctaves),
    '\u2212': zoom(zoomOctaves),
    s: toHeadings,
    m: edit,
    t: navigation.centreToday,
    f: () => {
      navigation.centreOrFit(activeRow());
    },
    Enter: open,
    ' ': open,
    Escape: leave,
  };
}
