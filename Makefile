# Two commands do everything on a fresh Debian machine with a Swift toolchain: `make docs` and `make test`.

SWIFT ?= swift
# The standard library is linked in: a program starts in a third of the time, and runs where no toolchain is.
RELEASE = -c release --static-swift-stdlib
KEHOACH = $$($(SWIFT) build $(RELEASE) --show-bin-path)/kehoach
# How many plans the long run of `make bench` lays out.
PLANS = 10000
# Where `make install` puts the program: PREFIX=$$HOME/.local for one user.
PREFIX ?= /usr/local

# How long `make fuzz` runs, all targets together; TARGETS names some of them.
SECONDS ?= 60
TARGETS ?=

.DEFAULT_GOAL := help
.PHONY: docs pdf install uninstall test check fmt bench fuzz soundness conformance pages setup clean help

docs: setup ## lay out the plans of plans/ as documents in output/
	$(SWIFT) build $(RELEASE) --product kehoach
	$(KEHOACH) render plans/*.plan --output output --force

pdf: setup ## lay out the plans of plans/ as PDF in output/, where LibreOffice is installed
	$(SWIFT) build $(RELEASE) --product kehoach
	$(KEHOACH) render plans/*.plan --to pdf --output output

install: setup ## put the program, its completions and manual under PREFIX (/usr/local)
	$(SWIFT) build $(RELEASE) --product kehoach
	Scripts/install "$(KEHOACH)" "$(PREFIX)"

uninstall: ## take away what `make install` put under PREFIX
	Scripts/install --remove "$(PREFIX)"

test: setup ## run the tests
	SWIFT="$(SWIFT)" Scripts/test

check: setup ## check the style of the code and the plans of plans/
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift
	$(SWIFT) build --product kehoach
	$$($(SWIFT) build --show-bin-path)/kehoach check --strict plans/*.plan

fmt: ## format the code
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

bench: setup ## measure CPU, memory and files against the project's bounds (PLANS=10000: how many in the long run)
	$(SWIFT) build $(RELEASE) --product kehoach
	$(SWIFT) build $(RELEASE) --product kehoach-benchmark
	$$($(SWIFT) build $(RELEASE) --show-bin-path)/kehoach-benchmark $(KEHOACH) --plans $(PLANS) \
	  --history Documentation/benchmark-history.tsv "$$(git describe --always --dirty)" plans/*.plan

fuzz: setup ## look for bytes that break a law of the program, for SECONDS=60 (Documentation/Fuzzing.md)
	SWIFT="$(SWIFT)" Scripts/fuzz $(SECONDS) $(TARGETS)

soundness: setup ## run many plans under the thread sanitizer and valgrind (PLANS=60: how many)
	SWIFT="$(SWIFT)" PLANS=$(if $(filter command line,$(origin PLANS)),$(PLANS),60) Scripts/soundness

conformance: setup ## run the independent validators of ../shared/checks on everything written
	$(SWIFT) build --product kehoach
	Scripts/conformance

pages: setup ## lay out plans of all sizes by LibreOffice and Chromium and measure their pages
	$(SWIFT) build --product kehoach
	Scripts/check-pages

setup: ## install the system libraries, or say what is missing
	@Scripts/setup

clean: ## remove what was built
	rm -rf .build

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
