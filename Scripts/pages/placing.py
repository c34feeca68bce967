"""Finds on measured pages where each part of a composed document stands."""
import re
import unicodedata

from document import Layout, Paragraph, Table, squeezed

MM = 72 / 25.4
# The text area begins there in every standard; see looks.py.
TOP, LEFT = 20 * MM, 30 * MM
# Lower down stands what a page has at its foot.
FOOT = 15 * MM


class Row:
    """What stands on one baseline, from edge to edge."""

    def __init__(self, page, lines):
        self.page, self.lines = page, sorted(lines, key=lambda line: line['x0'])
        largest = max(lines, key=lambda line: line['size'])
        self.baseline, self.size = largest['baseline'], largest['size']
        self.x0, self.x1 = self.lines[0]['x0'], max(line['x1'] for line in lines)
        self.text = ' '.join(line['text'] for line in self.lines)
        self.squeezed = squeezed(self.text)

    def runs(self):
        for line in self.lines:
            yield from line.get('runs') or [line]


class Placed:
    """A paragraph and its rows."""

    def __init__(self, paragraph, rows):
        self.paragraph, self.rows = paragraph, rows


class PlacedTable:
    def __init__(self, table, rows):
        self.table, self.rows = table, rows
        # For each row of the table the page that holds all of it, or None.
        self.pages = []
        # (page, word) where a line ends inside a word.
        self.broken = []
        self.head_pages = set()


class PlacedSection:
    def __init__(self, section, standard, first, last):
        self.section, self.standard, self.first, self.last = section, standard, first, last
        self.blocks, self.footers, self.footnotes, self.problems = [], [], [], []
        # By page.
        self.headers, self.page_numbers = {}, {}


def rows_of(page, number):
    """Lines whose baselines differ by less than half a point, from top to bottom."""
    groups = []
    for line in page['lines']:
        if groups and line['baseline'] - groups[-1][0]['baseline'] < 0.6:
            groups[-1].append(line)
        else:
            groups.append([line])
    rows = [Row(number, group) for group in groups]
    # The asterisk of the Party's letterhead stands for emphasis in a dump.
    return [row for row in rows if row.squeezed]


def place(sections, standard, pages):
    starts = starts_of(sections, pages)
    placed = []
    for section, first, last in zip(sections, starts, starts[1:] + [len(pages)]):
        found = PlacedSection(section, standard, first, last - 1)
        flow = []
        for number in range(first, last):
            rows = rows_of(pages[number], number)
            found.headers[number] = [row for row in rows if row.baseline < TOP]
            found.page_numbers[number] = page_numbers_of(rows, standard, pages[number])
            flow += [row for row in rows if row.baseline >= TOP and row not in found.page_numbers[number]]
        flow = without_footer(section, flow, found)
        flow = without_footnotes(section, flow, found)
        place_blocks(section, flow, found)
        placed.append(found)
    return placed


def page_numbers_of(rows, standard, page):
    """What stands in the margin where page numbers do and holds nothing but figures."""
    if standard.number_place.startswith('top'):
        margin = [row for row in rows if row.baseline < TOP]
    else:
        margin = [row for row in rows if row.baseline > page['height'] - FOOT]
    return [row for row in margin if re.fullmatch(r'[-–\s\d]+', row.text)]


def starts_of(sections, pages):
    """The number of the page with which each section begins."""
    starts = []
    for section in sections:
        after = starts[-1] + 1 if starts else 0
        words = [squeezed(text) for text in beginnings(section.blocks[0])]
        for number in range(after, len(pages)):
            top = [row for row in rows_of(pages[number], number) if row.baseline >= TOP][:6]
            if any(word in row.squeezed for row in top[:1] for word in words) and (
                    isinstance(section.blocks[0], Paragraph) or
                    any('Độclập-Tựdo-Hạnhphúc' in row.squeezed or 'ĐẢNGCỘNGSẢN' in row.squeezed for row in top)):
                starts.append(number)
                break
        else:
            raise ValueError('the page with "%s" was not found' % ' / '.join(beginnings(section.blocks[0])))
    return starts


def beginnings(block):
    if isinstance(block, Paragraph):
        return block.lines[:1]
    return [cell[0].lines[0] for cell in block.rows[0] if cell and isinstance(cell[0], Paragraph)]


def without_footer(section, flow, found):
    """The address at the foot of the first page."""
    words = squeezed(' '.join(block.text for block in section.footer if isinstance(block, Paragraph)))
    while words:
        rows = [row for row in flow if row.page == found.first]
        if not rows or not words.endswith(rows[-1].squeezed):
            found.problems.append(('text', rows[-1] if rows else None, 'the address stands at the foot of page 1'))
            break
        words = words[:-len(rows[-1].squeezed)]
        flow.remove(rows[-1])
        found.footers.insert(0, rows[-1])
    return flow


def footnotes_of(blocks):
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from block.footnotes
        elif isinstance(block, Table):
            for row in block.head + block.rows:
                for cell in row:
                    yield from cell.footnotes
        elif isinstance(block, Layout):
            for paragraph in block.paragraphs():
                yield from paragraph.footnotes


def without_footnotes(section, flow, found):
    for number, text in footnotes_of(section.blocks):
        words = str(number) + squeezed(text)
        for index, row in enumerate(flow):
            if len(row.squeezed) > 2 and words.startswith(row.squeezed) and row.size < 12:
                rows = []
                while words and index < len(flow) and words.startswith(flow[index].squeezed):
                    words = words[len(flow[index].squeezed):]
                    rows.append(flow.pop(index))
                found.footnotes.append((number, rows))
                break
        if words:
            found.problems.append(('text', None, 'footnote %d stands whole on a page: "%s"' % (number, words[:40])))
    return flow


def place_blocks(section, flow, found):
    position = 0
    blocks = [block for block in section.blocks if isinstance(block, (Paragraph, Table, Layout))]
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            rows = matched(block, flow, position)
            if rows is None:
                row = flow[position] if position < len(flow) else None
                found.problems.append(('text', row, 'here stands "%s"' % block.text[:60]))
                later = next((p for p in range(position, len(flow)) if matched(block, flow, p)), None)
                if later is None:
                    continue
                position, rows = later, matched(block, flow, later)
            found.blocks.append(Placed(block, rows))
            position += len(rows)
            continue
        following = next((b for b in blocks[index + 1:index + 2]), None)
        end = extent(block, following, flow, position)
        if isinstance(block, Table):
            found.blocks.append(place_table(block, flow[position:end]))
        else:
            found.blocks.append(place_layout(block, flow[position:end], found))
        position = end
    for row in flow[position:]:
        found.problems.append(('text', row, 'nothing stands behind the end'))


def matched(paragraph, flow, position):
    """The rows from `position` on that hold the paragraph, and nothing else."""
    words, rows = squeezed(paragraph.text), []
    while words:
        if position >= len(flow) or not words.startswith(flow[position].squeezed):
            return None
        rows.append(flow[position])
        words = words[len(flow[position].squeezed):]
        position += 1
    return rows


def extent(block, following, flow, position):
    """Where a table ends: before the paragraph behind it, once all of its words have come."""
    if isinstance(block, Table):
        expected = sum(len(squeezed(cell.text)) for row in block.head + block.rows for cell in row)
    else:
        expected = sum(len(squeezed(paragraph.text)) for paragraph in block.paragraphs())
    seen = 0
    for index in range(position, len(flow)):
        if seen >= expected and (following is None or not isinstance(following, Paragraph)):
            # The rest is the next table's; what follows nothing is the table's own repeated head, or too much.
            return index if following is not None else len(flow)
        if seen >= expected and matched(following, flow, index):
            return index
        seen += len(flow[index].squeezed)
    return len(flow)


def place_layout(layout, rows, found):
    """Each cell's paragraphs, found among the lines of its column."""
    placed = PlacedLayout(layout, rows)
    edges = edges_of(layout.widths)
    columns = [[Row(row.page, [part]) for row in rows for part in parts(row.lines, left, right) if squeezed(part['text'])]
               for left, right in zip(edges, edges[1:])]
    for row in layout.rows:
        span = len(layout.widths) - len(row) + 1
        for column, cell in enumerate(row):
            # The first cell of a row with fewer cells than columns reaches over those that have none.
            lines = columns[column + span - 1] if column or span == 1 else below(placed, rows, edges[0], edges[span])
            for block in cell:
                if not isinstance(block, Paragraph) or not block.text:
                    continue
                taken = matched(block, lines, 0)
                if taken is None:
                    found.problems.append(
                        ('text', lines[0] if lines else None, 'the %s has "%s"' % (layout.purpose, block.text[:60])))
                else:
                    placed.paragraphs.append(Placed(block, taken))
                    del lines[:len(taken)]
    return placed


def below(placed, rows, left, right):
    """What stands between two edges under all that is placed."""
    last = max(((row.page, row.baseline) for other in placed.paragraphs for row in other.rows), default=(0, 0))
    found = [Row(row.page, list(parts(row.lines, left, right))) for row in rows if (row.page, row.baseline) > last]
    return [row for row in found if row.lines]


def edges_of(widths):
    edges = [LEFT]
    for width in widths:
        edges.append(edges[-1] + width * MM)
    return edges


def parts(lines, left, right):
    """What stands between two edges: neighbours that nearly touch are one line to the ruler."""
    for line in lines:
        letters = [letter for letter in line['chars'] if left < (letter[1] + letter[2]) / 2 <= right]
        while letters and letters[-1][0].isspace():
            letters.pop()
        while letters and letters[0][0].isspace():
            letters.pop(0)
        if len(letters) == len(line['chars']):
            yield line
        elif letters:
            runs = []
            for run in line.get('runs') or [line]:
                own = [letter for letter in letters if run['x0'] - 0.1 <= letter[1] and letter[2] <= run['x1'] + 0.1]
                if own:
                    runs.append(dict(run, text=text_of(own), x0=own[0][1], x1=own[-1][2]))
            yield dict(line, text=text_of(letters), x0=letters[0][1], x1=letters[-1][2], chars=letters, runs=runs)


def text_of(letters):
    return unicodedata.normalize('NFC', ''.join(letter[0] for letter in letters))


class PlacedLayout:
    def __init__(self, layout, rows):
        self.layout, self.rows, self.paragraphs = layout, rows, []


def middle(row):
    return (row.x0 + row.x1) / 2


def place_table(table, rows):
    placed = PlacedTable(table, rows)
    edges = edges_of(table.widths)
    letters = {}
    for row in rows:
        for line in row.lines:
            for text, x0, x1 in line['chars']:
                if not text.isspace():
                    column = sum(edge < (x0 + x1) / 2 for edge in edges[1:-1])
                    letters.setdefault(row.page, []).append((row.baseline, column, text))
    pages = sorted(letters)
    columns = {}

    def column(page, cell):
        key = (page, cell.column, cell.columns)
        if key not in columns:
            own = range(cell.column, cell.column + cell.columns)
            columns[key] = Column([letter for letter in letters[page] if letter[1] in own])
        return columns[key]

    placed.head_pages = {page for page in pages if all(
        column(page, cell).find(cell, 0) for row in table.head for cell in row)}
    current, above = 0, 0
    for row in table.rows:
        placed.pages.append(None)
        for index in range(current, len(pages)):
            ends = [column(pages[index], cell).find(cell, above if index == current else 0)
                    for cell in row if cell.rows == 1 and cell.text]
            if all(ends):
                for cell in row:
                    if cell.rows == 1 and cell.text:
                        placed.broken += [(pages[index], word) for word in column(pages[index], cell).broken_words(
                            cell, above if index == current else 0)]
                placed.pages[-1] = pages[index]
                current, above = index, max(ends, default=above)
                break
    return placed


class Column:
    """The text between two edges of a page."""

    def __init__(self, letters):
        self.text = squeezed(''.join(letter[2] for letter in letters))
        self.baselines = [letter[0] for letter in letters]
        # A letter and its marks may be several characters on the page.
        self.is_plain = len(self.text) == len(letters)

    def broken_words(self, cell, above):
        """The words of a cell that lines divide."""
        if not self.is_plain or not self.find(cell, above):
            return
        position = self.start
        for word in cell.text.split():
            end = position + len(squeezed(word))
            if any(b > a + 0.6 for a, b in zip(self.baselines[position:end], self.baselines[position + 1:end])):
                yield word
            position = end

    def find(self, cell, above):
        """The baseline of the last line of a cell that has lines of its own below `above`."""
        words, start = squeezed(cell.text), -1
        while (start := self.text.find(words, start + 1)) >= 0:
            if not self.is_plain:
                return above or 1
            end = start + len(words)
            begins = start == 0 or self.baselines[start - 1] < self.baselines[start] - 0.6
            ends = end == len(self.text) or self.baselines[end] > self.baselines[end - 1] + 0.6
            if begins and ends and self.baselines[start] > above:
                self.start = start
                return self.baselines[end - 1]
        return None
