import { builds } from '@/test/e2e/harness/built-extension';
import { type ExtensionBrowser, startBrowser } from '@/test/e2e/harness/extension-browser';
import { importDemoShop } from '@/test/e2e/harness/options-page';
import { orderAddress, orderListAddress } from '@/test/seller-site/order-pages';
import { orderIds } from '@/test/seller-site/shop';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import { workbenchAddress } from '@/test/seller-site/workbench-page';
import { clockScenes, incidentScenes, reportScenes, targetScenes } from './clock-scenes';
import { importScenes, languageScenes } from './options-scenes';
import { appearanceScenes, orderScenes } from './order-scenes';
import { ticketScenes } from './ticket-scenes';
import { startTour } from './tour';

const extension = builds.chromium;
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/** For a person at the screen: everything is loaded and opened, and the browser stays until it is closed. */
async function openForPerson(): Promise<void> {
  const browser = await startBrowser({ extension, headless: false, viewport: null });
  await importDemoShop(browser);
  for (const address of [ticketListAddress, workbenchAddress, orderListAddress, orderAddress(orderIds.older)]) {
    await browser.openSeller(address);
  }
  console.log(
    'The demo shop is open: an order, the order list, the chat, the tickets. Close the browser to end the demo.',
  );
  await new Promise((resolve) => browser.context.once('close', resolve));
}

async function walkTheTour(browser: ExtensionBrowser): Promise<void> {
  console.log('No display: the tour walks by itself and leaves pictures.');
  const tour = startTour();
  await importScenes(browser, tour);
  await orderScenes(browser, tour);
  await ticketScenes(browser, tour);
  await clockScenes(browser, tour);
  await incidentScenes(browser, tour);
  await targetScenes(browser, tour);
  await reportScenes(browser, tour);
  await appearanceScenes(browser, tour);
  await languageScenes(browser, tour);
  console.log(`Pictures and account: ${tour.finish()}`);
  if (browser.complaints.length > 0) console.log(`Said in a console: ${browser.complaints.join('\n')}`);
}

if (hasDisplay) await openForPerson();
else {
  const browser = await startBrowser({ extension, viewport: { width: 1280, height: 800 } });
  try {
    await walkTheTour(browser);
  } finally {
    await browser.close();
  }
}
