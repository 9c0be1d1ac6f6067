import { insertText } from '@/lib/insertion/insert-text';
import { watchEditors } from '@/lib/insertion/pointed-editor';

watchEditors(document, new AbortController().signal, () => {});

export { insertText };
