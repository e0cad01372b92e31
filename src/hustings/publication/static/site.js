// Finds while one types, and sorts a table in its place. Everything on the pages works without it.
"use strict";

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function find() {
  const finder = document.querySelector(".finder");
  if (!finder) return;
  const field = finder.querySelector("input");
  const entries = [...document.querySelectorAll(".entries li")].map((item) => [item, fold(item.textContent)]);
  const said = document.getElementById("found");
  const show = () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const [item, text] of entries) {
      item.hidden = !words.every((word) => text.includes(word));
      count += !item.hidden;
    }
    for (const section of document.querySelectorAll(".letter")) {
      section.hidden = !section.querySelector("li:not([hidden])");
    }
    document.documentElement.classList.toggle("finding", words.length > 0);
    said.textContent = words.length ? `${count} found` : "";
  };
  finder.hidden = false;
  field.addEventListener("input", show);
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    field.value = asked;
    show();
  }
}

function value(row, column) {
  const text = row.cells[column].textContent.trim().replace(/,/g, "");
  const number = Number.parseFloat(text.replace("\u2212", "-"));
  return Number.isNaN(number) ? null : number;
}

function sortable(table) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const status = document.createElement("p");
  status.className = "away";
  status.setAttribute("role", "status");
  table.after(status);
  heads.forEach((head, column) => {
    const link = head.querySelector("a");
    if (!link || !head.classList.contains("n")) return;
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const isUp = head.getAttribute("aria-sort") === "descending";
      const rows = [...body.rows].map((row) => [value(row, column), row]);
      rows.sort(([a], [b]) => (a === null) - (b === null) || (isUp ? a - b : b - a));
      body.append(...rows.map(([, row]) => row));
      rows.forEach(([, row], place) => { row.cells[0].textContent = place + 1; });
      heads.forEach((one) => one.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
      status.textContent = `Sorted by ${link.textContent}, ${isUp ? "smallest" : "largest"} first`;
    });
  });
}

find();
document.querySelectorAll("table.list").forEach(sortable);
