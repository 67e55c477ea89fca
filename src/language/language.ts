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
      return (known = words instanceof Promise ? words.then(keep) : keep(words));
    };
  };
  const language: Language = {
    ...first,
    including: {
      days: including<'days'>(later.days),
      filters: including<'filters'>(later.filters),
      form: including<'form'>(later.form),
      help: including<'help'>(later.help),
      key: including<'key'>(later.key),
      opening: including<'opening'>(later.opening),
      palette: including<'palette'>(later.palette),
      search: including<'search'>(later.search),
      share: including<'share'>(later.share),
      table: including<'table'>(later.table),
      views: including<'views'>(later.views),
    },
  };
  return language;
}
