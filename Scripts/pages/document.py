"""What a page has to show: the composed document, read from `kehoach debug document`."""
import re
import unicodedata

FOOTNOTE = re.compile(r'\^(\d+)\[((?:[^\[\]]|\[[^\]]*\])*)\]')
REFERENCE = re.compile(r'<([^<>]*?) #[a-z0-9-]+>')
# Roles without a number, whose text may begin with a bracket.
UNNUMBERED = {'BodyText', 'LegalBasis', 'Assignment'}
SPAN = re.compile(r' \(over (\d+) (columns|rows)\)')


class Paragraph:
    def __init__(self, role, text, number=''):
        self.role = role
        self.footnotes = [(int(n), plain(words)) for n, words in FOOTNOTE.findall(text)]
        # Where a part has emphasis of its own, its weight and slant are not those of the role.
        self.has_emphasis = '*' in number + text
        lines = FOOTNOTE.sub(r'\1', text).split('⏎')
        self.lines = [plain(line) for line in lines]
        self.text = ' '.join(self.lines)
        if number:
            self.text = (plain(number) + ' ' + self.text).strip()


class Cell:
    def __init__(self, text, column):
        spans = dict((kind, int(n)) for n, kind in SPAN.findall(text))
        self.column, self.columns, self.rows = column, spans.get('columns', 1), spans.get('rows', 1)
        text = SPAN.sub('', text)
        self.footnotes = [(int(n), plain(words)) for n, words in FOOTNOTE.findall(text)]
        self.paragraphs = [plain(FOOTNOTE.sub(r'\1', part)) for part in text.split(' / ')]
        self.text = ' '.join(self.paragraphs)


class Table:
    def __init__(self, widths):
        self.widths, self.head, self.rows = widths, [], []


class Layout:
    """Letterhead or closing."""

    def __init__(self, purpose, widths):
        self.purpose, self.widths, self.rows = purpose, widths, []

    def paragraphs(self):
        return [block for row in self.rows for cell in row for block in cell if isinstance(block, Paragraph)]


class Section:
    def __init__(self, kind, orientation):
        self.kind, self.orientation = kind, orientation
        self.header, self.footer, self.blocks = [], [], []


class Rule:
    def __init__(self, place):
        self.place = place


def plain(text):
    text = REFERENCE.sub(r'\1', text).replace('␣', ' ').replace('*', '').replace('\u2011', '-').replace('\u2060', '')
    return ' '.join(unicodedata.normalize('NFC', text).split())


def squeezed(text):
    """Text by which a place on a page is found: spaces there are a matter of justification."""
    return ''.join(text.replace('*', '').replace('\u2011', '-').replace('\u2060', '').split())


def widths_of(words):
    """Of columns, in millimetres."""
    return [float(width) for width in words[words.rindex(': columns ') + 10:-3].split(', ')]


def cells(line):
    found, column = [], 0
    for part in line.split(' | ') if line else ['']:
        part = part.strip()
        if part != '<' and not re.fullmatch(r'\^\d*', part):
            found.append(Cell(part, column))
        column += int(part[1:]) if re.fullmatch(r'\^\d+', part) else 1
    return found


def read(dump):
    """The sections of a dump."""
    sections = []
    area = layout = table = None
    for line in dump.split('\n'):
        indent = len(line) - len(line.lstrip(' '))
        words = line.strip()
        head = re.fullmatch(r'(\w+) \((portrait|landscape)\)', line)
        if head:
            sections.append(Section(*head.groups()))
            area = sections[-1].blocks
            continue
        if not sections or not words:
            continue
        section = sections[-1]
        if indent == 2:
            layout = table = None
            area = section.blocks
            if words == 'first page header':
                area = section.header
                continue
            if words == 'first page footer':
                area = section.footer
                continue
        if match := re.match(r'(letterhead|closing): columns ', words):
            layout = Layout(match.group(1), widths_of(words))
            section.blocks.append(layout)
        elif layout and words == 'row':
            layout.rows.append([])
        elif layout and re.fullmatch(r'cell( \(over \d+ columns\))?', words):
            layout.rows[-1].append([])
            area = layout.rows[-1][-1]
        elif words.startswith('table “'):
            table = Table(widths_of(words))
            section.blocks.append(table)
        elif table and words.startswith(('head:', 'row:')):
            (table.head if words.startswith('head:') else table.rows).append(cells(line.split(':', 1)[1]))
        elif match := re.match(r'rule (\w+): ', words):
            area.append(Rule(match.group(1)))
        elif match := re.match(r'(\w+)((?: outline \d+| #[a-z0-9-]+| insets [^:]*)*):(?: \[([^\]]*)\])?(.*)', words):
            role, number, rest = match.group(1), match.group(3) or '', match.group(4).strip()
            if role in UNNUMBERED and number:
                number, rest = '', '[%s] %s' % (number, rest)
            area.append(Paragraph(role, rest, number))
        else:
            raise ValueError('not understood: ' + line)
    return sections
