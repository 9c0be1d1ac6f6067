import type { TeachingActions, TeachingView } from '@/lib/app/teaching-view';
import type { Language } from '@/lib/locales/translate';
import { LessonCard } from './lesson-card';
import { PickGuide } from './pick-guide';
import { type Box, placeCard } from './place-card';
import { TextProvider } from './teaching-text';

interface TeachingProps {
  readonly view: TeachingView;
  readonly language: Language;
  readonly now: number;
  /** Where the value stands that is outlined or spoken of, in the window. */
  readonly box: Box | null;
  readonly viewport: Pick<Box, 'width' | 'height'>;
  readonly actions: TeachingActions;
}

/** The guide keeps this much of the window's lower edge. */
const guideHeight = 140;

/**
 * What lies over a seller page while somebody points at a value: a shield, so that nothing of the page is pressed, the outline,
 * and a guide or a card. Its look is teaching.css.
 *
 * @example <Teaching view={view} language="zh-CN" now={now} box={box} viewport={viewport} actions={actions} />
 */
export function Teaching({ view, language, now, box, viewport, actions }: TeachingProps) {
  const isLow = box !== null && box.top + box.height > viewport.height - guideHeight;
  return (
    <TextProvider language={language}>
      <div class="teaching" lang={language}>
        <div class="shield" />
        {box && (
          <div class={view.stage === 'refused' ? 'outline outline-refused' : 'outline'} style={inPixels(around(box))} />
        )}
        {view.stage === 'picking' ? (
          <PickGuide view={view} atTop={isLow} leave={actions.leave} />
        ) : (
          <div class="card-place" style={inPixels(placeCard(box ?? middleOf(viewport), viewport))}>
            <LessonCard view={view} now={now} actions={actions} />
          </div>
        )}
      </div>
    </TextProvider>
  );
}

const inPixels = (lengths: Readonly<Record<string, number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(lengths).map(([name, length]) => [name, `${length}px`]));

const margin = 3;
const around = ({ left, top, width, height }: Box) => ({
  left: left - margin,
  top: top - margin,
  width: width + 2 * margin,
  height: height + 2 * margin,
});

const middleOf = ({ width, height }: Pick<Box, 'width' | 'height'>): Box => ({
  left: width / 2 - 170,
  top: height / 3,
  width: 0,
  height: 0,
});
