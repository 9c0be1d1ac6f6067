/// <reference lib="dom" />
import { bodyInView, corpusReaderOver } from './reader';

const reader = corpusReaderOver((html) => bodyInView().setHTMLUnsafe(html));
Object.defineProperty(globalThis, 'corpusReader', { value: reader });
