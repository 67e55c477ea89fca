/**
 * The reader's language: its catalogue of interface strings and what `Intl` needs to know. `text` holds what the
 * first sight says. The words of a part of the page that is fetched later are fetched with it, and are then read
 * as all others are: that part asks for its `LanguageWith`, whose `text` has them too (`ui/useLanguageWith.ts`).
 */
import { type english } from './english/english.ts';
import { type laterEnglish } from './english/laterEnglish.ts';

/** A key that a language lacks is a type error. */
export type Catalogue = typeof english;

export type LaterPart = keyof typeof laterEnglish;

type LaterWords<Part extends LaterPart> = Awaited<ReturnType<(typeof laterEnglish)[Part]>>;

/** Where the words of each part come from; a part that a language lacks is a type error as well. */
export type LaterCatalogue = {
  readonly [Part in LaterPart]: () => LaterWords<Part> | Promise<LaterWords<Part>>;
};

interface LanguageAtFirst {
  /** BCP 47. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly text: Catalogue;
}

export interface Language extends LanguageAtFirst {
  /** With the words of a part: fetched when first asked for, from then on here. */
  readonly including: {
    readonly [Part in LaterPart]: () => LanguageWith<Part> | Promise<LanguageWith<Part>>;
  };
}

export interface LanguageWith<Part extends LaterPart> extends Language {
  readonly text: Catalogue & LaterWords<Part>;
}

/** So long a failed fetch is the answer to whoever asks. */
const failureMs = 500;

export function createLanguage(first: LanguageAtFirst, later: LaterCatalogue): Language {
  const including = <Part extends LaterPart>(fetch: LaterCatalogue[Part]) => {
    let known: LanguageWith<Part> | Promise<LanguageWith<Part>> | undefined;
    const keep = (words: LaterWords<Part>): LanguageWith<Part> => {
      const complete = { ...language, text: { ...language.text, ...words } };
      known = complete;
      return complete;
    };
    return () => {
      if (known !== undefined) return known;
      const words = fetch();
      if (!(words instanceof Promise)) return keep(words);
      known = words.then(keep);
      // Who waits for them is told so once and not sent to fetch them again; who tries again later gets them.
      known.catch(() => setTimeout(() => (known = undefined), failureMs));
      return known;
    };
  };
  const language: Language = {
    ...first,
    including: {
      accounts: including<'accounts'>(later.accounts),
      asKnown: including<'asKnown'>(later.asKnown),
      days: including<'days'>(later.days),
      editing: including<'editing'>(later.editing),
      filters: including<'filters'>(later.filters),
      form: including<'form'>(later.form),
      help: including<'help'>(later.help),
      history: including<'history'>(later.history),
      home: including<'home'>(later.home),
      importing: including<'importing'>(later.importing),
      incoming: including<'incoming'>(later.incoming),
      key: including<'key'>(later.key),
      merge: including<'merge'>(later.merge),
      moving: including<'moving'>(later.moving),
      notices: including<'notices'>(later.notices),
      offline: including<'offline'>(later.offline),
      opening: including<'opening'>(later.opening),
      palette: including<'palette'>(later.palette),
      panel: including<'panel'>(later.panel),
      picture: including<'picture'>(later.picture),
      recovery: including<'recovery'>(later.recovery),
      search: including<'search'>(later.search),
      share: including<'share'>(later.share),
      table: including<'table'>(later.table),
      things: including<'things'>(later.things),
      views: including<'views'>(later.views),
    },
  };
  return language;
}
