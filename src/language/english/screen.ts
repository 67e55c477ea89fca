/** English: screen. */
export const screen = {};
