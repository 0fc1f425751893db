import manifest from "../package.json" with { type: "json" };

/** Name and version of this tool, as its package.json has them. */
export const TOOL = { name: manifest.name, version: manifest.version } as const;
