// The page that changes case without a page load: one address by history, the content by replacing a cell.
document.addEventListener('DOMContentLoaded', () => {
  const held = document.querySelector('template').content.querySelectorAll('table.held');
  const cell = document.querySelectorAll('body > table')[1].rows[0].cells[0];
  const empty = cell.innerHTML;
  const show = (index) => {
    cell.replaceChildren();
    if (held[index]) cell.append(held[index].cloneNode(true));
    else cell.innerHTML = empty;
  };
  document.addEventListener('click', (event) => {
    const name = event.target.name ?? '';
    if (name === 'leave') {
      history.pushState(null, '', '/swap.asp');
      show(-1);
    } else if (/^open\d$/.test(name)) {
      const index = Number(name.slice(4));
      history.pushState(index, '', `/swap.asp?n=${index + 1}`);
      show(index);
    }
  });
  window.addEventListener('popstate', (event) => show(event.state ?? -1));
});
