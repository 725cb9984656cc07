"use strict";

const charts = JSON.parse(document.getElementById("data").textContent);
const dark = window.matchMedia("(prefers-color-scheme: dark)");
let drawn = [];

function color(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function bars(series) {
  return {
    label: series.name,
    data: series.points.map(point => point.y),
    backgroundColor: color("--first"),
    categoryPercentage: .92,
    barPercentage: .95,
  };
}

function line(series, number) {
  const stroke = series.reference
    ? color("--muted") : color(["--first", "--second", "--third"][number % 3]);
  return {
    label: series.name,
    data: series.points,
    borderColor: stroke,
    backgroundColor: stroke,
    borderWidth: series.reference ? 1.5 : 2,
    borderDash: series.reference ? [6, 5] : [],
    pointStyle: ["circle", "rectRot", "triangle"][number % 3],
    pointRadius: series.reference ? 0 : series.points.length > 60 ? 1 : 3 + 2 * number,
    pointHitRadius: series.reference ? 0 : 8,
  };
}

function axis(title, type) {
  return {
    type,
    title: { display: true, text: title, color: color("--muted") },
    ticks: { color: color("--muted") },
    grid: { color: color("--line") },
  };
}

function draw(chart) {
  const isLines = chart.kind === "LINES";
  const lies = chart.kind === "ROWS";
  const options = {
    animation: false,
    maintainAspectRatio: false,
    indexAxis: lies ? "y" : "x",
    plugins: {
      legend: {
        display: chart.series.length > 1,
        labels: { color: color("--text"), boxHeight: 2 },
      },
    },
    scales: {
      x: axis(chart.x, isLines || lies ? "linear" : "category"),
      y: axis(chart.y, lies ? "category" : "linear"),
    },
  };
  if (!isLines) {
    options.scales[lies ? "y" : "x"].grid.display = false;
    options.scales[lies ? "x" : "y"].beginAtZero = true;
    options.scales.x.ticks.maxRotation = 0;
    options.scales.x.ticks.autoSkipPadding = 8;
  }
  return new Chart(document.getElementById(chart.id), {
    type: isLines ? "line" : "bar",
    data: {
      labels: isLines ? undefined : chart.labels,
      datasets: chart.series.map(isLines ? line : bars),
    },
    options,
  });
}

function drawAll() {
  drawn.forEach(chart => chart.destroy());
  drawn = charts.map(draw);
}

drawAll();
dark.addEventListener("change", drawAll);
