export { CATEGORIES, Failure, openIncidentLog, SEVERITIES } from "./index.js";
