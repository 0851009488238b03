"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const all = (query) => Array.from(document.querySelectorAll(query));
  const idsOf = (element) => element.dataset.points.split(" ");
  const parts = all("[data-points]");
  const notes = all(".note");

  // Lights up some points wherever they are spoken of, and shows the notes about them.
  const light = (ids) => {
    for (const part of parts) part.classList.toggle("is-lit", idsOf(part).some((id) => ids.includes(id)));
    for (const note of notes) note.classList.toggle("is-on", ids.some((id) => note.id === `note-${id}`));
    root.classList.toggle("has-note", ids.length > 0);
  };

  for (const part of parts) {
    part.addEventListener("pointerenter", () => light(idsOf(part)));
    part.addEventListener("focus", () => light(idsOf(part)));
  }
  for (const point of all("a.point")) {
    point.addEventListener("click", (event) => {
      event.preventDefault();
      point.focus();
      light(idsOf(point));
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") light([]);
  });

  const button = document.getElementById("copy");
  const letter = document.getElementById("letter");
  if (!button || !letter) return;
  const tell = (words) => { document.getElementById("copy-status").textContent = words; };
  const select = () => {
    const range = document.createRange();
    range.selectNodeContents(letter);
    const selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };
  button.addEventListener("click", async () => {
    tell("");
    try {
      await navigator.clipboard.writeText(letter.textContent.trim() + "\n");
      tell(button.dataset.copied);
    } catch {
      select();
      tell(document.execCommand("copy") ? button.dataset.copied : button.dataset.failed);
    }
  });
})();
