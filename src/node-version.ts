/** The oldest Node.js whose native interface our SQLite binary can use; an older one would crash. */
export const OLDEST_NODE = 22;

/**
 * One sentence for a Node.js that is too old, undefined otherwise. Nothing native may be loaded before
 * this was asked.
 *
 * @param version such as `20.19.0`
 */
export function tooOldNode(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return undefined;
  return `aipm-incidents-migrate needs Node.js ${OLDEST_NODE} or newer, and this is ${version}: install a newer one (https://nodejs.org), or use the GitHub Action, which brings its own.`;
}
