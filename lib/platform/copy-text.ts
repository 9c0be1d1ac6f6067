/**
 * Puts a text on the clipboard, within a click of a page of the extension. False where the browser does not allow it.
 * @example if (!(await copyText(report))) showItForCopyingByHand(report);
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // the caller says so, and the person copies by hand
  }
}
