# claimkit: `make lab` to work, `make test` to check. Everything goes into .venv, from locked requirements.
.POSIX:
.SUFFIXES:
.PHONY: help lab build test checks lint types unit docs wheel notebooks browser-packages browser bench faults screenshots shapes spark lock clean

PYTHON ?= python3
BIN = .venv/bin
LOCK = .requirements/dev.txt
WAREHOUSE = warehouse/claims.duckdb
# What a machine forbids everywhere, each of the many processes of `make test` would compile anew.
export PYTHONDONTWRITEBYTECODE =

help:  ## what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-18s %s\n", $$1, $$2 }' Makefile

lab: build  ## build the warehouse, print the comparison, open JupyterLab on it
	$(BIN)/claimkit lab

build: .venv/.made  ## build the warehouse from seeds/ and print the comparison
	$(BIN)/claimkit build
	$(BIN)/claimkit sql - < seeds/questions/leak_beside_white_house.sql

.venv/.made: $(LOCK) pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "claimkit needs Python 3.11 or newer: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv --clear .venv
	@echo "installing what claimkit needs into .venv: one to five minutes"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $(LOCK)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

test: checks unit browser  ## everything CI runs

checks: .venv/.made  ## what fills no two cores, two at a time
	@$(MAKE) -j 2 lint types docs notebooks

lint: .venv/.made
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: .venv/.made
	$(BIN)/mypy
	$(BIN)/python -m tests.notebooks.types

unit: .venv/.made
	$(BIN)/pytest --ignore tests/browser -n auto

docs: .venv/.made  ## build the documentation into site/, strictly
	$(BIN)/python docs/make_reference.py
	$(BIN)/zensical build --strict

wheel: .venv/.made  ## build the wheel into dist/
	$(BIN)/python -m hatchling build -t wheel

notebooks: .venv/.made  ## run the notebooks and compare every output
	$(BIN)/python -m tests.notebooks.run

browser-packages:  ## install chromium and fonts, where this machine allows it
	@command -v chromium >/dev/null || { command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] && apt-get update -qq && \
	DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-core; } || \
	{ echo "*** No chromium here and no way to install it: the browser tests will be SKIPPED. Install chromium and fonts-noto-core. ***"; [ -z "$$CI" ]; }

# One worker more than cores: these tests wait for pages and kernels.
browser: .venv/.made browser-packages  ## drive the boards in a real browser
	$(BIN)/pytest tests/browser -n $$(($$(getconf _NPROCESSORS_ONLN) + 1))

bench: .venv/.made  ## timings, each beside its peer (long)
	$(BIN)/python -m tests.bench

faults: .venv/.made  ## kill, flip, cut, forge and flood, and count what gets through (an hour; a short run is in make unit)
	$(BIN)/python -m tests.faults

screenshots: .venv/.made browser-packages  ## the README's pictures, from the browser tests
	CLAIMKIT_PICTURES=1 $(BIN)/pytest -m browser tests/browser/test_pictures.py

shapes: .venv/.made  ## write the SQL and the JSON Schemas that are made from claimkit/shape.py
	$(BIN)/python -m claimkit.shaped

spark: .spark/.made  ## run the tests of claimkit.spark on Apache Spark, two cores: needs Java 17
	@command -v java >/dev/null || { echo "*** no Java here: install Debian's default-jre-headless ***"; exit 1; }
	CLAIMKIT_SPARK='local[2,4]' .spark/bin/python -m pytest -p no:cacheprovider tests/spark

# Spark itself is 400 MB and shares its name with the client that .venv has: it lies in a folder of its own.
.spark/.made: pyproject.toml
	$(PYTHON) -m venv --clear .spark
	.spark/bin/python -m pip install --quiet --disable-pip-version-check 'pyspark[connect]>=4.0' 'pandas<3' pytest --editable .
	@touch $@

lock: .venv/.made  ## lock the newest releases anew
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	--no-header --no-annotate --extra dev --extra bench --upgrade --output-file $(LOCK) pyproject.toml

clean:
	rm -rf .venv .spark $(WAREHOUSE) .*_cache
