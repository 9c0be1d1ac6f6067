import { useEffect, useRef } from 'preact/hooks';
import { useSheetText } from './sheet-text';

interface PageHeadProps {
  readonly title: string;
  readonly onBack: () => void;
  /** Whether the way back gets the focus, because the sheet has no field that is to be filled in first. */
  readonly focused?: boolean;
}

/** The head of what covers the popup for a while: its name and the way back. */
export function PageHead({ title, onBack, focused = false }: PageHeadProps) {
  const t = useSheetText();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) back.current?.focus();
  }, [focused]);

  return (
    <div class="page-head">
      <button type="button" class="button button-quiet button-small" data-action="back" ref={back} onClick={onBack}>
        ‹ {t('back')}
      </button>
      <h2>{title}</h2>
    </div>
  );
}
