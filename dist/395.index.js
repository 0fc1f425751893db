export const id = 395;
export const ids = [395];
export const modules = {

/***/ 60409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ inspectFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21916);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7279);




const SQLITE_MAGIC = "SQLite format 3\0";
const LFS_MAGIC = "version https://git-lfs.github.com/spec/";
const HEADER_BYTES = 100;
// Offsets in the database header: https://www.sqlite.org/fileformat2.html#the_database_header
const PAGE_SIZE_AT = 16;
const WRITE_VERSION_AT = 18;
const CHANGE_COUNTER_AT = 24;
const PAGE_COUNT_AT = 28;
const VERSION_VALID_FOR_AT = 92;
/**
 * Checks that `path` is a SQLite database that can be opened, before anything opens it: a read of
 * the file while a connection is open in this process would drop SQLite's locks
 * (https://www.sqlite.org/howtocorrupt.html, "Posix advisory locks canceled").
 *
 * @param path absolute path
 * @param write whether the caller is going to write
 * @throws Failure INVALID_INPUT, DATABASE_NOT_FOUND, DATABASE_IS_DIRECTORY, GIT_LFS_POINTER, NOT_A_DATABASE,
 *   DATABASE_CORRUPT (cut off), DATABASE_READ_ONLY
 */
function inspectFile(path, { write }) {
    // better-sqlite3 trims file names, and would open the neighbour that has none of these spaces.
    if (path !== path.trim()) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("INVALID_INPUT", `The path '${path}' ends in a space.`, "Rename the file, or correct the path.");
    }
    let found = look(path);
    // While another process writes, the header may count pages that come a moment later.
    for (let again = 0; found.missing > 0 && again < LOOKS; again++) {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_PAUSE);
        found = look(path);
    }
    const { mode, missing, ...file } = found;
    if (missing > 0) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("DATABASE_CORRUPT", `${path} is cut off: it has ${file.size} bytes and its header promises ${file.size + missing}.`);
    }
    if (write && !isWritable(path, mode))
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("DATABASE_READ_ONLY", `${path} is read-only.`);
    return file;
}
// How often, and after how many milliseconds each time, a file that looks cut off is looked at again.
const LOOKS = 10;
const LOOK_PAUSE = 20;
function look(path) {
    const stat = reachable(path);
    if (stat === undefined)
        throw notFound(path);
    if (stat.isDirectory())
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("DATABASE_IS_DIRECTORY", `${path} is a directory.`);
    if (!stat.isFile())
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("NOT_A_DATABASE", `${path} is not a regular file.`);
    const header = readHeader(path);
    if (header.toString("latin1").startsWith(LFS_MAGIC)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("GIT_LFS_POINTER", `${path} is a Git LFS pointer of ${stat.size} bytes, not the database.`);
    }
    if (stat.size === 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("NOT_A_DATABASE", `${path} is empty (0 bytes).`);
    if (!header.toString("latin1").startsWith(SQLITE_MAGIC)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("NOT_A_DATABASE", `${path} does not begin as a SQLite database does.`);
    }
    // SQLite follows symbolic links before it names these files.
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    const hasUncheckpointedWal = sizeOf(`${real}-wal`) > 0;
    const hasHotJournal = sizeOf(`${real}-journal`) > 0;
    const journalMode = header[WRITE_VERSION_AT] === 2 ? "wal" : "rollback";
    const missing = hasUncheckpointedWal || hasHotJournal ? 0 : missingBytes(header, stat.size);
    return {
        path,
        size: stat.size,
        mode: stat.mode,
        journalMode,
        hasUncheckpointedWal,
        hasHotJournal,
        missing,
    };
}
function reachable(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        const { code } = error;
        if (code === "ELOOP") {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("DATABASE_NOT_FOUND", `${path} is a symbolic link that leads back to itself.`);
        }
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("DATABASE_READ_ONLY", `${path} cannot be reached: ${error.message}.`);
    }
}
function notFound(path) {
    const near = nearMatches(path);
    const meant = near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : "";
    return new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("DATABASE_NOT_FOUND", `There is no file ${path}.${meant}`);
}
/** Database files in the nearest directory that exists and one level below, the most alike first. */
function nearMatches(path) {
    let directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    while (sizeOf(directory) < 0 && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory) !== directory)
        directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory);
    const wanted = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(directory, path), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), stem(path)];
    return databasesIn(directory, 1)
        .map((found) => {
        const names = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(directory, found), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(found), stem(found)];
        return { found, edits: Math.min(...names.map((name, index) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__/* .distance */ .Io)(name, wanted[index] ?? ""))) };
    })
        .filter(({ edits }) => edits <= (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path).length / 2)
        .sort((a, b) => a.edits - b.edits || a.found.localeCompare(b.found))
        .slice(0, 3)
        .map(({ found }) => found);
}
function stem(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(path));
}
function databasesIn(directory, depth) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true })
            .slice(0, 1000)
            .flatMap((item) => {
            const path = `${directory.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? directory : directory + node_path__WEBPACK_IMPORTED_MODULE_1__.sep}${item.name}`;
            if (item.isFile())
                return /^\.(db|sqlite3?|db3)$/i.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(item.name)) ? [path] : [];
            const enter = item.isDirectory() && depth > 0 && !item.name.startsWith(".") && item.name !== "node_modules";
            return enter ? databasesIn(path, depth - 1) : [];
        });
    }
    catch {
        return []; // a directory that cannot be listed has no suggestions to make
    }
}
function readHeader(path) {
    const header = Buffer.alloc(HEADER_BYTES);
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "r");
    }
    catch (error) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("DATABASE_READ_ONLY", `${path} cannot be read: ${error.message}.`);
    }
    try {
        const length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, header, 0, HEADER_BYTES, 0);
        return header.subarray(0, length);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** Bytes that the header counts and the file lacks; 0 where the header's count is not to be believed. */
function missingBytes(header, size) {
    if (header.length < HEADER_BYTES)
        return HEADER_BYTES - header.length;
    const countIsValid = header.readUInt32BE(CHANGE_COUNTER_AT) === header.readUInt32BE(VERSION_VALID_FOR_AT);
    if (!countIsValid)
        return 0;
    const rawPageSize = header.readUInt16BE(PAGE_SIZE_AT);
    const pageSize = rawPageSize === 1 ? 65536 : rawPageSize;
    return Math.max(0, header.readUInt32BE(PAGE_COUNT_AT) * pageSize - size);
}
function sizeOf(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.size ?? -1;
}
/** A file without any write bit is meant to be read-only, whatever this user (root, in a container) may do. */
function isWritable(path, mode) {
    if ((mode & 0o222) === 0)
        return false;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 78116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ failedReport),
  P: () => (/* binding */ findFailurePatterns)
});

// EXTERNAL MODULE: ./build/src/database/connection.js + 1 modules
var connection = __webpack_require__(93118);
// EXTERNAL MODULE: ./build/src/database/file.js
var database_file = __webpack_require__(60409);
// EXTERNAL MODULE: ./build/src/database/sqlite-error.js
var sqlite_error = __webpack_require__(97760);
// EXTERNAL MODULE: ./build/src/failure.js
var failure = __webpack_require__(7279);
// EXTERNAL MODULE: ./build/src/tool.js + 1 modules
var tool = __webpack_require__(18964);
;// CONCATENATED MODULE: ./build/src/incidents/analysis/measures.js
// The numbers that the report is about, as the README explains them.
/** Above this many times the first half, the second half is increasing. */
const INCREASING_ABOVE = 1.2;
/** Below this many times the first half, it is decreasing. */
const DECREASING_BELOW = 0.8;
/** Above this change against the window before it is worsening, below minus this improving. */
const CHANGE_BAND = 0.2;
/** Incidents per day of the window. */
function recurrenceRate(count, days) {
    return count / days;
}
/** A category is at high risk from the threshold on. */
function isHighRisk(rate, threshold) {
    return rate >= threshold;
}
/** The second half against the first; out of nothing everything is an increase. */
function trendOf(firstHalf, secondHalf) {
    if (firstHalf === 0)
        return secondHalf > 0 ? "increasing" : "stable";
    // Compared in tenths, because 1.2 times a whole number is rarely a whole double.
    if (secondHalf * 10 > firstHalf * 10 * INCREASING_ABOVE)
        return "increasing";
    return secondHalf * 10 < firstHalf * 10 * DECREASING_BELOW ? "decreasing" : "stable";
}
/** How many times the first half the second is; null when the first is empty. */
function trendRatio(firstHalf, secondHalf) {
    return firstHalf === 0 ? null : secondHalf / firstHalf;
}
/** The change against the window before as a fraction (0.25 is 25% more); null when that was empty. */
function changeOf(previous, count) {
    return previous === 0 ? null : (count - previous) / previous;
}
/** Worsening above +20%, improving below -20%; out of nothing everything is worse. */
function directionOf(previous, count) {
    if (previous === 0)
        return count > 0 ? "worsening" : "stable";
    const difference = (count - previous) * 10;
    const band = previous * 10 * CHANGE_BAND;
    if (difference > band)
        return "worsening";
    return difference < -band ? "improving" : "stable";
}
/** The part of the incidents that are resolved, 0 to 1; null without any. */
function resolutionRate(resolved, count) {
    return count === 0 ? null : resolved / count;
}

// EXTERNAL MODULE: ./build/src/incidents/analysis/time.js
var analysis_time = __webpack_require__(45455);
;// CONCATENATED MODULE: ./build/src/incidents/analysis/previous-counts.js

const DAY = 86_400_000;
// The offsets farthest from UTC, +14:00 and -12:00.
const AHEAD = (14 / 24) * DAY;
const BEHIND = (12 / 24) * DAY;
const MOST_WORDS = 100;
/**
 * Counts the bulk of the window before by category without touching the table: where incidents were
 * written in order of time, its rows have consecutive numbers. The index on the time tells how many rows it
 * has and between which numbers they lie; the index on the category, how many of each category lie between
 * those. Only if both say the same number are they the same rows.
 *
 * @returns undefined where that cannot be done: rows out of order, an index missing
 */
function countPrevious(db, source, window) {
    const { table, rowid, times, timeIndexed, categoryIndexed, column } = source;
    // Whole days by their date, whatever offset from UTC is written behind it.
    const since = window.previousSince + DAY + AHEAD;
    const until = window.since - BEHIND;
    if (rowid === undefined || !timeIndexed || !categoryIndexed || until <= since)
        return undefined;
    const [time] = times;
    const [first, last, rows] = db
        .prepare(`SELECT min(${rowid}), max(${rowid}), count(*) FROM ${table} WHERE ${time} >= ? AND ${time} < ?`)
        .raw()
        .get((0,analysis_time/* dateOf */.Q$)(since), (0,analysis_time/* dateOf */.Q$)(until)) ?? [null, 0, 0];
    if (first === null || last - first + 1 < rows)
        return undefined;
    const categories = wordsOf(db, source).map((stored) => ({
        stored,
        count: db
            .prepare(`SELECT count(*) FROM ${table} WHERE ${column.category} = ? AND ${rowid} BETWEEN ? AND ?`)
            .pluck()
            .get(stored, first, last) ?? 0,
    }));
    const counted = categories.reduce((sum, { count }) => sum + count, 0);
    return counted === rows ? { first, last, since, until, categories } : undefined;
}
/** The different categories, each found by one step in their index. */
function wordsOf(db, { table, column: { category } }) {
    const next = db
        .prepare(`SELECT min(${category}) FROM ${table} WHERE ${category} > ?`)
        .pluck();
    const words = [];
    for (let word = next.get(""); typeof word === "string" && words.length < MOST_WORDS; word = next.get(word))
        words.push(word);
    return words;
}

;// CONCATENATED MODULE: ./build/src/incidents/analysis/scan.js
// The part of a signature that has to be fast: one pass over the UTF-8 bytes of a description that takes
// out whatever can take endlessly many forms. What is left comes in few forms, and `polish` in
// signature.ts, slow and readable, sees each of them once.
const OTHER = 0;
const DIGIT = 1;
const LETTER = 2;
const SPACE = 3;
const HIGH = 4;
const KIND = new Uint8Array(256).map((_, byte) => {
    if (byte >= 0x80)
        return HIGH;
    const character = String.fromCharCode(byte);
    if (/\d/.test(character))
        return DIGIT;
    if (/[a-z]/i.test(character))
        return LETTER;
    return /\s/.test(character) ? SPACE : OTHER;
});
const flags = (characters) => {
    const table = new Uint8Array(256);
    for (const character of characters)
        table[character.charCodeAt(0)] = 1;
    return table;
};
const HEX_LETTER = flags("abcdefABCDEF");
const TIME_LETTER = flags("dhmsDHMS");
// Of a byte in a word, so that what holds for all of them is known at its end.
const IS_DIGIT = 1;
const IN_WORD = 2;
const IS_HEX = 4;
const IS_TIME = 8;
const WORD = KIND.map((kind, byte) => {
    if (kind === DIGIT)
        return IN_WORD | IS_DIGIT | IS_HEX | IS_TIME;
    if (kind !== LETTER)
        return 0;
    return IN_WORD | (HEX_LETTER[byte] === 1 ? IS_HEX : 0) | (TIME_LETTER[byte] === 1 ? IS_TIME : 0);
});
const PATH_MARK = flags("_.~@%+-#$/\\");
const NAME_MARK = flags("_.-@+~/\\");
const URL_END = flags("\"'`<>\\");
const AFTER_URL = flags(".,;:!?)]}");
const BEFORE_PATH = flags("([{\"'`=:,<>|");
const BEFORE_SIGN = flags(" ([{=:,<>/'\"");
const bytesOf = (text) => new TextEncoder().encode(text);
const PLACEHOLDER = {
    number: bytesOf("N"),
    hex: bytesOf("HEX"),
    uuid: bytesOf("UUID"),
    path: bytesOf("PATH"),
    url: bytesOf("URL"),
    ellipsis: bytesOf("…"),
};
// Opening and closing quotes beyond ASCII, by their bytes.
const WIDE_QUOTES = ["“”", "‘’", "「」", "『』", "«»"].map((pair) => {
    const [open = "", close = ""] = pair;
    return { open: bytesOf(open), close: bytesOf(close) };
});
const TRACEBACK = bytesOf("Traceback (most recent call last)");
// Words whose digits are part of the name.
const NAMES = ("sqlite3 python3 pip3 utf8 utf16 sha1 sha256 sha384 sha512 md5 base64 crc32 ipv4 ipv6 int8 int16 int32 int64 x64 x86 " +
    "arm64 s3 http2 oauth2 ext4 mp4 log4j")
    .split(" ")
    .map(bytesOf);
const AT = bytesOf("at ");
const FILE = bytesOf('File "');
const BYTE = {
    newline: 10,
    space: 32,
    quote: 34,
    apostrophe: 39,
    plus: 43,
    minus: 45,
    dot: 46,
    slash: 47,
    colon: 58,
    backslash: 92,
    underscore: 95,
    backtick: 96,
    x: 120,
    tilde: 126,
};
/** A longer description counts by as much of its beginning and its end. */
const TEXT_LENGTH = 3000;
/** Bytes that one scan writes at most. */
const SCAN_LIMIT = 512;
const LONGEST_STEP = 64;
/**
 * Writes what is left of a description once numbers, hex, UUIDs, paths, URLs and quoted values are placeholders
 * and frames of stack traces are gone.
 *
 * @param input UTF-8; may be malformed
 * @param out at least SCAN_LIMIT bytes
 * @returns how many bytes were written
 */
function scan(input, from, to, out) {
    let at = from;
    let length = 0;
    let inTraceback = false;
    let unclosed = 0; // bit for each kind of quote of which no closing one follows
    while (at < to) {
        if (length >= SCAN_LIMIT - LONGEST_STEP) {
            length = put(out, length, PLACEHOLDER.ellipsis);
            break;
        }
        const byte = input[at];
        const kind = KIND[byte];
        if (kind === LETTER || kind === DIGIT) {
            // The word is written while it is looked at, and taken back where a placeholder stands for it.
            const start = length;
            let end = at;
            let digits = 0;
            let runs = 0;
            let all = IN_WORD | IS_DIGIT | IS_HEX | IS_TIME;
            for (let last = 0; end < to; end++) {
                const next = input[end];
                const flag = WORD[next];
                if (flag === 0)
                    break;
                all &= flag;
                const isDigit = flag & IS_DIGIT;
                digits += isDigit;
                runs += isDigit & ~last;
                last = isDigit;
                if (length < SCAN_LIMIT)
                    out[length++] = next;
            }
            const size = end - at;
            const next = end < to ? input[end] : 0;
            if (next === BYTE.colon) {
                const stop = size === 1 ? drivePathEnd(input, at, to) : urlEnd(input, end, to);
                if (stop > 0) {
                    length = put(out, start, size === 1 ? PLACEHOLDER.path : PLACEHOLDER.url);
                    at = stop;
                    continue;
                }
            }
            else if (next !== 0 && NAME_MARK[next] === 1) {
                const uuid = next === BYTE.minus && size === 8 && (all & IS_HEX) !== 0 ? uuidEnd(input, at, to) : 0;
                const stop = uuid > 0 ? uuid : relativePathEnd(input, at, to);
                if (stop > 0) {
                    length = put(out, start, uuid > 0 ? PLACEHOLDER.uuid : PLACEHOLDER.path);
                    at = stop;
                    continue;
                }
            }
            if (digits === 0) {
                if (byte === TRACEBACK[0] && startsWith(input, at, to, TRACEBACK))
                    inTraceback = true;
            }
            else if (digits === size)
                length = put(out, start, PLACEHOLDER.number);
            else if (kind === LETTER && size <= 8 && isName(input, at, size)) {
                // As it is.
            }
            else if (isHexNumber(input, at, end) || ((all & IS_HEX) !== 0 && size >= 12)) {
                length = put(out, start, PLACEHOLDER.hex);
            }
            else if (size >= 20 || (runs >= 2 && size >= 6 && (all & IS_TIME) === 0)) {
                length = put(out, start, PLACEHOLDER.number);
            }
            else {
                length = start;
                for (let index = at; index < end;) {
                    if (KIND[input[index]] === DIGIT) {
                        length = put(out, length, PLACEHOLDER.number);
                        while (index < end && KIND[input[index]] === DIGIT)
                            index++;
                    }
                    else
                        out[length++] = input[index++];
                }
            }
            length = Math.min(length, SCAN_LIMIT - LONGEST_STEP);
            at = end;
            continue;
        }
        if (kind === SPACE) {
            let indent = -1;
            for (; at < to && KIND[input[at]] === SPACE; at++) {
                if (input[at] === BYTE.newline)
                    indent = 0;
                else if (indent >= 0)
                    indent++;
            }
            if (indent > 0 && (inTraceback || isFrame(input, at, to))) {
                while (at < to && input[at] !== BYTE.newline)
                    at++;
                continue;
            }
            if (length > 0 && out[length - 1] !== BYTE.space)
                out[length++] = BYTE.space;
            continue;
        }
        if (kind === HIGH) {
            if (byte !== 0xe2 && byte !== 0xe3 && byte !== 0xc2) {
                const end = Math.min(to, at + (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4));
                length = copy(input, at, end, out, length);
                at = end;
                continue;
            }
            if (isWideSpace(input, at)) {
                if (length > 0 && out[length - 1] !== BYTE.space)
                    out[length++] = BYTE.space;
                at += byte === 0xc2 ? 2 : 3;
                continue;
            }
            const kindOfQuote = wideQuoteAt(input, at, to);
            const quotes = WIDE_QUOTES[kindOfQuote];
            if (quotes !== undefined && (unclosed & (1 << kindOfQuote)) === 0) {
                const { open, close } = quotes;
                const end = indexOf(input, at + open.length, to, close);
                if (end > 0) {
                    length = put(out, length, open);
                    length = put(out, length, PLACEHOLDER.ellipsis);
                    length = put(out, length, close);
                    at = end + close.length;
                    continue;
                }
                unclosed |= 1 << kindOfQuote;
            }
            const end = Math.min(to, at + (byte === 0xc2 ? 2 : 3));
            length = copy(input, at, end, out, length);
            at = end;
            continue;
        }
        const before = at > from ? input[at - 1] : BYTE.space;
        if (byte === BYTE.quote || byte === BYTE.apostrophe || byte === BYTE.backtick) {
            const bit = byte === BYTE.quote ? 256 : byte === BYTE.apostrophe ? 512 : 1024;
            const opens = byte !== BYTE.apostrophe || !isNameByte(before);
            if (opens && (unclosed & bit) === 0) {
                const end = quoteEnd(input, at, to);
                if (end > 0) {
                    out[length++] = byte;
                    length = put(out, length, PLACEHOLDER.ellipsis);
                    out[length++] = byte;
                    at = end;
                    continue;
                }
                unclosed |= bit;
            }
        }
        else if (byte === BYTE.minus || byte === BYTE.plus) {
            const isSign = length === 0 || BEFORE_SIGN[out[length - 1]] === 1;
            if (isSign && at + 1 < to && KIND[input[at + 1]] === DIGIT) {
                at++;
                continue;
            }
        }
        else if (byte === BYTE.slash || byte === BYTE.backslash || byte === BYTE.dot || byte === BYTE.tilde) {
            const kindBefore = KIND[before];
            if (kindBefore === SPACE || kindBefore === HIGH || BEFORE_PATH[before] === 1) {
                const end = rootedPathEnd(input, at, to);
                if (end > 0) {
                    length = put(out, length, PLACEHOLDER.path);
                    at = end;
                    continue;
                }
            }
        }
        out[length++] = byte;
        at++;
    }
    return length > 0 && out[length - 1] === BYTE.space ? length - 1 : length;
}
/** No more than leaves room for another step. */
function copy(input, from, to, out, length) {
    const end = Math.min(to, from + SCAN_LIMIT - LONGEST_STEP - length);
    let into = length;
    for (let at = from; at < end; at++)
        out[into++] = input[at];
    return into;
}
function put(out, length, bytes) {
    let into = length;
    for (let index = 0; index < bytes.length; index++)
        out[into++] = bytes[index];
    return into;
}
/** Full-width digits, letters and `_` as their ASCII twins; writes into `out`, returns the length. */
function narrow(input, from, to, out) {
    let length = 0;
    for (let at = from; at < to; at++) {
        const byte = input[at];
        const third = at + 2 < to ? input[at + 2] : 0;
        // U+FF01 to U+FF5E are U+0021 to U+007E, moved: EF BC 81 to EF BC BF, and EF BD 80 to EF BD 9E.
        let ascii = 0;
        if (byte === 0xef && input[at + 1] === 0xbc)
            ascii = third - 0x60;
        else if (byte === 0xef && input[at + 1] === 0xbd)
            ascii = third - 0x20;
        if (ascii > 0 && ascii < 127 && (isNameByte(ascii) || ascii === 0x25)) {
            out[length++] = ascii;
            at += 2;
        }
        else
            out[length++] = byte;
    }
    return length;
}
/** Whether there can be anything for `narrow` to do. */
function hasWide(input, from, to) {
    for (let at = from; at < to; at++)
        if (input[at] === 0xef)
            return true;
    return false;
}
function isNameByte(byte) {
    return KIND[byte] === LETTER || KIND[byte] === DIGIT || byte === BYTE.underscore;
}
function startsWith(input, at, to, bytes) {
    if (at + bytes.length > to)
        return false;
    for (let index = 0; index < bytes.length; index++)
        if (input[at + index] !== bytes[index])
            return false;
    return true;
}
function indexOf(input, from, to, bytes) {
    const first = bytes[0];
    for (let at = from; at < to; at++)
        if (input[at] === first && startsWith(input, at, to, bytes))
            return at;
    return 0;
}
function isName(input, at, size) {
    for (const name of NAMES) {
        if (name.length !== size)
            continue;
        let index = 0;
        // Letters without their case; a digit has the bit already.
        while (index < size && (input[at + index] | 32) === name[index])
            index++;
        if (index === size)
            return true;
    }
    return false;
}
/** The kind of the wide quote that opens here; -1 for none. */
function wideQuoteAt(input, at, to) {
    // Hiragana and katakana, by far the most frequent, begin with E3 81 to E3 83.
    if (input[at] === 0xe3 && input[at + 1] !== 0x80)
        return -1;
    for (let kind = 0; kind < WIDE_QUOTES.length; kind++) {
        if (startsWith(input, at, to, WIDE_QUOTES[kind].open))
            return kind;
    }
    return -1;
}
function isFrame(input, at, to) {
    return startsWith(input, at, to, AT) || startsWith(input, at, to, FILE);
}
/** U+3000 and U+00A0. */
function isWideSpace(input, at) {
    if (input[at] === 0xc2)
        return input[at + 1] === 0xa0;
    return input[at] === 0xe3 && input[at + 1] === 0x80 && input[at + 2] === 0x80;
}
/** `0x1f4c`; any digit before the x will do, so that no digit's value matters. */
function isHexNumber(input, at, end) {
    if (end - at < 5 || KIND[input[at]] !== DIGIT || input[at + 1] !== BYTE.x)
        return false;
    for (let index = at + 2; index < end; index++)
        if ((WORD[input[index]] & IS_HEX) === 0)
            return false;
    return true;
}
/** 8-4-4-4-12 hex digits. */
function uuidEnd(input, at, to) {
    if (at + 36 > to)
        return 0;
    for (let index = 0; index < 36; index++) {
        const byte = input[at + index];
        const isDash = index === 8 || index === 13 || index === 18 || index === 23;
        if (isDash ? byte !== BYTE.minus : KIND[byte] !== DIGIT && HEX_LETTER[byte] === 0)
            return 0;
    }
    return at + 36 < to && isNameByte(input[at + 36]) ? 0 : at + 36;
}
/** Where the quote that opens at `at` closes: behind the closing one; 0 where none follows. */
function quoteEnd(input, at, to) {
    const quote = input[at];
    for (let end = at + 1; end < to; end++) {
        if (input[end] !== quote || input[end - 1] === BYTE.backslash)
            continue;
        // An apostrophe inside a word closes nothing: 'it's'.
        if (quote === BYTE.apostrophe && end + 1 < to && isNameByte(input[end + 1]))
            continue;
        return end + 1;
    }
    return 0;
}
/** @param colon where the scheme ends */
function urlEnd(input, colon, to) {
    if (input[colon + 1] !== BYTE.slash || input[colon + 2] !== BYTE.slash || colon + 3 >= to)
        return 0;
    let end = colon + 3;
    while (end < to) {
        const byte = input[end];
        const kind = KIND[byte];
        if (kind === SPACE || kind === HIGH || URL_END[byte] === 1)
            break;
        end++;
    }
    while (AFTER_URL[input[end - 1]] === 1)
        end--;
    return end > colon + 3 ? end : 0;
}
/** `C:\…`, `C:/…`; a folder's name may hold one space, as in `C:\Program Files\…`. */
function drivePathEnd(input, at, to) {
    const slash = input[at + 2];
    if (at + 3 >= to || (slash !== BYTE.backslash && slash !== BYTE.slash))
        return 0;
    let end = pathEnd(input, at + 2, to);
    while (end < to && input[end] === BYTE.space) {
        let ahead = end + 1;
        while (ahead < to && isNameByte(input[ahead]))
            ahead++;
        if (ahead === end + 1 || input[ahead] !== BYTE.backslash)
            break;
        end = pathEnd(input, ahead, to);
    }
    return end;
}
/** `/…`, `./…`, `../…`, `~/…`, `\\server\…` */
function rootedPathEnd(input, at, to) {
    let start = at;
    if (input[start] === BYTE.tilde)
        start++;
    else
        for (let dots = 0; dots < 2 && input[start] === BYTE.dot; dots++)
            start++;
    const slash = input[start];
    if (slash === BYTE.backslash) {
        // A single backslash roots nothing: it may be an escape.
        const isServer = start === at && input[start + 1] === BYTE.backslash;
        if (!isServer && start === at)
            return 0;
        if (isServer)
            start++;
    }
    else if (slash !== BYTE.slash)
        return 0;
    if (start + 1 >= to)
        return 0;
    const first = input[start + 1];
    if (!isNameByte(first) && first !== BYTE.dot && KIND[first] !== HIGH)
        return 0;
    const end = pathEnd(input, start, to);
    return end > start + 1 ? end : 0;
}
/** The end of a path's characters from `at` on, without a full stop that ends the sentence. */
function pathEnd(input, at, to) {
    let end = at;
    while (end < to) {
        const byte = input[end];
        const kind = KIND[byte];
        if (kind === LETTER || kind === DIGIT || PATH_MARK[byte] === 1)
            end++;
        else if (kind === HIGH) {
            const ahead = wideNameEnd(input, end, to);
            if (ahead === 0)
                break;
            end = ahead;
        }
        else
            break;
    }
    while (end > at + 1 && input[end - 1] === BYTE.dot)
        end--;
    return end;
}
/** The end of a name in another script that clearly goes on as a path: `/data/日本語.db`. Else 0. */
function wideNameEnd(input, at, to) {
    let end = at;
    while (end < to && end - at < 60 && KIND[input[end]] === HIGH) {
        const isMark = input[end] === 0xe3 && input[end + 1] === 0x80; // 、。「」 and the like
        if (isMark || input[end] === 0xef || input[end] === 0xe2 || input[end] === 0xc2)
            return 0;
        end++;
    }
    const byte = end < to ? input[end] : 0;
    if (byte === BYTE.slash || byte === BYTE.backslash)
        return end;
    return byte === BYTE.dot && end + 1 < to && KIND[input[end + 1]] === LETTER ? end : 0;
}
/** `data/aipm.db`, `src/a/b`: with a slash, and either a file's ending or two slashes. Else 0. */
function relativePathEnd(input, at, to) {
    let end = at;
    let slashes = 0;
    let letters = false;
    let dot = 0;
    for (; end < to; end++) {
        const byte = input[end];
        const kind = KIND[byte];
        if (kind === LETTER)
            letters = true;
        else if (byte === BYTE.slash || byte === BYTE.backslash) {
            slashes++;
            dot = 0;
        }
        else if (byte === BYTE.dot)
            dot = end;
        else if (kind !== DIGIT && NAME_MARK[byte] !== 1)
            break;
    }
    while (end > at && input[end - 1] === BYTE.dot)
        end--;
    const hasEnding = dot > 0 && dot < end - 1 && end - dot <= 9 && KIND[input[dot + 1]] === LETTER;
    return letters && (slashes >= 2 || (slashes === 1 && hasEnding)) ? end : 0;
}

;// CONCATENATED MODULE: ./build/src/incidents/analysis/read-batches.js



// Rows come out of SQLite by the hundred, as one string of bytes: a call for every row, or a JavaScript
// string for every value, costs more than everything else together (measured in scripts/bench.ts's terms:
// 0.9 s for 333,000 rows, against 0.25 s). The separators are bytes that no UTF-8 text holds.
/** Ends a field of a row, and a row of a batch. */
const FIELD_END = 0xff;
const ROW_END = 0xfe;
/**
 * How rows are read, the fastest first. `plain` takes every value whole, and what it reads can be as large as
 * the table makes it; `trimmed` cuts values inside SQLite; `careful` is right whatever bytes there are.
 */
const MANNERS = ["plain", "trimmed", "careful"];
const read_batches_DAY = 86_400_000;
const ROWS = 256;
// Fewer rows than this part of the table between the first and the last: fetch each by its number.
const SPARSE = 16;
const SPARSE_LIMIT = 250_000;
// More rows than this part of those between: read them all.
const DENSE = 0.7;
const ID_LENGTH = 200;
const SHOWN_LENGTH = 2000;
/**
 * Prepares to read the rows of a window and of the one before it, in the caller's read transaction.
 *
 * @throws errors of SQLite's; SQLITE_TOOBIG asks for a less hasty manner
 */
function readIncidents(db, source, window, filter, manner) {
    const careful = manner === "careful";
    const isWhole = filter.project === null && filter.order === null && !careful;
    const previous = isWhole ? countPrevious(db, source, window) : undefined;
    const part = partsOf(db, source, window, filter, previous);
    const { from, where } = part;
    const values = fields(source, manner);
    // A row of an earlier window needs no more than its time and category; where those were counted, hardly any is left.
    const shorten = previous === undefined;
    const select = careful
        ? db.prepare(`SELECT ${values.join(", ")} FROM ${from} WHERE ${where}`).raw()
        : db.prepare(framed(source, values, part, shorten)).raw();
    const full = shorten ? [(0,analysis_time/* dateOf */.Q$)(window.since - read_batches_DAY)] : [];
    const one = db.prepare(`SELECT ${shown(source)} FROM ${from} WHERE ${where} ${source.rowid ? `ORDER BY ${source.rowid}` : ""} LIMIT 1 OFFSET ?`);
    return {
        previous: previous?.categories ?? [],
        *batches() {
            for (let number = 0; number < part.count; number++) {
                const parameters = part.parameters(number);
                const place = number * ROWS;
                if (careful) {
                    const rows = select.all(...parameters);
                    if (rows.length > 0)
                        yield { bytes: read_batches_frame(rows), rows: rows.length, place };
                }
                else {
                    const [rows, bytes] = select.get(...full, ...parameters);
                    if (bytes !== null)
                        yield { bytes: plain(bytes), rows, place };
                }
            }
        },
        incidentAt(place) {
            const row = one.get(...part.parameters(Math.floor(place / ROWS)), place % ROWS);
            if (row === undefined)
                throw new Error("A row that was read is gone inside one transaction.");
            return row;
        },
    };
}
/** Rows of both windows and a day around, in whatever form the time is stored. */
function timeBetween(time, window) {
    const ranges = timeRanges(window);
    return {
        where: `(${ranges.map(() => `${time} BETWEEN ? AND ?`).join(" OR ")})`,
        parameters: ranges.flat(),
    };
}
/**
 * From and to: text by its date; unix time as a number and as digits, because the column's affinity decides
 * which one is met. Of the dates, those that were counted already are left out.
 */
function timeRanges({ previousSince, until }, counted) {
    const seconds = [Math.floor(previousSince / 1000), Math.ceil(until / 1000)];
    const numbers = [seconds, seconds.map((it) => it * 1000)].flatMap((pair) => [pair, pair.map(String)]);
    const [first, last] = [(0,analysis_time/* dateOf */.Q$)(previousSince - read_batches_DAY), (0,analysis_time/* dateOf */.Q$)(until + 2 * read_batches_DAY)];
    const dates = counted === undefined
        ? [[first, last]]
        : [
            [first, (0,analysis_time/* dateOf */.Q$)(counted.since)],
            [(0,analysis_time/* dateOf */.Q$)(counted.until), last],
        ];
    return [...dates, ...numbers];
}
/** Rows of the project and order wished for. */
function wishedRows({ column }, { project, order }) {
    const wished = [
        [column.project_id, project],
        [column.order_id, order],
    ].filter(([, value]) => value !== null);
    return {
        where: wished.map(([name]) => ` AND CAST(${name} AS TEXT) = ?`).join(""),
        parameters: wished.map(([, value]) => value),
    };
}
function partsOf(db, source, window, filter, counted) {
    const { table, rowid, time } = source;
    const inTime = timeBetween(time, window);
    const wished = wishedRows(source, filter);
    const rest = [...inTime.parameters, ...wished.parameters];
    if (rowid === undefined)
        return partsByOffset(db, source, `${inTime.where}${wished.where}`, rest);
    const span = spanOf(db, source, window, counted);
    // What was counted already lies in one piece, and is left out.
    const last = counted === undefined ? span.first - 1 : Math.min(counted.first - 1, span.last);
    const after = counted === undefined ? span.first : Math.max(counted.last + 1, span.first);
    const before = Math.max(0, Math.ceil((last - span.first + 1) / ROWS));
    const width = Math.max(0, last - span.first + 1) + Math.max(0, span.last - after + 1);
    if (counted === undefined && span.count * SPARSE < width && span.count <= SPARSE_LIMIT) {
        return partsByNumber(db, source, window, `${inTime.where}${wished.where}`, rest);
    }
    // Where nearly every row is wanted, to look at its time here once more costs more than it spares.
    const test = span.count > width * DENSE
        ? { where: "", parameters: [] }
        : { where: ` AND ${inTime.where}`, parameters: inTime.parameters };
    return {
        from: `${table} NOT INDEXED`,
        where: `${rowid} BETWEEN ? AND ?${test.where}${wished.where}`,
        count: before + Math.max(0, Math.ceil((span.last - after + 1) / ROWS)),
        parameters(number) {
            const isBefore = number < before;
            const first = isBefore ? span.first + number * ROWS : after + (number - before) * ROWS;
            const end = Math.min(first + ROWS - 1, isBefore ? last : span.last);
            return [first, end, ...test.parameters, ...wished.parameters];
        },
    };
}
/** Between which row numbers the window's rows lie, and how many they are, told by the index where there is one. */
function spanOf(db, source, window, counted) {
    const { table, rowid, timeIndexed } = source;
    const numbers = numbersByIndex(source, window, counted);
    const sql = timeIndexed
        ? `SELECT min(first), max(last), sum(number) FROM (${numbers.map(({ from }) => `SELECT min(row) AS first, max(row) AS last, count(*) AS number FROM (${from})`).join(" UNION ALL ")})`
        : `SELECT min(${rowid}), max(${rowid}), 0 FROM ${table}`;
    const span = db
        .prepare(sql)
        .raw()
        .get(...(timeIndexed ? numbers.flatMap(({ parameters }) => parameters) : []));
    const [first, last, count] = span ?? [null, -1, 0];
    if (first === null)
        return { first: 0, last: -1, count: 0 };
    // Without an index it is not known; too many to be fetched one by one, too few to be all.
    return { first, last, count: timeIndexed ? count : (last - first + 1) / 2 };
}
/** The numbers of all rows of both windows as SQL, piece by piece so that the index finds each. */
function numbersByIndex({ table, rowid, times: [time = "", fallback] }, window, counted) {
    const select = `SELECT ${rowid} AS row FROM ${table} WHERE`;
    const direct = timeRanges(window, counted).map((parameters) => ({
        from: `${select} ${time} BETWEEN ? AND ?`,
        parameters,
    }));
    if (fallback === undefined)
        return direct;
    const { where, parameters } = timeBetween(fallback, window);
    return [...direct, { from: `${select} ${time} IS NULL AND ${where}`, parameters }];
}
function partsByNumber(db, source, window, where, rest) {
    const pieces = numbersByIndex(source, window);
    const numbers = db
        .prepare(`${pieces.map(({ from }) => from).join(" UNION ")} ORDER BY row`)
        .pluck()
        .all(...pieces.flatMap(({ parameters }) => parameters));
    return {
        from: `${source.table} NOT INDEXED`,
        where: `${source.rowid} IN (SELECT value FROM json_each(?)) AND ${where}`,
        count: Math.ceil(numbers.length / ROWS),
        parameters: (number) => [JSON.stringify(numbers.slice(number * ROWS, (number + 1) * ROWS)), ...rest],
    };
}
/** For rows without numbers. Each part skips what came before, so it suits small tables. */
function partsByOffset(db, { table }, where, rest) {
    const rows = db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
    return {
        from: `(SELECT * FROM ${table} LIMIT ? OFFSET ?)`,
        where,
        count: Math.ceil(rows / ROWS),
        parameters: (number) => [ROWS, number * ROWS, ...rest],
    };
}
/** What a row of the window is made of, in the order of `Batch`. */
function fields({ column, time }, manner) {
    const isPlain = manner === "plain";
    const id = (sql) => isPlain ? `coalesce(${sql}, '')` : `coalesce(substr(${sql}, 1, ${ID_LENGTH}), '')`;
    const { description, resolution } = column;
    return [
        id(time),
        id(column.category),
        id(column.severity),
        // The first comparison decides for nearly all, and calls no function.
        `(${resolution} IS NOT NULL AND (${resolution} >= '!' OR trim(${resolution}, char(9, 10, 13, 32)) <> ''))`,
        id(column.order_id),
        id(column.project_id),
        id(column.task_id),
        isPlain
            ? `coalesce(${description}, '')`
            : `CASE WHEN octet_length(${description}) > ${TEXT_LENGTH}
          THEN substr(${description}, 1, ${TEXT_LENGTH / 2}) || char(10) || substr(${description}, -${TEXT_LENGTH / 2})
          ELSE coalesce(${description}, '') END`,
    ];
}
function framed({ time }, values, { from, where }, shorten) {
    const byte = (code) => `CAST(x'${code.toString(16)}' AS TEXT)`;
    const join = (parts) => `concat_ws(${byte(FIELD_END)}, ${parts.join(", ")})`;
    // Numbers sort before all text.
    const row = shorten
        ? `CASE WHEN ${time} < ? AND typeof(${time}) = 'text' THEN ${join(values.slice(0, 2))} ELSE ${join(values)} END`
        : join(values);
    return `SELECT count(*), CAST(group_concat(${row}, ${byte(ROW_END)}) AS BLOB) FROM ${from} WHERE ${where}`;
}
/** The same bytes, made here: text that JavaScript encodes holds neither separator. */
function read_batches_frame(rows) {
    const pieces = rows.flatMap((row, index) => [
        ...(index === 0 ? [] : [Buffer.of(ROW_END)]),
        ...row.flatMap((value, field) => [
            ...(field === 0 ? [] : [Buffer.of(FIELD_END)]),
            Buffer.from(value instanceof Uint8Array ? Buffer.from(value).toString("utf8") : String(value ?? "")),
        ]),
    ]);
    return Buffer.concat(pieces);
}
function shown({ column, time }) {
    const text = (sql, length) => `CAST(substr(${sql}, 1, ${length}) AS TEXT)`;
    return [
        `${text(column.incident_id, ID_LENGTH)} AS incidentId`,
        `${text(time, ID_LENGTH)} AS timestamp`,
        `${text(column.project_id, ID_LENGTH)} AS project`,
        `${text(column.order_id, ID_LENGTH)} AS "order"`,
        `${text(column.task_id, ID_LENGTH)} AS task`,
        `${text(column.category, ID_LENGTH)} AS category`,
        `${text(column.severity, ID_LENGTH)} AS severity`,
        `${text(column.description, SHOWN_LENGTH)} AS description`,
        `${text(column.root_cause, SHOWN_LENGTH)} AS rootCause`,
        `${text(column.resolution, SHOWN_LENGTH)} AS resolution`,
    ].join(", ");
}
/** Not a Buffer: what reads millions of bytes is faster when it only ever meets one class. */
function plain({ buffer, byteOffset, length }) {
    return new Uint8Array(buffer, byteOffset, length);
}

// EXTERNAL MODULE: ./build/src/incidents/analysis/recommendations.js + 1 modules
var recommendations = __webpack_require__(639);
// EXTERNAL MODULE: ./build/src/database/introspect.js
var introspect = __webpack_require__(91312);
// EXTERNAL MODULE: ./build/src/database/names.js
var names = __webpack_require__(84255);
;// CONCATENATED MODULE: ./build/src/incidents/analysis/source.js



/** What the analysis reads of an incident. */
const COLUMNS = [
    "incident_id",
    "timestamp",
    "created_at",
    "project_id",
    "order_id",
    "task_id",
    "category",
    "severity",
    "description",
    "root_cause",
    "resolution",
];
/**
 * Looks for the table and what of it can be read. Views and generated columns are not: reading them would
 * run a stranger's SQL.
 *
 * @throws Failure NOT_APPLIED without a table, SCHEMA_DRIFT for what is no table and for one without any time
 */
function findSource(db, name = "incidents") {
    const object = (0,introspect/* findObject */.Z)(db, name);
    if (object === undefined) {
        throw new failure/* Failure */.HR("NOT_APPLIED", `The database has no table ${name}, so there is nothing to report.`);
    }
    const table = (0,introspect/* readTable */.xz)(db, name);
    if (table === undefined) {
        throw new failure/* Failure */.HR("SCHEMA_DRIFT", `${name} is a ${object.kind}, not an ordinary table, and is not read.`, "Rename it, then run migrate to add the table.");
    }
    const actual = new Map(table.columns
        .filter(({ generated }) => !generated)
        .map((it) => [it.name.toLowerCase(), (0,names/* quoteName */.AB)(it.name)]));
    const times = ["timestamp", "created_at"].flatMap((it) => actual.get(it) ?? []);
    if (times.length === 0) {
        throw new failure/* Failure */.HR("SCHEMA_DRIFT", `Table ${name} has neither timestamp nor created_at, so it cannot be told when an incident happened.`);
    }
    const taken = new Set(table.columns.map((it) => it.name.toLowerCase()));
    return {
        table: (0,names/* quoteName */.AB)(table.name),
        column: Object.fromEntries(COLUMNS.map((it) => [it, actual.get(it) ?? "NULL"])),
        time: times.length === 1 ? String(times[0]) : `coalesce(${times.join(", ")})`,
        times,
        timeIndexed: hasIndex(table, times[0] ?? ""),
        categoryIndexed: hasIndex(table, actual.get("category") ?? ""),
        rowid: table.withoutRowid ? undefined : ["rowid", "_rowid_", "oid"].find((it) => !taken.has(it)),
        missing: COLUMNS.filter((it) => !actual.has(it)),
    };
}
function hasIndex(table, quoted) {
    return table.indexes.some(({ partial, columns: [first], special }) => !partial && !special && first != null && (0,names/* quoteName */.AB)(first) === quoted);
}

// EXTERNAL MODULE: ./build/src/incidents/categories.js
var categories = __webpack_require__(96633);
// EXTERNAL MODULE: ./build/src/incidents/vocabulary.js
var vocabulary = __webpack_require__(45489);
;// CONCATENATED MODULE: ./build/src/incidents/analysis/byte-table.js
/** @param capacity at most 2^20 */
function byteTable(capacity) {
    return {
        capacity,
        size: 0,
        slots: new Int32Array(2 ** Math.ceil(Math.log2(capacity * 2)) * 2),
        ends: new Int32Array(capacity + 1),
        store: new Uint8Array(Math.min(1 << 16, capacity * 16)),
    };
}
/** The number of `bytes[from, to)`; the table's capacity for a new value when it is full. */
function numberOf(table, bytes, from, to) {
    let hash = to - from;
    let at = from;
    // Four bytes at a time: a multiplication has to wait for the one before.
    for (; at + 4 <= to; at += 4) {
        const four = bytes[at] |
            (bytes[at + 1] << 8) |
            (bytes[at + 2] << 16) |
            (bytes[at + 3] << 24);
        hash = Math.imul(hash ^ four, 0x9e3779b1);
        hash ^= hash >>> 15;
    }
    for (; at < to; at++)
        hash = Math.imul(hash ^ bytes[at], 0x01000193);
    hash ^= hash >>> 16;
    const { slots, ends, store } = table;
    const mask = slots.length - 1;
    for (let slot = (hash << 1) & mask;; slot = (slot + 2) & mask) {
        const number = slots[slot + 1] - 1;
        if (number < 0)
            return add(table, bytes, from, to, hash, slot);
        if (slots[slot] !== hash)
            continue;
        const start = ends[number];
        if (ends[number + 1] - start !== to - from)
            continue;
        let same = from;
        while (same < to && bytes[same] === store[start + same - from])
            same++;
        if (same === to)
            return number;
    }
}
/** The bytes of a number, valid until the next value is added. */
function bytesAt({ store, ends }, number) {
    return store.subarray(ends[number], ends[number + 1]);
}
/** The bytes of a number as text. */
function textAt(table, number) {
    return new TextDecoder().decode(bytesAt(table, number));
}
function add(table, bytes, from, to, hash, slot) {
    const { size, ends, slots } = table;
    if (size === table.capacity)
        return size;
    const start = ends[size];
    const end = start + to - from;
    if (end > table.store.length) {
        const larger = new Uint8Array(Math.max(end, table.store.length * 2));
        larger.set(table.store);
        table.store = larger;
    }
    for (let at = from, into = start; at < to;)
        table.store[into++] = bytes[at++];
    slots[slot] = hash;
    slots[slot + 1] = size + 1;
    ends[size + 1] = end;
    table.size++;
    return size;
}

;// CONCATENATED MODULE: ./build/src/incidents/analysis/shape-cache.js
// Descriptions of one failure mostly differ in their digits alone. So the same text with every digit taken for
// the same one, its shape, is looked up first, and only a shape that was not met lately is scanned. `scan`
// looks at no digit's value except in names such as `sqlite3`, where the digit follows a letter and stays.
const PLAIN = 0;
const AFTER_LETTER = 1;
// By the state and the byte: what the byte counts as, and the state behind it.
const SHOWN = new Uint8Array(512);
const NEXT = new Uint8Array(512);
for (const state of [PLAIN, AFTER_LETTER]) {
    for (let byte = 0; byte < 256; byte++) {
        const isDigit = byte >= 48 && byte <= 57;
        const isLetter = (byte | 32) >= 97 && (byte | 32) <= 122;
        const cell = (state << 8) | byte;
        SHOWN[cell] = isDigit && state === PLAIN ? 48 : byte;
        NEXT[cell] = isLetter || (isDigit && state === AFTER_LETTER) ? AFTER_LETTER : PLAIN;
    }
}
/**
 * Remembers a number for each of the shapes met lately. Shapes are told apart by 64 bits of hash.
 *
 * @param slots a power of two
 */
function shapeCache(slots = 1 << 15) {
    const firsts = new Int32Array(slots);
    const seconds = new Int32Array(slots);
    const numbers = new Int32Array(slots); // one higher, because zero means nothing
    let first = 0;
    let second = 0;
    let slot = 0;
    return {
        find(bytes, from, to) {
            let one = 0x811c9dc5 ^ (to - from);
            let two = 0x9e3779b9;
            let state = PLAIN;
            for (let at = from; at < to; at++) {
                const cell = (state << 8) | bytes[at];
                const shown = SHOWN[cell];
                state = NEXT[cell];
                one = Math.imul(one ^ shown, 0x01000193);
                two = Math.imul(two + shown, 0x85ebca6b);
            }
            first = one;
            second = two ^ (two >>> 13);
            slot = (one ^ (one >>> 16)) & (slots - 1);
            return firsts[slot] === first && seconds[slot] === second ? numbers[slot] - 1 : -1;
        },
        remember(number) {
            firsts[slot] = first;
            seconds[slot] = second;
            numbers[slot] = number + 1;
        },
        clear: () => numbers.fill(0),
    };
}

;// CONCATENATED MODULE: ./build/src/incidents/analysis/signature.js

/** Characters of a signature at most; a longer one ends in an ellipsis. */
const SIGNATURE_LENGTH = 240;
/**
 * A description without what differs from one occurrence of a failure to the next: numbers, ids, hex,
 * paths, URLs, quoted values, times, durations, sizes and the frames of stack traces become placeholders.
 * Two descriptions with the same signature are taken for the same failure.
 *
 * @example signatureOf("Worker 3 failed on task TASK_917") // "Worker N failed on task TASK_N"
 */
function signatureOf(description) {
    return polish(scanned(description));
}
function scanned(text) {
    const bytes = new TextEncoder().encode(text);
    const narrowed = new Uint8Array(bytes.length);
    const out = new Uint8Array(SCAN_LIMIT);
    const length = scan(narrowed, 0, narrow(bytes, 0, bytes.length, narrowed), out);
    return new TextDecoder().decode(out.subarray(0, length));
}
const MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August|September|October|November|December)";
const signature_DAY = "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?";
const CLOCK = "N:N(?::N)?(?:[.,]N)?(?:Z| ?[+-]N(?::N)?| UTC| GMT)?";
const LOOSE_UNIT = "(?:milliseconds?|msecs?|ms|microseconds?|µs|us|seconds?|secs?|s|minutes?|mins?|hours?|hrs?|days?)";
const DURATION = `N(?: ?${LOOSE_UNIT}|[dhm])(?![A-Za-z])`;
const PLACE = "(?:[\\w-]*(?<![A-Za-z])N|PATH|URL|UUID|HEX|IP|DATE|TIME|'…'|\"…\"|`…`|「…」)";
// In this order. `N` stands for any number here, so each rule sees the shapes and not the values.
const RULES = [
    [/(?<![A-Za-z])N年N月N日(?: ?N時N分(?:N秒)?| ?N:N(?::N)?)/g, "TIME"],
    [/(?<![A-Za-z])N年N月N日/g, "DATE"],
    [new RegExp(`(?<![\\w-])N[-/]N[-/]N[T ]${CLOCK}(?!\\w)`, "g"), "TIME"],
    [new RegExp(`(?<!\\w)${signature_DAY}(?:N ${MONTH}\\.?,? N|${MONTH}\\.? N(?:, N)?),? ${CLOCK}(?!\\w)`, "g"), "TIME"],
    [new RegExp(`(?<!\\w)${signature_DAY}(?:N ${MONTH}(?:,? N)?|${MONTH}\\.? N(?:,? N)?)(?!\\w)`, "g"), "DATE"],
    [/(?<![\w-])N[-/]N[-/]N(?![\w-])/g, "DATE"],
    [/(?<![\w:])N:N:N(?:[.,]N)?Z?(?![\w:])/g, "TIME"],
    [/(?<![\w.])N\.N\.N\.N(?![\w.]*N)/g, "IP"],
    [/(?<![A-Za-z])(v?)N(?:[.,_]N)+/g, "$1N"],
    [/(?<![A-Za-z])Ne[+-]N(?!\w)/g, "N"],
    [/(?<![A-Za-z])N [%％]/g, "N%"],
    [/(?<![A-Za-z])(?:N(?:ms|[dhms])){2,}(?![A-Za-z])/g, "N s"],
    [new RegExp(`(?<![A-Za-z])${DURATION}(?:,? ?(?:and )?${DURATION})*`, "g"), "N s"],
    [/(?<![A-Za-z])(?:N日)?(?:N時間)?(?:N分)?N秒/g, "N秒"],
    [/(?<![A-Za-z])N ?(?:bytes?|[KMGT]i?B|[kmgt]b)(?![A-Za-z])/g, "N bytes"],
    [/((?<![A-Za-z])[Ww]orker|WORKER|ワーカー)([ _-]?)[A-Z](?![A-Za-z\d_])/g, "$1$2N"],
    [new RegExp(`(?<![\\w…])(${PLACE})(?:(?:, ?|、|,? and |と)\\1)+(?![\\w…])`, "g"), "$1"],
];
// A placeholder can complete what another rule looks for, so they are run until nothing changes.
const MOST_ROUNDS = 10;
/** What `scan` left, decoded, as people read it. */
function polish(left) {
    let text = left;
    for (let round = 0; round < MOST_ROUNDS; round++) {
        const before = text;
        for (const [pattern, placeholder] of RULES)
            text = text.replace(pattern, placeholder);
        text = scanned(shortened(text));
        if (text === before)
            break;
    }
    return text;
}
function shortened(text) {
    if (text.length <= SIGNATURE_LENGTH)
        return text;
    return `${text
        .slice(0, SIGNATURE_LENGTH - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

;// CONCATENATED MODULE: ./build/src/incidents/analysis/signature-table.js




const NEWLINE = 10;
/** Parts of the window in which each signature is counted. */
const SPARKS = 30;
/**
 * Counts signatures in bounded memory. While there are fewer than `capacity` different ones, all counts are
 * exact. Then the rare half is forgotten, again and again, and what that can have cost is known: lossy
 * counting (Manku and Motwani, https://www.vldb.org/conf/2002/S10P03.pdf), so the frequent ones stay.
 */
function signatureTable(capacity = 8192, pairCapacity = 1 << 17) {
    let table = byteTable(capacity);
    const count = new Uint32Array(capacity);
    const first = new Float64Array(capacity);
    const last = new Float64Array(capacity);
    const place = new Float64Array(capacity);
    const sparks = new Uint32Array(capacity * SPARKS);
    let pairs = pairTable(pairCapacity);
    let tasksExact = true;
    let mayMiss = 0;
    const shapes = shapeCache();
    const scanned = new Uint8Array(SCAN_LIMIT);
    const narrowed = new Uint8Array(TEXT_LENGTH);
    const shortened = new Uint8Array(TEXT_LENGTH + 1).fill(NEWLINE);
    /** Forgets at least half, the rarest. */
    const forget = () => {
        const order = count.slice().sort();
        const limit = order[capacity >> 1];
        mayMiss += limit;
        const old = table;
        table = byteTable(capacity);
        const moved = new Int32Array(capacity).fill(-1);
        for (let from = 0; from < capacity; from++) {
            if (count[from] <= limit)
                continue;
            const bytes = bytesAt(old, from);
            const to = numberOf(table, bytes, 0, bytes.length);
            moved[from] = to;
            count[to] = count[from];
            first[to] = first[from];
            last[to] = last[from];
            place[to] = place[from];
            sparks.copyWithin(to * SPARKS, from * SPARKS, (from + 1) * SPARKS);
        }
        count.fill(0, table.size);
        sparks.fill(0, table.size * SPARKS);
        const kept = pairTable(pairCapacity);
        for (const [signature, task, times] of pairs.entries()) {
            const to = moved[signature];
            if (to >= 0)
                kept.add(to, task, times);
        }
        pairs = kept;
        shapes.clear();
    };
    const signatureNumber = (bytes, from, to) => {
        if (to - from > TEXT_LENGTH) {
            const half = TEXT_LENGTH / 2;
            shortened.set(bytes.subarray(from, from + half));
            shortened.set(bytes.subarray(to - half, to), half + 1);
            return signatureNumber(shortened, 0, TEXT_LENGTH);
        }
        const known = shapes.find(bytes, from, to);
        if (known >= 0)
            return known;
        const length = hasWide(bytes, from, to)
            ? scan(narrowed, 0, narrow(bytes, from, to, narrowed), scanned)
            : scan(bytes, from, to, scanned);
        let number = numberOf(table, scanned, 0, length);
        if (number === capacity) {
            forget();
            number = numberOf(table, scanned, 0, length);
        }
        shapes.remember(number);
        return number;
    };
    return {
        add(bytes, from, to, time, at, spark, task) {
            const number = signatureNumber(bytes, from, to);
            if (count[number] === 0) {
                first[number] = time;
                last[number] = Number.NEGATIVE_INFINITY;
            }
            count[number] = count[number] + 1;
            if (time < first[number])
                first[number] = time;
            if (time >= last[number]) {
                last[number] = time;
                place[number] = at;
            }
            sparks[number * SPARKS + spark] = sparks[number * SPARKS + spark] + 1;
            if (task >= 0 && !pairs.add(number, task, 1))
                tasksExact = false;
        },
        counted(top) {
            const groups = new Map();
            for (let number = 0; number < table.size; number++) {
                const signature = polish(textAt(table, number));
                const group = groups.get(signature);
                if (group === undefined)
                    groups.set(signature, [number]);
                else
                    group.push(number);
            }
            const sum = (numbers) => numbers.reduce((total, it) => total + count[it], 0);
            const best = [...groups]
                .map(([signature, numbers]) => ({ signature, numbers, count: sum(numbers) }))
                .sort((a, b) => b.count - a.count || (a.signature < b.signature ? -1 : 1))
                .slice(0, top);
            const rank = new Map(best.flatMap(({ numbers }, index) => numbers.map((number) => [number, index])));
            const tasks = best.map(() => new Map());
            for (const [signature, task, times] of pairs.entries()) {
                const own = tasks[rank.get(signature) ?? -1];
                own?.set(task, (own.get(task) ?? 0) + times);
            }
            return {
                top: best.map(({ signature, numbers, count: times }, index) => {
                    const latest = numbers.reduce((a, b) => (last[b] >= last[a] ? b : a));
                    return {
                        signature,
                        count: times,
                        first: Math.min(...numbers.map((it) => first[it])),
                        last: last[latest],
                        place: place[latest],
                        spark: Array.from({ length: SPARKS }, (_, part) => numbers.reduce((total, it) => total + sparks[it * SPARKS + part], 0)),
                        tasks: tasks[index] ?? new Map(),
                    };
                }),
                distinct: groups.size,
                countsMayMiss: mayMiss,
                tasksExact,
            };
        },
    };
}
/** Counts pairs of a signature and a task; false when a new pair finds no room. */
function pairTable(capacity) {
    const slots = capacity * 2;
    const keys = new Float64Array(slots); // one higher, because zero means free
    const counts = new Uint32Array(slots);
    let size = 0;
    return {
        add(signature, task, times) {
            const key = signature * 2 ** 24 + task + 1;
            let slot = (Math.imul(signature, 0x9e3779b1) ^ Math.imul(task, 0x85ebca6b)) >>> 0;
            slot = (slot ^ (slot >>> 15)) & (slots - 1);
            while (keys[slot] !== key) {
                if (keys[slot] === 0) {
                    if (size === capacity)
                        return false;
                    keys[slot] = key;
                    size++;
                    break;
                }
                slot = (slot + 1) & (slots - 1);
            }
            counts[slot] = counts[slot] + times;
            return true;
        },
        *entries() {
            for (let slot = 0; slot < slots && size > 0; slot++) {
                const key = keys[slot] - 1;
                if (key >= 0)
                    yield [Math.floor(key / 2 ** 24), key % 2 ** 24, counts[slot]];
            }
        },
    };
}

// EXTERNAL MODULE: ./build/src/incidents/analysis/window.js
var analysis_window = __webpack_require__(83410);
;// CONCATENATED MODULE: ./build/src/incidents/analysis/tally.js







const tally_DAY = 86_400_000;
const tally_HIGH = categories/* SEVERITIES */.oC.indexOf("HIGH");
const tally_MOST_WORDS = 4096;
const MOST_PROJECTS = 4096;
const MOST_IDS = 1 << 17;
/**
 * Counts all rows of a reading, in memory that does not grow with them.
 *
 * @returns undefined when the bytes do not add up, because text holds what no UTF-8 has: read again, carefully
 */
function tally(reading, { window, category: wished, top }) {
    const { since, until, previousSince, middle } = window;
    const days = (0,analysis_window/* daysOf */.hF)(window);
    const firstDay = days[0]?.day ?? 0;
    const byDay = new Uint32Array(days.length * categories/* SEVERITIES */.oC.length);
    const categoryDays = new Uint32Array(days.length * categories/* CATEGORIES */.R6.length);
    const numbers = () => new Uint32Array(categories/* CATEGORIES */.R6.length);
    const [counts, resolvedCounts, firstHalf, secondHalf, previous] = [
        numbers(),
        numbers(),
        numbers(),
        numbers(),
        numbers(),
    ];
    const severities = new Uint32Array(categories/* SEVERITIES */.oC.length);
    const categoryWords = wordTable((stored) => (0,vocabulary/* categoryOf */.Qd)(stored), categories/* CATEGORIES */.R6);
    const severityWords = wordTable((stored) => (0,vocabulary/* severityOf */.xJ)(stored), categories/* SEVERITIES */.oC);
    const projects = countedTable(MOST_PROJECTS);
    const orders = countedTable(MOST_IDS);
    const tasks = countedTable(MOST_IDS);
    const signatures = signatureTable();
    const recentHigh = extremes(top);
    const oldestUnresolved = extremes(top);
    const wishedIndex = wished === null ? -1 : categories/* CATEGORIES */.R6.indexOf(wished);
    const ends = new Int32Array(8);
    /** False when the bytes do not add up. A function of its own, because the engine optimizes those best. */
    const countBatch = ({ bytes, rows, place }) => {
        let at = 0;
        for (let row = 0; row < rows; row++) {
            const start = at;
            let fields = 0;
            while (fields < 7 && at < bytes.length) {
                const byte = bytes[at];
                // Both ends are greater than any byte of UTF-8.
                if (byte >= ROW_END) {
                    if (byte === ROW_END)
                        break;
                    ends[fields++] = at;
                }
                at++;
            }
            const isWhole = fields === 7;
            if (!isWhole) {
                if (fields !== 1 || (at === bytes.length && row !== rows - 1))
                    return false;
                ends[1] = at;
            }
            const textStart = at;
            if (isWhole) {
                at = bytes.indexOf(ROW_END, at);
                if (at < 0)
                    at = bytes.length;
                if (at === bytes.length && row !== rows - 1)
                    return false;
            }
            const textEnd = at;
            at++;
            const time = (0,analysis_time/* readTime */.aQ)(bytes, start, ends[0]);
            if (!(time >= previousSince && time < until))
                continue;
            const word = categoryWords.numberOf(bytes, ends[0] + 1, ends[1]);
            const category = categoryWords.meanings[word];
            if (wishedIndex >= 0 && category !== wishedIndex)
                continue;
            if (time < since) {
                previous[category] = previous[category] + 1;
                continue;
            }
            if (!isWhole)
                return false;
            categoryWords.count(word);
            counts[category] = counts[category] + 1;
            const half = time < middle ? firstHalf : secondHalf;
            half[category] = half[category] + 1;
            const severityWord = severityWords.numberOf(bytes, ends[1] + 1, ends[2]);
            severityWords.count(severityWord);
            const severity = severityWords.meanings[severityWord];
            severities[severity] = severities[severity] + 1;
            const day = Math.floor((time - firstDay) / tally_DAY);
            const dayCell = day * categories/* SEVERITIES */.oC.length + severity;
            byDay[dayCell] = byDay[dayCell] + 1;
            const categoryCell = category * days.length + day;
            categoryDays[categoryCell] = categoryDays[categoryCell] + 1;
            const isResolved = bytes[ends[2] + 1] === 49;
            if (isResolved)
                resolvedCounts[category] = resolvedCounts[category] + 1;
            else
                oldestUnresolved.offer(-time, place + row);
            if (severity === tally_HIGH)
                recentHigh.offer(time, place + row);
            // Order and project, project and task stand side by side, so that each pair is one stretch of bytes.
            projects.count(bytes, ends[4] + 1, ends[5]);
            orders.count(bytes, ends[3] + 1, ends[5]);
            const task = tasks.count(bytes, ends[4] + 1, ends[6]);
            const hasTask = ends[6] - ends[5] > 1 && task < MOST_IDS;
            const spark = Math.min(SPARKS - 1, Math.floor(((time - since) / (until - since)) * SPARKS));
            signatures.add(bytes, textStart, textEnd, time, place + row, spark, hasTask ? task : -1);
        }
        return at === bytes.length + 1;
    };
    for (const batch of reading.batches())
        if (!countBatch(batch))
            return undefined;
    for (const { stored, count } of reading.previous) {
        const category = categories/* CATEGORIES */.R6.indexOf((0,vocabulary/* categoryOf */.Qd)(stored).word);
        if (wishedIndex < 0 || category === wishedIndex)
            previous[category] = previous[category] + count;
    }
    const idParts = (table, number) => {
        const text = Buffer.from(bytesAt(table, number));
        const cut = text.indexOf(FIELD_END);
        const part = (from, to) => (from < to ? text.toString("utf8", from, to) : null);
        return cut < 0 ? [part(0, text.length)] : [part(0, cut), part(cut + 1, text.length)];
    };
    const total = sum(counts);
    return {
        total,
        resolved: sum(resolvedCounts),
        previous: sum(previous),
        categories: categories/* CATEGORIES */.R6.map((category, index) => ({
            category,
            count: counts[index],
            resolved: resolvedCounts[index],
            firstHalf: firstHalf[index],
            secondHalf: secondHalf[index],
            previous: previous[index],
            days: [...categoryDays.subarray(index * days.length, (index + 1) * days.length)],
        })),
        severities: categories/* SEVERITIES */.oC.map((severity, index) => ({ severity, count: severities[index] })),
        days: days.map(({ date, whole }, index) => ({
            date,
            whole,
            counts: [...byDay.subarray(index * categories/* SEVERITIES */.oC.length, (index + 1) * categories/* SEVERITIES */.oC.length)],
        })),
        projects: projects.counted(top, "left", (number) => ({
            id: idParts(projects.table, number)[0] ?? null,
            project: null,
        })),
        orders: orders.counted(top, "left", (number) => {
            const [id = null, project = null] = idParts(orders.table, number);
            return { id, project };
        }),
        tasks: tasks.counted(top, "right", (number) => {
            const [project = null, id = null] = idParts(tasks.table, number);
            return { id, project };
        }),
        signatures: signatures.counted(top),
        taskAt: (number) => {
            const [project = null, id = null] = idParts(tasks.table, number);
            return { id, project };
        },
        recentHigh: recentHigh.places(),
        oldestUnresolved: oldestUnresolved.places(),
        otherWords: [...severityWords.others("severity"), ...categoryWords.others("category")],
    };
}
const sum = (numbers) => numbers.reduce((total, it) => total + it, 0);
/** Stored words of a restricted column, each looked up once for what it means. */
function wordTable(meaningOf, words) {
    const table = byteTable(tally_MOST_WORDS);
    const counts = new Uint32Array(tally_MOST_WORDS + 1);
    // The last stands for words beyond the table's room: they mean what nothing fits means.
    const meanings = new Uint8Array(tally_MOST_WORDS + 1).fill(words.indexOf(meaningOf("").word));
    let known = 0;
    return {
        meanings,
        numberOf(bytes, from, to) {
            const number = numberOf(table, bytes, from, to);
            if (number === known && number < tally_MOST_WORDS) {
                meanings[number] = words.indexOf(meaningOf(textAt(table, number)).word);
                known++;
            }
            return number;
        },
        count(number) {
            counts[number] = counts[number] + 1;
        },
        others(field) {
            return Array.from({ length: known }, (_, number) => {
                const stored = textAt(table, number);
                return { field, stored, ...meaningOf(stored), count: counts[number] };
            })
                .filter(({ exact, count }) => !exact && count > 0)
                .map(({ stored, word, count }) => ({ field, stored, meaning: word, count }))
                .sort((a, b) => b.count - a.count);
        },
    };
}
function countedTable(capacity) {
    const table = byteTable(capacity);
    const counts = new Uint32Array(capacity + 1);
    return {
        table,
        count(bytes, from, to) {
            const number = numberOf(table, bytes, from, to);
            counts[number] = counts[number] + 1;
            return number;
        },
        /** The incidents without any id are counted too, and are no id: with a project alone, or nothing at all. */
        counted(top, idEnd, describe) {
            const isNamed = (number) => {
                const bytes = bytesAt(table, number);
                return bytes.length > 0 && bytes.at(idEnd === "left" ? 0 : -1) !== FIELD_END;
            };
            const named = Array.from({ length: table.size }, (_, number) => number).filter(isNamed);
            named.sort((a, b) => counts[b] - counts[a]);
            return {
                top: named.slice(0, top).map((number) => ({ ...describe(number), count: counts[number] })),
                distinct: named.length,
                untold: counts[capacity],
            };
        },
    };
}
/** Keeps the places of the few with the greatest value, without growing. */
function extremes(room) {
    const kept = [];
    let least = Number.NEGATIVE_INFINITY;
    return {
        offer(value, place) {
            if (kept.length === room && value <= least)
                return;
            if (kept.length === room)
                kept.pop();
            let at = kept.length;
            while (at > 0 && kept[at - 1].value < value)
                at--;
            kept.splice(at, 0, { value, place });
            if (kept.length === room)
                least = kept[room - 1].value;
        },
        places: () => kept.map(({ place }) => place),
    };
}

;// CONCATENATED MODULE: ./build/src/incidents/analysis/failure-patterns.js











// Bytes a row, on average, up to which values are read whole.
const SLIM = 4096;
/**
 * Finds out what keeps failing in one database, without writing to it, in one read transaction. Never
 * rejects: what went wrong is the report's `error` (a file that cannot be read; NOT_APPLIED without a table;
 * SCHEMA_DRIFT for a view; INVALID_INPUT for a window; HIGH_RISK and INCREASING_TREND as `failOn` wishes).
 *
 * @param path absolute path of the database
 * @param now the end of a window that has no other, in milliseconds since 1970
 */
async function findFailurePatterns(path, options, now = Date.now()) {
    const started = Date.now();
    const draft = emptyReport(path, options, started);
    try {
        const window = (0,analysis_window/* windowOf */.Ou)(options, now);
        draft.window = {
            since: iso(window.since),
            until: iso(window.until),
            days: window.days,
            previousSince: iso(window.previousSince),
        };
        const file = (0,database_file/* inspectFile */.X)(path, { write: false });
        draft.database = { path, size: file.size };
        const db = await (0,connection/* openForReading */.sb)(file, options.lockTimeout * 1000);
        try {
            db.exec("BEGIN");
            describe(draft, db, window);
            db.exec("COMMIT");
        }
        finally {
            db.close();
        }
        failIfWished(draft);
    }
    catch (error) {
        draft.error = (0,failure/* asFailure */.h_)((0,sqlite_error/* namedSqliteError */.M)(path, error)).facts;
    }
    draft.duration = Date.now() - started;
    return draft;
}
/** The report of a run that could not even begin, because its options were wrong. */
function failedReport(db, thrown) {
    const options = { db, days: 30, since: null, until: null, project: null, order: null, category: null };
    const rest = { threshold: 0.5, top: 10, failOn: "never", lockTimeout: 0 };
    return { ...emptyReport(db, { ...options, ...rest }, Date.now()), error: (0,failure/* asFailure */.h_)(thrown).facts };
}
function emptyReport(path, options, started) {
    const none = { top: [], distinct: 0 };
    return {
        format: 1,
        command: "report",
        tool: tool/* TOOL */.j,
        options,
        database: { path, size: null },
        window: null,
        totals: {
            incidents: 0,
            resolved: 0,
            unresolved: 0,
            resolutionRate: null,
            rate: 0,
            previous: 0,
            change: null,
        },
        categories: [],
        severities: [],
        projects: none,
        orders: none,
        tasks: none,
        days: [],
        signatures: { top: [], distinct: 0, exact: true },
        recentHigh: [],
        oldestUnresolved: [],
        recommendations: [],
        otherWords: [],
        notes: [],
        error: null,
        startedAt: iso(started),
        duration: 0,
    };
}
function describe(draft, db, window) {
    const { options } = draft;
    const source = findSource(db);
    const { reading, counted } = countRows(db, source, window, options);
    const canResolve = !source.missing.includes("resolution");
    const { total, resolved, previous } = counted;
    draft.totals = {
        incidents: total,
        resolved,
        unresolved: total - resolved,
        resolutionRate: canResolve ? resolutionRate(resolved, total) : null,
        rate: recurrenceRate(total, window.days),
        previous,
        change: changeOf(previous, total),
    };
    draft.categories = counted.categories
        .filter((it) => it.count > 0 || it.previous > 0)
        .map((it) => patternOf(it, window, options.threshold))
        .sort((a, b) => b.count - a.count);
    draft.severities = counted.severities;
    draft.projects = idsOf(counted.projects);
    draft.orders = idsOf(counted.orders);
    draft.tasks = idsOf(counted.tasks);
    draft.days = counted.days.map(({ date, whole, counts: [HIGH = 0, MEDIUM = 0, LOW = 0] }) => ({
        date,
        whole,
        count: HIGH + MEDIUM + LOW,
        HIGH,
        MEDIUM,
        LOW,
    }));
    draft.signatures = {
        top: counted.signatures.top.map(({ signature, count, first, last, place, spark, tasks }) => ({
            signature,
            count,
            first: iso(first),
            last: iso(last),
            tasks: {
                distinct: tasks.size,
                top: [...tasks]
                    .sort(([, a], [, b]) => b - a)
                    .slice(0, 5)
                    .map(([number, times]) => {
                    const { id, project } = counted.taskAt(number);
                    return { task: id, project, count: times };
                }),
            },
            example: reading.incidentAt(place),
            spark,
        })),
        distinct: counted.signatures.distinct,
        exact: counted.signatures.countsMayMiss === 0,
    };
    draft.recentHigh = counted.recentHigh.map(reading.incidentAt);
    draft.oldestUnresolved = counted.oldestUnresolved.map(reading.incidentAt);
    draft.recommendations = (0,recommendations/* recommend */.vh)(draft.categories, options.threshold);
    draft.otherWords = counted.otherWords;
    draft.notes = notesOn(db, source, window, counted, options);
}
function countRows(db, source, window, { project, order, category, top }) {
    for (const manner of mannersFor(db, source)) {
        try {
            const reading = readIncidents(db, source, window, { project, order }, manner);
            const counted = tally(reading, { window, category, top });
            if (counted !== undefined)
                return { reading, counted };
        }
        catch (error) {
            if ((0,sqlite_error/* sqliteCode */.a)(error) !== "SQLITE_TOOBIG")
                throw error;
        }
    }
    throw new Error("The rows cannot be told apart, even one by one.");
}
/** The ways to try, in order. */
function mannersFor(db, { table, rowid }) {
    // SQLite's functions work on UTF-16 as such, so there the bytes would be others.
    if (db.pragma("encoding", { simple: true }) !== "UTF-8")
        return ["careful"];
    const sql = rowid === undefined ? "SELECT NULL" : `SELECT max(${rowid}) FROM ${table}`;
    const rows = db.prepare(sql).pluck().get() ?? 0;
    const bytes = ["page_count", "page_size"].map((it) => Number(db.pragma(it, { simple: true })));
    const isSlim = (bytes[0] ?? 0) * (bytes[1] ?? 0) <= rows * SLIM;
    return isSlim ? MANNERS : MANNERS.filter((it) => it !== "plain");
}
function patternOf(counts, { days }, threshold) {
    const { count, previous, firstHalf, secondHalf } = counts;
    const rate = recurrenceRate(count, days);
    return {
        ...counts,
        rate,
        highRisk: isHighRisk(rate, threshold),
        trend: trendOf(firstHalf, secondHalf),
        ratio: trendRatio(firstHalf, secondHalf),
        change: changeOf(previous, count),
        direction: directionOf(previous, count),
    };
}
function idsOf({ top, distinct }) {
    return { top, distinct };
}
function notesOn(db, source, window, counted, { until, top, project, order, category }) {
    const { missing } = source;
    const consequences = {
        category: "all incidents count as OTHER",
        severity: "all incidents count as MEDIUM",
        timestamp: "created_at stands in for it",
        description: "there are no signatures",
        resolution: "it cannot be told what is resolved",
        project_id: "incidents have no project",
        order_id: "incidents have no order",
        task_id: "incidents have no task",
    };
    const notes = Object.entries(consequences).flatMap(([column, consequence]) => missing.includes(column)
        ? [`The table has no column ${column}: ${consequence}.`]
        : []);
    for (const field of ["severity", "category"]) {
        const words = counted.otherWords.filter((it) => it.field === field && !missing.includes(field));
        if (words.length === 0)
            continue;
        const shown = words
            .slice(0, 5)
            .map(({ stored, meaning, count }) => `'${stored}' as ${meaning} (${count})`);
        const more = words.length > 5 ? `, and ${words.length - 5} more` : "";
        notes.push(`Some incidents have a ${field} in other words, and are counted as what it means: ${shown.join(", ")}${more}.`);
    }
    const { without, future } = timesOutside(db, source, window);
    if (without > 0)
        notes.push(`${incidents(without)} no time that can be read, and ${without === 1 ? "is" : "are"} in no window.`);
    if (future > 0 && until === null)
        notes.push(`${incidents(future)} a time in the future, and ${future === 1 ? "is" : "are"} not counted.`);
    if (counted.total === 0) {
        const latest = latestTime(db, source);
        const filtered = project !== null || order !== null || category !== null;
        if (latest === null)
            notes.push("The table holds no incident at all.");
        else
            notes.push(`No incident lies in this window${filtered ? " and fits the filter" : ""}; the latest of the table is of ${latest}.`);
    }
    if (counted.signatures.countsMayMiss > 0) {
        notes.push(`There are too many different descriptions to count each: the counts of signatures are at least what is said, and may miss up to ${counted.signatures.countsMayMiss} for each way in which one is written.`);
    }
    if (!counted.signatures.tasksExact) {
        notes.push("There are too many pairs of a signature and a task to remember all: the tasks of signatures are at least what is said.");
    }
    const untold = [counted.projects, counted.orders, counted.tasks].reduce((sum, it) => sum + it.untold, 0);
    if (untold > 0)
        notes.push(`There are too many different ids to list each; the top ${top} are of those met first.`);
    return notes;
}
const incidents = (count) => (count === 1 ? "1 incident has" : `${count} incidents have`);
/** What no window will ever count, told by the first characters of the time, so that an index can find it. */
function timesOutside(db, { table, times }, { until }) {
    const number = (where, ...parameters) => db
        .prepare(`SELECT count(*) FROM ${table} WHERE ${where}`)
        .pluck()
        .get(...parameters) ?? 0;
    const [time = ""] = times;
    // A day later, because the time may be local, ahead of UTC.
    const tomorrow = iso(until + 86_400_000).slice(0, 19);
    return {
        without: number(times.map((it) => `${it} IS NULL`).join(" AND ")) +
            number(`${time} >= ':'`) +
            number(`${time} >= '' AND ${time} < '0'`),
        future: number(`${time} > ? AND ${time} < ':'`, tomorrow),
    };
}
function latestTime(db, { table, times: [time = ""] }) {
    const sql = `SELECT CAST(substr(max(${time}), 1, 40) AS TEXT) FROM ${table} WHERE ${time} < ':'`;
    return db.prepare(sql).pluck().get() ?? null;
}
function failIfWished({ options, categories }) {
    const [test, code, what] = options.failOn === "high-risk"
        ? [({ highRisk }) => highRisk, "HIGH_RISK", "at high risk"]
        : [
            ({ trend }) => trend === "increasing",
            "INCREASING_TREND",
            "increasing",
        ];
    const found = options.failOn === "never" ? [] : categories.filter(test);
    if (found.length === 0)
        return;
    const reasons = (0,recommendations/* recommend */.vh)(found, options.threshold).map(({ category, reason }) => `${category}: ${reason}`);
    throw new failure/* Failure */.HR(code, `${found.length === 1 ? "1 category is" : `${found.length} categories are`} ${what}. ${reasons.join(" ")}`);
}
function iso(time) {
    return new Date(time).toISOString();
}


/***/ }),

/***/ 639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CE: () => (/* binding */ formatRate),
  vh: () => (/* binding */ recommend)
});

// UNUSED EXPORTS: formatTimes

;// CONCATENATED MODULE: ./build/src/incidents/analysis/countermeasures.js
/**
 * What to do about a kind of failure in an AI PM Framework: workers that write to one SQLite file, which
 * is kept in Git and changed in CI. A part between backticks is a command, a setting or a name.
 */
const COUNTERMEASURES = {
    MIGRATION_ERROR: [
        "Run the migration as a dry run on every pull request (`dry-run: true`): it does everything on the real file and keeps nothing.",
        "Migrate while no task is `IN_PROGRESS`, and leave `no-worker-check` and `force` unset.",
        "For a table of another shape use `on-drift: repair` instead of an `ALTER TABLE` by hand; it keeps every row and reports what it mapped.",
    ],
    CASCADE_DELETE: [
        "Cancel instead of deleting: set an ORDER or task to `CANCELLED`; `ON DELETE CASCADE` then has nothing to take along.",
        "Before a delete that has to be, count what goes with it: `SELECT count(*) FROM tasks WHERE order_id = 'ORDER_088'`, and take a backup with `sqlite3 data/aipm.db \".backup before-delete.db\"`.",
        "Bring lost rows back from the backup artifact of the last run with the `restore` action.",
    ],
    CONSTRAINT_VIOLATION: [
        "Take the next id inside the transaction that inserts the row (`BEGIN IMMEDIATE`, read the highest id, insert, commit), never before it: two workers otherwise take the same one.",
        "Where an id exists in several projects, name the project in every query: newer frameworks key orders and tasks by `(id, project_id)`.",
        'List what already violates a reference with `sqlite3 data/aipm.db "PRAGMA foreign_key_check"`, and repair it before the next release.',
    ],
    DATA_INTEGRITY: [
        'Check the file in CI after every job that writes: `sqlite3 data/aipm.db "PRAGMA integrity_check"` has to print `ok`.',
        "Never copy `aipm.db` alone while a worker has it open, and never let Git merge it: use `.backup`, and mark it `*.db binary` in `.gitattributes`.",
        "Let jobs that commit the database wait for each other: one `concurrency` group with `cancel-in-progress: false`.",
    ],
    CONCURRENCY_ERROR: [
        "Claim a task in one statement, and go on only if it changed a row: `UPDATE tasks SET status = 'IN_PROGRESS', assignee = ? WHERE id = ? AND status = 'QUEUED'`.",
        "Start every writing transaction with `BEGIN IMMEDIATE`: one that begins as a reader and then writes fails at once when another was faster, whatever the timeout.",
        "Give tasks of one ORDER that touch the same files to one worker, or make the later ones `BLOCKED` until the first is `DONE`.",
    ],
    FILE_LOCK_ERROR: [
        "Let every connection wait before it gives up: `PRAGMA busy_timeout = 30000` in the workers, `lock-timeout: 60` in the workflow.",
        "Keep transactions short: no model call, review or network request between `BEGIN` and `COMMIT`.",
        'If readers block writers, try WAL once, with all workers stopped: `sqlite3 data/aipm.db "PRAGMA journal_mode = WAL"`. Not on a network drive, and fold it back before you commit the file: `PRAGMA wal_checkpoint(TRUNCATE)`.',
    ],
    WORKER_FAILURE: [
        "Begin with the signature that heads the list above: one cause is usually most of the count, and its tasks and an example are named there.",
        "Stop retrying after the second identical failure: set the task to `ESCALATED` and put the signature into its ORDER, so that the next worker does not begin from nothing.",
        "Split tasks that fail at different places each time; they are too large for one context. Set a time limit (`timeout-minutes`) so that a hanging worker is ended and its task goes back to `QUEUED`.",
    ],
    REVIEW_ERROR: [
        "Write the acceptance criteria into the task before a worker takes it; a review that has to guess them sends the task to `REWORK`.",
        "Let CI run tests and lint before the review, so that the reviewer reads only what passes.",
        "Look at tasks with two or more `REWORK` rounds by hand: there the ORDER is unclear, not the code.",
    ],
    SYSTEM_ERROR: [
        "Look at disk, memory and the platform's status page at the times of the peaks above; one bad runner or one outage is often most of them.",
        "Check space before a job that copies the database (`df -h .`), and let old artifacts expire with `retention-days`.",
        "Retry only what is outside (network, model service), three times with growing pauses, and record an incident for the last failure, not for each.",
    ],
    OTHER: [
        "Read the signatures above: what occurs often deserves a category of its own to be counted in.",
        "Set `category` where the incident is recorded; a pattern that stands under OTHER is seen late.",
    ],
};

;// CONCATENATED MODULE: ./build/src/incidents/analysis/recommendations.js

// Below this many incidents a trend can be chance: five against one is not, two against one is.
const FEW = 6;
/** What to act on: HIGH before MEDIUM, then the most frequent first. */
function recommend(categories, threshold) {
    return categories
        .filter(({ highRisk, trend }) => highRisk || trend === "increasing")
        .map((pattern) => ({
        priority: pattern.highRisk ? "HIGH" : "MEDIUM",
        category: pattern.category,
        reason: reasonOf(pattern, threshold),
        countermeasures: COUNTERMEASURES[pattern.category],
    }))
        .sort((a, b) => Number(a.priority === "MEDIUM") - Number(b.priority === "MEDIUM"));
}
function reasonOf(pattern, threshold) {
    const { count, rate, highRisk, trend, firstHalf, secondHalf, ratio } = pattern;
    const times = count === 1 ? "1 incident" : `${count} incidents`;
    const risk = `${times}, ${formatRate(rate)} a day, at or above the threshold of ${threshold}`;
    const grown = ratio === null
        ? `${secondHalf} in the second half of the window after none in the first`
        : `${secondHalf} in the second half of the window after ${firstHalf} in the first (${formatTimes(ratio)} as many)`;
    const caution = count < FEW ? "; so few can be chance" : "";
    if (!highRisk)
        return `Increasing: ${grown}${caution}.`;
    return trend === "increasing" ? `${risk}, and increasing: ${grown}.` : `${risk}.`;
}
/** Incidents a day with as many digits as tell something: `12.3`, `0.50`, `0.033`. */
function formatRate(rate) {
    if (rate === 0)
        return "0";
    if (rate >= 100)
        return rate.toFixed(0);
    if (rate >= 10)
        return rate.toFixed(1);
    return rate >= 0.1 ? rate.toFixed(2) : rate.toPrecision(2);
}
/** `1.5 times`, `12 times`. */
function formatTimes(ratio) {
    return `${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1)} times`;
}


/***/ }),

/***/ 45489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ OTHERWISE),
/* harmony export */   Qd: () => (/* binding */ categoryOf),
/* harmony export */   vc: () => (/* binding */ OTHER_WORDS),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/* harmony import */ var _categories_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96633);

/** What a restricted column means when nothing fits. */
const OTHERWISE = { severity: "MEDIUM", category: "OTHER" };
/**
 * Other words that tables in the field use, by what they mean; compared without case, with `_` for
 * spaces and hyphens.
 */
const OTHER_WORDS = {
    severity: {
        HIGH: [
            "critical",
            "crit",
            "fatal",
            "blocker",
            "urgent",
            "severe",
            "major",
            "error",
            "p0",
            "sev1",
            "高",
            "重大",
        ],
        MEDIUM: ["med", "mid", "moderate", "normal", "warning", "warn", "p1", "p2", "sev2", "中"],
        LOW: ["minor", "trivial", "info", "information", "notice", "debug", "p3", "sev3", "低", "軽微"],
    },
    category: {
        MIGRATION_ERROR: ["migration", "migration_failure", "schema_error"],
        CASCADE_DELETE: ["cascade", "cascading_delete"],
        CONSTRAINT_VIOLATION: [
            "constraint",
            "constraint_error",
            "foreign_key",
            "foreign_key_violation",
            "unique",
        ],
        DATA_INTEGRITY: ["integrity", "integrity_error", "data", "data_error", "corruption"],
        CONCURRENCY_ERROR: ["concurrency", "race_condition", "race", "conflict", "deadlock"],
        FILE_LOCK_ERROR: ["file_lock", "lock", "lock_error", "file_locked"],
        WORKER_FAILURE: ["worker", "worker_error", "task_failure", "timeout"],
        REVIEW_ERROR: ["review", "review_failure"],
        SYSTEM_ERROR: ["system", "system_failure", "environment", "infrastructure"],
        OTHER: ["misc", "miscellaneous", "unknown", "none"],
    },
};
/** What a stored severity means: itself, another word for one, or MEDIUM when nothing fits. */
const severityOf = (stored) => meaningOf(stored, _categories_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC, OTHER_WORDS.severity, OTHERWISE.severity);
/** What a stored category means: itself, another word for one, or OTHER when nothing fits. */
const categoryOf = (stored) => meaningOf(stored, _categories_js__WEBPACK_IMPORTED_MODULE_0__/* .CATEGORIES */ .R6, OTHER_WORDS.category, OTHERWISE.category);
function meaningOf(stored, words, others, otherwise) {
    const exact = words.find((word) => word === stored);
    if (exact !== undefined)
        return { word: exact, exact: true };
    const plain = stored.trim().toLowerCase().replace(/[ -]/g, "_");
    const meant = words.find((word) => word.toLowerCase() === plain || others[word].includes(plain));
    return { word: meant ?? otherwise, exact: false };
}


/***/ }),

/***/ 52088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ failureText)
/* harmony export */ });
/* harmony import */ var _failure_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35782);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84268);


const SIGNS = { passed: ["good", "✓"], warning: ["warning", "!"], failed: ["bad", "✗"] };
const NARROWEST = 60;
const WIDEST = 120;
/**
 * The failure report for a terminal or a log, without a closing newline.
 *
 * @param width columns that lines should fit into
 */
function failureText(report, width = 80, paint = (_, text) => text) {
    const columns = Math.min(WIDEST, Math.max(NARROWEST, width));
    const [tone, sign] = SIGNS[(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .failureSign */ .Wq)(report)];
    const { error, window, notes } = report;
    const sections = [
        [
            `${paint(tone, sign)} ${paint("strong", (0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .failureHeadline */ .Ni)(report))}.`,
            ...(window === null ? [] : [paint("quiet", `  ${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatWindow */ .A4)(window)}${filterOf(report)}`)]),
            ...(error === null
                ? []
                : [
                    ...wrapped(`${error.code}: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(error.message, 4000)}`, columns, 2).map((line) => paint("bad", line)),
                    ...wrapped(`What to do: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(error.hint, 1000)}`, columns, 2),
                ]),
            ...notes.flatMap((note) => wrapped(`! ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(note, 2000)}`, columns, 2).map((line) => paint("warning", line))),
        ],
        ...(report.totals.incidents === 0
            ? []
            : [
                totalLines(report, columns, paint),
                categoryLines(report, columns, paint),
                signatureLines(report, columns, paint),
                recommendationLines(report, columns, paint),
                idLines("Projects", report.projects, columns, paint, false),
                idLines("Orders", report.orders, columns, paint, true),
                idLines("Tasks", report.tasks, columns, paint, true),
                incidentLines("Recent HIGH incidents", report.recentHigh, columns, paint),
                incidentLines("Oldest unresolved", report.oldestUnresolved, columns, paint),
            ]),
    ];
    return sections
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join("\n"))
        .join("\n\n");
}
function filterOf({ options: { project, order, category } }) {
    const parts = [
        ...(project === null ? [] : [`project ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(project)}`]),
        ...(order === null ? [] : [`order ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(order)}`]),
        ...(category === null ? [] : [`category ${category}`]),
    ];
    return parts.length === 0 ? "" : `, only ${parts.join(", ")}`;
}
function totalLines({ totals, severities, days }, columns, paint) {
    const tones = { HIGH: "bad", MEDIUM: "warning", LOW: "quiet" };
    const shown = severities.map(({ severity, count }) => paint(tones[severity], `${severity} ${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(count)}`));
    const counts = (0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .condensed */ .U0)(days.map(({ count }) => count), columns - 24);
    const most = days.reduce((a, b) => (b.count > a.count ? b : a));
    const quiet = days.filter(({ count }) => count === 0).length;
    return [
        `  ${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDaily */ .Rh)(totals.rate)}, ${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)({ ...totals, count: totals.incidents })} against the window before (${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(totals.previous)})`,
        `  Resolved ${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(totals.resolutionRate)}, open ${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(totals.unresolved)}   ${shown.join("  ")}`,
        `  ${days[0]?.date ?? ""} ${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sparkline */ .KM)(counts)} ${days.at(-1)?.date ?? ""}`,
        paint("quiet", `  Most on ${most.date}: ${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(most.count)}.${quiet > 0 ? ` Days without any: ${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(quiet)}.` : ""}`),
    ];
}
function categoryLines({ categories, options }, columns, paint) {
    const room = Math.max(8, columns - 71);
    const head = [
        "Category".padEnd(20),
        "Count".padStart(8),
        "A day".padStart(7),
        "Halves".padEnd(20),
        "Before".padStart(8),
    ];
    return [
        paint("strong", `  ${head.join(" ")}`),
        ...categories.map((it) => {
            const trendTone = it.trend === "increasing" ? "warning" : it.trend === "decreasing" ? "good" : "quiet";
            const changeTone = it.direction === "worsening" ? "warning" : it.direction === "improving" ? "good" : "quiet";
            return [
                `${it.highRisk ? paint("bad", "▲") : " "} ${it.highRisk ? paint("bad", it.category.padEnd(20)) : it.category.padEnd(20)}`,
                (0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(it.count).padStart(8),
                (0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDaily */ .Rh)(it.rate).replace(" a day", "").padStart(7),
                paint(trendTone, (0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTrend */ .$3)(it).padEnd(20)),
                paint(changeTone, (0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(it).padStart(8)),
                paint("quiet", (0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sparkline */ .KM)((0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .condensed */ .U0)(it.days, room))),
            ].join(" ");
        }),
        ...(categories.some(({ highRisk }) => highRisk)
            ? [paint("quiet", `  ▲ high risk: ${options.threshold} a day or more`)]
            : []),
    ];
}
function recommendationLines({ recommendations }, columns, paint) {
    if (recommendations.length === 0)
        return [];
    return [
        paint("strong", "  What to do"),
        ...recommendations.flatMap(({ priority, category, reason, countermeasures }) => [
            `  ${paint(priority === "HIGH" ? "bad" : "warning", priority)} ${paint("strong", category)}`,
            ...wrapped(reason, columns, 4),
            ...countermeasures.flatMap((it) => wrapped(`- ${it}`, columns, 4)),
        ]),
    ];
}
function signatureLines({ signatures }, columns, paint) {
    const { top, distinct, exact } = signatures;
    if (top.length === 0)
        return [];
    const of = distinct > top.length ? ` (${top.length} of ${exact ? "" : "at least "}${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(distinct)})` : "";
    return [
        paint("strong", `  The same failure again and again${of}`),
        ...top.flatMap((it) => [
            ...wrapped((0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(it.signature) || "(no description)", columns, 10).map((line, index) => index === 0 ? `${paint("strong", `${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(it.count)}×`.padStart(9))} ${line.slice(10)}` : line),
            paint("quiet", `          ${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sparkline */ .KM)(it.spark)} ${sinceOf(it)}`),
            ...(it.tasks.distinct > 0 ? [paint("quiet", `          ${tasksOf(it, columns - 12)}`)] : []),
            ...(it.count > 1 || it.signature !== it.example.description
                ? [
                    paint("quiet", `          e.g. ${fitted((0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(it.example.description ?? "", 300), columns - 16)}`),
                ]
                : []),
        ]),
    ];
}
function sinceOf({ count, first, last }) {
    if (count === 1)
        return `on ${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDate */ .Yq)(first)}`;
    return `since ${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDate */ .Yq)(first)}, last ${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDate */ .Yq)(last)}`;
}
function tasksOf({ tasks }, room) {
    const shown = tasks.top.map((it) => `${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .taskName */ .p5)(it, tasks.top), 80)}${it.count > 1 ? ` (${it.count})` : ""}`);
    const more = tasks.distinct - tasks.top.length;
    return fitted(`in ${shown.join(", ")}${more > 0 ? ` and ${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(more)} more tasks` : ""}`, room);
}
function idLines(title, ids, columns, paint, withProject) {
    if (ids.top.length === 0)
        return [];
    const of = ids.distinct > ids.top.length ? ` (${ids.top.length} of ${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(ids.distinct)})` : "";
    const shown = ids.top.map(({ id, project, count }) => {
        const where = withProject && project !== null ? ` in ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(project, 40)}` : "";
        return `${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(id ?? "", 40)}${where} ${(0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(count)}`;
    });
    return [paint("strong", `  ${title}${of}`), ...wrapped(shown.join(", "), columns, 4)];
}
function incidentLines(title, incidents, columns, paint) {
    if (incidents.length === 0)
        return [];
    return [
        paint("strong", `  ${title}`),
        ...incidents.map((it) => {
            const head = `${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((it.timestamp ?? "").slice(0, 16).replace("T", " "))}  ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(it.incidentId ?? "–", 30)}`;
            return `    ${paint("quiet", head)}  ${fitted((0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(it.description ?? "", 300), columns - displayWidth(head) - 6)}`;
        }),
    ];
}
/** Lines of words, each no wider than `columns`, all indented. */
function wrapped(text, columns, indent) {
    const hanging = /^[-!] /.test(text) ? 2 : 0;
    const room = columns - indent - hanging;
    const lines = [];
    let line = "";
    for (const word of text.split(" ")) {
        for (const piece of broken(word, room)) {
            if (line !== "" && displayWidth(line) + 1 + displayWidth(piece) > room) {
                lines.push(line);
                line = piece;
            }
            else
                line = line === "" ? piece : `${line} ${piece}`;
        }
    }
    const pad = " ".repeat(indent);
    return [...lines, line].map((it, index) => pad + (index > 0 ? " ".repeat(hanging) : "") + it);
}
/** A word in pieces that fit; Japanese has no spaces to break at. */
function broken(word, room) {
    if (displayWidth(word) <= room)
        return [word];
    const pieces = [];
    let piece = "";
    for (const character of word) {
        if (displayWidth(piece + character) > room) {
            pieces.push(piece);
            piece = "";
        }
        piece += character;
    }
    return [...pieces, piece];
}
function fitted(text, room) {
    if (displayWidth(text) <= room)
        return text;
    return `${broken(text, Math.max(1, room - 1))[0] ?? ""}…`;
}
/** Columns of a terminal: East Asian wide and full-width characters take two (https://www.unicode.org/reports/tr11/). */
function displayWidth(text) {
    let width = 0;
    for (const character of text)
        width += WIDE.test(character) ? 2 : 1;
    return width;
}
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;


/***/ }),

/***/ 35782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ formatTrend),
/* harmony export */   A4: () => (/* binding */ formatWindow),
/* harmony export */   KM: () => (/* binding */ sparkline),
/* harmony export */   Ni: () => (/* binding */ failureHeadline),
/* harmony export */   Rh: () => (/* binding */ formatDaily),
/* harmony export */   U0: () => (/* binding */ condensed),
/* harmony export */   Wq: () => (/* binding */ failureSign),
/* harmony export */   Yq: () => (/* binding */ formatDate),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   p5: () => (/* binding */ taskName)
/* harmony export */ });
/* unused harmony export isVerdict */
/* harmony import */ var _incidents_analysis_recommendations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(639);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84268);


// The words and numbers that every form of the failure report shares.
/** The answer in one sentence, without a full stop. Nothing in it comes from a stranger. */
function failureHeadline({ totals, window, categories, error }) {
    if (window === null || (error !== null && !isVerdict(error.code)))
        return "The report could not be made";
    const period = `${formatNumber(Math.round(window.days * 10) / 10)} ${window.days === 1 ? "day" : "days"}`;
    if (totals.incidents === 0)
        return `No incidents in ${period}`;
    const risky = categories.filter(({ highRisk }) => highRisk).length;
    const growing = categories.filter(({ trend, count }) => trend === "increasing" && count > 0).length;
    const parts = [
        ...(risky > 0 ? [`${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(risky, "category")} at high risk`] : []),
        ...(growing > 0 ? [`${formatNumber(growing)} increasing`] : []),
    ];
    const verdict = parts.length > 0 ? `: ${parts.join(", ")}` : "";
    return `${formatNumber(totals.incidents)} ${totals.incidents === 1 ? "incident" : "incidents"} in ${period}${verdict}`;
}
/** How bad it is at a glance. */
function failureSign({ error, recommendations }) {
    if (error !== null)
        return "failed";
    return recommendations.length > 0 ? "warning" : "passed";
}
/** Whether the report stands and `fail-on` made it an error. */
function isVerdict(code) {
    return code === "HIGH_RISK" || code === "INCREASING_TREND";
}
/** `1,234`, `30.5`. Not by the locale's own means: to load them takes longer than a whole small report. */
function formatNumber(value) {
    const [whole = "", fraction] = String(Math.round(value * 10) / 10).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
    return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
/** `62%`; a dash where there is nothing to tell. */
function formatPercent(part) {
    if (part === null)
        return "–";
    const percent = part * 100;
    // Never rounded to what would mean all or none.
    if (percent > 99 && percent < 100)
        return ">99%";
    if (percent > 0 && percent < 1)
        return "<1%";
    return `${percent.toFixed(0)}%`;
}
/** Against the window before: `+25%`, `new`, `±0%`. */
function formatChange({ change, previous, count, }) {
    if (change === null)
        return count > 0 && previous === 0 ? "new" : "–";
    const percent = Math.round(change * 100);
    if (percent === 0)
        return "±0%";
    return percent > 0 ? `+${formatNumber(percent)}%` : `−${formatNumber(-percent)}%`;
}
/** `↑ increasing (2.1×)`. */
function formatTrend({ trend, ratio, firstHalf, secondHalf }) {
    const arrow = { increasing: "↑", stable: "→", decreasing: "↓" }[trend];
    const times = ratio === null
        ? firstHalf === secondHalf
            ? ""
            : " (from 0)"
        : ` (${ratio.toFixed(ratio >= 10 ? 0 : 1)}×)`;
    return `${arrow} ${trend}${times}`;
}
/** `12.3 a day`. */
function formatDaily(rate) {
    return `${(0,_incidents_analysis_recommendations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE)(rate)} a day`;
}
/** `3 May 2026`, UTC. */
function formatDate(iso) {
    const date = new Date(iso);
    if (Number.isNaN(date.getTime()))
        return iso;
    return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** `3 May 2026 to 2 Jun 2026`, with times where it does not begin and end at midnight. */
function formatWindow({ since, until }) {
    const isMidnight = (iso) => iso.endsWith("T00:00:00.000Z");
    if (isMidnight(since) && isMidnight(until)) {
        const last = new Date(Date.parse(until) - 1).toISOString();
        return `${formatDate(since)} to ${formatDate(last)} (UTC)`;
    }
    const time = (iso) => `${formatDate(iso)} ${iso.slice(11, 16)}`;
    return `${time(since)} to ${time(until)} (UTC)`;
}
/** A task's id, with its project where another project's task in the same list has the same id. */
function taskName({ task, project }, among) {
    const twice = among.filter((other) => other.task === task).length > 1;
    return twice ? `${task ?? ""} in ${project ?? "no project"}` : (task ?? "");
}
/** A count for each step of time as a line of blocks, the largest the highest: `▁▃█`. */
function sparkline(counts) {
    const most = Math.max(1, ...counts);
    return counts.map((count) => (count === 0 ? "·" : "▁▂▃▄▅▆▇█"[Math.ceil((count / most) * 8) - 1])).join("");
}
/** The means of neighbours, at most `most` of them: so a group of fewer steps looks no lower than it is. */
function condensed(counts, most) {
    const groups = Math.min(counts.length, most);
    const begin = (group) => Math.floor((group * counts.length) / groups);
    return Array.from({ length: groups }, (_, group) => {
        const own = counts.slice(begin(group), begin(group + 1));
        return own.reduce((sum, count) => sum + count, 0) / own.length;
    });
}


/***/ }),

/***/ 84268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   n4: () => (/* binding */ formatAgo),
/* harmony export */   on: () => (/* binding */ quoteArgument),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
// What could hide, reorder or split text: control characters, bidirectional marks, zero-width
// characters, line and paragraph separators (https://www.unicode.org/reports/tr36/).
const HIDDEN = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
/**
 * A stranger's text on one line: hidden characters show as escapes (`\n`, `\u202e`), and what is longer
 * than `length` characters is cut with an ellipsis.
 */
function oneLine(text, length = 300) {
    const start = text.slice(0, length + 2).toWellFormed();
    const shown = start.replace(HIDDEN, escapeOf);
    if (shown.length <= length)
        return shown;
    return `${shown.slice(0, length).replace(/[\ud800-\udbff]$/, "")}…`;
}
function escapeOf(character) {
    const short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }[character];
    return short ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
/** Bytes for a reader: `512 bytes`, `28.0 KiB`, `1.2 GiB`. */
function formatBytes(bytes) {
    if (bytes < 1024)
        return plural(bytes, "byte");
    const units = ["KiB", "MiB", "GiB", "TiB"];
    const sizes = units.map((_, index) => (bytes / 1024 ** (index + 1)).toFixed(1));
    const fitting = sizes.findIndex((size) => Number(size) < 1024);
    return `${sizes.at(fitting)} ${units.at(fitting)}`;
}
/** Seconds since an event for a reader: `5 minutes ago`; `unknown` for null and for the future. */
function formatAgo(seconds) {
    if (seconds === null || seconds < 0)
        return "unknown";
    const units = [
        ["day", 86_400],
        ["hour", 3600],
        ["minute", 60],
    ];
    const [unit, size] = units.find(([, length]) => seconds >= length) ?? ["second", 1];
    return `${plural(Math.floor(seconds / size), unit)} ago`;
}
/** `1 index`, `6 indexes`, `2 categories`. */
function plural(count, noun) {
    if (count === 1)
        return `1 ${noun}`;
    if (/[^aeiou]y$/.test(noun))
        return `${count} ${noun.slice(0, -1)}ies`;
    return `${count} ${noun}${noun.endsWith("x") ? "es" : "s"}`;
}
/** An argument as a shell takes it, so that the command in a hint can be pasted. */
function quoteArgument(argument) {
    return /^[\w./:=@%+,-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}


/***/ })

};
