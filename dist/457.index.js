export const id = 457;
export const ids = [457];
export const modules = {

/***/ 4457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askAboutWorkers: () => (/* binding */ askAboutWorkers)
/* harmony export */ });
/* harmony import */ var _clack_prompts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26170);
/* harmony import */ var _report_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84268);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74913);



/** Lists the running workers and asks whether to go on (`verb`) all the same; no is the default. */
async function askAboutWorkers(workers, verb) {
    process.stderr.write(`${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .workerLines */ .Kl)(workers).join("\n")}\n`);
    const answer = await (0,_clack_prompts__WEBPACK_IMPORTED_MODULE_0__.confirm)({
        message: `${(0,_report_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(workers.count, "task")} IN_PROGRESS. ${verb} all the same?`,
        initialValue: false,
        output: process.stderr,
    });
    return !(0,_clack_prompts__WEBPACK_IMPORTED_MODULE_0__.isCancel)(answer) && answer;
}


/***/ })

};
