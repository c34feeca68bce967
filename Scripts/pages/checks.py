"""What a clerk with a ruler looks for. Each check yields (page, place, asked, measured)."""
import re

from document import Layout, Paragraph, Rule, squeezed
from looks import (ASCENT, CENTRED, DESCENT, FOOTNOTE_SIZE, FRAMES, HEADINGS, HEIGHT, JUSTIFIED, PLACE, SIZE,
                   TABLE_EDGE, TABLE_SIZE, WIDTH)
from placing import MM, Placed, PlacedLayout, PlacedTable, middle
from placing import rows_of as page_rows


# LibreOffice keeps room for the lean of an italic letter at a line's end, a twelfth of its size and more.
LEAN = 0.4 * MM


def mm(points):
    return '%.2f mm' % (points / MM)


def brief(text):
    return '"%s"' % (text if len(text) <= 50 else text[:47] + '...')


def size_of(section):
    return (WIDTH, HEIGHT) if section.orientation == 'portrait' else (HEIGHT, WIDTH)


def text_area(placed):
    """Its left and right edge."""
    return placed.standard.left, size_of(placed.section)[0] - placed.standard.right


def flows(placed):
    """Paragraphs that stand in the text area itself."""
    return [block for block in placed.blocks if isinstance(block, Placed)]


def all_paragraphs(placed):
    for block in placed.blocks:
        if isinstance(block, Placed):
            yield block
        elif isinstance(block, PlacedLayout):
            yield from block.paragraphs


def text(placed, pages):
    for _, row, problem in placed.problems:
        yield (row.page if row else placed.first, brief(row.text) if row else 'end', problem, 'something else')


def paper(placed, pages):
    wide, high = size_of(placed.section)
    for number in range(placed.first, placed.last + 1):
        page = pages[number]
        if abs(page['width'] - wide) > PLACE or abs(page['height'] - high) > PLACE:
            yield (number, 'page', '%s x %s' % (mm(wide), mm(high)),
                   '%s x %s' % (mm(page['width']), mm(page['height'])))


def margins(placed, pages):
    """The first and the last line of a page."""
    (_, high), standard = size_of(placed.section), placed.standard
    for number in range(placed.first, placed.last + 1):
        rows = [row for block in placed.blocks for row in block.rows if row.page == number]
        if not rows:
            continue
        first, last = min(rows, key=lambda r: r.baseline), max(rows, key=lambda r: r.baseline)
        top = first.baseline - ASCENT * first.size
        if top < standard.top - PLACE:
            yield (number, brief(first.text), 'at least %s from the upper edge' % mm(standard.top), mm(top))
        # A paragraph that goes on from the page before has nothing above it.
        goes_on = any(first in block.rows and block.rows[0].page < number for block in flows(placed))
        if goes_on and abs(top - standard.top) > PLACE:
            yield (number, brief(first.text), '%s from the upper edge' % mm(standard.top), mm(top))
        bottom = high - last.baseline - DESCENT * last.size
        if bottom < standard.bottom - PLACE:
            yield (number, brief(last.text), 'at least %s from the lower edge' % mm(standard.bottom), mm(bottom))


def line_ends(placed, pages):
    """Lines stand between the margins, those of justified paragraphs from one to the other, the first one indented."""
    left, right = text_area(placed)
    for block in placed.blocks:
        for row in block.rows:
            if row.x0 < left - PLACE or row.x1 > right + PLACE:
                yield (row.page, brief(row.text), 'between %s and %s' % (mm(left), mm(right)),
                       '%s to %s' % (mm(row.x0), mm(row.x1)))
        if isinstance(block, Placed) and block.paragraph.role in JUSTIFIED:
            for row in block.rows[1:]:
                if abs(row.x0 - left) > PLACE:
                    yield (row.page, brief(row.text), 'begins at %s' % mm(left), mm(row.x0))
            for row in block.rows[:-1]:
                # A line of one long word is not stretched.
                if not right - LEAN - PLACE < row.x1 < right + PLACE and ' ' in row.text:
                    yield (row.page, brief(row.text), 'ends at %s' % mm(right), mm(row.x1))
            indent = block.rows[0].x0 - left
            if min(abs(indent - 10 * MM), abs(indent - 12.7 * MM)) > PLACE:
                yield (block.rows[0].page, brief(block.rows[0].text), 'indented 10 or 12.7 mm', mm(indent))


def looks(placed, pages):
    def check(paragraph, rows):
        size, bold, italic = placed.standard.looks[paragraph.role]
        for row in rows:
            marks = [str(n) for n, _ in paragraph.footnotes]
            for run in row.runs():
                if run['text'].strip() in marks:
                    continue
                if not is_size(run['size'], size):
                    yield (row.page, '%s %s' % (paragraph.role, brief(run['text'])), size_words(size),
                           '%g pt' % run['size'])
                if not paragraph.has_emphasis and (run['bold'], run['italic']) != (bold, italic):
                    yield (row.page, '%s %s' % (paragraph.role, brief(run['text'])), face(bold, italic),
                           face(run['bold'], run['italic']))
                if run['font'] != 'Liberation Serif':
                    yield (row.page, brief(run['text']), 'Liberation Serif for Times New Roman', run['font'])

    for block in all_paragraphs(placed):
        if block.paragraph.role in placed.standard.looks:
            yield from check(block.paragraph, block.rows)
    for block in placed.blocks:
        if isinstance(block, PlacedTable):
            for row in block.rows:
                if abs(row.size - TABLE_SIZE) > SIZE:
                    yield (row.page, 'table ' + brief(row.text), '%g pt' % TABLE_SIZE, '%g pt' % row.size)
                for run in row.runs():
                    if run['font'] != 'Liberation Serif':
                        yield (row.page, brief(run['text']), 'Liberation Serif for Times New Roman', run['font'])
    for number, rows in placed.footnotes:
        for row in rows:
            if abs(row.size - FOOTNOTE_SIZE) > SIZE:
                yield (row.page, 'footnote %d' % number, '%g pt' % FOOTNOTE_SIZE, '%g pt' % row.size)
    for row in placed.footers:
        if not is_size(row.size, placed.standard.looks['Address'][0]):
            yield (row.page, 'address ' + brief(row.text), size_words(placed.standard.looks['Address'][0]),
                   '%g pt' % row.size)
    for paragraph in placed.section.header:
        rows = placed.headers[placed.first]
        if isinstance(paragraph, Paragraph) and paragraph.text:
            if squeezed(paragraph.text) not in ''.join(row.squeezed for row in rows):
                yield (placed.first, 'upper margin', brief(paragraph.text), ' '.join(row.text for row in rows))
            else:
                yield from check(paragraph, rows)


def is_size(measured, asked):
    """Of one size or between two."""
    least, largest = asked if isinstance(asked, tuple) else (asked, asked)
    return least - SIZE < measured < largest + SIZE


def size_words(asked):
    return '%g to %g pt' % asked if isinstance(asked, tuple) else '%g pt' % asked


def face(bold, italic):
    return ('bold' if bold else 'regular') + (' italic' if italic else ' upright')


def centred(placed, pages):
    """What is centred in the text area."""
    centre = sum(text_area(placed)) / 2
    for block in flows(placed):
        if block.paragraph.role in CENTRED:
            for row in block.rows:
                if abs(middle(row) - centre) > PLACE:
                    yield (row.page, brief(row.text), 'centred at %s' % mm(centre), mm(middle(row)))


def rules(placed, pages):
    """The drawn lines below motto, issuing body and heading, and above the address."""
    above = None
    by_text = {id(block.paragraph): block for block in all_paragraphs(placed)}

    def walk(blocks):
        nonlocal above
        for block in blocks:
            if isinstance(block, Layout):
                for row in block.rows:
                    for cell in row:
                        above = None
                        yield from walk(cell)
                above = None
            elif isinstance(block, Paragraph):
                above = by_text.get(id(block), above)
            elif isinstance(block, Rule) and above:
                yield from rule(block.place, above)

    def rule(place, block):
        lengths = [row.x1 - row.x0 for row in block.rows]
        last = block.rows[-1]
        lines = [line for line in pages[last.page]['rules'] if line['kind'] == 'horizontal' and
                 0 < line['top'] - last.baseline < 15 and line['x0'] < middle(last) < line['x1']]
        if not lines:
            yield (last.page, brief(last.text), 'a line below', 'none')
            return
        drawn = min(line['x0'] for line in lines), max(line['x1'] for line in lines)
        length = drawn[1] - drawn[0]
        if place == 'address':
            left, right = text_area(placed)
            if abs(drawn[0] - left) > PLACE or abs(drawn[1] - right) > PLACE:
                yield (last.page, 'line above the address', '%s to %s' % (mm(left), mm(right)),
                       '%s to %s' % (mm(drawn[0]), mm(drawn[1])))
            return
        if place == 'motto':
            if abs(length - lengths[-1]) > PLACE:
                yield (last.page, brief(last.text), 'a line below of %s' % mm(lengths[-1]), mm(length))
        elif not max(lengths) / 3 - PLACE <= length <= max(lengths) / 2 + PLACE:
            yield (last.page, brief(last.text),
                   'a line below of %s to %s' % (mm(max(lengths) / 3), mm(max(lengths) / 2)), mm(length))
        if abs(sum(drawn) / 2 - middle(last)) > PLACE:
            yield (last.page, brief(last.text), 'a line below centred at %s' % mm(middle(last)), mm(sum(drawn) / 2))

    yield from walk(placed.section.blocks)


FRAMED = {'UrgencyMark', 'SecrecyMark', 'CirculationMark', 'DraftMark'}


def frames(placed, pages):
    """Marks stand in a closed frame; of those of urgency its size is ruled."""
    marks = [block for block in all_paragraphs(placed) if block.paragraph.role in FRAMED]
    for block in marks:
        row = block.rows[0]
        drawn = frame_round(row, pages[row.page]['rules'])
        if not drawn:
            yield (row.page, brief(row.text), 'a frame of four lines', 'none')
            continue
        asked = FRAMES.get(block.paragraph.text)
        if asked and any(abs(is_long - should * MM) > PLACE for is_long, should in zip(drawn, asked)):
            yield (row.page, brief(row.text), 'a frame of %d x %d mm' % asked, ' x '.join(map(mm, drawn)))


def frame_round(row, drawn):
    """Width and height from outer edge to outer edge: of a box, or of four lines that meet in its corners."""
    def holds(shape):
        return shape['x0'] < row.x0 and row.x1 < shape['x1'] and shape['top'] < row.baseline - row.size * 0.6 \
            and row.baseline < shape['bottom']

    boxes = [shape for shape in drawn if shape['kind'] == 'box' and holds(shape)]
    if boxes:
        box = min(boxes, key=lambda shape: shape['bottom'] - shape['top'])
        return box['x1'] - box['x0'], box['bottom'] - box['top']
    sides = [line for line in drawn if line['kind'] == 'vertical' and line['top'] < row.baseline < line['bottom']]
    left = max((line for line in sides if line['x0'] < row.x0), key=lambda line: line['x0'], default=None)
    right = min((line for line in sides if line['x1'] > row.x1), key=lambda line: line['x1'], default=None)
    if not left or not right:
        return None
    level = [line for line in drawn if line['kind'] == 'horizontal'
             and abs(line['x0'] - left['x0']) < 1 and abs(line['x1'] - right['x1']) < 1]
    ends = [any(abs(line['top'] - left[end]) < 1 for line in level) for end in ('top', 'bottom')]
    half = left.get('linewidth', 0) / 2
    return (right['x1'] - left['x0'] + 2 * half, left['bottom'] - left['top']) if all(ends) else None


def page_numbers(placed, pages):
    """From the second page on, each in its place."""
    standard, (left, right) = placed.standard, text_area(placed)
    for number in range(placed.first, placed.last + 1):
        rows, asked = placed.page_numbers[number], number - placed.first + 1
        if asked == 1:
            if rows:
                yield (number, 'margin', 'no number on a first page', rows[0].text)
            continue
        if len(rows) != 1 or rows[0].text != str(asked):
            yield (number, 'margin', 'page number %d' % asked, ' '.join(row.text for row in rows) or 'none')
            continue
        row = rows[0]
        if not is_size(row.size, standard.page_number_size):
            yield (number, 'page number', size_words(standard.page_number_size), '%g pt' % row.size)
        if any(run['bold'] or run['italic'] for run in row.runs()):
            yield (number, 'page number', face(False, False), 'bold or italic')
        if standard.number_place == 'bottom right':
            if abs(row.x1 - right) > PLACE:
                yield (number, 'page number', 'ends at %s' % mm(right), mm(row.x1))
        elif abs(middle(row) - (left + right) / 2) > PLACE:
            yield (number, 'page number', 'centred at %s' % mm((left + right) / 2), mm(middle(row)))


def closing(placed, pages):
    """Signature and recipients are together, below at least two lines of what they close; names stand at one height."""
    for index, block in enumerate(placed.blocks):
        if not isinstance(block, PlacedLayout) or block.layout.purpose != 'closing' or not block.rows:
            continue
        first, last = block.rows[0].page, block.rows[-1].page
        if first != last:
            yield (last, brief(block.rows[-1].text), 'the whole closing on one page', 'begins on page %d' % (first + 1))
        names = [other.rows[0] for other in block.paragraphs if other.paragraph.role == 'SignerName']
        for name in names[1:]:
            if abs(name.baseline - names[0].baseline) > PLACE:
                yield (name.page, brief(name.text), 'level with %s' % brief(names[0].text),
                       '%s lower' % mm(name.baseline - names[0].baseline))
        above = [row for other in placed.blocks[:index] for row in other.rows if row.page == first]
        if len(above) < 2 and first > placed.first:
            yield (first, brief(block.rows[0].text), 'two lines of text above the signature', '%d' % len(above))


def headings(placed, pages):
    """No heading ends a page."""
    for block, following in zip(placed.blocks, placed.blocks[1:]):
        if isinstance(block, Placed) and block.paragraph.role in HEADINGS and block.rows:
            if isinstance(following, PlacedTable):
                page = next((page for page in following.pages if page is not None), None)
            else:
                page = following.rows[0].page if following.rows else None
            if page is not None and block.rows[-1].page != page:
                yield (block.rows[-1].page, brief(block.rows[-1].text), 'the page of what follows',
                       'that begins on page %d' % (page + 1))
    for block in placed.blocks:
        if isinstance(block, PlacedTable):
            for row, page, after in zip(block.table.rows, block.pages, block.pages[1:]):
                is_group = len(row) == 1 and row[0].columns == len(block.table.widths)
                if is_group and page is not None and after is not None and page != after:
                    yield (page, brief(row[0].text), 'a group on the page of its first row', 'page %d' % (after + 1))


def lonely_lines(placed, pages):
    """No single line of a paragraph at a page's end or begin."""
    for block in flows(placed):
        counts = {}
        for row in block.rows:
            counts[row.page] = counts.get(row.page, 0) + 1
        if len(counts) > 1:
            for page, place in ((min(counts), -1), (max(counts), 0)):
                if counts[page] == 1:
                    row = [row for row in block.rows if row.page == page][place]
                    yield (page, brief(row.text), 'at least two lines of a divided paragraph', 'one')


def table_rows(placed, pages):
    """Each row stands on one page, and each page of a table has its head."""
    for block in placed.blocks:
        if not isinstance(block, PlacedTable):
            continue
        for row, page in zip(block.table.rows, block.pages):
            if page is None:
                words = max((cell.text for cell in row), key=len)
                yield (block.rows[0].page, 'row ' + brief(words), 'all of it on one page', 'cut')
        for page in sorted({row.page for row in block.rows}):
            if page not in block.head_pages and block.table.head:
                yield (page, 'table ' + brief(block.table.head[0][0].text), 'the head of the table', 'none')


def table_edges(placed, pages):
    """A ruled table reaches from edge to edge of the text area, and its outer lines are drawn."""
    for block in placed.blocks:
        if isinstance(block, PlacedTable):
            for page in sorted({row.page for row in block.rows}):
                baselines = [row.baseline for row in block.rows if row.page == page]
                lines = [line for line in pages[page]['rules'] if line['kind'] == 'vertical'
                         and line['bottom'] > min(baselines) and line['top'] < max(baselines)]
                for edge, end, choose in zip(text_area(placed), ('x0', 'x1'), (min, max)):
                    drawn = choose((line[end] for line in lines), default=0)
                    if abs(drawn - edge) > TABLE_EDGE:
                        yield (page, 'table', 'its outer line at %s' % mm(edge), mm(drawn))


def whole_words(placed, pages):
    """No word of a table is broken, but for one behind its hyphen or slash, or one wider than a page has room for."""
    for block in placed.blocks:
        if isinstance(block, PlacedTable):
            for page, word in block.broken:
                if len(word) < 25 and not re.search(r'[-/]', word):
                    yield (page, 'table', '"%s" on one line' % word, 'broken')


NAMING = {'số', 'ngày', 'tháng', 'năm', 'quý', 'mục', 'khoản', 'điểm', 'điều', 'chương', 'phần', 'lục', 'khóa', 'khoá'}
UNITS = {'%', 'ha', 'km', 'm', 'kg', 'tấn', 'triệu', 'tỷ', 'nghìn', 'đồng', 'm2', 'm²', 'm3', 'm³', 'lít', 'kWh', 'MW'}
NUMBERED = re.compile(r'[(“"]?(\d|[IVXL]+\b)')


def joins(placed, pages):
    """No line ends inside a number and symbol, between a word and the number it names, or before a unit."""
    for block in flows(placed):
        rest = block.paragraph.text
        for row, after in zip(block.rows, block.rows[1:]):
            line, rest = split(rest, len(row.squeezed))
            before, behind = line.split()[-1] if line.split() else '', rest.split()[0] if rest.split() else ''
            word = before.lower().strip('(“"')
            asked = None
            # An address on the web is wider than a line.
            is_short = len(before + behind) < 25
            if is_short and not rest[:1].isspace() and not line[-1:].isspace() and re.search(r'\d', before + behind):
                asked = 'no break inside "%s%s"' % (before, behind)
            elif word in NAMING and NUMBERED.match(behind) or word == 'điểm' and re.fullmatch(r'[a-zđ][,;.]?', behind):
                asked = '"%s %s" on one line' % (before, behind)
            elif re.fullmatch(r'[\d.,]*\d', before) and behind.strip('.,;:)') in UNITS:
                asked = '"%s %s" on one line' % (before, behind)
            if asked:
                yield (row.page, brief(row.text[-40:]), asked, 'broken')


def split(text, count):
    """Text of which `count` characters are no white space, and the rest."""
    for index, letter in enumerate(text):
        if count == 0:
            return text[:index], text[index:]
        if not letter.isspace():
            count -= 1
    return text, ''


CHECKS = [text, paper, margins, line_ends, looks, centred, rules, frames, page_numbers, closing, headings, lonely_lines,
          table_rows, table_edges, whole_words, joins]


def same_pages(one, other):
    """DOCX and ODT: the same lines on the same pages, in the same places."""
    if len(one) != len(other):
        yield (0, 'file', '%d pages as in the DOCX' % len(one), '%d' % len(other))
    for number, (mine, theirs) in enumerate(zip(one, other)):
        mine, theirs = page_rows(mine, number), page_rows(theirs, number)
        for a, b in zip(mine, theirs):
            if a.squeezed != b.squeezed:
                yield (number, brief(b.text), 'the line of the DOCX, %s' % brief(a.text), 'another')
                break
            apart = max(abs(a.x0 - b.x0), abs(a.x1 - b.x1), abs(a.baseline - b.baseline))
            if apart > PLACE:
                yield (number, brief(b.text), 'the place it has in the DOCX', '%s off' % mm(apart))
        else:
            if len(mine) != len(theirs):
                yield (number, 'page', '%d lines as in the DOCX' % len(mine), '%d' % len(theirs))
