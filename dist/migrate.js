import { migrateAction } from "./index.js";

await migrateAction();
