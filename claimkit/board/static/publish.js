"use strict";
// Search and paging over what the page already shows. Only textContent is read, only classes and words are set.
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
