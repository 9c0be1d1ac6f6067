import chipCss from '@/components/chip/chip.css?inline';
import sidePanelCss from '@/components/side-panel/side-panel.css?inline';
import controlsCss from '@/components/ui/controls.css?inline';
import tokensCss from '@/components/ui/tokens.css?inline';
import verdictMarkCss from '@/components/ui/verdict-mark.css?inline';
import hostCss from './host.css?inline';

/**
 * The tokens are set inside the shadow tree too: a page may set custom properties on every element, and what it sets
 * on our host would win over the host's own rule.
 */
const tokens = tokensCss.replaceAll(':root', 'html');

export const panelCss = [tokens, controlsCss, verdictMarkCss, sidePanelCss, hostCss].join('\n');
export const chipStyles = [tokens, controlsCss, verdictMarkCss, chipCss].join('\n');
