/** As in a new document, where no script has offered anything yet. */
export const forgetSides = (): boolean => Reflect.deleteProperty(globalThis, 'aftersaleSides');

/** Until a script that was asked for has come. */
export const scriptCame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
