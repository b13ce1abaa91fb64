import { cases, type PracticeCase } from './cases.ts';

const system = 'Practice Case System 2.1';

/** Text for an HTML page or a quoted attribute. */
function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function font(text: string, size = 2): string {
  return `<font face="Verdana, Arial" size="${size}">${text}</font>`;
}

function row(label: string, value: string): string {
  return `<tr><td bgcolor="#d6dfef" width="160" valign="top">${font(`<b>${label}</b>`)}</td><td bgcolor="#ffffff">${font(value)}</td></tr>`;
}

function block(title: string, rows: string): string {
  return `<table border="0" cellpadding="0" cellspacing="0" width="100%"><tr><td bgcolor="#7c8fb3">
<table border="0" cellpadding="4" cellspacing="1" width="100%">
<tr><td colspan="2" bgcolor="#33487a"><font face="Verdana, Arial" size="2" color="#ffffff"><b>${title}</b></font></td></tr>
${rows}
</table></td></tr></table><img src="/spacer.gif" width="1" height="8" alt="">`;
}

/** A whole page of its time. `script` is the one file of ours it may load, for tests and for the page that swaps. */
function page(body: string, scripts: readonly string[] = [], frameset = false): string {
  const head = `<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${system}</title>
<link rel="stylesheet" type="text/css" href="/practice.css">${scripts.map((file) => `<script src="${file}"></script>`).join('')}</head>`;
  const kind = frameset ? 'Frameset' : 'Transitional';
  const whole = frameset ? body : `<body bgcolor="#eef1f7" text="#000000" link="#1a3399">${body}</body>`;
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 ${kind}//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html lang="en">${head}${whole}</html>`;
}

function banner(): string {
  return `<table border="0" cellpadding="6" cellspacing="0" width="100%"><tr><td bgcolor="#33487a">
<font face="Verdana, Arial" size="4" color="#ffffff"><b>${system}</b></font>
<font face="Verdana, Arial" size="1" color="#ffffff">&nbsp; Invented cases, for practice only</font></td></tr></table>`;
}

/** Everything the case page says of one case; the page that swaps shows the same. */
export function caseBlocks(found: PracticeCase): string {
  const details = [
    row('Case reference', escape(found.reference)),
    row('Name', escape(found.name)),
    row('Year group', escape(found.year)),
    row('Placement', escape(found.school)),
    row('Case officer', escape(found.officer)),
    row('Stage', escape(found.stage)),
  ];
  const events = found.events.map(([label, day]) => row(escape(label), escape(day)));
  return `${block('Case details', details.join('\n'))}
${block('Event dates', events.join('\n'))}
<form action="/list.asp" method="get">${font('System memo')}<br><input type="text" name="memo" size="40" maxlength="40">
<input type="submit" value="Back to list"></form>`;
}

function links(href: (found: PracticeCase) => string, target = ''): string {
  const rows = cases.map(
    (found, index) =>
      `<tr bgcolor="${index % 2 === 0 ? '#ffffff' : '#e6ebf5'}"><td>${font(`<a href="${escape(href(found))}"${target}>${found.reference}</a>`)}</td>
<td>${font(escape(found.name))}</td><td>${font(escape(found.year))}</td></tr>`,
  );
  return `<table border="0" cellpadding="4" cellspacing="1" width="100%" bgcolor="#7c8fb3">
<tr bgcolor="#d6dfef"><td>${font('<b>Ref</b>')}</td><td>${font('<b>Name</b>')}</td><td>${font('<b>Year</b>')}</td></tr>
${rows.join('\n')}</table>`;
}

/** Which address shows a case, with the test's key logger carried along. */
function caseAddress(found: PracticeCase, flags: string): string {
  return `/case.asp?n=${cases.indexOf(found) + 1}${flags && `&${flags}`}`;
}

/** One page of the system: its text and the only scripts its policy has to allow. */
export interface Page {
  readonly html: string;
  readonly scripted: boolean;
}

/** The page at an address, or nothing. */
export function pageAt(path: string, query: URLSearchParams): Page | undefined {
  const keylog = query.get('keylog') === '1';
  const flags = keylog ? 'keylog=1' : '';
  const scripts = keylog ? ['/keylog.js'] : [];
  const plain = (body: string): Page => ({ html: page(body, scripts), scripted: keylog });
  switch (path) {
    case '/':
      return plain(`${banner()}<ul>
<li>${font('<a href="/list.asp">Case list</a>: a page for each case')}
<li>${font('<a href="/frames.asp">Three frames</a>: the case changes in the right-hand frame')}
<li>${font('<a href="/swap.asp">One page</a>: the case changes without a page load')}</ul>`);
    case '/list.asp':
      return plain(`${banner()}<br>${links((found) => caseAddress(found, flags))}`);
    case '/case.asp': {
      const found = cases[Number(query.get('n')) - 1];
      if (!found) return undefined;
      const back = `<p>${font(`<a href="/list.asp${flags && `?${flags}`}">Back to list</a>`)}</p>`;
      return plain(`${query.has('bare') ? '' : banner()}<br>${caseBlocks(found)}${query.has('bare') ? '' : back}`);
    }
    case '/frames.asp':
      return {
        html: page(
          `<frameset rows="64,*" border="1"><frame src="/banner.asp" name="top_banner" scrolling="no">
<frameset cols="260,*"><frame src="/menu.asp${flags && `?${flags}`}" name="menu"><frame src="/start.asp" name="work"></frameset></frameset>`,
          scripts,
          true,
        ),
        scripted: keylog,
      };
    case '/banner.asp':
      return plain(banner());
    case '/menu.asp':
      return plain(links((found) => `${caseAddress(found, flags)}&bare=1`, ' target="work"'));
    case '/start.asp':
      return plain(font('Choose a case on the left.'));
    case '/swap.asp': {
      const buttons = cases.map(
        (found, index) => `<input type="button" name="open${index}" value="${found.reference}">`,
      );
      const hidden = cases.map((found) => `<table class="held"><tr><td>${caseBlocks(found)}</td></tr></table>`);
      return {
        html: page(
          `${banner()}<p>${buttons.join(' ')} <input type="button" name="leave" value="Leave case"></p>
<table width="100%"><tr><td>${font('No case is open.')}</td></tr></table>
<template>${hidden.join('')}</template>`,
          [...scripts, '/swap.js'],
        ),
        scripted: true,
      };
    }
    case '/holder.asp':
      return plain(`${banner()}<br><iframe src="/case.asp?n=1&bare=1" name="work" width="100%" height="480"></iframe>
<p>${font(`<a href="/case.asp?n=2&bare=1" target="work">Next case</a>`)}</p>`);
    default:
      return undefined;
  }
}
