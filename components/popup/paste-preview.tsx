import { kindName } from '@/components/ui/kind-name';
import { whenText } from '@/components/ui/when';
import type { PlannedTicket } from '@/lib/app/tickets/paste-tickets';
import type { Problem } from '@/lib/domain/result';
import { problemText } from './problem-text';
import { useSheetText } from './sheet-text';

interface PastePreviewProps {
  readonly planned: readonly PlannedTicket[];
  readonly rejects: readonly Problem[];
  readonly now: number;
  readonly onApply: () => void;
}

/** What a paste would do, row by row: rejected rows first, because they are what needs somebody's eye. */
export function PastePreview({ planned, rejects, now, onApply }: PastePreviewProps) {
  const t = useSheetText();
  const known = planned.filter(({ effect }) => effect === 'known').length;
  const added = planned.length - known;
  const applyText = () => {
    if (planned.length === 0) return t('paste.nothing-to-apply');
    return added === 0 ? t('paste.apply-known') : t('paste.apply', { count: added });
  };

  return (
    <>
      <p role="status">{t('paste.preview', { added, known, rejected: rejects.length })}</p>
      <ul class="paste-rows">
        {rejects.map((problem) => (
          <li key={`reject-${problem.place}`} class="problem" data-reject={problem.place}>
            {t('paste.line', { line: problem.place })}
            {problemText(t, problem)}
          </li>
        ))}
        {planned.map(({ pasted, effect, entry }) => (
          <li key={pasted.line} data-planned={entry.ticketId} data-effect={effect}>
            <span class={`note effect-${effect}`}>{t(`paste.${effect}`)}</span>{' '}
            <span class="digits">{entry.ticketId}</span> · {kindName(t, entry.kind, null)} ·{' '}
            <span class="muted digits">
              {entry.createdAt === null ? t('paste.no-time') : whenText(t, entry.createdAt, now)}
              {entry.orderId !== null && ` · ${t('ticket.order', { orderId: entry.orderId })}`}
            </span>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="button button-primary"
        data-action="apply-paste"
        disabled={planned.length === 0}
        onClick={onApply}
      >
        {applyText()}
      </button>
    </>
  );
}
