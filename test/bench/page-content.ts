/** The content comes 200 ms after the load, as in an application; its arrival and the end of its first frame are marked. */
export const lateContent = (content: string): string => `
setTimeout(() => {
  document.getElementById('app').innerHTML = ${JSON.stringify(content).replaceAll('<', '\\u003c')};
  performance.mark('content');
  requestAnimationFrame(() => setTimeout(() => performance.mark('drawn')));
}, 200);`;

/** So many nodes that say nothing of an order. */
export const filler = (nodes: number): string =>
  `<section class="card">${'<div><span>便利贴</span></div>'.repeat(Math.floor(nodes / 3))}</section>`;
