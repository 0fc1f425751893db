import { reportAction } from "./index.js";

await reportAction();
