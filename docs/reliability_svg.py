#!/usr/bin/env python3
"""Draw docs/reliability.svg from the table "How sure the links are" of docs/accuracy.md.

    python3 docs/reliability_svg.py docs/accuracy.md > docs/reliability.svg

A dot a row: what was shown against what was right, its area by how many links there are. On the
diagonal shown and right agree.
"""
import math
import re
import sys

SIDE, MARGIN = 360, 46
INK, SOFT, LINE, DOT = "#1d2329", "#5b6670", "#d9dee3", "#2a5ea8"
FONT = "font-family=\"'Noto Sans',system-ui,sans-serif\" font-size=\"12\""


def rows(page):
    table = page.split("### How sure the links are", 1)[1]
    for line in table.splitlines():
        cells = re.fullmatch(r"\| [^|]+\| *(\d+) \| ([\d.]+) \| ([\d.]+) \|", line)
        if cells:
            yield int(cells[1]), float(cells[2]), float(cells[3])
        elif line.startswith("#"):
            return


def place(shown, right):
    return MARGIN + shown * SIDE, MARGIN / 2 + (1 - right) * SIDE


def main():
    found = list(rows(open(sys.argv[1], encoding="utf-8").read()))
    if not found:
        sys.exit("reliability_svg: no table of links found")
    width, height = SIDE + MARGIN + 20, SIDE + MARGIN / 2 + 50
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img" '
           'aria-label="Of links shown with a probability, the share that is right">',
           f'<rect width="{width:g}" height="{height:g}" fill="#ffffff"/>']
    for step in range(6):
        share = step / 5
        x, y = place(share, share)
        out.append(f'<path d="M{x:g} {MARGIN / 2:g}V{MARGIN / 2 + SIDE:g}M{MARGIN:g} {y:g}H{MARGIN + SIDE:g}" stroke="{LINE}"/>')
        out.append(f'<text x="{x:g}" y="{MARGIN / 2 + SIDE + 18:g}" text-anchor="middle" fill="{SOFT}" {FONT}>{share:.1f}</text>')
        out.append(f'<text x="{MARGIN - 8:g}" y="{y + 4:g}" text-anchor="end" fill="{SOFT}" {FONT}>{share:.1f}</text>')
    (x0, y0), (x1, y1) = place(0, 0), place(1, 1)
    out.append(f'<path d="M{x0:g} {y0:g}L{x1:g} {y1:g}" stroke="{SOFT}" stroke-dasharray="5 4"/>')
    for count, shown, right in found:
        x, y = place(shown, right)
        out.append(f'<circle cx="{x:g}" cy="{y:g}" r="{3 + math.sqrt(count):.1f}" fill="{DOT}" fill-opacity="0.45" stroke="{DOT}">'
                   f'<title>{count} links, shown {shown:.2f}, right {right:.2f}</title></circle>')
    middle = MARGIN + SIDE / 2
    out.append(f'<text x="{middle:g}" y="{MARGIN / 2 + SIDE + 40:g}" text-anchor="middle" fill="{INK}" {FONT}>probability shown</text>')
    out.append(f'<text transform="translate(14 {MARGIN / 2 + SIDE / 2:g}) rotate(-90)" text-anchor="middle" fill="{INK}" {FONT}>share that is right</text>')
    print("\n".join(out + ["</svg>"]))


if __name__ == "__main__":
    main()
