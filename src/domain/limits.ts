/**
 * How much of anything a record may hold. Whatever can be pasted, dropped or linked meets these caps before
 * it is kept, so that one hostile or broken file costs a message and not the page. Text is counted in UTF-16
 * units, the number that a text field's own `maxLength` uses.
 */

/** An id, a code, a key: opaque and short. */
export const idLength = 200;
/** EDTF text; the longest sensible date (an interval with qualifiers) has about 30 characters. */
export const dateLength = 64;
export const titleLength = 300;
/** A name, an office, a site, a tag, a label: one line. */
export const lineLength = 500;
/** A summary, a note, a quotation: several paragraphs. */
export const textLength = 20_000;
/** The longest address that browsers and servers agree on is about 2,000; archives wrap one in another. */
export const addressLength = 8_000;

/** The fragment of an address. Longer ones are not read: no view needs it, and whoever made it means no good. */
export const hashLength = 65_536;

export const eventCount = 1_000_000;
/** People, places, sources, processes, bodies and views, each. */
export const thingCount = 1_000_000;
/** Participants, statements, claims, links, sources or tags of one event. */
export const itemCount = 2_000;
/** Changes in one operation: an import is one operation. */
export const changeCount = 2_000_000;
/** Levels of nesting in data from outside; a record has eight. */
export const nestingDepth = 64;
/** Problems that one refusal names; a file of another kind would give millions. */
export const problemCount = 100;
/** The largest file that is read: a million events with their summaries take some 630 MB. */
export const fileBytes = 1_000_000_000;
