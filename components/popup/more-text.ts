import type { Text } from '@/components/ui/text';
import { type Language, translator } from '@/lib/locales/translate';

/** Texts that come with what is loaded on demand, on top of those that are there already. */
export interface MoreText<Key extends string, Base extends string> {
  readonly isKey: (key: string) => key is Key;
  readonly useMore: () => Text<Base | Key>;
}

/**
 * Makes the text hook of a part of the popup from its own locale files and the hook of what it is loaded onto.
 *
 * @example const { useMore } = createMoreText({ 'zh-CN': zhSheets, en: enSheets }, useText);
 */
export function createMoreText<Key extends string, Base extends string>(
  texts: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
  useBase: () => Text<Base>,
): MoreText<Key, Base> {
  const own = { 'zh-CN': translator<Key>(texts['zh-CN']), en: translator<Key>(texts.en) };
  const isKey = (key: string): key is Key => key in texts['zh-CN'];
  return {
    isKey,
    useMore: () => {
      const { t, language } = useBase();
      return { t: (key, params) => (isKey(key) ? own[language](key, params) : t(key as Base, params)), language };
    },
  };
}
