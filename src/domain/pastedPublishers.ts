/**
 * Who publishes at a host: whoever the record's own sources name there, else a well-known house, else the host
 * itself. A host stands for what is under it: `en.irna.ir` is found by `irna.ir`.
 */
import { type Source } from './record.ts';
import { type SourceKind } from './vocabulary.ts';

export interface Publisher {
  readonly publisher: string;
  readonly kind: SourceKind;
}

/** Parted by blanks: a host, then the name. */
const newsHosts = `
aa.com.tr Anadolu
abcnews.go.com ABC News
afp.com AFP
al-monitor.com Al-Monitor
aljazeera.com Al Jazeera
aljazeera.net Al Jazeera
apnews.com AP
arabnews.com Arab News
asharqalawsat.com Asharq Al-Awsat
axios.com Axios
bbc.co.uk BBC News
bbc.com BBC News
bloomberg.com Bloomberg
cbsnews.com CBS News
cnn.com CNN
dw.com Deutsche Welle
economist.com The Economist
euronews.com Euronews
farsnews.ir Fars News Agency
foreignpolicy.com Foreign Policy
france24.com France 24
ft.com Financial Times
globaltimes.cn Global Times
haaretz.com Haaretz
interfax.ru Interfax
iranintl.com Iran International
irna.ir IRNA
isna.ir ISNA
jpost.com The Jerusalem Post
kuna.net.kw KUNA
lemonde.fr Le Monde
mehrnews.com Mehr News Agency
middleeasteye.net Middle East Eye
nbcnews.com NBC News
news.cn Xinhua
npr.org NPR
nytimes.com The New York Times
omannews.gov.om Oman News Agency
politico.com Politico
politico.eu Politico
presstv.ir Press TV
qna.org.qa Qatar News Agency
reuters.com Reuters
rferl.org RFE/RL
ria.ru RIA Novosti
spa.gov.sa Saudi Press Agency
swissinfo.ch SWI swissinfo
tasnimnews.com Tasnim News Agency
tass.com TASS
tass.ru TASS
tehrantimes.com Tehran Times
theguardian.com The Guardian
thenationalnews.com The National
timesofisrael.com The Times of Israel
ukrinform.net Ukrinform
voanews.com VOA
wam.ae WAM
washingtonpost.com The Washington Post
wsj.com The Wall Street Journal
xinhuanet.com Xinhua
yna.co.kr Yonhap`;

const officialHosts = `
auswaertiges-amt.de Federal Foreign Office of Germany
consilium.europa.eu Council of the European Union
diplomatie.gouv.fr Ministry for Europe and Foreign Affairs of France
eeas.europa.eu EEAS
esteri.it Ministry of Foreign Affairs of Italy
fm.gov.om Foreign Ministry of Oman
fmprc.gov.cn Ministry of Foreign Affairs of China
gov.uk Government of the United Kingdom
iaea.org IAEA
kremlin.ru President of Russia
leader.ir Office of the Supreme Leader of Iran
mfa.gov.cn Ministry of Foreign Affairs of China
mfa.ir Ministry of Foreign Affairs of Iran
mid.ru Ministry of Foreign Affairs of Russia
mofa.gov.qa Ministry of Foreign Affairs of Qatar
nato.int NATO
osce.org OSCE
press.un.org United Nations
president.gov.ua President of Ukraine
president.ir President of Iran
state.gov US Department of State
treasury.gov US Department of the Treasury
un.org United Nations
whitehouse.gov The White House`;

const socialHosts = `
bsky.app Bluesky
facebook.com Facebook
t.me Telegram
truthsocial.com Truth Social
twitter.com X
x.com X
youtube.com YouTube`;

const referenceHosts = `
wikipedia.org Wikipedia
britannica.com Encyclopædia Britannica`;

const wellKnown: ReadonlyMap<string, Publisher> = new Map([
  ...housesIn(newsHosts, 'news'),
  ...housesIn(officialHosts, 'official'),
  ...housesIn(socialHosts, 'social'),
  ...housesIn(referenceHosts, 'reference'),
]);

function housesIn(lines: string, kind: SourceKind): (readonly [string, Publisher])[] {
  return lines
    .trim()
    .split('\n')
    .map(line => {
      const blank = line.indexOf(' ');
      return [line.slice(0, blank), { publisher: line.slice(blank + 1), kind }] as const;
    });
}

export function publishersOf(sources: Iterable<Source>): (host: string) => Publisher {
  const named = ofRecord(sources);
  return host => firstUnder(named, host) ?? firstUnder(wellKnown, host) ?? { publisher: host, kind: 'news' };
}

function firstUnder(known: ReadonlyMap<string, Publisher>, host: string): Publisher | undefined {
  for (let at = 0; at >= 0;) {
    const found = known.get(host.slice(at));
    if (found !== undefined) return found;
    const dot = host.indexOf('.', at);
    at = dot < 0 ? -1 : dot + 1;
  }
  return undefined;
}

/** Of several publishers at one host, whom most of its sources name; of equals, the first. */
function ofRecord(sources: Iterable<Source>): ReadonlyMap<string, Publisher> {
  const counts = new Map<string, Map<string, { readonly kind: SourceKind; count: number }>>();
  for (const { url, publisher, kind } of sources) {
    const host = url === undefined ? undefined : hostOf(url);
    if (host === undefined) continue;
    const names = counts.get(host) ?? new Map<string, { readonly kind: SourceKind; count: number }>();
    counts.set(host, names);
    const known = names.get(publisher);
    if (known === undefined) names.set(publisher, { kind, count: 1 });
    else known.count += 1;
  }
  const most = new Map<string, Publisher>();
  for (const [host, names] of counts) {
    let best = 0;
    for (const [publisher, { kind, count }] of names) {
      if (count <= best) continue;
      best = count;
      most.set(host, { publisher, kind });
    }
  }
  return most;
}

/** Without `www.`; cheaper than parsing a hundred thousand addresses, and as good for finding them again. */
export function hostOf(url: string): string | undefined {
  return /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/iu.exec(url)?.[1]?.toLowerCase();
}
