import type { ExtensionBrowser } from './extension-browser';

export type ImportKind = 'policy' | 'catalogue' | 'replies' | 'backup';
type UploadedFile = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

export const demoPolicy = 'test/seller-site/policy.json';
export const demoCatalogue = 'test/seller-site/catalogue.csv';

/** Chooses a file in the options page, as a person would; answers the page with the preview open. */
export async function previewImport(browser: ExtensionBrowser, kind: ImportKind, file: UploadedFile) {
  const page = await browser.openExtension('options.html');
  await page.locator(`input[type=file][data-import="${kind}"]`).setInputFiles(file);
  return page;
}

/** Imports a file and waits until it has been applied. */
export async function importFile(browser: ExtensionBrowser, kind: ImportKind, file: UploadedFile): Promise<void> {
  const page = await previewImport(browser, kind, file);
  await page.locator(`[data-apply="${kind}"]`).click();
  await page.locator(`body[data-applied="${kind}"]`).waitFor({ state: 'attached' });
  await page.close();
}

/** The demo shop's policy and catalogue. */
export async function importDemoShop(browser: ExtensionBrowser): Promise<void> {
  await importFile(browser, 'policy', demoPolicy);
  await importFile(browser, 'catalogue', demoCatalogue);
}
