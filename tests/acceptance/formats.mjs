// What readers of other hands make of tqcheck's outputs, beside its own JSON Lines.
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as actions from "@actions/core";

const require = createRequire(import.meta.url);
const lines = (name) => readFileSync(name, "utf-8").split("\n").filter(Boolean);
const findings = lines("out.jsonl").map((line) => JSON.parse(line));
assert(findings.length > 20);

// Checkstyle, as danger-plugin-lint-report reads it.
const { parseCheckstyle } = require("danger-plugin-lint-report/dist/parse/checkstyle_parser.js");
const { xml2js } = require("xml-js");
const read = parseCheckstyle(xml2js(readFileSync("out.checkstyle", "utf-8")), process.cwd());
const place = (file, line, column, message) => `${file}:${line}:${column}:${message}`;
assert.deepEqual(
  read.map((v) => place(v.file, v.line, v.column, v.message)).sort(),
  findings.map((f) => place(f.path, f.line, f.column, `${f.text}: ${f.message}`)).sort(),
);

// Workflow commands, as GitHub's own toolkit writes them.
const said = [];
process.stdout.write = (text) => said.push(text.trimEnd()) > 0;
const kinds = { neutral: "notice", minor: "warning", major: "error", critical: "error" };
for (const f of findings) {
  actions[kinds[f.severity]](`${f.text}: ${f.message}`, {
    title: f.rule, file: f.path, startLine: f.line, endLine: f.end_line, startColumn: f.column, endColumn: f.end_column,
  });
}
delete process.stdout.write;
const sorted = (command) => command.replace(/^(::\w+ )(.*?)(::)/, (_, a, b, c) => a + b.split(",").sort() + c);
const ours = lines("out.github").filter((line) => line.startsWith("::"));
assert.deepEqual(ours.map(sorted).sort(), said.map(sorted).sort());
console.log(`${findings.length} findings are read as they were written`);
