import { recordAction } from "./index.js";

await recordAction();
