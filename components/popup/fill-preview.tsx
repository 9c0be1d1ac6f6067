import type { FilledReply } from '@/lib/app/fill-reply';
import { useSheetText } from './sheet-text';

/** The text as it will be, with what was put in and what is still missing marked. */
export function FillPreview({ filled }: { readonly filled: FilledReply }) {
  const t = useSheetText();
  const { preview, unknown, missing, text } = filled;
  const isBroken = text === null && missing.length === 0 && unknown.length === 0;

  return (
    <>
      <blockquote class="preview" aria-label={t('fill.preview')}>
        {preview.map(({ type, text }, index) => {
          const key = `${index} ${type}`;
          if (type === 'text') return <span key={key}>{text}</span>;
          return (
            <mark key={key} class={`put-${type}`}>
              {type === 'gap' ? `【${text}】` : text}
            </mark>
          );
        })}
      </blockquote>
      {unknown.length > 0 && (
        <p class="problem" role="alert">
          {t('fill.unknown', { names: unknown.join(', ') })}
        </p>
      )}
      {isBroken && (
        <p class="problem" role="alert">
          {t('fill.broken')}
        </p>
      )}
    </>
  );
}
