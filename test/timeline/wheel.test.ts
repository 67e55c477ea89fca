import { expect, test } from 'vitest';
import { readWheel, type WheelInput } from '../../src/timeline/wheel.ts';

const wheel = (input: Partial<WheelInput>): WheelInput => ({
  deltaX: 0,
  deltaY: 0,
  deltaMode: 0,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...input,
});

test('ctrl or command with a notch away from the hand zooms in by less than half an octave', () => {
  expect(readWheel(wheel({ deltaY: -120, ctrlKey: true }))).toEqual({ kind: 'zoom', octaves: -0.4 });
  expect(readWheel(wheel({ deltaY: 120, metaKey: true }))).toEqual({ kind: 'zoom', octaves: 0.4 });
});

test('one event never counts for more than a notch, whatever it claims', () => {
  expect(readWheel(wheel({ deltaY: -9000, ctrlKey: true }))).toEqual({ kind: 'zoom', octaves: -0.4 });
  expect(readWheel(wheel({ deltaX: 9000 }))).toEqual({ kind: 'pan', byPx: 120 });
});

test('lines and pages are brought to pixels', () => {
  expect(readWheel(wheel({ deltaY: 2, deltaMode: 1 }))).toEqual({ kind: 'scroll', byPx: 80 });
  expect(readWheel(wheel({ deltaY: 1, deltaMode: 2 }))).toEqual({ kind: 'scroll', byPx: 120 });
});

test('sideways or with shift it pans', () => {
  expect(readWheel(wheel({ deltaX: 30, deltaY: 10 }))).toEqual({ kind: 'pan', byPx: 30 });
  expect(readWheel(wheel({ deltaY: 50, shiftKey: true }))).toEqual({ kind: 'pan', byPx: 50 });
});

test('the small steps of a pinch zoom in proportion, both ways alike', () => {
  expect(readWheel(wheel({ deltaY: -5, ctrlKey: true }))).toEqual({ kind: 'zoom', octaves: -0.06 });
  expect(readWheel(wheel({ deltaY: 5, ctrlKey: true }))).toEqual({ kind: 'zoom', octaves: 0.06 });
});
