import { render } from '@testing-library/preact';
import { OptionsPage } from '@/components/options/options-page';
import { appears } from '../document';
import type { OptionsWorld } from './options-world';

/** Goes to an address before the options are opened; a document hears of a new hash in a turn of its own. */
export async function startAt(hash: string): Promise<void> {
  location.hash = hash;
  await new Promise((resolve) => setTimeout(resolve));
}

export const showOptions = ({ services, settings }: Pick<OptionsWorld, 'services' | 'settings'>) =>
  render(<OptionsPage services={services} initial={settings()} />);

/** Turns to a section of options that are open. */
export async function openSection(section: string): Promise<void> {
  location.hash = `#${section}`;
  dispatchEvent(new Event('hashchange'));
  await appears(`[data-section="${section}"]`);
}
