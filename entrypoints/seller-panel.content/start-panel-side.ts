import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { DisplaySettings } from '@/lib/app/display-settings';
import type { PanelSide, PanelSidePorts } from '@/lib/app/panel-side';
import { insertText } from '@/lib/insertion/insert-text';
import { watchEditors } from '@/lib/insertion/pointed-editor';
import { browserTurn } from '@/lib/page-adapters/browser-turn';
import { readDisplaySettings, watchDisplaySettings } from '@/lib/platform/display-settings';
import { writeSettings } from '@/lib/platform/stored-settings';
import { systemClock } from '@/lib/platform/system-clock';
import { chips } from './chips';
import { knowledgeSource } from './knowledge';
import { type OrderPanel, orderPanel } from './order-panel';
import { createPanelHost } from './panel-host';
import { teachFromPanel } from './teach-from-panel';
import { viewValues } from './view-values';
import { watchTyping } from './watch-typing';

/** Puts together what stands on the page. Everything ends with the context. */
export async function startPanelSide(context: ContentScriptContext, ports: PanelSidePorts): Promise<PanelSide> {
  const { signal } = ports;
  let settings: DisplaySettings | null = null;
  const host = await createPanelHost(context, document);
  const shared = {
    knowledge: knowledgeSource({
      ask: ({ orderId, skuIds }) => ports.askKnowledge({ orderId, skuIds: [...skuIds] }),
      onArrived: ports.contain(refresh),
      signal,
    }),
    clock: systemClock,
    settings: () => settings,
    signal,
  };
  const teaching = teachFromPanel({
    teach: ports.teach,
    panel: () => panel,
    language: () => settings?.language ?? 'zh-CN',
    container: host.container,
  });
  const panel: OrderPanel = orderPanel({
    ...shared,
    host,
    actions: {
      setCollapsed: (panelCollapsed) => void change({ panelCollapsed }),
      typeDate: (orderId, field, value) => ports.typeDate({ orderId, field, value }),
      copy: copyText,
      openOptions: ports.openOptions,
      teach: (field) => teaching.begin(field),
    },
    onShown: (model) => {
      teaching.shown(model);
      const shows = model === null ? 'nothing' : model.facts === null ? 'reading' : 'order';
      ports.report(shows === 'order' ? (model?.orderId ?? null) : null, shows);
    },
    contain: ports.contain,
  });
  const rowChips = chips({ ...shared, document, onOpen: ports.openRow, contain: ports.contain });
  watchEditors(document, signal, ports.editorFocused);
  watchTyping({ document, host, panel, signal });

  watchDisplaySettings((read) => {
    if (!signal.aborted) adopt(read);
  });
  const stored = await readDisplaySettings();
  await browserTurn();
  // Whoever chose meanwhile has been heard already.
  if (settings === null) adopt(stored);

  function adopt(read: DisplaySettings): void {
    settings = read;
    refresh();
  }
  /** Shown at once, and stored for all pages. */
  async function change(patch: Partial<DisplaySettings>): Promise<void> {
    if (settings) adopt({ ...settings, ...patch });
    await writeSettings(patch);
  }
  function refresh(): void {
    panel.refresh();
    rowChips.refresh();
  }

  return {
    show: ({ order, opened, rows }) => {
      panel.show(order, opened ? ports.closeRow : null);
      rowChips.show(rows);
    },
    changed: shared.knowledge.changed,
    insert: insertText,
    values: () => {
      const { model, draft } = panel.current();
      return {
        orderId: model?.facts?.orderId ?? null,
        values: model ? viewValues(model, draft, systemClock.now()) : {},
      };
    },
  };
}

/** The clipboard may refuse; the panel then shows the text for selecting by hand. */
const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
