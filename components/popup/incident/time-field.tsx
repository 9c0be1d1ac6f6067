import { whenText } from '@/components/ui/when';
import { WrittenField } from '../forms/written-field';
import { useNoticeText } from './notice-text';

interface TimeFieldProps {
  /** Which end of the incident it is. */
  readonly name: 'from' | 'until';
  readonly value: string;
  /** What `value` was read as; epoch ms. null: it is no time. */
  readonly at: number | null;
  readonly now: number;
  readonly onWrite: (value: string) => void;
}

/** When an incident began or was over. What is written is shown back as the instant that it is taken for. */
export function TimeField({ name, value, at, now, onWrite }: TimeFieldProps) {
  const t = useNoticeText();
  return (
    <WrittenField
      name={name}
      label={t(`incident.${name}`)}
      digits
      placeholder={t('incident.time-hint')}
      value={value}
      onWrite={onWrite}
      problem={at === null ? t('problem.time') : null}
      note={at === null ? null : t(`incident.${name}-shown`, { when: whenText(t, at, now) })}
    />
  );
}
