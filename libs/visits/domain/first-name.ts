/** The first of somebody's names, as a visitor needs it; undefined when no name is known. */
export function firstNameOf(name: string | undefined): string | undefined {
  const [first] = (name ?? '').trim().split(/\s+/u);
  return first === '' ? undefined : first;
}
