"use strict";

// One tab stop a row of ratings; the arrows go along it.
document.addEventListener("keydown", event => {
  const row = event.target.closest("[data-row]");
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
  if (!row || !step) {
    return;
  }
  const buttons = [...row.querySelectorAll("button")];
  const next = buttons.indexOf(event.target) + step;
  event.preventDefault();
  buttons[Math.min(Math.max(next, 0), buttons.length - 1)].focus();
});

function rove(root) {
  root.querySelectorAll("[data-row]").forEach(row => {
    const buttons = [...row.querySelectorAll("button")];
    const stop = buttons.find(button => button === document.activeElement)
      ?? buttons.find(button => button.ariaPressed === "true") ?? buttons[0];
    buttons.forEach(button => { button.tabIndex = button === stop ? 0 : -1; });
  });
}

document.addEventListener("focusin", event => {
  const row = event.target.closest("[data-row]");
  if (row) {
    row.querySelectorAll("button").forEach(button => {
      button.tabIndex = button === event.target ? 0 : -1;
    });
  }
});

function tell(text) {
  document.getElementById("problem").textContent = text;
}

document.addEventListener("htmx:responseError", event => {
  const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
  tell(page.getElementById("problem")?.textContent || "The service could not answer. Try again.");
});
document.addEventListener("htmx:sendError", () => tell("The service cannot be reached. Is it running?"));
document.addEventListener("htmx:beforeSwap", event => {
  if (!event.detail.isError) {
    tell("");
  }
});
// How much of the files of a form is sent.
document.addEventListener("htmx:xhr:progress", event => {
  const sent = event.target.matches(".upload") && event.target.querySelector(".sent");
  if (sent && event.detail.lengthComputable) {
    sent.hidden = false;
    sent.value = event.detail.loaded / event.detail.total;
  }
});
document.addEventListener("htmx:afterRequest", event => {
  if (event.target.matches(".upload")) {
    event.target.querySelector(".sent").hidden = true;
    if (event.detail.successful) {
      event.target.reset();
    }
  }
});

document.addEventListener("htmx:afterSettle", () => rove(document));

rove(document);
