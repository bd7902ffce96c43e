"use strict";
(() => {
  const root = document.documentElement, list = document.getElementById("list");
  root.classList.add("js");
  const all = [...list.children], field = (name) => document.getElementById("only-" + name);
  const out = field("count"), number = (n) => n.toLocaleString("en");
  const has = (set, value) => !value || set.split(" ").includes(value);
  let shown = all;

  function filter() {
    const vendor = field("vendor").value, rule = field("rule").value, level = field("level").value;
    const said = field("text").value.trim().toLowerCase();
    shown = all.filter((d) => {
      const fits = (!vendor || d.dataset.vendor === vendor.slice(1)) && has(d.dataset.rules, rule) &&
        has(d.dataset.levels, level) && (!said || d.textContent.toLowerCase().includes(said));
      d.hidden = !fits;
      return fits;
    });
    for (const mark of list.querySelectorAll("mark")) {
      mark.classList.toggle("off", (rule && mark.dataset.rule !== rule) || (level && !mark.classList.contains(level)));
    }
    out.textContent = `${number(shown.length)} of ${number(all.length)} documents`;
  }

  function sort() {
    const [key, down] = field("order").value.split("-"), sign = down ? -1 : 1;
    const value = (d) => d.dataset[key];
    const figures = key === "rank" || key === "words" || key === "findings";
    all.sort((a, b) => (figures ? sign * (value(a) - value(b)) : sign * (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0)) ||
      a.dataset.rank - b.dataset.rank);
    list.append(...all);
    filter();
  }

  function sortable(table) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      if (head.classList.contains("wide") || !head.textContent) return;
      const button = document.createElement("button");
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => order(table, head, column));
    });
  }

  function order(table, head, column) {
    const figures = head.classList.contains("figure"), now = head.getAttribute("aria-sort");
    const down = now ? now === "ascending" : figures, sign = down ? -1 : 1, body = table.tBodies[0];
    for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const value = (row) => figures ? parseFloat(row.cells[column].textContent.replace(/,/g, "")) || 0 : row.cells[column].textContent;
    body.append(...[...body.rows].sort((a, b) => sign * (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0)));
  }

  const head = (d) => d.firstElementChild.tagName === "SUMMARY" ? d.firstElementChild : d;
  function step(by) {
    const visible = all.filter((d) => !d.hidden), here = visible.indexOf(document.activeElement.closest(".document"));
    const next = visible[here < 0 ? 0 : Math.min(visible.length - 1, Math.max(0, here + by))];
    if (next) { head(next).focus(); head(next).scrollIntoView({ block: "nearest" }); }
  }

  function finding(by) {
    const open = [...list.querySelectorAll("details[open]:not([hidden]) mark:not(.off)")];
    const here = open.indexOf(document.activeElement), next = open[(here + by + open.length) % open.length];
    if (next) { next.focus(); next.scrollIntoView({ block: "center" }); }
  }

  const keys = {
    "/": () => field("text").focus(), j: () => step(1), k: () => step(-1), n: () => finding(1), p: () => finding(-1),
    o: () => { const d = document.activeElement.closest("details"); if (d) d.open = !d.open; },
  };
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "Escape") { document.activeElement.blur(); return; }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });

  function reveal() {
    const named = location.hash && document.getElementById(location.hash.slice(1));
    if (named && named.tagName === "DETAILS") named.open = true;
  }

  let waiting = 0;
  field("text").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
  for (const name of ["vendor", "rule", "level"]) field(name).addEventListener("change", filter);
  field("order").addEventListener("change", sort);
  document.querySelectorAll("table.sortable").forEach(sortable);
  addEventListener("hashchange", reveal);
  reveal();
  filter();
})();
