/** A JSON array of simple events, written as it grows: a large one is never one string. */

const chunkLength = 65_536;

export interface SimpleListWriter {
  readonly add: (row: object, line: number) => void;
  readonly count: () => number;
  readonly byteCount: () => number;
  readonly end: () => { readonly bytes: Uint8Array<ArrayBuffer>; readonly lines: Uint32Array<ArrayBuffer> };
}

export function createSimpleListWriter(): SimpleListWriter {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  const lines: number[] = [];
  let text = '[';
  let byteCount = 0;
  const flush = (): void => {
    const chunk = encoder.encode(text);
    chunks.push(chunk);
    byteCount += chunk.length;
    text = '';
  };
  return {
    add: (row, line) => {
      text += `${lines.length === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`;
      lines.push(line);
      if (text.length > chunkLength) flush();
    },
    count: () => lines.length,
    byteCount: () => byteCount,
    end: () => {
      text += '\n]\n';
      flush();
      const bytes = new Uint8Array(byteCount);
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      return { bytes, lines: Uint32Array.from(lines) };
    },
  };
}
