// Many at once: each is sent by itself, so that one sees how far it is and may stop; what is refused is said beside its number.
document.querySelectorAll('form[data-each]').forEach(function (form) {
  const box = form.querySelector('[data-each-box]');
  form.addEventListener('submit', async function (e) {
    const chosen = Array.from(form.querySelectorAll('input[name=duty]:checked'));
    if (chosen.length < 2 || !e.submitter || !box) return;
    e.preventDefault();
    e.stopPropagation();
    if (box.dataset.busy) return;
    box.dataset.busy = 'yes';
    let stopped = false;
    let done = 0;
    let not = 0;
    const told = box.querySelector('[data-each-told]');
    const bar = box.querySelector('progress');
    const list = box.querySelector('[data-each-not]');
    const stop = box.querySelector('[data-each-stop]');
    const again = box.querySelector('[data-each-again]');
    stop.onclick = function () { stopped = true; };
    list.replaceChildren();
    box.hidden = false;
    stop.hidden = false;
    again.hidden = true;
    bar.max = chosen.length;
    for (const tick of chosen) {
      if (stopped) break;
      told.textContent = form.dataset.going.replace('#', done + not + 1).replace('#', chosen.length);
      const body = new URLSearchParams();
      new FormData(form).forEach(function (value, name) { if (name !== 'duty') body.append(name, value); });
      body.append('act', e.submitter.value);
      let said;
      try {
        const answer = await fetch(form.dataset.each + tick.value, { method: 'POST', body: body, headers: { Accept: 'application/json' } });
        said = answer.ok ? await answer.json() : [form.dataset.unsent];
      } catch (offline) {
        said = [form.dataset.unsent];
      }
      if (said.length) {
        not++;
        const line = document.createElement('li');
        line.textContent = tick.getAttribute('aria-label') + ' — ' + said.join(' ');
        list.append(line);
      } else {
        done++;
        tick.checked = false;
        tick.disabled = true;
        tick.closest('tr').classList.add('muted');
      }
      bar.value = done + not;
    }
    told.textContent = form.dataset.finished.replace('#', done).replace('#', not);
    stop.hidden = true;
    again.hidden = false;
    again.focus();
    delete box.dataset.busy;
  });
});
// The months as a chart; their numbers stand in the table below it.
(function () {
  const place = document.querySelector('[data-chart=trend]');
  const table = document.getElementById('trend');
  if (!place || !table || !window.uPlot) return;
  const rows = Array.from(table.tBodies[0].rows);
  const column = function (n) { return rows.map(function (row) { return Number(row.cells[n].textContent); }); };
  const months = rows.map(function (row) { return row.cells[0].textContent; });
  const colour = function (name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); };
  const series = function (n, name) {
    return { label: table.tHead.rows[0].cells[n].textContent, stroke: colour(name), fill: colour(name), width: 1, points: { show: false },
      paths: uPlot.paths.bars({ size: [0.28, 40], align: n === 1 ? -1 : 1 }) };
  };
  const most = Math.max(1, ...column(1), ...column(2));
  new uPlot({
    width: Math.max(240, place.clientWidth), height: 200, cursor: { show: false }, legend: { show: true, live: false },
    scales: { x: { time: false, range: [-0.6, months.length - 0.4] }, y: { range: [0, most * 1.1] } },
    axes: [
      { splits: months.map(function (m, i) { return i; }), values: months.map(function (m, i) { return place.clientWidth < 520 && (months.length - 1 - i) % 3 ? '' : m; }), grid: { show: false } },
      { size: 44, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000] }
    ],
    series: [{}, series(1, '--zy-amber'), series(2, '--zy-red')]
  }, [months.map(function (m, i) { return i; }), column(1), column(2)], place);
}());
