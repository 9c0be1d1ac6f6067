import type { Extraction, PageAdapter, PageAddress, PageContents, PageKind } from './contract';
import { matchesOwnOrTab } from './jd-addresses';
import { type PageText, type PageWords, readPage } from './label-reading/page-text';

/** What an adapter says of its page; the rest is the same for all of them. */
export interface PageDeclaration<K extends PageKind> extends Pick<PageAdapter<K>, 'id' | 'kind' | 'samples'> {
  /** Whether an address is of this page. */
  readonly isPage: (url: URL) => boolean;
  readonly words: PageWords;
  readonly read: (page: PageText, address: PageAddress) => Extraction<K>;
}

/** Whether a reading shows something of the page that it was made for. */
function shows(extraction: Extraction<PageKind>): boolean {
  if (extraction.outcome !== 'extracted' || extraction.content === null) return false;
  const content: NonNullable<PageContents[PageKind]> = extraction.content;
  if ('orderId' in content) return true;
  return 'rows' in content ? content.rows.length > 0 : content.length > 0;
}

/**
 * Makes an adapter of its declaration. A document that is not at the page's own address may be a frame of it and hold its content;
 * a frame that shows nothing of the page is an advert or a tool, and none of ours.
 */
export function pageAdapter<K extends PageKind>(declaration: PageDeclaration<K>): PageAdapter<K> {
  const { id, kind, samples, isPage, words, read } = declaration;
  return {
    id,
    kind,
    samples,
    matches: (address) => matchesOwnOrTab(address, isPage),
    extract(document, address) {
      if (!matchesOwnOrTab(address, isPage)) return { outcome: 'not-applicable' };
      const extraction = read(readPage(document, words), address);
      return isPage(address.own) || shows(extraction) ? extraction : { outcome: 'not-applicable' };
    },
  };
}
