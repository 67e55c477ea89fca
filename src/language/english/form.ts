/** English: form. */
export const form = {};
