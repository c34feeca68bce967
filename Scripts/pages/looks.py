"""What is asked: of each standard its own figures, and where it leaves them open those of Nghị định 30 or our choice.

Written down here once more, from the standards and not from the templates, so that a slip in a template or a writer shows.
"""
import re

from placing import MM

WIDTH, HEIGHT = 210 * MM, 297 * MM
# Tolerances in points.
PLACE, SIZE, TABLE_EDGE = 0.5 * MM, 0.05, 0.25 * MM
# Shares of an em above and below the baseline that a line of Times New Roman takes.
ASCENT, DESCENT = 0.891, 0.216

# Nghị định 30/2020/NĐ-CP, Phụ lục I. Role: size in points or least and largest, bold, italic.
DECREE_30 = {
    'NationalName': (13, True, False),
    'Motto': (14, True, False),
    'SuperiorBody': (13, False, False),
    'IssuingBody': (13, True, False),
    'NumberAndSymbol': (13, False, False),
    'PlaceAndDate': (14, False, True),
    'UrgencyMark': (13, True, False),
    'SecrecyMark': (13, True, False),
    'CirculationMark': (13, True, False),
    'DraftMark': (13, True, False),
    'DocumentKind': (14, True, False),
    'Subject': (14, True, False),
    'AttachmentReference': (14, False, True),
    'EnactingAuthority': (14, True, False),
    'LegalBasis': (14, False, True),
    'EnactingWords': (14, True, False),
    'Article': (14, False, False),
    'PartNumber': (14, True, False),
    'PartTitle': (14, True, False),
    'SectionHeading': (14, True, False),
    'ClauseHeading': (14, True, False),
    'Clause': (14, False, False),
    'PointHeading': (14, False, False),
    'Point': (14, False, False),
    'DashItem': (14, False, False),
    'PlusItem': (14, False, False),
    'BodyText': (14, False, False),
    'Assignment': (14, False, False),
    'TableTitle': (14, True, False),
    'Authority': (14, True, False),
    'Office': (14, True, False),
    'OtherOffice': (14, True, False),
    'SignerName': (14, True, False),
    'RecipientsHeading': (12, True, True),
    'Recipient': (11, False, False),
    'DraftersMark': (11, False, False),
    'Address': (11, False, False),
    'AnnexNumber': (14, True, False),
    'AnnexTitle': (14, True, False),
    'AnnexReference': (13, False, True),
    'Ornament': (14, False, False),
}
# Thông tư 01/2011/TT-BNV, in force before the decree: legal bases upright.
CIRCULAR_01 = DECREE_30 | {'LegalBasis': (14, False, False)}
# Hướng dẫn 36-HD/VPTW, of the Party.
GUIDELINE_36 = DECREE_30 | {
    'NationalName': (15, True, False),
    'SuperiorBody': (14, False, False),
    'IssuingBody': (14, True, False),
    'NumberAndSymbol': (14, False, False),
    'DocumentKind': ((15, 16), True, False),
    'Subject': ((14, 15), True, False),
    'LegalBasis': ((14, 15), False, False),
    'Clause': ((14, 15), False, False),
    'Point': ((14, 15), False, False),
    'DashItem': ((14, 15), False, False),
    'PlusItem': ((14, 15), False, False),
    'BodyText': ((14, 15), False, False),
    'Assignment': ((14, 15), False, False),
    'Office': (14, False, False),
    'OtherOffice': (14, False, False),
    'RecipientsHeading': (14, False, False),
    'Recipient': (12, False, False),
    'DraftersMark': (8, False, False),
    'Address': (10, False, False),
}
TABLE_SIZE, FOOTNOTE_SIZE = 13, 11
# Khung dấu: width and height in millimetres, from outer edge to outer edge; the decree's, which the others do not gainsay.
FRAMES = {'KHẨN': (20, 8), 'HỎA TỐC': (30, 8), 'HOẢ TỐC': (30, 8), 'THƯỢNG KHẨN': (40, 8)}


class Standard:
    """What a template is held to; lengths in points."""

    def __init__(self, looks, right=20 * MM, number_place='top centre'):
        self.looks, self.number_place = looks, number_place
        self.top = self.bottom = 20 * MM
        self.left, self.right = 30 * MM, right
        self.page_number_size = 14


STANDARDS = {
    'nd30': Standard(DECREE_30),
    'tt01-2011': Standard(CIRCULAR_01, number_place='bottom right'),
    'dang-hd36': Standard(GUIDELINE_36, right=15 * MM),
}


def standard_of(plan):
    """By the template that the text of a plan names (mẫu)."""
    named = re.search(r'^mẫu:[ ]*(\S+)', plan, re.MULTILINE)
    return STANDARDS[named.group(1) if named else 'nd30']


CENTRED = {'NationalName', 'Motto', 'SuperiorBody', 'IssuingBody', 'NumberAndSymbol', 'PlaceAndDate', 'Authority',
           'Office', 'OtherOffice', 'SignerName', 'DocumentKind', 'Subject', 'AttachmentReference', 'EnactingAuthority',
           'EnactingWords', 'PartNumber', 'PartTitle', 'TableTitle', 'AnnexNumber', 'AnnexTitle', 'AnnexReference',
           'Ornament'}
JUSTIFIED = {'LegalBasis', 'Article', 'SectionHeading', 'ClauseHeading', 'Clause', 'PointHeading', 'Point', 'DashItem',
             'PlusItem', 'BodyText', 'Assignment'}
# What never ends a page.
HEADINGS = {'DocumentKind', 'Subject', 'AttachmentReference', 'EnactingAuthority', 'EnactingWords', 'PartNumber',
            'PartTitle', 'SectionHeading', 'ClauseHeading', 'TableTitle', 'AnnexNumber', 'AnnexTitle',
            'AnnexReference'}
