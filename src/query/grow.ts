/** The same numbers in a typed array of another length: zeros after them, or the first of them where it is shorter. */

export function grown8(numbers: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const resized = new Uint8Array(length);
  resized.set(numbers.subarray(0, length));
  return resized;
}

export function grown16(numbers: Uint16Array, length: number): Uint16Array {
  const resized = new Uint16Array(length);
  resized.set(numbers.subarray(0, length));
  return resized;
}

export function grown32(numbers: Uint32Array, length: number): Uint32Array {
  const resized = new Uint32Array(length);
  resized.set(numbers.subarray(0, length));
  return resized;
}

export function grown64(numbers: Float64Array, length: number): Float64Array {
  const resized = new Float64Array(length);
  resized.set(numbers.subarray(0, length));
  return resized;
}
