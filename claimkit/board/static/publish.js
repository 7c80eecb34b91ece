"use strict";
// Search and paging over what the page already shows, and charts that light a path. Only textContent is read, only
// classes, sizes and words are set.
(() => {
  const SIZE = 20;
  const MARKS = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
  const fold = (text) =>
    text
      .normalize("NFKD")
      .replace(MARKS, "")
      .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627")
      .replace(/\u0649/g, "\u064a")
      .replace(/\u0629/g, "\u0647")
      .toLowerCase();

  class List {
    constructor(root) {
      this.items = [...root.children].filter((item) => item.hasAttribute("data-item"));
      this.words = this.items.map((item) => fold(item.textContent));
      this.page = 0;
      this.field = document.querySelector(`[data-search="${root.dataset.list}"]`);
      this.pager = document.querySelector(`[data-pager="${root.dataset.list}"]`);
      this.found = this.items;
      this.field.closest("[data-tools]").hidden = this.items.length < 2;
      this.field.addEventListener("input", () => this.search());
      for (const button of this.pager.querySelectorAll("[data-turn]"))
        button.addEventListener("click", () => this.turn(Number(button.dataset.turn)));
      this.draw();
    }
    search() {
      const asked = fold(this.field.value).split(/\s+/).filter(Boolean);
      this.found = this.items.filter((_, place) => asked.every((word) => this.words[place].includes(word)));
      this.page = 0;
      this.draw();
    }
    turn(by) {
      this.page = Math.min(Math.max(this.page + by, 0), this.pages() - 1);
      this.draw();
    }
    pages() {
      return Math.max(1, Math.ceil(this.found.length / SIZE));
    }
    show(item) {
      if (!this.items.includes(item)) return;
      if (!this.found.includes(item)) {
        this.field.value = "";
        this.search();
      }
      this.page = Math.floor(this.found.indexOf(item) / SIZE);
      this.draw();
    }
    draw() {
      const first = this.page * SIZE;
      const shown = new Set(this.found.slice(first, first + SIZE));
      for (const item of this.items) item.classList.toggle("away", !shown.has(item));
      const last = Math.min(first + SIZE, this.found.length);
      const count = this.pager.querySelector("[data-count]");
      count.textContent = `${this.found.length ? first + 1 : 0}–${last} / ${this.found.length}`;
      for (const button of this.pager.querySelectorAll("[data-turn]"))
        button.disabled = Number(button.dataset.turn) < 0 ? this.page === 0 : this.page >= this.pages() - 1;
    }
  }

  // Under the mouse or the focus a path is lit; a press keeps it lit until another, or the same, is pressed.
  class Chart {
    constructor(figure) {
      this.drawing = figure.querySelector("svg");
      this.kept = null;
      this.zoom = 1;
      this.size = this.drawing.viewBox.baseVal;
      const tools = figure.querySelector("[data-chart-tools]");
      tools.hidden = false;
      for (const button of tools.querySelectorAll("[data-zoom]"))
        button.addEventListener("click", () => this.draw(button.dataset.zoom));
      this.parts = [...this.drawing.querySelectorAll("[data-lit]")];
      if (this.parts.length) this.follow();
    }
    follow() {
      this.drawing.setAttribute("role", "group");
      this.drawing.setAttribute("aria-label", this.drawing.querySelector("title").textContent);
      for (const name of this.drawing.querySelectorAll(".ck-name")) {
        name.setAttribute("tabindex", "0");
        name.setAttribute("role", "button");
        name.setAttribute("aria-pressed", "false");
      }
      const part = (event) => event.target.closest("[data-lit]");
      for (const kind of ["mouseover", "focusin"])
        this.drawing.addEventListener(kind, (event) => this.light(part(event) ?? this.kept));
      for (const kind of ["mouseleave", "focusout"]) this.drawing.addEventListener(kind, () => this.light(this.kept));
      this.drawing.addEventListener("click", (event) => this.keep(part(event)));
      this.drawing.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        this.keep(part(event));
      });
    }
    keep(part) {
      this.kept = part === this.kept ? null : part;
      for (const name of this.drawing.querySelectorAll(".ck-name"))
        name.setAttribute("aria-pressed", String(name === this.kept));
      this.light(this.kept);
    }
    light(part) {
      const wanted = new Set((part?.dataset.lit ?? "").split(" "));
      this.drawing.classList.toggle("lighting", Boolean(part));
      for (const each of this.parts)
        each.classList.toggle("lit", Boolean(part) && each.dataset.lit.split(" ").some((key) => wanted.has(key)));
    }
    draw(to) {
      this.zoom = to === "whole" ? 1 : Math.min(6, Math.max(1, to === "in" ? this.zoom * 1.5 : this.zoom / 1.5));
      const whole = this.drawing.parentElement.clientWidth;
      const width = this.zoom === 1 ? this.size.width : Math.min(whole, this.size.width) * this.zoom;
      this.drawing.classList.toggle("zoomed", this.zoom > 1);
      this.drawing.setAttribute("width", width);
      this.drawing.setAttribute("height", (width * this.size.height) / this.size.width);
    }
  }

  for (const figure of document.querySelectorAll("[data-chart]")) new Chart(figure);
  const lists = [...document.querySelectorAll("[data-list]")].map((root) => new List(root));
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (const list of lists) list.show(target);
    target.scrollIntoView();
  };
  addEventListener("hashchange", follow);
  follow();
})();
