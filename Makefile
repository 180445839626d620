# Names for commands; the logic stands in the program.
# `make run` and `make test` are all that a new user needs.

PACKAGES = libicu-dev libsqlite3-dev zlib1g-dev libssl-dev libsimdjson-dev pkg-config python3
BUILD = .build/release/jianbao
# With the Swift library inside, the program starts sooner and runs where no toolchain is.
RELEASE = swift build -c release --product jianbao --static-swift-stdlib
STORE = news.sqlite

.PHONY: run test bench deps build lint format

run: build
	rm -f $(STORE)
	$(BUILD) extract Fixtures/pages/*/page.* --to $(STORE)
	@printf '\nCareers found in the fixtures (view career_timeline of $(STORE)):\n\n'
	@sqlite3 -header -column $(STORE) "SELECT person, organization, coalesce(title, '') AS title, kind, status, coalesce(start, '') AS start, coalesce(\"end\", '') AS \"end\" FROM career_timeline LIMIT 40"
	@printf '\nSalaries (view salary_figures):\n\n'
	@sqlite3 -header -column $(STORE) "SELECT person, organization, nominal, currency, period, status, evidence_text FROM salary_figures LIMIT 20"
	@printf '\nCitation counts (view citation_counts):\n\n'
	@sqlite3 -header -column $(STORE) "SELECT subject, metric, nominal, bound, source FROM citation_counts LIMIT 20"

test: deps lint
	swift build --build-tests
	swift test --skip-build --parallel
	$(RELEASE)
	$(BUILD) dictionary check
	$(BUILD) validate --quiet

build: deps
	$(RELEASE)

bench: build
	Benchmarks/run

# Installs the system libraries that are missing; asks for root only then.
deps:
	@missing=; for package in $(PACKAGES) sqlite3; do \
		dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
		echo "installing$$missing"; \
		sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
		$$sudo apt-get update -qq && $$sudo apt-get install -y -qq --no-install-recommends $$missing; \
	fi

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

format:
	swift format --in-place --recursive Sources Tests Package.swift
