import { dayText } from '@/components/ui/when';
import { useOptions } from '../options-services';
import { useText } from '../options-text';

/** Says that tickets are being read and how far that has come. */
export function ReadingState({ reached, done }: { readonly reached: number | null; readonly done: boolean }) {
  const { t } = useText();
  const { clock } = useOptions();
  if (done && reached === null) return null;
  return (
    <p class="muted" role="status" data-reading>
      {reached === null ? t('reports.reading') : t('reports.reading-to', { day: dayText(t, reached - 1, clock.now()) })}
    </p>
  );
}
