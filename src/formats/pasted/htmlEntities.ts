/**
 * Character references of HTML: those with a number, and the names that running text is written with. What stands for
 * nothing known stays as it is written. The result of one is never read as a part of another.
 */

const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    shy: '\u00ad',
    zwnj: '\u200c',
    zwj: '\u200d',
    lrm: '\u200e',
    rlm: '\u200f',
    ndash: '–',
    mdash: '—',
    minus: '−',
    hellip: '…',
    bull: '•',
    middot: '·',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    lsaquo: '‹',
    rsaquo: '›',
    deg: '°',
    sect: '§',
    para: '¶',
    copy: '©',
    reg: '®',
    trade: '™',
    euro: '€',
    pound: '£',
    yen: '¥',
    cent: '¢',
    times: '×',
    divide: '÷',
    plusmn: '±',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    dagger: '†',
    rarr: '→',
    larr: '←',
    harr: '↔',
    iexcl: '¡',
    iquest: '¿',
    szlig: 'ß',
    oslash: 'ø',
    Oslash: 'Ø',
    aelig: 'æ',
    AElig: 'Æ',
    oelig: 'œ',
    OElig: 'Œ',
    eth: 'ð',
    ETH: 'Ð',
    thorn: 'þ',
    THORN: 'Þ',
    aring: 'å',
    Aring: 'Å',
    ccedil: 'ç',
    Ccedil: 'Ç',
    scaron: 'š',
    Scaron: 'Š',
  }),
);

/** `&eacute;`: a letter and the name of its mark. */
const marks: ReadonlyMap<string, string> = new Map(
  Object.entries({ acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', tilde: '\u0303' }),
);

/** What programs write as numbers 128 to 159 they mean in Windows-1252 (WHATWG HTML, section 13.2.5.80). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const reference = /&(?:#\d{1,8}|#[xX][\dA-Fa-f]{1,7}|[A-Za-z][A-Za-z\d]{1,30});/g;

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, whole => {
    const name = whole.slice(1, -1);
    if (!name.startsWith('#')) return named.get(name) ?? markedLetter(name) ?? whole;
    const isHex = /^#x/i.test(name);
    return characterOf(Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10));
  });
}

function markedLetter(name: string): string | undefined {
  const mark = marks.get(name.slice(1));
  return mark === undefined ? undefined : (name.charAt(0) + mark).normalize('NFC');
}

function characterOf(code: number): string {
  if (code >= 128 && code < 160) return windows1252.charAt(code - 128);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
