/** The same numbers in a longer typed array, zeros after them. */

export function grown8(numbers: Uint8Array, length: number): Uint8Array {
  const longer = new Uint8Array(length);
  longer.set(numbers);
  return longer;
}

export function grown16(numbers: Uint16Array, length: number): Uint16Array {
  const longer = new Uint16Array(length);
  longer.set(numbers);
  return longer;
}

export function grown32(numbers: Uint32Array, length: number): Uint32Array {
  const longer = new Uint32Array(length);
  longer.set(numbers);
  return longer;
}

export function grown64(numbers: Float64Array, length: number): Float64Array {
  const longer = new Float64Array(length);
  longer.set(numbers);
  return longer;
}
