import { marked } from "marked";

/** What a reader sees of Markdown: the tags that it became, and the text between them. */
export type Rendered = { readonly tags: readonly string[]; readonly text: string };

/** Renders Markdown in GitHub's dialect. Runs of white space count as one space, as in a browser. */
export function rendered(markdown: string): Rendered {
  const html = marked.parse(markdown, { gfm: true, async: false });
  const pieces = html.match(/<[^>]*>|[^<]+/g) ?? [];
  const isTag = (piece: string) => piece.startsWith("<");
  return {
    tags: pieces.filter(isTag),
    text: asShown(
      pieces
        .filter((piece) => !isTag(piece))
        .map(decoded)
        .join(""),
    ),
  };
}

/** Text as a browser shows it in one line. */
export function asShown(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(html: string): string {
  return html.replace(/&(?:#(\d+)|#[xX]([\da-fA-F]+)|(\w+));/g, (_, decimal, hex, name) => {
    if (name === undefined) return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
    const character = NAMED[name];
    if (character === undefined) throw new Error(`&${name}; was taken for a character.`);
    return character;
  });
}
