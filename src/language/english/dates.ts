/** English: dates. */
export const dates = {};
