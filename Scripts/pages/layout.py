"""Documents laid out on pages: LibreOffice for DOCX and ODT, Chromium for HTML, check-pdf-layout as the ruler."""
import base64
import importlib.machinery
import importlib.util
import json
import logging
import os
import pathlib
import shutil
import subprocess
import tempfile


class Failure(Exception):
    """A tool is missing or does not do its work."""


def need(*tools):
    for tool in tools:
        if not shutil.which(tool):
            raise Failure('%s is not installed' % tool)


def start_libreoffice(files, folder):
    """Begins to lay out all files in one run with a profile of its own; `folder` gets a PDF for each."""
    folder.mkdir(parents=True, exist_ok=True)
    profile = '-env:UserInstallation=' + (folder / 'profile').as_uri()
    return subprocess.Popen(
        ['soffice', profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', str(folder)]
        + [str(file) for file in files], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class Chromium:
    """Prints HTML files in one run, through the DevTools pipe: a browser for each file would cost a second each."""

    def __enter__(self):
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        to_read, to_browser = os.pipe()
        from_browser, to_write = os.pipe()

        def descriptors():
            # The browser reads commands from 3 and writes answers to 4.
            reading, writing = os.dup(to_read), os.dup(to_write)
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        self.process = subprocess.Popen(
            ['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--user-data-dir=' + self.profile.name,
             '--remote-debugging-pipe'],
            preexec_fn=descriptors, pass_fds=(3, 4), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.commands = os.fdopen(to_browser, 'wb', buffering=0)
        self.answers = os.fdopen(from_browser, 'rb')
        self.count = 0
        return self

    def __exit__(self, *_):
        try:
            self.call('Browser.close')
        except Failure:
            self.process.kill()
        self.process.wait()
        self.profile.cleanup()

    def receive(self):
        message = bytearray()
        while (byte := self.answers.read(1)) != b'\0':
            if not byte:
                raise Failure('chromium ended')
            message += byte
        return json.loads(message)

    def call(self, method, session=None, until=None, **parameters):
        """The answer to a command; with `until`, only after that event has come as well."""
        self.count += 1
        command = {'id': self.count, 'method': method, 'params': parameters}
        if session:
            command['sessionId'] = session
        try:
            self.commands.write(json.dumps(command).encode() + b'\0')
        except OSError as problem:
            raise Failure('chromium ended') from problem
        answer = None
        while answer is None or until:
            message = self.receive()
            if message.get('id') == self.count:
                if 'error' in message:
                    raise Failure('chromium: %s: %s' % (method, message['error']['message']))
                answer = message['result']
            elif until and message.get('method') == until and message.get('sessionId') == session:
                until = None
        return answer

    def print(self, file, pdf):
        target = self.call('Target.createTarget', url='about:blank')['targetId']
        session = self.call('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        self.call('Page.enable', session)
        self.call('Page.navigate', session, until='Page.loadEventFired', url=file.resolve().as_uri())
        made = self.call('Page.printToPDF', session, preferCSSPageSize=True, printBackground=True)
        pdf.parent.mkdir(parents=True, exist_ok=True)
        pdf.write_bytes(base64.b64decode(made['data']))
        self.call('Target.closeTarget', targetId=target)


def lay_out(names, rendered, folder):
    """Lays out name.docx, name.odt and name.html of each name; returns {(name, format): PDF}."""
    need('soffice', 'chromium')
    runs = {kind: start_libreoffice([rendered / (name + '.' + kind) for name in names], folder / kind)
            for kind in ('docx', 'odt')}
    with Chromium() as browser:
        for name in names:
            browser.print(rendered / (name + '.html'), folder / 'html' / (name + '.pdf'))
    for run in runs.values():
        run.wait(timeout=60 + 5 * len(names))
    pdfs = {(name, kind): folder / kind / (name + '.pdf') for name in names for kind in ('docx', 'odt', 'html')}
    for (name, kind), pdf in pdfs.items():
        if not pdf.exists():
            raise Failure('%s.%s: no PDF was made of it' % (name, kind))
    return pdfs


_ruler = None


def ruler(checks):
    """check-pdf-layout as a module; the caller runs in the Python environment it asks for."""
    global _ruler
    if _ruler is None:
        path = str(pathlib.Path(checks) / 'check-pdf-layout')
        loader = importlib.machinery.SourceFileLoader('check_pdf_layout', path)
        _ruler = importlib.util.module_from_spec(importlib.util.spec_from_loader('check_pdf_layout', loader))
        loader.exec_module(_ruler)
        logging.getLogger('pdfminer').setLevel(logging.ERROR)
    return _ruler


def measure(pdf, checks):
    """The pages of a PDF as check-pdf-layout reports them with --chars."""
    import pdfplumber
    with pdfplumber.open(pdf) as opened:
        return [ruler(checks).page_of(page, True) for page in opened.pages]
