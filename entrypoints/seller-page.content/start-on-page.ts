import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { browserTurn } from '@/lib/page-adapters/browser-turn';
import { type PageReading, type PageWatch, watchPage } from '@/lib/page-adapters/page-watcher';
import { onChange } from '@/lib/platform/change-signal';
import { askWorker, handleFrameMessages, isOrphaned } from '@/lib/platform/messaging/page-side';
import { contain } from './contain';
import { removeLeftovers } from './leftovers';
import { orderIdIn, type Standpoint, standpoint } from './page-address';
import { pageHealth } from './page-health';
import { pageLessons } from './page-lessons';
import { type AskWorker, panelHalf } from './panel-half';
import { recordPages } from './record-pages';
import { runScript } from './run-script';
import { mayShow, sellerPage } from './seller-page';

/** Why this instance has nothing to do here any more: an update, or a host that is no longer granted. */
const endings: ReadonlySet<string> = new Set(['extension-gone', 'sender-foreign']);

const orphanCheckMs = 1000;

/** Puts the reading half together in one document. Everything ends with the context: a navigation, or a newer instance. */
export async function startOnPage(context: ContentScriptContext): Promise<void> {
  const { signal } = context;
  // The page is at its busiest: nothing that starts is one task with the running of the script, or with the rest of the start.
  await browserTurn();
  const stand = standpoint(window);
  const ask: AskWorker = async (name, data) => {
    const answer = await askWorker(name, data);
    if (!answer.ok && endings.has(answer.error.code)) context.abort();
    return answer.ok ? answer.value : null;
  };
  // Wakes the worker while the page is still loading, so that it is there when the order is.
  const whereabouts = ask('page/where', {});
  if (stand.isForeign) {
    const where = await whereabouts;
    if (where === null || signal.aborted) return;
    stand.settle(where);
  }
  // The same for its database, where the address already names an order; what it answers is asked for again by SKU.
  const addressed = orderIdIn(stand.addressOf().own);
  if (addressed) void ask('order/knowledge', { orderId: addressed, skuIds: [] });
  await browserTurn();
  if (signal.aborted) return;
  removeLeftovers(document);

  const watch = await readAndShow(context, stand, ask);
  if (watch === null) return;
  // An extension that was switched off or removed tells nobody: what it showed goes with it.
  const lookingAfterUs = setInterval(() => isOrphaned() && context.abort(), orphanCheckMs);
  signal.addEventListener('abort', () => clearInterval(lookingAfterUs));

  const where = await whereabouts;
  if (where) stand.settle(where);
  watch.checkAddress();
}

/** Everything that hears of a reading, and what others ask of this frame; null where this instance ended meanwhile. */
async function readAndShow(
  context: ContentScriptContext,
  stand: Standpoint,
  ask: AskWorker,
): Promise<PageWatch | null> {
  const { signal } = context;
  const run = runScript(ask, signal);
  const records = recordPages({
    load: run,
    tell: (name, data) => void ask(name, data),
    readNow: () => watch.readNow(),
    onAdapters: contain(context, () => watch.adaptersChanged()),
    signal,
  });
  const lessons = pageLessons({
    askLessons: () => ask('reader/lessons', {}),
    load: () => run('teaching'),
    learn: async (taught) => (await ask('lessons/learn', taught)) === true,
    pageOf: (known) => {
      const address = stand.addressOf();
      const adapter = records.adapterFor(address);
      return adapter && { adapter, address, lessons: known };
    },
    onChanged: () => watch.lessonsChanged(),
    contain: (run) => contain(context, run),
    signal,
  });
  const page = sellerPage({
    isTop: stand.isTop,
    adapterFor: records.adapterFor,
    onView: (view) => panel.show(view),
  });
  const panel = panelHalf({
    context,
    ask,
    load: () => run('panel'),
    openRow: page.openRow,
    closeRow: page.closeRow,
    teach: lessons.teach,
  });
  const health = pageHealth({
    context,
    load: () => run('health'),
    send: ({ facts, lessons: states, ...told }) =>
      void ask('page/health', { ...told, facts: [...facts], lessons: [...states] }),
  });

  await browserTurn();
  if (signal.aborted) return null;
  const watch = watchPage({
    document,
    addressOf: stand.addressOf,
    adapterFor: records.adapterFor,
    lessons: lessons.known,
    onReading: contain(context, (reading: PageReading) => {
      if (reading.extraction === null) lessons.stopTeaching();
      page.reading(reading);
      records.read(reading);
      health.read(reading, lessons.known());
    }),
    signal,
  });

  await browserTurn();
  if (signal.aborted) return null;
  if (mayShow(records.adapterFor({ own: stand.addressOf().own, tab: null }))) panel.summon();
  // It also knows how to put a reply into a field, and takes the one that has the focus.
  globalThis.addEventListener('focusin', panel.summon, { once: true, signal });
  handleFrameMessages({
    'tab/address': ({ url }) => {
      stand.setTabUrl(url);
      watch.checkAddress();
      return null;
    },
    'tab/order-elsewhere': ({ elsewhere }) => {
      page.orderElsewhere(elsewhere);
      health.orderElsewhere(elsewhere);
      return null;
    },
    'reply/insert': async ({ text }) => ({ outcome: await panel.insert(text) }),
    'lessons/try': ({ id }) => lessons.tryLesson(id),
    'view/values': () => panel.values(),
  });
  void lessons.ask();
  onChange((topics) => {
    panel.changed(topics);
    // A grant that was taken back is told by the refusal of whatever is asked.
    if (topics.includes('lessons') || (stand.isForeign && topics.includes('hosts'))) void lessons.ask();
  });
  // Brought back as it was: meanwhile the frame had another document, and the worker has forgotten this one.
  const cameBack = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    void lessons.ask();
    panel.reportAgain();
  };
  globalThis.addEventListener('pageshow', cameBack, { signal });
  return watch;
}
