/**
 * The browser and its main version, as it names itself.
 * @example browserName() // 'Chrome 156'
 */
export function browserName(agent: string = navigator.userAgent): string {
  const [, name, version] = /\b(Edg|Firefox)\/(\d+)/.exec(agent) ?? /(Chrome)\/(\d+)/.exec(agent) ?? [];
  return name === undefined ? '' : `${name === 'Edg' ? 'Edge' : name} ${version}`;
}
