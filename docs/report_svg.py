#!/usr/bin/env python3
"""Draw docs/report.svg, the picture of a report in the README, from a report that was written.

    plumbline init --example example && plumbline -C example run
    plumbline -C example report --year 2024 --format html --lang en -o report.html
    python3 docs/report_svg.py report.html > docs/report.svg

Everything in the picture is read from the HTML: the lead, the bar of statuses, the first main
indicators, the first tasks that fell short, one that nothing was found for.
"""
import html
import re
import sys

WIDTH = 960
COLOURS = {"exceeded": "#0b6b53", "met": "#2f7d32", "partly_met": "#9a6a00", "not_met": "#b3261e",
           "in_progress": "#2a5ea8", "no_evidence": "#66557c", "pending": "#6a737b"}
INK, SOFT, LINE, TINT, ACCENT, LINK = "#1d2329", "#5b6670", "#d9dee3", "#f5f7f9", "#8a1c1c", "#1f5fa8"
SERIF = "'Noto Serif CJK SC','Songti SC',Georgia,serif"
SANS = "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif"


def plain(markup):
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", markup)).split())


def section(page, name):
    found = re.search(rf'<h2 id="{name}">(.*?)</h2>(.*?)</section>', page, re.S)
    return plain(found[1]), found[2]


def width_of(text, size):
    # Wide: the signs of statuses, and all that is Chinese.
    return sum(size if ord(c) >= 0x25A0 else size * 0.51 for c in text)


def wrap(text, size, room):
    lines, line = [], ""
    for word in re.findall(r"[^\s\u2e80-\uffff]+\s*|.", text):
        if line and width_of(line + word.rstrip(), size) > room:
            lines.append(line.rstrip())
            line = ""
        line += word
    return lines + [line.rstrip()]


class Picture:
    def __init__(self):
        self.parts, self.y = [], 0

    def text(self, x, text, size=14, fill=INK, weight=400, family=SANS, anchor="start", y=None):
        self.parts.append(
            f'<text x="{x:g}" y="{self.y if y is None else y:g}" font-size="{size}" fill="{fill}" '
            f'font-weight="{weight}" font-family="{family}" text-anchor="{anchor}">'
            f"{html.escape(text, quote=False)}</text>")

    def rect(self, x, y, width, height, fill, radius=0, stroke="none"):
        self.parts.append(f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" '
                          f'rx="{radius}" fill="{fill}" stroke="{stroke}"/>')

    def heading(self, text):
        self.y += 42
        self.text(40, text, 18, weight=700, family=SERIF)
        self.rect(40, self.y + 8, WIDTH - 80, 2, ACCENT)
        self.y += 12

    def chip(self, x, status, text):
        width = width_of(text, 12) + 18
        self.rect(x, self.y - 14, width, 19, "#fff", 9.5, COLOURS[status])
        self.text(x + 9, text, 12, COLOURS[status])
        return x + width

    def cites(self, x, numbers):
        for number in numbers:
            self.text(x, number, 9.5, LINK, y=self.y - 5)
            x += width_of(number, 9.5) + 4


def draw_overall(picture, page):
    title, body = section(page, "overall")
    picture.heading(title)
    for line in wrap(plain(re.search(r"<p>(.*?)</p>", body, re.S)[1]), 14, WIDTH - 80):
        picture.y += 22
        picture.text(40, line)
    spans = re.findall(r'<span class="(\w+)" style="flex-grow:([\d.]+)"[^>]*>(\d+)</span>', body)
    room = WIDTH - 80 - 2 * (len(spans) - 1) - 24 * len(spans)
    total = sum(float(share) for _, share, _ in spans)
    x, top = 40.0, picture.y + 14
    for status, share, count in spans:
        width = 24 + room * float(share) / total
        picture.rect(x, top, width, 30, COLOURS[status])
        picture.text(x + width / 2, count, 13, "#fff", anchor="middle", y=top + 20)
        x += width + 2
    picture.y = top + 30


def draw_indicators(picture, page, count):
    title, body = section(page, "main")
    picture.heading(title)
    head, rows = body.split("</thead>")
    columns = [(72, "end"), (88, "start"), (330, "start"), (520, "start"), (786, "end"),
               (804, "start")]
    picture.y += 24
    picture.rect(40, picture.y - 19, WIDTH - 80, 28, TINT)
    for (x, anchor), name in zip(columns, re.findall(r"<th[^>]*>(.*?)</th>", head)):
        picture.text(x, plain(name), 13, SOFT, 600, anchor=anchor)
    for row in re.findall(r"<tr>(.*?)</tr>", rows, re.S)[:count]:
        picture.y += 29
        cells = re.findall(r"<td[^>]*>(.*?)</td>", row, re.S)
        for i, ((x, anchor), cell) in enumerate(zip(columns[:5], cells)):
            text = plain(re.sub(r'<a class="c".*?</a>', "", cell, flags=re.S))
            picture.text(x, text, 13, LINK if i == 0 else INK, anchor=anchor)
            picture.cites(x + width_of(text, 13) + 5,
                          re.findall(r'<a class="c"[^>]*>(\d+)</a>', cell))
        status, said = re.search(r'chip (\w+)">(.*?)</span>', cells[5], re.S).groups()
        picture.chip(columns[5][0], status, plain(said))
        picture.rect(40, picture.y + 9, WIDTH - 80, 1, LINE)


def draw_behind(picture, page, count):
    title, body = section(page, "behind")
    picture.heading(title)
    items = [item for item in re.findall(r"<li>(.*?)</li>", body, re.S) if 'class="gap"' in item]
    for item in items[:count]:
        picture.y += 27
        picture.text(40, plain(re.search(r'<a class="no".*?</a>', item, re.S)[0]), 13, LINK)
        task = plain(re.search(r"<strong>(.*?)</strong>", item, re.S)[1])
        picture.text(100, task, 14, weight=700)
        aim = plain(re.search(r'<span class="aim">(.*?)</span>', item, re.S)[1])
        x = 100 + width_of(task, 14) + 10
        picture.text(x, aim, 13, SOFT)
        status, said = re.search(r'chip (\w+)">(.*?)</span>', item, re.S).groups()
        picture.chip(x + width_of(aim, 13) + 10, status, plain(said))
        picture.y += 22
        picture.text(100, plain(re.search(r'<p class="gap">(.*?)</p>', item, re.S)[1]), 13,
                     COLOURS["not_met"])
        quote = re.search(r"<blockquote>(.*?)<a", item, re.S)[1]
        picture.y += 22
        picture.rect(100, picture.y - 14, 3, 19, LINE)
        picture.text(112, plain(quote), 13)
        picture.cites(112 + width_of(plain(quote), 13) + 5,
                      re.findall(r'<a class="c"[^>]*>(\d+)</a>', item))


def main():
    page = open(sys.argv[1], encoding="utf-8").read()
    picture = Picture()
    picture.y = 54
    picture.text(WIDTH / 2, plain(re.search(r"<h1>(.*?)</h1>", page, re.S)[1]), 25, ACCENT, 700,
                 SERIF, "middle")
    picture.y += 10
    for line in wrap(plain(re.search(r'<p class="basis">(.*?)</p>', page, re.S)[1]), 14,
                     WIDTH - 80):
        picture.y += 22
        picture.text(40, line)
    draw_overall(picture, page)
    draw_indicators(picture, page, 6)
    draw_behind(picture, page, 3)
    height = picture.y + 32
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:g}" '
          f'width="{WIDTH}" height="{height:g}" role="img">')
    print(f"<title>{html.escape(plain(re.search(r'<h1>(.*?)</h1>', page, re.S)[1]))}</title>")
    picture.parts.insert(0, f'<rect width="{WIDTH}" height="{height:g}" fill="#fff" stroke="{LINE}"/>')
    print("\n".join(picture.parts))
    print("</svg>")


if __name__ == "__main__":
    main()
