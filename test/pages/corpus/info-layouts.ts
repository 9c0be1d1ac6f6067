import type { Pair } from './kit';

/** Ways in which back offices lay out labelled values. */
export interface InfoLayout {
  readonly name: string;
  readonly trap: string;
  readonly html: (pairs: readonly Pair[]) => string;
}

const chunk = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
const each = (pairs: readonly Pair[], one: (label: string, value: string) => string): string =>
  pairs.map(([label, value]) => one(label, value)).join('\n');
const spaced = (label: string): string => [...label].join(' ');

export const infoLayouts: readonly InfoLayout[] = [
  {
    name: 'two-spans',
    trap: 'label and value are sibling spans',
    html: (p) => each(p, (l, v) => `<div class="row"><span class="k">${l}：</span><span class="v">${v}</span></div>`),
  },
  {
    name: 'two-spans-no-colon',
    trap: 'sibling spans without any colon',
    html: (p) => each(p, (l, v) => `<div class="row"><span class="k">${l}</span><span class="v">${v}</span></div>`),
  },
  {
    name: 'two-spans-one-line',
    trap: 'all label and value spans are siblings in one flat container',
    html: (p) =>
      `<div class="flat">${each(p, (l, v) => `<span class="k">${l}：</span><span class="v">${v}</span>`)}</div>`,
  },
  {
    name: 'antd-bordered',
    trap: 'th label and td content, three pairs a row',
    html: (p) =>
      `<div class="ant-descriptions ant-descriptions-bordered"><div class="ant-descriptions-header"><div class="ant-descriptions-title">订单信息</div></div><div class="ant-descriptions-view"><table><tbody>${chunk(
        p,
        3,
      )
        .map(
          (r) =>
            `<tr class="ant-descriptions-row">${each(r, (l, v) => `<th class="ant-descriptions-item-label" colspan="1"><span>${l}</span></th><td class="ant-descriptions-item-content" colspan="1"><span>${v}</span></td>`)}</tr>`,
        )
        .join('')}</tbody></table></div></div>`,
  },
  {
    name: 'antd-vertical-bordered',
    trap: 'a row of label cells above a row of content cells',
    html: (p) =>
      `<div class="ant-descriptions ant-descriptions-bordered"><div class="ant-descriptions-view"><table><tbody>${chunk(
        p,
        4,
      )
        .map(
          (r) =>
            `<tr class="ant-descriptions-row">${each(r, (l) => `<th class="ant-descriptions-item-label" colspan="1"><span>${l}</span></th>`)}</tr><tr class="ant-descriptions-row">${each(r, (_l, v) => `<td class="ant-descriptions-item-content" colspan="1"><span>${v}</span></td>`)}</tr>`,
        )
        .join('')}</tbody></table></div></div>`,
  },
  {
    name: 'antd-vertical-td',
    trap: 'label cells above content cells, all of them td with a container',
    html: (p) =>
      `<div class="ant-descriptions"><div class="ant-descriptions-view"><table><tbody>${chunk(p, 3)
        .map(
          (r) =>
            `<tr class="ant-descriptions-row">${each(r, (l) => `<th class="ant-descriptions-item" colspan="1"><div class="ant-descriptions-item-container"><span class="ant-descriptions-item-label">${l}</span></div></th>`)}</tr><tr class="ant-descriptions-row">${each(r, (_l, v) => `<td class="ant-descriptions-item" colspan="1"><div class="ant-descriptions-item-container"><span class="ant-descriptions-item-content">${v}</span></div></td>`)}</tr>`,
        )
        .join('')}</tbody></table></div></div>`,
  },
  {
    name: 'antd-plain',
    trap: 'label and content spans in one cell, the colon drawn by CSS',
    html: (p) =>
      `<style>.ant-descriptions-item-label::after{content:":"}</style><div class="ant-descriptions"><div class="ant-descriptions-view"><table><tbody>${chunk(
        p,
        3,
      )
        .map(
          (r) =>
            `<tr class="ant-descriptions-row">${each(r, (l, v) => `<td class="ant-descriptions-item" colspan="1"><div class="ant-descriptions-item-container"><span class="ant-descriptions-item-label">${l}</span><span class="ant-descriptions-item-content">${v}</span></div></td>`)}</tr>`,
        )
        .join('')}</tbody></table></div></div>`,
  },
  {
    name: 'element-bordered',
    trap: 'Element descriptions with label and content cells',
    html: (p) =>
      `<div class="el-descriptions"><div class="el-descriptions__header"><div class="el-descriptions__title">基本信息</div></div><div class="el-descriptions__body"><table class="el-descriptions__table is-bordered"><tbody>${chunk(
        p,
        2,
      )
        .map(
          (r) =>
            `<tr>${each(r, (l, v) => `<td class="el-descriptions__cell el-descriptions__label is-bordered-label" colspan="1">${l}</td><td class="el-descriptions__cell el-descriptions__content" colspan="1">${v}</td>`)}</tr>`,
        )
        .join('')}</tbody></table></div></div>`,
  },
  {
    name: 'element-plain',
    trap: 'Element descriptions without border: two spans in a cell',
    html: (p) =>
      `<div class="el-descriptions"><table class="el-descriptions__table"><tbody>${chunk(p, 3)
        .map(
          (r) =>
            `<tr>${each(r, (l, v) => `<td class="el-descriptions__cell" colspan="1"><span class="el-descriptions__label">${l}：</span><span class="el-descriptions__content">${v}</span></td>`)}</tr>`,
        )
        .join('')}</tbody></table></div>`,
  },
  {
    name: 'element-vertical',
    trap: 'Element descriptions, direction vertical, bordered',
    html: (p) =>
      `<div class="el-descriptions"><table class="el-descriptions__table is-bordered is-vertical">${chunk(p, 3)
        .map(
          (r) =>
            `<tbody><tr>${each(r, (l) => `<th class="el-descriptions__cell el-descriptions__label">${l}</th>`)}</tr><tr>${each(r, (_l, v) => `<td class="el-descriptions__cell el-descriptions__content">${v}</td>`)}</tr></tbody>`,
        )
        .join('')}</table></div>`,
  },
  {
    name: 'el-form-items',
    trap: 'form items: label element and content div',
    html: (p) =>
      `<form class="el-form">${each(p, (l, v) => `<div class="el-form-item"><label class="el-form-item__label" style="width:100px">${l}：</label><div class="el-form-item__content"><span>${v}</span></div></div>`)}</form>`,
  },
  {
    name: 'form-text-content',
    trap: 'form items with bare text as content and columns around',
    html: (p) =>
      `<div class="el-row">${each(p, (l, v) => `<div class="el-col el-col-8"><div class="el-form-item"><label class="el-form-item__label">${l}</label><div class="el-form-item__content">${v}</div></div></div>`)}</div>`,
  },
  {
    name: 'read-only-inputs',
    trap: 'values stand in read-only inputs',
    html: (p) =>
      `<div class="form">${each(p, (l, v) => `<div class="item"><label>${l}</label><div><input type="text" readonly value="${v.replace(/<[^>]*>/g, '')}"></div></div>`)}</div>`,
  },
  {
    name: 'definition-list',
    trap: 'dt and dd in turn',
    html: (p) => `<dl>${each(p, (l, v) => `<dt>${l}</dt><dd>${v}</dd>`)}</dl>`,
  },
  {
    name: 'definition-groups',
    trap: 'dt and dd in a div each, with colon',
    html: (p) => `<dl>${each(p, (l, v) => `<div><dt>${l}：</dt><dd>${v}</dd></div>`)}</dl>`,
  },
  {
    name: 'definition-many-lists',
    trap: 'one dl per pair',
    html: (p) => each(p, (l, v) => `<dl class="fl"><dt>${l}:</dt><dd>${v}</dd></dl>`),
  },
  {
    name: 'legacy-four-cells',
    trap: 'legacy table: right-aligned label td, value td, two pairs a row',
    html: (p) =>
      `<table width="100%" border="0" cellpadding="4"><tr><td colspan="4"><b>订单信息</b></td></tr>${chunk(p, 2)
        .map((r) => `<tr>${each(r, (l, v) => `<td align="right" nowrap>${l}：</td><td>${v}</td>`)}</tr>`)
        .join('')}</table>`,
  },
  {
    name: 'legacy-two-cells',
    trap: 'legacy table: one pair a row, nbsp before the value',
    html: (p) =>
      `<table class="tb">${each(p, (l, v) => `<tr><td class="t">${l}</td><td>&nbsp;${v}&nbsp;</td></tr>`)}</table>`,
  },
  {
    name: 'row-headers',
    trap: 'th scope=row and td',
    html: (p) =>
      `<table><tbody>${each(p, (l, v) => `<tr><th scope="row">${l}</th><td>${v}</td></tr>`)}</tbody></table>`,
  },
  {
    name: 'header-row',
    trap: 'a table whose single body row holds all values',
    html: (p) =>
      `<table class="one"><thead><tr>${each(p, (l) => `<th>${l}</th>`)}</tr></thead><tbody><tr>${each(p, (_l, v) => `<td>${v}</td>`)}</tr></tbody></table>`,
  },
  {
    name: 'split-header-row',
    trap: 'header and body row in two tables, as Element tables render them',
    html: (p) =>
      `<div class="el-table"><div class="el-table__header-wrapper"><table><colgroup>${each(p, () => '<col width="120">')}</colgroup><thead><tr>${each(p, (l) => `<th><div class="cell">${l}</div></th>`)}</tr></thead></table></div><div class="el-table__body-wrapper"><table><colgroup>${each(p, () => '<col width="120">')}</colgroup><tbody><tr>${each(p, (_l, v) => `<td><div class="cell">${v}</div></td>`)}</tr></tbody></table></div></div>`,
  },
  {
    name: 'one-text-node',
    trap: 'label and value in one text node',
    html: (p) => each(p, (l, v) => `<div class="line">${l}：${v}</div>`),
  },
  {
    name: 'list-items',
    trap: 'li with label and value in one text node, half-width colon',
    html: (p) => `<ul class="meta">${each(p, (l, v) => `<li>${l}: ${v}</li>`)}</ul>`,
  },
  {
    name: 'one-node-no-colon',
    trap: 'label and value in one text node parted by a space only',
    html: (p) => each(p, (l, v) => `<p>${l} ${v}</p>`),
  },
  {
    name: 'paragraph-spaces',
    trap: 'all pairs in one paragraph, parted by spaces',
    html: (p) => `<p class="brief">${p.map(([l, v]) => `${l}：${v}`).join('　')}</p>`,
  },
  {
    name: 'paragraph-half-spaces',
    trap: 'all pairs in one text node, parted by two nbsp',
    html: (p) => `<p>${p.map(([l, v]) => `${l}:${v}`).join('&nbsp;&nbsp;')}</p>`,
  },
  {
    name: 'paragraph-bars',
    trap: 'all pairs in one text node, parted by |',
    html: (p) => `<div class="brief">${p.map(([l, v]) => `${l}：${v}`).join(' | ')}</div>`,
  },
  {
    name: 'paragraph-breaks',
    trap: 'all pairs in one paragraph, parted by br',
    html: (p) => `<p class="brief">${p.map(([l, v]) => `${l}：${v}`).join('<br>')}</p>`,
  },
  {
    name: 'breaks-without-colon',
    trap: 'pairs parted by br, bold label, bare value',
    html: (p) => `<p class="brief">${p.map(([l, v]) => `<b>${l}</b> ${v}`).join('<br/>')}</p>`,
  },
  {
    name: 'bold-and-bare-text',
    trap: 'b for the label, bare text for the value',
    html: (p) => each(p, (l, v) => `<div><b>${l}：</b>${v}</div>`),
  },
  {
    name: 'bare-text-and-span',
    trap: 'bare text for the label, span for the value',
    html: (p) => each(p, (l, v) => `<div>${l}：<span>${v}</span></div>`),
  },
  {
    name: 'bare-text-flat',
    trap: 'bare label and span value in turn in one container',
    html: (p) => `<div class="bar">${each(p, (l, v) => `${l}：<em>${v}</em>`)}</div>`,
  },
  {
    name: 'cousin-columns',
    trap: 'a column of labels beside a column of values',
    html: (p) =>
      `<div style="display:flex"><div class="left">${each(p, (l) => `<div class="c">${l}</div>`)}</div><div class="right">${each(p, (_l, v) => `<div class="c">${v}</div>`)}</div></div>`,
  },
  {
    name: 'cousin-lists',
    trap: 'ul of labels with colons beside ul of values',
    html: (p) =>
      `<div class="cols" style="display:flex"><ul>${each(p, (l) => `<li>${l}：</li>`)}</ul><ul>${each(p, (_l, v) => `<li>${v}</li>`)}</ul></div>`,
  },
  {
    name: 'cousins-two-deep',
    trap: 'label and value are cousins: each in wrappers of its own',
    html: (p) =>
      each(
        p,
        (l, v) =>
          `<div class="pair"><div class="lw"><div><span>${l}</span></div></div><div class="vw"><div><div><span>${v}</span></div></div></div></div>`,
      ),
  },
  {
    name: 'cards-label-over-value',
    trap: 'cards with a small label over a large value',
    html: (p) =>
      `<div style="display:grid;grid-template-columns:repeat(4,1fr)">${each(p, (l, v) => `<div class="card"><div class="title">${l}</div><div class="num">${v}</div></div>`)}</div>`,
  },
  {
    name: 'cards-with-icon',
    trap: 'cards whose label bears an icon and whose value has its own header',
    html: (p) =>
      `<section>${each(p, (l, v) => `<article><header><i class="icon"></i><h4>${l}</h4></header><div class="body"><strong>${v}</strong></div></article>`)}</section>`,
  },
  {
    name: 'colon-own-node',
    trap: 'the colon is a span of its own between label and value',
    html: (p) =>
      each(p, (l, v) => `<div class="row"><span>${l}</span><span class="colon">：</span><span>${v}</span></div>`),
  },
  {
    name: 'colon-with-value',
    trap: 'the colon stands at the head of the value',
    html: (p) => each(p, (l, v) => `<div class="row"><span>${l}</span><span>: ${v}</span></div>`),
  },
  {
    name: 'spaced-labels',
    trap: 'inner spaces in the labels: 签 收 时 间',
    html: (p) => each(p, (l, v) => `<div class="row"><span>${spaced(l)}：</span><span>${v}</span></div>`),
  },
  {
    name: 'justified-labels',
    trap: 'labels justified with nbsp and ideographic spaces',
    html: (p) =>
      each(
        p,
        (l, v) =>
          `<div class="row"><span>${[...l].join(l.length > 4 ? '&nbsp;' : '　')}:</span><span>${v}</span></div>`,
      ),
  },
  {
    name: 'zero-width',
    trap: 'zero-width characters in labels and values',
    html: (p) =>
      each(
        p,
        (l, v) =>
          `<div class="row"><span>${l[0]}&#8203;${l.slice(1)}&#xFEFF;：</span><span>&#8203;${v.replace('-', '&#8288;-')}&#8203;</span></div>`,
      ),
  },
  {
    name: 'direction-marks',
    trap: 'left-to-right marks around values',
    html: (p) => each(p, (l, v) => `<div class="row"><span>${l}：</span><span>&lrm;${v}&lrm;</span></div>`),
  },
  {
    name: 'bdi-and-time',
    trap: 'values in bdi and time elements',
    html: (p) =>
      each(
        p,
        (l, v) =>
          `<div class="row"><label>${l}</label><bdi>${/\d{4}-/.test(v) ? `<time datetime="${v.replace(' ', 'T')}+08:00">${v}</time>` : v}</bdi></div>`,
      ),
  },
  {
    name: 'value-with-copy',
    trap: 'a copy button and an icon follow each value',
    html: (p) =>
      each(
        p,
        (l, v) =>
          `<div class="row"><span>${l}：</span><span>${v}</span><button type="button">复制</button><i class="help"></i></div>`,
      ),
  },
  {
    name: 'copy-inside-value',
    trap: 'the copy button stands within the value',
    html: (p) => each(p, (l, v) => `<div class="row"><span>${l}：</span><span>${v} <a>复制</a></span></div>`),
  },
  {
    name: 'label-with-help',
    trap: 'a question mark icon with tooltip text follows the label',
    html: (p) =>
      each(
        p,
        (l, v) =>
          `<div class="row"><span class="k">${l}<i class="q" title="${l}说明"></i></span><span class="v">${v}</span></div>`,
      ),
  },
  {
    name: 'date-and-clock-apart',
    trap: 'day and clock of a date in two nodes',
    html: (p) =>
      each(p, (l, v) => {
        const [d, t] = v.split(' ');
        return `<div class="row"><span>${l}：</span><span>${/^\d{4}-/.test(v) && t ? `<em>${d}</em> <em>${t}</em>` : v}</span></div>`;
      }),
  },
  {
    name: 'date-broken-line',
    trap: 'br between day and clock in a table cell',
    html: (p) =>
      `<table><tbody>${each(p, (l, v) => `<tr><td>${l}</td><td>${/^\d{4}-/.test(v) ? v.replace(' ', '<br>') : v}</td></tr>`)}</tbody></table>`,
  },
  {
    name: 'beijing-remark',
    trap: 'a remark in brackets follows each date',
    html: (p) =>
      each(
        p,
        (l, v) =>
          `<div class="row"><span>${l}：</span><span>${v}${/^\d{4}-/.test(v) ? '（北京时间）' : ''}</span></div>`,
      ),
  },
  {
    name: 'role-table',
    trap: 'div grid with ARIA roles: rowheader and cell',
    html: (p) =>
      `<div role="table">${each(p, (l, v) => `<div role="row"><div role="rowheader">${l}</div><div role="cell">${v}</div></div>`)}</div>`,
  },
  {
    name: 'role-columns',
    trap: 'div grid with ARIA roles: column headers over one row',
    html: (p) =>
      `<div role="grid"><div role="rowgroup"><div role="row">${each(p, (l) => `<div role="columnheader">${l}</div>`)}</div></div><div role="rowgroup"><div role="row">${each(p, (_l, v) => `<div role="gridcell">${v}</div>`)}</div></div></div>`,
  },
  {
    name: 'deep-wrappers',
    trap: 'six wrappers around every label and value',
    html: (p) =>
      each(
        p,
        (l, v) =>
          `<div><div><div><div><span><span><i>${l}：</i></span></span></div></div></div><div><div><div><span><span><em>${v}</em></span></span></div></div></div></div>`,
      ),
  },
  {
    name: 'custom-elements',
    trap: 'unknown custom elements in place of div and span',
    html: (p) =>
      `<jdm-card><jdm-grid>${each(p, (l, v) => `<jdm-item><jdm-label>${l}</jdm-label><jdm-value>${v}</jdm-value></jdm-item>`)}</jdm-grid></jdm-card>`,
  },
  {
    name: 'comments-between',
    trap: 'framework comments between all nodes',
    html: (p) =>
      each(
        p,
        (l, v) =>
          `<!----><div><!--v-if--><span>${l[0]}<!-- -->${l.slice(1)}<!-- -->：</span><!--v-if--><span><!-- -->${v.slice(0, 6)}<!-- -->${v.slice(6)}</span></div><!---->`,
      ),
  },
  {
    name: 'card-sections',
    trap: 'pairs spread over three cards with headings of their own',
    html: (p) =>
      chunk(p, 3)
        .map(
          (r, i) =>
            `<div class="card"><h3>${['订单信息', '支付信息', '物流信息', '其他信息'][i] ?? '更多'}</h3>${each(r, (l, v) => `<div><label>${l}：</label><span>${v}</span></div>`)}</div>`,
        )
        .join(''),
  },
  {
    name: 'alternating-divs',
    trap: 'label and value divs in turn, direct children of one CSS grid',
    html: (p) =>
      `<div style="display:grid;grid-template-columns:120px 1fr 120px 1fr">${each(p, (l, v) => `<div>${l}</div><div>${v}</div>`)}</div>`,
  },
  {
    name: 'alternating-paragraphs',
    trap: 'label and value paragraphs in turn, with colon',
    html: (p) => `<section>${each(p, (l, v) => `<p>${l}：</p><p>${v}</p>`)}</section>`,
  },
  {
    name: 'alternating-columns',
    trap: 'el-row with label and value columns in turn',
    html: (p) =>
      chunk(p, 2)
        .map(
          (r) =>
            `<div class="el-row">${each(r, (l, v) => `<div class="el-col el-col-4"><span>${l}</span></div><div class="el-col el-col-8"><span>${v}</span></div>`)}</div>`,
        )
        .join(''),
  },
  {
    name: 'alternating-list-items',
    trap: 'label and value li in turn',
    html: (p) => `<ul>${each(p, (l, v) => `<li class="l">${l}</li><li class="r">${v}</li>`)}</ul>`,
  },
  {
    name: 'bracketed-labels',
    trap: 'labels in lenticular brackets before the value',
    html: (p) => each(p, (l, v) => `<p>【${l}】${v}</p>`),
  },
  {
    name: 'preformatted',
    trap: 'pairs by lines of a pre',
    html: (p) => `<pre>${p.map(([l, v]) => `${l}:\t${v}`).join('\n')}</pre>`,
  },
  {
    name: 'fieldsets',
    trap: 'legend and text of a fieldset',
    html: (p) => each(p, (l, v) => `<fieldset><legend>${l}</legend><div>${v}</div></fieldset>`),
  },
  {
    name: 'starred-labels',
    trap: 'a star before each label',
    html: (p) =>
      each(p, (l, v) => `<div class="row"><label><i style="color:red">*</i>${l}</label><span>${v}</span></div>`),
  },
  {
    name: 'rows-of-pairs',
    trap: 'three pairs a row, each pair a box of two boxes',
    html: (p) =>
      chunk(p, 3)
        .map(
          (r) =>
            `<div class="line">${each(r, (l, v) => `<div class="box"><div>${l}：</div><div>${v}</div></div>`)}</div>`,
        )
        .join(''),
  },
  {
    name: 'label-rows-value-rows',
    trap: 'a flex row of labels above a flex row of values',
    html: (p) =>
      chunk(p, 4)
        .map(
          (r) =>
            `<div class="block"><div style="display:flex">${each(r, (l) => `<div>${l}</div>`)}</div><div style="display:flex">${each(r, (_l, v) => `<div>${v}</div>`)}</div></div>`,
        )
        .join(''),
  },
];
