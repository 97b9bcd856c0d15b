# What the browser gets, the tests of it, and the tool that reads both. Sourced, not run.

# Never the templates: no formatter reads Mustache rightly.
mapfile -t scripts < <(find Sources/Website/Assets Tests/Scripts \( -name '*.js' -o -name '*.mjs' \) 2>/dev/null | sort)
mapfile -t styles < <(find Sources/Website/Assets -name '*.css' 2>/dev/null | sort)

deno() {
  DENO_DIR=.build-deno DENO_NO_UPDATE_CHECK=1 NO_COLOR=1 .build-venv/bin/deno "$@"
}

# both_engines, replayed: what a simulation writes on standard input is done once more by the scripts of the browser.
both_engines() {
  deno run --quiet --no-check Tests/Scripts/engines/agree.mjs
}

replayed() {
  deno run --quiet --no-check Tests/Scripts/stories/replay.mjs
}
