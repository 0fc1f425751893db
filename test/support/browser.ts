import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Where a Chromium or Chrome is installed: `CHROMIUM`, the usual places, the PATH. */
function findBrowser(): string {
  const { CHROMIUM, PATH = "", PROGRAMFILES = "C:\\Program Files", LOCALAPPDATA = "" } = process.env;
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const places = [
    ...(CHROMIUM ? [CHROMIUM] : []),
    ...PATH.split(delimiter).flatMap((directory) => names.map((name) => join(directory, name))),
    "/usr/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    join(PROGRAMFILES, "Google", "Chrome", "Application", "chrome.exe"),
    join(LOCALAPPDATA, "Google", "Chrome", "Application", "chrome.exe"),
    join("C:\\Program Files (x86)", "Microsoft", "Edge", "Application", "msedge.exe"),
  ];
  const found = places.find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(
      "The rendering tests need Chromium: install it (apt-get install chromium), or name one in CHROMIUM.",
    );
  }
  return found;
}

/** Starts a headless browser; the caller closes it. */
export function startBrowser(): Promise<Browser> {
  const quiet = ["quic", "background-networking", "component-update", "sync", "gpu"].map(
    (it) => `--disable-${it}`,
  );
  return chromium.launch({
    executablePath: findBrowser(),
    args: ["--no-sandbox", "--no-first-run", ...quiet],
  });
}
