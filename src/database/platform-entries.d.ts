// better-sqlite3 ships one entry for each platform; the types cover only the main one.
declare module "better-sqlite3/*" {
  import Database from "better-sqlite3";
  export default Database;
}
