/** How a volunteer is addressed: the first word of the name, "Marie-Louise" being one. */
export function firstName(name: string): string {
  return /^\s*(\S+)/.exec(name)?.[1] ?? '';
}
