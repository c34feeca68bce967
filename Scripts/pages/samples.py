"""The plans that are laid out: those of the repository, and some made here, the same at every run."""
import random
import re


def all_plans(repository, folder, few):
    plans = sorted(repository.glob('plans/*.plan')) + sorted(repository.glob('Tests/PageTests/Plans/*.plan'))
    # A case is rendered where it has no errors.
    plans += [path / 'plan.plan' for path in sorted(repository.glob('Tests/GoldenTests/Cases/*'))
              if 'error:' not in (path / 'diagnostics.txt').read_text()]
    folder.mkdir(parents=True, exist_ok=True)
    prose = sentences(repository)
    made = {'tam-muoi-trang': eighty_pages(prose), 'bang-tram-dong': hundred_rows(prose)}
    for lines in range(0, 41, 8 if few else 1):
        made['ky-%02d' % lines] = closing_after(prose, lines)
        made['ky-muc-%02d' % lines] = short_section_after(prose, lines)
    for lines in range(0, 41, 8 if few else 2):
        made['tieu-de-%02d' % lines] = headings_after(prose, lines)
    for name, text in made.items():
        (folder / (name + '.plan')).write_text(text)
        plans.append(folder / (name + '.plan'))
    return plans


def sentences(repository):
    """Whole sentences of the plans written for these tests, without marks."""
    found = []
    for plan in sorted(repository.glob('Tests/PageTests/Plans/*.plan')):
        for line in plan.read_text().split('\n'):
            line = re.sub(r'\^\[[^\]]*\]', '', line.strip().removeprefix('- '))
            if len(line) > 60 and line.endswith('.') and not re.match(r'#|[a-zđ][^:]{0,30}:', line):
                if not re.search(r'[{}|*]', line):
                    found.append(line)
    return sorted(set(found))


HEAD = """tên loại: Kế hoạch
trích yếu: %s
cơ quan chủ quản: UBND tỉnh Sông Lam
cơ quan ban hành: Sở Nông nghiệp và Môi trường
số: 18
ký hiệu: KH-SNNMT
địa danh: Sông Lam
ngày: 03/3/2026
"""
TAIL = """ký:
  chức vụ: |
    KT. Giám đốc
    Phó Giám đốc
  họ tên: Nguyễn Văn Cảnh
nơi nhận:
  - Ủy ban nhân dân tỉnh (để báo cáo)
  - Các phòng, đơn vị thuộc Sở
  - Lưu: VT, KHTC
"""


class Prose:
    def __init__(self, sentences, seed):
        self.sentences, self.random = sentences, random.Random(seed)

    def sentence(self):
        """A sentence of its own: figures differ, so that none is another's copy."""
        def other(match):
            figure = str(self.random.randint(10, 10 ** len(match.group()) - 1))
            # Dates stay: a day that no calendar has is an error.
            return match.group() if '/' in match.string[match.start() - 1:match.end() + 1] else figure

        return re.sub(r'\b\d{2,3}\b', other, self.random.choice(self.sentences))

    def paragraph(self, most=4):
        return ' '.join(self.sentence() for _ in range(self.random.randint(1, most)))

    def heading(self):
        words = self.sentence().rstrip('.').split()
        return ' '.join(words[:self.random.randint(4, 14)]).rstrip(',;:.')


def section(prose, key, clauses):
    lines = ['%s: %s' % (key, prose.heading())]
    for _ in range(clauses):
        kind = prose.random.randint(0, 3)
        if kind == 0:
            lines += ['  khoản:', '    ' + prose.paragraph()]
        elif kind == 1:
            lines += ['  khoản: ' + prose.heading(), '    ' + prose.paragraph()]
        else:
            lines += ['  khoản: ' + prose.heading()]
            for _ in range(prose.random.randint(2, 6)):
                lines += ['    điểm:', '      ' + prose.paragraph(3)]
                if kind == 3:
                    lines += ['      - ' + prose.sentence() for _ in range(prose.random.randint(1, 3))]
    return lines


def eighty_pages(sentences):
    prose = Prose(sentences, 80)
    lines = []
    for number in range(1, 9):
        lines.append('phần: ' + prose.heading())
        for _ in range(4):
            lines += ['  ' + line for line in section(prose, 'mục', 8)]
    return HEAD % 'Phát triển nông nghiệp, nông thôn tỉnh Sông Lam đến năm 2035' + '\n'.join(lines) + '\n' + TAIL


def hundred_rows(sentences):
    prose = Prose(sentences, 100)
    lines = ['nhiệm vụ:', '  khoản: Danh mục công trình', '    ' + prose.paragraph(), '    bảng: Danh mục công trình',
             '      cột: TT | Nội dung | Địa điểm | Kinh phí > Ngân sách | Kinh phí > Vốn khác | Thời hạn']
    places = ['Xã Bình Trung', 'Xã Tân Phú', 'Phường Trung Sơn', 'Xã Nậm Cắn', 'Phường Bến Thủy']
    for row in range(100):
        if row % 12 == 0:
            lines.append('      nhóm: ' + prose.heading())
        cells = [prose.sentence(), places[row % 5], '%d,%d' % (prose.random.randint(1, 99), row % 10),
                 '%d,5' % prose.random.randint(0, 9), 'quý %s/2027' % ('I', 'II', 'III', 'IV')[row % 4]]
        lines.append('      - ' + ' | '.join(cells))
    lines += ['tổ chức thực hiện:', '  ' + prose.paragraph()]
    return HEAD % 'Sửa chữa công trình thủy lợi nhỏ' + '\n'.join(lines) + '\n' + TAIL


def closing_after(sentences, count):
    """The closing moves down a line from one plan to the next; the last paragraph has one line to five."""
    prose = Prose(sentences, 7)
    lines = ['nhiệm vụ:']
    for _ in range(3):
        lines += ['  khoản:', '    ' + prose.sentence()]
    for number in range(count):
        lines += ['  Dòng thêm thứ %d.' % (number + 1)]
    lines += ['tổ chức thực hiện:']
    last = ['Kế hoạch này được công bố.', prose.sentence(), prose.paragraph(2), prose.sentence() + ' ' + prose.sentence()]
    lines += ['  ' + prose.sentence(), '  ' + last[count % 4]]
    return HEAD % 'Kiểm tra vị trí phần ký' + '\n'.join(lines) + '\n' + TAIL


def short_section_after(sentences, count):
    """A heading and one short khoản above the closing: nothing of that may be parted from the rest."""
    prose = Prose(sentences, 5)
    lines = ['nhiệm vụ:', '  khoản:', '    ' + prose.paragraph(2)]
    lines += ['  Dòng thêm thứ %d.' % (number + 1) for number in range(count)]
    lines += ['tổ chức thực hiện:', '  khoản:', '    ' + prose.sentence()]
    return HEAD % 'Kiểm tra mục ngắn trên phần ký' + '\n'.join(lines) + '\n' + TAIL


def headings_after(sentences, count):
    """Headings of all kinds, tables with and without a title, moved down a line from one plan to the next."""
    prose = Prose(sentences, 11)
    lines = ['tình hình:']
    for number in range(count + 8):
        lines += ['  Dòng thêm thứ %d.' % (number + 1)]
    for number in range(3):
        lines += ['nhiệm vụ: ' + prose.heading(), '  khoản: ' + prose.heading(), '    điểm: ' + prose.heading(),
                  '      ' + prose.sentence(), '    điểm:', '      ' + prose.sentence(), '  khoản: ' + prose.heading(),
                  '    ' + prose.paragraph(2), '    bảng:' + (' ' + prose.heading() if number != 1 else ''),
                  '      cột: Nội dung | Năm > 2026 | Năm > 2027']
        for row in range(4):
            if row % 2 == 0:
                lines.append('      nhóm: ' + prose.heading())
            lines.append('      - %s | %d | %d' % (prose.sentence(), row + 1, row + 2))
    return HEAD % 'Kiểm tra vị trí tiêu đề' + '\n'.join(lines) + '\n' + TAIL
