"""What is asked: Nghị định 30/2020/NĐ-CP, Phụ lục I, and where it leaves open the figures of the template nd30.

Written down here once more, so that a slip in the template or a writer shows.
"""
from placing import MM

WIDTH, HEIGHT = 210 * MM, 297 * MM
MARGINS = {'top': 20 * MM, 'bottom': 20 * MM, 'left': 30 * MM, 'right': 20 * MM}
# Tolerances in points.
PLACE, SIZE = 0.5 * MM, 0.05
# Shares of an em above and below the baseline that a line of Times New Roman takes.
ASCENT, DESCENT = 0.891, 0.216

# role: size in points, bold, italic
LOOKS = {
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
    'OtherOffice': (14, True, False),
    'SignerName': (14, True, False),
    'RecipientsHeading': (12, True, True),
    'Recipient': (11, False, False),
    'DraftersMark': (11, False, False),
    'Address': (11, False, False),
    'AnnexNumber': (14, True, False),
    'AnnexTitle': (14, True, False),
    'AnnexReference': (13, False, True),
}
TABLE_SIZE, FOOTNOTE_SIZE, PAGE_NUMBER_SIZE = 13, 11, 14

CENTRED = {'NationalName', 'Motto', 'SuperiorBody', 'IssuingBody', 'NumberAndSymbol', 'PlaceAndDate', 'Authority',
           'OtherOffice', 'SignerName', 'DocumentKind', 'Subject', 'AttachmentReference', 'EnactingAuthority',
           'EnactingWords', 'PartNumber', 'PartTitle', 'TableTitle', 'AnnexNumber', 'AnnexTitle', 'AnnexReference'}
JUSTIFIED = {'LegalBasis', 'Article', 'SectionHeading', 'ClauseHeading', 'Clause', 'PointHeading', 'Point', 'DashItem',
             'PlusItem', 'BodyText', 'Assignment'}
# What never ends a page.
HEADINGS = {'DocumentKind', 'Subject', 'AttachmentReference', 'EnactingAuthority', 'EnactingWords', 'PartNumber',
            'PartTitle', 'SectionHeading', 'ClauseHeading', 'TableTitle', 'AnnexNumber', 'AnnexTitle',
            'AnnexReference'}
