import { useState } from 'preact/hooks';
import { runningApplication } from '@/lib/app/applied-services';
import type { PanelModel } from '@/lib/app/panel-model';
import type { ApplicationDraft } from '@/lib/domain/application';
import type { Language } from '@/lib/locales/translate';
import { CollapsedTab } from './collapsed-tab';
import { LineCard } from './line-card';
import { MissingNotice } from './missing-notice';
import { OpenOrderPage } from './open-order-page';
import { CopyOrder, OrderHead } from './order-head';
import { OrderServices } from './order-services';
import { OrderTickets } from './order-tickets';
import type { PanelActions } from './panel-actions';
import { PanelFoot } from './panel-foot';
import { PanelPlaceholder } from './panel-placeholder';
import { TextProvider, useText } from './panel-text';
import { TypeOrder } from './type-order';
import { TypedDates } from './typed-dates';

interface SidePanelProps {
  readonly model: PanelModel;
  readonly language: Language;
  readonly collapsed: boolean;
  readonly actions: PanelActions;
}

/**
 * The side panel, from a model alone: the same on a seller page and in the guide of the options page. Its look is
 * side-panel.css; where it stands on a page is the host's.
 *
 * @example <SidePanel model={buildPanelModel(view, knowledge, now)} language="zh-CN" collapsed={false} actions={actions} />
 */
export function SidePanel({ model, language, collapsed, actions }: SidePanelProps) {
  return (
    <TextProvider language={language}>
      <div class="panel" lang={language}>
        {collapsed && <CollapsedTab model={model} onExpand={() => actions.setCollapsed(false)} />}
        <Body model={model} actions={actions} hidden={collapsed} />
      </div>
    </TextProvider>
  );
}

/** Stays in the document while it is put away: outside readers rely on its attributes. */
function Body({ model, actions, hidden }: Pick<SidePanelProps, 'model' | 'actions'> & { readonly hidden: boolean }) {
  const { t } = useText();
  // Kept here, above what comes and goes with the page: a page that reloads its content must not cost a draft.
  const [drafts, setDrafts] = useState<Drafts>({});
  const collapseOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) actions.setCollapsed(true);
  };
  return (
    <aside class="panel-body" aria-label={t('panel.title')} hidden={hidden} onKeyDown={collapseOnEscape}>
      <header class="panel-head">
        <h2 class={model.orderId ? 'panel-unseen' : undefined}>{t('panel.title')}</h2>
        {model.orderId && <CopyOrder orderId={model.orderId} copy={actions.copy} />}
        <button
          type="button"
          class="button button-quiet panel-icon"
          title={t('panel.collapse.hint')}
          aria-label={t('panel.collapse')}
          onClick={() => actions.setCollapsed(true)}
        >
          ›
        </button>
        {actions.close && (
          <button
            type="button"
            class="button button-quiet panel-icon"
            title={t('panel.close')}
            aria-label={t('panel.close')}
            onClick={actions.close}
          >
            ×
          </button>
        )}
      </header>
      <div class="panel-scroll">
        {model.facts === null ? (
          <PanelPlaceholder model={model} typeOrder={actions.typeOrder} teach={actions.teach} />
        ) : (
          <Order model={model} actions={actions} drafts={drafts} onDrafts={setDrafts} />
        )}
      </div>
      {model.facts && <PanelFoot policy={model.policy} onOptions={() => actions.openOptions('policy')} />}
    </aside>
  );
}

/** By order and SKU, so that a draft never shows in another order. */
type Drafts = Readonly<Record<string, ApplicationDraft | null>>;

interface OrderProps extends Pick<SidePanelProps, 'model' | 'actions'> {
  readonly drafts: Drafts;
  readonly onDrafts: (drafts: Drafts) => void;
}

function Order({ model, actions, drafts, onDrafts }: OrderProps) {
  const { facts, lines, policy, builtAt, tickets, serviceOrders } = model;
  if (facts === null) return null;
  const skuIds = lines.map(({ line }) => line.skuId);
  const keyOf = (skuId: string) => `${facts.orderId}/${skuId}`;
  const change = (skuId: string, draft: ApplicationDraft | null) => {
    onDrafts({ ...drafts, [keyOf(skuId)]: draft });
    actions.draftChanged(draft);
  };
  return (
    <>
      <OrderHead facts={facts} now={builtAt} />
      <OrderTickets tickets={tickets} now={builtAt} />
      <OrderServices serviceOrders={serviceOrders} inView={model.serviceIdInView} now={builtAt} />
      <MissingNotice model={model} actions={actions} />
      {model.onlyNamed && <OpenOrderPage orderId={facts.orderId} />}
      <TypeOrder model={model} typeOrder={actions.typeOrder} />
      <TypedDates model={model} typeDate={actions.typeDate} teach={actions.teach} />
      {lines.map((panelLine) => (
        <LineCard
          key={keyOf(panelLine.line.skuId)}
          orderId={facts.orderId}
          panelLine={panelLine}
          runningOf={(service) => runningApplication(serviceOrders, service, panelLine.line.skuId, skuIds)}
          policy={policy}
          now={builtAt}
          draft={drafts[keyOf(panelLine.line.skuId)] ?? null}
          onDraft={(draft) => change(panelLine.line.skuId, draft)}
          copy={actions.copy}
        />
      ))}
    </>
  );
}
