import '@/components/side-panel/side-panel.css';
import { useMemo, useState } from 'preact/hooks';
import type { PanelActions } from '@/components/side-panel/panel-actions';
import { SidePanel } from '@/components/side-panel/side-panel';
import { buildPanelModel } from '@/lib/app/build-panel-model';
import type { TypedFact } from '@/lib/app/ports/shop';
import { sampleOrder } from '@/lib/app/sample-order';
import type { PolicyRevision } from '@/lib/domain/policy';
import { useOptions } from './options-services';
import { useText } from './options-text';
import type { SectionId } from './sections';

/** The real side panel over an invented order: everything in it works, and nothing of it is stored. */
export function SamplePanel({ policy }: { readonly policy: PolicyRevision | null }) {
  const { language } = useText();
  const { clock, copyText } = useOptions();
  const [openedAt] = useState(() => clock.now());
  const [collapsed, setCollapsed] = useState(false);
  const [typedFacts, setTypedFacts] = useState<readonly TypedFact[]>([]);
  const model = useMemo(() => {
    const { view, knowledge } = sampleOrder(openedAt, policy);
    return buildPanelModel(view, { ...knowledge, typedFacts }, openedAt);
  }, [openedAt, policy, typedFacts]);

  const actions: PanelActions = {
    setCollapsed,
    close: null,
    typeDate: (field, value) => {
      const others = typedFacts.filter((fact) => fact.field !== field);
      const orderId = model.orderId ?? '';
      setTypedFacts(value === null ? others : [...others, { orderId, field, ...value, typedAt: clock.now() }]);
    },
    typeOrder: () => {},
    teach: null,
    copy: copyText,
    openOptions: (section: SectionId) => {
      location.hash = section;
    },
    draftChanged: () => {},
  };
  return (
    <div class="sample-panel">
      <SidePanel model={model} language={language} collapsed={collapsed} actions={actions} />
    </div>
  );
}
