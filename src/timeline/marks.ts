/**
 * The grammar of marks: which shape a role has, which stem a format, which fill a status, and the outlines
 * themselves as SVG path texts, so that the canvas, a legend and an exported picture draw the same thing.
 */
import { path, type Path } from 'd3';
import {
  type EventKind,
  type Format,
  formats,
  type LinkType,
  type Role,
  roles,
  type Status,
  statuses,
} from '../domain/vocabulary.ts';

export const headShapes = ['disc', 'diamond', 'square', 'ring'] as const;
export type HeadShape = (typeof headShapes)[number];
export type StemStyle = 'double' | 'dashed' | 'dotted' | 'plain';
export const fillStyles = ['solid', 'hollow', 'crossed', 'half', 'dashed'] as const;
export type FillStyle = (typeof fillStyles)[number];

const shapeOfRole: Readonly<Record<Role, HeadShape>> = {
  party: 'disc',
  mediator: 'diamond',
  relay: 'diamond',
  guarantor: 'diamond',
  host: 'square',
  chair: 'square',
  initiator: 'disc',
  speaker: 'disc',
  voter: 'disc',
  addressee: 'ring',
  subject: 'ring',
  observer: 'ring',
};

const stemOfFormat: Readonly<Record<Format, StemStyle>> = {
  direct: 'double',
  indirect: 'dashed',
  proximity: 'dashed',
  shuttle: 'dashed',
  'message-relay': 'dotted',
  mixed: 'double',
};

const fillOfStatus: Readonly<Record<Status, FillStyle>> = {
  rumoured: 'dashed',
  proposed: 'hollow',
  scheduled: 'hollow',
  confirmed: 'hollow',
  'under-way': 'solid',
  suspended: 'half',
  concluded: 'solid',
  postponed: 'half',
  cancelled: 'crossed',
  collapsed: 'crossed',
  occurred: 'solid',
  'in-force': 'solid',
  ended: 'solid',
  met: 'solid',
  missed: 'crossed',
};

/** By index into the lists of the vocabulary, as the columns hold them. */
export const stemByFormat: readonly StemStyle[] = formats.map(format => stemOfFormat[format]);
export const fillByStatus: readonly FillStyle[] = statuses.map(status => fillOfStatus[status]);

export interface Head {
  readonly shape: HeadShape;
  /** Initiators, speakers and voters are parties of an act, not of talks: drawn smaller. */
  readonly isSmall: boolean;
  /** The side has further roles of another shape. */
  readonly hasTick: boolean;
}

const smallRoles: readonly Role[] = ['initiator', 'speaker', 'voter', 'addressee', 'subject', 'observer'];

/** By role bits: each frame asks for every head, and only a few sets of roles occur. */
const headByRoles: Head[] = [];

/** The strongest role gives the shape: `roles` is in that order. No role at all is a plain attendant. */
export function headOfRoles(bits: number): Head {
  return (headByRoles[bits] ??= strongestHead(bits));
}

function strongestHead(bits: number): Head {
  const held = roles.filter((_, bit) => (bits & (1 << bit)) !== 0);
  const strongest = held[0];
  if (strongest === undefined) return { shape: 'ring', isSmall: true, hasTick: false };
  const shape = shapeOfRole[strongest];
  const hasTick = held.some(role => shapeOfRole[role] !== shape && shapeOfRole[role] !== 'ring');
  return { shape, isSmall: smallRoles.includes(strongest), hasTick };
}

/** An event that names no side has no role to show: only that it is there, and its status. */
export const headWithoutSide: Head = { shape: 'disc', isSmall: true, hasTick: false };

/** Of an event on the stave of a process, kind or place, which has no role. */
export const plainHead: Head = { shape: 'disc', isSmall: false, hasTick: false };

/** Radius such that all shapes weigh the same to the eye. */
const shapeScale: Readonly<Record<HeadShape, number>> = { disc: 1, diamond: 1.3, square: 0.92, ring: 0.8 };

type Draw = (outline: Path, shape: HeadShape, radiusPx: number) => void;

const stepsPerPx = 4;
const mostSteps = 64 * stepsPerPx;

/**
 * Outlines are made once for each shape and quarter of a pixel, which no eye tells apart: a frame asks for
 * thousands, and a surface keeps what it makes of each text.
 */
function keptOutlines(draw: Draw): (shape: HeadShape, radiusPx: number) => string {
  const kept: string[] = [];
  return (shape, radiusPx) => {
    const steps = Math.min(mostSteps - 1, Math.round(radiusPx * stepsPerPx));
    return (kept[headShapes.indexOf(shape) * mostSteps + steps] ??= outlineOf(draw, shape, steps));
  };
}

function outlineOf(draw: Draw, shape: HeadShape, steps: number): string {
  const outline = path();
  draw(outline, shape, steps / stepsPerPx);
  return outline.toString();
}

/** The outline of a head about the origin. */
export const headPath = keptOutlines((outline, shape, radiusPx) => {
  const r = radiusPx * shapeScale[shape];
  if (shape === 'disc' || shape === 'ring') {
    outline.arc(0, 0, r, 0, 2 * Math.PI);
    outline.closePath();
  } else if (shape === 'square') {
    outline.rect(-r, -r, 2 * r, 2 * r);
  } else {
    outline.moveTo(0, -r);
    outline.lineTo(r, 0);
    outline.lineTo(0, r);
    outline.lineTo(-r, 0);
    outline.closePath();
  }
});

/** What is filled of a half head: its left half, as time left it. */
export const halfPath = keptOutlines((outline, shape, radiusPx) => {
  const r = radiusPx * shapeScale[shape];
  if (shape === 'square') {
    outline.rect(-r, -r, r, 2 * r);
  } else if (shape === 'diamond') {
    outline.moveTo(0, -r);
    outline.lineTo(-r, 0);
    outline.lineTo(0, r);
    outline.closePath();
  } else {
    outline.arc(0, 0, r, Math.PI / 2, (3 * Math.PI) / 2);
    outline.closePath();
  }
});

/** The cross of what did not take place. */
export const crossPath = keptOutlines((outline, shape, radiusPx) => {
  const d = radiusPx * shapeScale[shape] * (shape === 'diamond' ? 0.42 : shape === 'square' ? 0.8 : 0.62);
  outline.moveTo(-d, -d);
  outline.lineTo(d, d);
  outline.moveTo(d, -d);
  outline.lineTo(-d, d);
});

/** A short tick at the head's upper right, the same at each shape: further roles. */
export const tickPath = keptOutlines((outline, _, radiusPx) => {
  outline.moveTo(radiusPx * 0.95, -radiusPx * 0.75);
  outline.lineTo(radiusPx * 1.75, -radiusPx * 1.35);
});

/** Kinds that need a sign of their own; a meeting is what a chord is, and a round bears its number. */
export const kindGlyphs: Readonly<Partial<Record<EventKind, string>>> = {
  letter: 'M-4,-3H4V3H-4ZM-4,-3L0,0.6L4,-3',
  proposal: 'M-2.5,-4H2.5V4H-2.5ZM-1,-1.5H1M-1,1H1',
  call: 'M-3.4,-2.6C-3,1,-1,3,2.6,3.4L3.4,1.4L1.2,0.4L0.4,1.2C-0.4,0.8,-0.8,0.4,-1.2,-0.4L-0.4,-1.2L-1.4,-3.4Z',
  statement: 'M-4,-3H4V2H-0.5L-2.5,4V2H-4Z',
  announcement: 'M-4,-1H-1.5L3,-3.6V3.6L-1.5,1H-4Z',
  agreement: 'M-3.6,0.2L-1.2,2.8L3.6,-3',
  milestone: 'M-2.5,4V-4L3.5,-2L-2.5,0',
  deadline: 'M-3,-4H3L-3,4H3Z',
  vote: 'M-3.4,-3.4H3.4V3.4H-3.4ZM-1.8,-0.2L-0.4,1.4L2,-1.8',
  report: 'M-3,-3H3M-3,0H3M-3,3H1',
  sanction: 'M3.6,0A3.6,3.6,0,1,1,-3.6,0A3.6,3.6,0,1,1,3.6,0M-2.5,-2.5L2.5,2.5',
  law: 'M0,-4V4M-3.5,-2.5H3.5M-3.5,-2.5L-4.5,0.5H-2.5ZM3.5,-2.5L2.5,0.5H4.5ZM-2,4H2',
  military: 'M0,-4V4M-3.5,-2L3.5,2M-3.5,2L3.5,-2',
  ceasefire: 'M-1.6,-3.4V3.4M1.6,-3.4V3.4',
  exchange: 'M-4,-1.5H3M1,-3.5L3,-1.5M4,1.5H-3M-1,3.5L-3,1.5',
  visit: 'M-3.5,0H3.5M0.8,-2.8L3.5,0L0.8,2.8',
};

/** Dashes of a stem, in pixels; a double stem is two lines this far apart. */
export const stemDashes: Readonly<Record<StemStyle, readonly number[]>> = {
  double: [],
  dashed: [5, 3],
  dotted: [1.2, 2.8],
  plain: [],
};
export const stemGapPx = 4;

/** Ten kinds of links in four hands that the eye can tell apart; the word beside the curve says which. */
export const linkStyles = ['whole', 'dashed', 'dotted', 'broken'] as const;
export type LinkStyle = (typeof linkStyles)[number];

export const linkStyleOf: Readonly<Record<LinkType, LinkStyle>> = {
  follows: 'whole',
  'part-of': 'whole',
  'same-as': 'whole',
  implements: 'whole',
  reschedules: 'dashed',
  'overtaken-by': 'dashed',
  'responds-to': 'dotted',
  'refers-to': 'dotted',
  contradicts: 'broken',
  terminates: 'broken',
};

export const linkDashes: Readonly<Record<LinkStyle, readonly number[]>> = {
  whole: [],
  dashed: [6, 3.5],
  dotted: [1.6, 2.8],
  broken: [8, 3, 1.6, 3],
};
