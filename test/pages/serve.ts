import type { BuiltPage, PageDocument, Step } from './page';
import type { ShownPage } from './reader';

/** What runs in a served page: plays its steps. Captured prototypes, since pages may clobber `document`. */
function playSteps(steps: readonly Step[]): void {
  const findAll = (selector: string) => [...Document.prototype.querySelectorAll.call(document, selector)];
  const play = (step: Step): void => {
    if (step.goBack) history.back();
    if (step.pushUrl) history.pushState({}, '', step.pushUrl);
    if (step.remove) for (const element of findAll(step.remove)) element.remove();
    if (step.into) for (const element of findAll(step.into).slice(0, 1)) element.innerHTML = step.html ?? '';
    if (step.append)
      for (const element of findAll(step.append).slice(0, 1)) element.insertAdjacentHTML('beforeend', step.html ?? '');
  };
  for (const step of steps) {
    if ('at' in step) setTimeout(play, step.at, step);
    else {
      let played = 0;
      const timer = setInterval(() => {
        play(step);
        played += 1;
        if (played >= step.times) clearInterval(timer);
      }, step.everyMs);
    }
  }
}

const htmlOf = (page: PageDocument): string => {
  const steps = page.steps?.length
    ? `<script>(${playSteps.toString()})(${JSON.stringify(page.steps).replaceAll('<', '\\u003c')})</script>`
    : '';
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${page.title ?? '京麦商家工作台'}</title><style>body{font:13px/1.5 sans-serif;margin:0}</style></head><body>${page.body}${steps}</body></html>`;
};

/** Every html fragment of a page, and the page with these fragments put back in their places. */
export function fragmentsOf(page: BuiltPage): string[] {
  const steps = (page.steps ?? []).map((step) => step.html ?? '');
  return [page.body, ...steps, ...Object.values(page.frames ?? {}).map((frame) => frame.body)];
}
export function withFragments(page: BuiltPage, fragments: readonly string[]): BuiltPage {
  const [body = '', ...rest] = fragments;
  const steps = page.steps?.map((step, i) => (step.html === undefined ? step : { ...step, html: rest[i] ?? '' }));
  const frameBodies = rest.slice(page.steps?.length ?? 0);
  const frames = Object.fromEntries(
    Object.entries(page.frames ?? {}).map(([url, frame], i) => [url, { ...frame, body: frameBodies[i] ?? '' }]),
  );
  return { ...page, body, ...(steps ? { steps } : {}), ...(page.frames ? { frames } : {}) };
}

/** The documents of a page by address, as the browser asks for them. */
export function documentsOf(page: BuiltPage): Map<string, string> {
  const all: (readonly [string, PageDocument])[] = [[page.url, page], ...Object.entries(page.frames ?? {})];
  return new Map(all.map(([url, document]) => [new URL(url).href.split('#')[0] ?? url, htmlOf(document)]));
}

/** A page as its documents, to be shown one after the other. */
export const shownPage = ({ url, body, frames = {}, truth }: BuiltPage): ShownPage => ({
  documents: [{ url, html: body }, ...Object.entries(frames).map(([at, frame]) => ({ url: at, html: frame.body }))],
  truth,
});
