import type { PageWords } from './label-reading/page-text';
import { showsSpinner } from './label-reading/spinner';
import { vocabularyOf } from './label-reading/vocabulary';
import { pageAdapter } from './page-adapter';
import { isHome } from './record-addresses';
import { waitingTicketsOn } from './shop-home/ticket-counter';

/** The page's labels are its counters' titles, which are no labels of a fact: only one of them is looked for. */
const noWords: PageWords = {
  vocabulary: vocabularyOf({}),
  sections: { closed: new Set(), open: new Set(), order: new Set() },
  steps: { keys: new Map(), foreign: /^$/ },
};

/** 店铺首页, for its counter of waiting 任务工单. jd-domain facts 1.2, 1.8 and 1.10. */
export const adapter = pageAdapter<'home'>({
  id: 'jd-home',
  kind: 'home',
  isPage: isHome,
  words: noWords,
  read(page) {
    const waitingTickets = waitingTicketsOn(page);
    const missing = { field: 'counter', problem: 'missing', labels: ['任务工单'] } as const;
    return {
      outcome: 'extracted',
      content: { waitingTickets },
      issues: waitingTickets === null ? [missing] : [],
      settled: !page.loading && !showsSpinner(page),
    };
  },
  shows: ({ waitingTickets }) => waitingTickets !== null,
});
