import { withLevel, withLevels, withNewLevel, withoutLevels } from '@/lib/app/tickets/alert-choices';
import { minuteMs } from '@/lib/domain/beijing-time';
import { type AlertLevel, type AlertPreferences, levelsOf } from '@/lib/domain/tickets/alert-levels';
import { useText } from '../options-text';
import { RowButton } from '../row-button';
import { levelsSentence, whenLevelText } from './alert-sentences';
import type { NamedKind } from './draft-kinds';
import { limitText } from './hours-text';
import { NewLevelForm } from './new-level-form';
import { QuietAndSound } from './quiet-and-sound';

interface KindAlertsProps extends NamedKind {
  readonly alerts: AlertPreferences;
  /** How long a ticket of this kind may take, by the terms in force. */
  readonly limitMs: number;
  readonly change: (make: (alerts: AlertPreferences) => AlertPreferences) => void;
}

/** When one is told of tickets of a kind: as a sentence, and level by level for whoever wants to change it. */
export function KindAlerts({ kind, name, alerts, limitMs, change }: KindAlertsProps) {
  const { t } = useText();
  const levels = levelsOf(alerts, kind);
  const isOwn = alerts.levels[kind] !== undefined;
  const changeLevels = (make: (levels: readonly AlertLevel[]) => readonly AlertLevel[]) =>
    change((before) => withLevels(before, kind, make(levelsOf(before, kind))));
  return (
    <li class="alert-kind" data-alert-kind={kind}>
      <details>
        <summary>
          <span class="alert-sentence">{t('alerts.of-kind', { kind: name, sentence: levelsSentence(t, levels) })}</span>
          {kind !== 'other' && !isOwn && <span class="tag">{t('terms.as-other')}</span>}
        </summary>
        <div class="alert-levels">
          <ul class="calendar-rows">
            {levels.map((level) => (
              <LevelRow
                key={level.id}
                level={level}
                kindName={name}
                limitMs={limitMs}
                onChange={(patch) => changeLevels((before) => withLevel(before, level.id, patch))}
                onRemove={() => changeLevels((before) => before.filter(({ id }) => id !== level.id))}
              />
            ))}
          </ul>
          <NewLevelForm
            levels={levels}
            kindName={name}
            onAdd={(when) => changeLevels((before) => withNewLevel(before, when) ?? before)}
          />
          {kind !== 'other' && isOwn && (
            <p class="buttons">
              <button
                type="button"
                class="button"
                data-action="alerts-as-other"
                aria-label={t('terms.back-to-other-named', { kind: name })}
                onClick={() => change((before) => withoutLevels(before, kind))}
              >
                {t('terms.back-to-other')}
              </button>
            </p>
          )}
        </div>
      </details>
    </li>
  );
}

interface LevelRowProps {
  readonly level: AlertLevel;
  readonly kindName: string;
  readonly limitMs: number;
  readonly onChange: (patch: Partial<Pick<AlertLevel, 'quiet' | 'sound'>>) => void;
  readonly onRemove: () => void;
}

function LevelRow({ level, kindName, limitMs, onChange, onRemove }: LevelRowProps) {
  const { t } = useText();
  const { when } = level;
  const text = whenLevelText(t, when);
  const label = t('alerts.level-named', { kind: kindName, when: text });
  const isAtOnce = when.by === 'left' && when.minutes * minuteMs >= limitMs;
  return (
    <li class="alert-level" data-level={level.id}>
      <span class="alert-when">{text}</span>
      <QuietAndSound value={level} label={label} onChange={onChange} />
      <RowButton action="remove-level" name={t('alerts.remove-named', { label })} onClick={onRemove}>
        {t('alerts.remove')}
      </RowButton>
      {isAtOnce && <span class="alert-hint">{t('alerts.at-once', { limit: limitText(t, limitMs) })}</span>}
    </li>
  );
}
