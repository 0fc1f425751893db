import { restoreAction } from "./index.js";

await restoreAction();
