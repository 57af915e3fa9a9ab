/** What somebody is, where their name does not say it already: an account that is an office is called by it. */
export function titleBeside({ name, title }: { name: string | null; title: string | null }): string | null {
  return title && !name?.toLowerCase().includes(title.toLowerCase()) ? title : null;
}
