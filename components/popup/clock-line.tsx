import { durationText } from '@/components/ui/when';
import type { ClockFinding } from '@/lib/domain/tickets/computer-clock';
import { useNoticeText } from './incident/notice-text';

/** The computer's clock may be wrong, and with it everything that is counted by it. */
export function ClockLine({ finding }: { readonly finding: ClockFinding }) {
  const t = useNoticeText();
  const { type, byMs } = finding;
  return (
    <p class="notice-line" data-clock={type} role="status">
      {t(`clock.${type}`, { duration: durationText(t, byMs) })}
    </p>
  );
}
