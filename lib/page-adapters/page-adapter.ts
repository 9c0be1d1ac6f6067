import type { Extracted, Extraction, PageAdapter, PageAddress, PageContents, PageKind } from './contract';
import { atOnce, type InSteps } from './in-steps';
import { matchesOwnOrTab } from './jd-addresses';
import { type PageText, readPageInSteps } from './label-reading/page-text';
import { wordsWithLessons } from './teaching/words-with-lessons';

/** What a declaration answers of a page; its kind is known already. */
export type PageReadout<K extends PageKind> = Omit<Extracted<K>, 'kind'> | Exclude<Extraction<K>, Extracted<K>>;

/** What an adapter says of its page; the rest is the same for all of them. */
export interface PageDeclaration<K extends PageKind> extends Pick<PageAdapter<K>, 'id' | 'kind' | 'words' | 'turnsTo'> {
  /** Whether an address is of this page. */
  readonly isPage: (url: URL) => boolean;
  /** In steps, where it grows with the page. */
  readonly read: (page: PageText, address: PageAddress) => PageReadout<K> | InSteps<PageReadout<K>>;
  /** Whether there is something of this page in what was read: only then it may stand in a frame of another address. */
  readonly shows: (content: PageContents[K]) => boolean;
}

/**
 * Makes an adapter of its declaration. A document that is not at the page's own address may be a frame of it and hold its content;
 * a frame that shows nothing of the page is an advert or a tool, and none of ours.
 */
export function pageAdapter<K extends PageKind>(declaration: PageDeclaration<K>): PageAdapter<K> {
  const { id, kind, isPage, words, read, shows, turnsTo } = declaration;
  const extractInSteps: PageAdapter<K>['extractInSteps'] = function* (document, address, lessons = [], onShadowRoot) {
    if (!matchesOwnOrTab(address, isPage)) return { outcome: 'not-applicable' };
    const page = yield* readPageInSteps(document, wordsWithLessons(words, kind, lessons), onShadowRoot);
    yield 'concluding';
    const reading = read(page, address);
    // A generator is known by its `next`, which narrows no generic for the compiler.
    const readout = 'next' in reading ? yield* reading as InSteps<PageReadout<K>> : (reading as PageReadout<K>);
    if (readout.outcome === 'not-applicable') return readout;
    const isShown = readout.outcome === 'extracted' && shows(readout.content);
    if (!isPage(address.own) && !isShown) return { outcome: 'not-applicable' };
    // `kind` is what makes it an extraction of this kind, which a generic cannot show to the compiler.
    return { ...readout, kind } as Extraction<K>;
  };
  return {
    id,
    kind,
    words,
    matches: (address) => matchesOwnOrTab(address, isPage),
    extract: (...page) => atOnce(extractInSteps(...page)),
    extractInSteps,
    ...(turnsTo ? { turnsTo } : {}),
  };
}
