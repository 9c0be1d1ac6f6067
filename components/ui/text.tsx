import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { type Language, type Translate, translator } from '@/lib/locales/translate';

/** The texts of one surface in every language. */
export type SurfaceTexts<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

export interface Text<Key extends string> {
  readonly t: Translate<Key>;
  readonly language: Language;
}

/**
 * Makes the provider and the hook by which the components of one surface get their texts. The keys are those of the
 * Chinese file, so a text that is missing does not compile.
 *
 * @example
 * export const { TextProvider, useText } = createText({ 'zh-CN': { ...zhCommon, ...zhPanel }, en: { ...enCommon, ...enPanel } });
 * const { t } = useText();
 * t('verdict.overdue') // '已超期'
 */
export function createText<Key extends string>(texts: SurfaceTexts<Key>) {
  const Context = createContext<Text<Key>>({ t: translator(texts['zh-CN']), language: 'zh-CN' });

  function TextProvider({ language, children }: { readonly language: Language; readonly children: ComponentChildren }) {
    const text = useMemo<Text<Key>>(() => ({ t: translator(texts[language]), language }), [language]);
    return <Context.Provider value={text}>{children}</Context.Provider>;
  }

  return { TextProvider, useText: (): Text<Key> => useContext(Context) };
}
