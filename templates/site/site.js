"use strict";
// Tables that sort and search boxes that ignore diacritics. Without this file all pages are whole.

const fold = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/\s+/g, " ")
    .trim();

const rowsOf = (table) => [...table.tBodies].flatMap((body) => [...body.rows]);

function searchable(box) {
  const table = document.getElementById(box.dataset.table);
  const input = box.querySelector("input");
  const found = box.querySelector("output");
  const texts = new Map(
    rowsOf(table).map((row) => [row, fold(`${row.textContent} ${row.dataset.more ?? ""}`)]),
  );
  const search = () => {
    const wanted = fold(input.value);
    let shown = 0;
    for (const [row, text] of texts) {
      row.hidden = !text.includes(wanted);
      shown += row.hidden ? 0 : 1;
    }
    const words = found.dataset.text.replace("{shown}", shown).replace("{all}", texts.size);
    found.textContent = wanted ? words : "";
  };
  input.addEventListener("input", search);
  box.hidden = false;
  search(); // a browser that goes back fills the box in again
}

const collator = new Intl.Collator("vi", { numeric: true });

function keyOf(row, column) {
  const cell = row.cells[column];
  return cell.dataset.key ?? cell.textContent.trim();
}

/* What has no key, a deadline without a day, stays last either way. */
function compare(kind, direction) {
  return ([one], [other]) => {
    if (one === "" || other === "") return (one === "") - (other === "");
    return direction * (kind === "number" ? one - other : collator.compare(one, other));
  };
}

function sort(table, head) {
  const falling = head.getAttribute("aria-sort") === "ascending";
  for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", falling ? "descending" : "ascending");
  const keyed = rowsOf(table).map((row) => [keyOf(row, head.cellIndex), row]);
  keyed.sort(compare(head.dataset.sort, falling ? -1 : 1));
  table.tBodies[0].append(...keyed.map(([, row]) => row));
}

function sortable(head) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => sort(head.closest("table"), head));
}

document.querySelectorAll("th[data-sort]").forEach(sortable);
document.querySelectorAll("[data-table]").forEach(searchable);
