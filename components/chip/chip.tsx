import { TextProvider, useText } from '@/components/side-panel/panel-text';
import { VerdictMark } from '@/components/ui/verdict-mark';
import type { ChipModel } from '@/lib/app/build-chip-model';
import { type Service, services } from '@/lib/domain/service';
import type { Language } from '@/lib/locales/translate';

interface ChipProps {
  readonly model: ChipModel;
  readonly language: Language;
  readonly onOpen: () => void;
}

/**
 * What stands in a row of an order list: the worst verdict of each service, and the way to the panel. What is pressed
 * in it stays in it, so that the row does not open too.
 *
 * @example <Chip model={buildChipModel(facts, knowledge, now)} language="zh-CN" onOpen={openPanel} />
 */
export function Chip({ model, language, onOpen }: ChipProps) {
  return (
    <TextProvider language={language}>
      <ChipButton model={model} onOpen={onOpen} />
    </TextProvider>
  );
}

function ChipButton({ model: { verdicts }, onOpen }: Pick<ChipProps, 'model' | 'onOpen'>) {
  const { t } = useText();
  const part = (service: Service) =>
    t('chip.part', { service: t(`service.${service}`), verdict: t(`verdict.${verdicts[service]}`) });
  const title = t('chip.title', { return: part('return'), exchange: part('exchange'), repair: part('repair') });
  const open = (event: Event) => {
    event.preventDefault();
    onOpen();
  };
  return (
    <button type="button" class="chip" title={title} aria-label={title} onClick={open}>
      {services.map((service) => (
        <span key={service} class={`chip-part verdict-${verdicts[service]}`}>
          <VerdictMark verdict={verdicts[service]} />
          {t(`chip.letter.${service}`)}
        </span>
      ))}
    </button>
  );
}
