/** The languages of the user interface; 简体中文 is the default and the source of the keys. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Values for the `{name}` places of a text. */
export type TextParams = Readonly<Record<string, string | number>>;

/** Gives the text of a key in one language. */
export type Translate<Key extends string> = (key: Key, params?: TextParams) => string;

/**
 * Makes the text function of one surface from its locale files. A place whose value is not given stays visible as
 * `{name}`, so that a mistake is seen instead of read over.
 *
 * @example translator({ due: '{when} 到期' })('due', { when: '11月22日 11:40' }) // '11月22日 11:40 到期'
 */
export function translator<Key extends string>(texts: Readonly<Record<Key, string>>): Translate<Key> {
  return (key, params) => {
    const text = texts[key];
    return params ? text.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place)) : text;
  };
}
