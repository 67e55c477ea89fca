/** English: timeline. */
export const timeline = {};
