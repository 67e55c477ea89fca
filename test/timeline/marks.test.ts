import { expect, test } from 'vitest';
import { formats, type Role, roles, statuses } from '../../src/domain/vocabulary.ts';
import { fillByStatus, headOfRoles, headPath, headShapes, stemByFormat } from '../../src/timeline/marks.ts';

const bits = (...held: Role[]) => held.reduce((sum, role) => sum | (1 << roles.indexOf(role)), 0);

test.each([
  ['party', 'disc'],
  ['mediator', 'diamond'],
  ['relay', 'diamond'],
  ['guarantor', 'diamond'],
  ['host', 'square'],
  ['chair', 'square'],
  ['observer', 'ring'],
  ['addressee', 'ring'],
] as const)('a %s is a %s', (role, shape) => {
  expect(headOfRoles(bits(role)).shape).toBe(shape);
});

test('several roles are drawn by the strongest, with a tick', () => {
  expect(headOfRoles(bits('host', 'mediator'))).toEqual({ shape: 'diamond', isSmall: false, hasTick: true });
  expect(headOfRoles(bits('party', 'speaker'))).toEqual({ shape: 'disc', isSmall: false, hasTick: false });
});

test('formats and statuses have the stems and fills of the grammar', () => {
  const stems = Object.fromEntries(formats.map((format, at) => [format, stemByFormat[at]]));
  expect(stems).toMatchObject({
    direct: 'double',
    proximity: 'dashed',
    shuttle: 'dashed',
    'message-relay': 'dotted',
  });
  const fills = Object.fromEntries(statuses.map((status, at) => [status, fillByStatus[at]]));
  expect(fills).toMatchObject({
    concluded: 'solid',
    scheduled: 'hollow',
    cancelled: 'crossed',
    collapsed: 'crossed',
    postponed: 'half',
    rumoured: 'dashed',
  });
});

test('every shape has an outline of its own', () => {
  expect(new Set(headShapes.map(shape => headPath(shape, 5))).size).toBe(headShapes.length);
});

test('outlines are few however many radii are asked for, and true to a quarter of a pixel', () => {
  const radii = Array.from({ length: 1000 }, (_, at) => 4 + at / 500);
  expect(new Set(radii.map(radiusPx => headPath('disc', radiusPx))).size).toBe(9);
  expect(headPath('square', 5.1)).toBe(headPath('square', 5));
  expect(headPath('square', 5.2)).not.toBe(headPath('square', 5));
});

test('a set of roles is looked up once', () => {
  expect(headOfRoles(bits('host', 'party'))).toBe(headOfRoles(bits('host', 'party')));
});
