import { type ComponentChildren, render } from 'preact';
import teachingCss from '@/components/teaching/teaching.css?inline';
import controlsCss from '@/components/ui/controls.css?inline';
import tokensCss from '@/components/ui/tokens.css?inline';
import hostCss from './host.css?inline';

/** The element that stands over the page while somebody points at it. */
export interface TeachHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly draw: (children: ComponentChildren) => void;
  readonly remove: () => void;
}

// A page may name a form control `documentElement`, which then hides the document's own.
const documentElement = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get;

/** Where the tokens are set, a custom property that the page sets on every element has no say. */
const css = [tokensCss.replaceAll(':root', '.teaching'), controlsCss, teachingCss, hostCss].join('\n');

/** Makes the host. It is on the page from the first drawing until it is removed, even if the page takes it away. */
export function createTeachHost(document: Document): TeachHost {
  const element = document.createElement('aftersale-teaching');
  const root = element.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css; // a style element, for Firefox lets no content script adopt a sheet
  const container = document.createElement('div');
  root.append(style, container);
  return {
    element,
    root,
    draw: (children) => {
      if (!element.isConnected) documentElement?.call(document)?.append(element);
      render(children, container);
    },
    remove: () => {
      render(null, container);
      element.remove();
    },
  };
}
