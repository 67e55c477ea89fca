/** A document of a test's own, where it does not run in one; comes without types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(text: string, options?: { readonly contentType?: string });
    readonly window: Window & typeof globalThis;
  }
}
