import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { MessageData, PageToWorker } from '@/lib/app/messages';
import { type PanelSide, panelSideOffered, type SellerPageView, type StartPanelSide } from '@/lib/app/panel-side';
import { type PageReading, watchPage } from '@/lib/page-adapters/page-watcher';
import { adapterFor } from '@/lib/page-adapters/registry';
import { onChange } from '@/lib/platform/change-signal';
import { askWorker, handleFrameMessages } from '@/lib/platform/messaging/page-side';
import { catalogueReport } from './catalogue-report';
import { contain } from './contain';
import { healthOf, healthReport } from './health-report';
import { homeCounterOf, homeReport } from './home-report';
import { removeLeftovers } from './leftovers';
import { orderIdIn, standpoint } from './page-address';
import { pageLessons } from './page-lessons';
import { mayShow, sellerPage } from './seller-page';
import { serviceReport } from './service-report';
import { ticketReport, ticketsInView } from './ticket-report';

/** Why this instance has nothing to do here any more: an update, or a host that is no longer granted. */
const endings: ReadonlySet<string> = new Set(['extension-gone', 'sender-foreign']);

/** Puts the reading half together in one document. Everything ends with the context: a navigation, or a newer instance. */
export async function startOnPage(context: ContentScriptContext): Promise<void> {
  const { signal } = context;
  const stand = standpoint(window);
  let side: PanelSide | null = null;
  let latestView: SellerPageView | null = null;
  let summoned = false;
  let reported: MessageData<PageToWorker['page/report']> | null = null;

  const ask = async <Name extends keyof PageToWorker>(name: Name, data: MessageData<PageToWorker[Name]>) => {
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
  removeLeftovers(document);
  if (mayShow(adapterFor({ own: stand.addressOf().own, tab: null }))) summonPanelSide();
  // It also knows how to put a reply into a field, and takes the one that has the focus.
  globalThis.addEventListener('focusin', summonPanelSide, { once: true, signal });

  const tickets = ticketReport({
    send: ({ list: { rows, defaultKind, source, shop = null }, ...told }) =>
      void ask('tickets/read', { ...told, rows: [...rows], defaultKind, source, shop }),
    readAgain: () => ticketsInView(watch.readNow()),
    isVisible: () => document.visibilityState === 'visible',
    now: Date.now,
    signal,
  });
  const services = serviceReport({ send: (told) => void ask('service-orders/seen', told), now: Date.now });
  const catalogue = catalogueReport({ send: (seen) => void ask('catalogue/seen', seen), now: Date.now });
  const home = homeReport({
    send: (told) => void ask('home/counter', told),
    readAgain: () => homeCounterOf(watch.readNow()),
    now: Date.now,
    signal,
  });
  const page = sellerPage({
    isTop: stand.isTop,
    adapterFor,
    onView: (view) => {
      latestView = view;
      if (view.order !== null || view.rows.length > 0) summonPanelSide();
      side?.show(view);
    },
  });
  const lessons = pageLessons({
    askLessons: () => ask('reader/lessons', {}),
    load: () => ask('teaching/load', {}),
    learn: async (taught) => (await ask('lessons/learn', taught)) === true,
    pageOf: (known) => {
      const address = stand.addressOf();
      const adapter = adapterFor(address);
      return adapter && { adapter, address, lessons: known };
    },
    onChanged: () => watch.lessonsChanged(),
    contain: (run) => contain(context, run),
    signal,
  });
  const health = healthReport({
    send: ({ facts, lessons: states, ...told }) =>
      void ask('page/health', { ...told, facts: [...facts], lessons: [...states] }),
    now: Date.now,
    signal,
  });
  const watch = watchPage({
    document,
    addressOf: stand.addressOf,
    adapterFor,
    lessons: lessons.known,
    onReading: contain(context, (reading: PageReading) => {
      if (reading.extraction === null) lessons.stopTeaching();
      page.reading(reading);
      tickets.read(ticketsInView(reading));
      services.read(reading);
      catalogue.read(reading);
      home.read(homeCounterOf(reading));
      health.read(healthOf(reading, lessons.known()));
    }),
    signal,
  });

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
    'reply/insert': async ({ text }) => ({ outcome: (await side?.insert(text)) ?? 'no-editor' }),
    'lessons/try': ({ id }) => lessons.tryLesson(id),
    'view/values': () => side?.values() ?? { orderId: null, values: {} },
  });
  void lessons.ask();
  onChange((topics) => {
    side?.changed(topics);
    // A grant that was taken back is told by the refusal of whatever is asked.
    if (topics.includes('lessons') || (stand.isForeign && topics.includes('hosts'))) void lessons.ask();
  });
  // Brought back as it was: meanwhile the frame had another document, and the worker has forgotten this one.
  const reportAgain = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void lessons.ask();
    if (persisted && reported) void ask('page/report', reported);
  };
  globalThis.addEventListener('pageshow', reportAgain, { signal });

  const where = await whereabouts;
  if (where) stand.settle(where);
  watch.checkAddress();

  /** Once: has the worker run the panel script in this frame, and starts it. */
  function summonPanelSide(): void {
    if (summoned) return;
    summoned = true;
    panelSideOffered<ContentScriptContext>()
      .then(startPanelSide)
      .catch(() => context.abort());
    void ask('panel/load', {});
  }
  async function startPanelSide(start: StartPanelSide<ContentScriptContext>): Promise<void> {
    side = await start(context, {
      askKnowledge: ({ orderId, skuIds }) => ask('order/knowledge', { orderId, skuIds }),
      typeDate: (typed) => void ask('order/type-date', typed),
      openOptions: (section) => void ask('options/open', { section }),
      editorFocused: () => void ask('editor/focused', {}),
      teach: lessons.teach,
      openRow: page.openRow,
      closeRow: page.closeRow,
      report,
      contain: (run) => contain(context, run),
      signal,
    });
    if (latestView) side.show(latestView);
  }
  function report(orderId: string | null, shows: 'nothing' | 'reading' | 'order'): void {
    // Of a new document the worker knows nothing, and expects nothing.
    const { orderId: before, shows: shown } = reported ?? { orderId: null, shows: 'nothing' };
    if (orderId === before && shows === shown) return;
    reported = { orderId, shows };
    void ask('page/report', reported);
  }
}
