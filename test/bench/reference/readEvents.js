/** Reads a data file, a Demarche record or the simple array, into what the reference draws and filters. */
const dayMs = 86_400_000;
const bitsPerWord = 32;

export async function readEvents(address) {
  const response = await fetch(address);
  const parsed = await response.json();
  const events = Array.isArray(parsed) ? parsed : parsed.events;
  const count = events.length;
  const days = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const event = events[at];
    days[at] = dayOf(event.date ?? event.when.edtf);
  }
  const order = sortedByDay(days);
  const startsMs = new Float64Array(count);
  const titles = new Array(count);
  for (let place = 0; place < count; place += 1) {
    startsMs[place] = days[order[place]] * dayMs;
    titles[place] = events[order[place]].title;
  }
  const { words, commonest, code } = countryBits(events, order);
  return { startsMs, titles, commonest, withCommonest: () => filtered(startsMs, words, code) };
}

/** Days since 1970 of the first date that is named: enough for a bar of a pixel. */
function dayOf(text) {
  const [, year, month = '01', day = '01'] = /(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(text);
  return Date.UTC(year, month - 1, day) / dayMs;
}

function sortedByDay(days) {
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const starts = new Uint32Array(last - first + 2);
  for (const day of days) starts[day - first + 1] += 1;
  for (let slot = 1; slot < starts.length; slot += 1) starts[slot] += starts[slot - 1];
  const order = new Uint32Array(days.length);
  for (let at = 0; at < days.length; at += 1) order[starts[days[at] - first]++] = at;
  return order;
}

/** For each event, in the order of time, one bit a country; as many words of 32 bits as there are countries. */
function countryBits(events, order) {
  const codes = new Map();
  const totals = [];
  const words = [];
  for (let place = 0; place < order.length; place += 1) {
    const event = events[order[place]];
    const countries = event.countries ?? event.participants;
    for (const country of countries) {
      const name = country.side ?? country;
      let code = codes.get(name);
      if (code === undefined) {
        code = codes.size;
        codes.set(name, code);
        totals.push(0);
        if (code % bitsPerWord === 0) words.push(new Uint32Array(order.length));
      }
      totals[code] += 1;
      words[Math.floor(code / bitsPerWord)][place] |= 1 << (code % bitsPerWord);
    }
  }
  const code = totals.indexOf(Math.max(...totals));
  return { words, commonest: [...codes.keys()][code], code };
}

function filtered(startsMs, words, code) {
  const word = words[Math.floor(code / bitsPerWord)];
  const bit = 1 << (code % bitsPerWord);
  const rows = new Uint32Array(startsMs.length);
  let count = 0;
  for (let place = 0; place < startsMs.length; place += 1) if (word[place] & bit) rows[count++] = place;
  const kept = new Float64Array(count);
  for (let at = 0; at < count; at += 1) kept[at] = startsMs[rows[at]];
  return { startsMs: kept, rows: rows.slice(0, count) };
}
