module github.com/ramaworkshop/ramaworkshop

go 1.26.0

require (
	charm.land/bubbletea/v2 v2.0.10 // the terminal program
	charm.land/glamour/v2 v2.0.1 // Markdown of lessons
	charm.land/lipgloss/v2 v2.0.6 // styles and widths in a terminal
	github.com/anishathalye/porcupine v1.3.1 // tests: is a history linearizable
	github.com/benbjohnson/immutable v0.4.3 // large immutable maps, sets and lists
	github.com/cespare/xxhash/v2 v2.3.0 // the hash of partitioners: fast, stable, well spread
	github.com/charmbracelet/colorprofile v0.4.3 // which colours a terminal has
	github.com/charmbracelet/x/ansi v0.11.8 // text with styles: cut, wrapped, stripped
	github.com/charmbracelet/x/term v0.2.2 // is it a terminal, and how large
	github.com/cockroachdb/datadriven v1.0.3 // tests: commands and expected output
	github.com/cockroachdb/pebble/v2 v2.1.7 // ordered storage, in memory and durable
	github.com/creack/pty v1.1.24 // tests: a kernel's terminal
	github.com/fsnotify/fsnotify v1.10.1 // saves are noticed at once
	github.com/google/uuid v1.6.0 // ids, versions 4 and 7
	github.com/hinshun/vt10x v0.0.0-20220301184237-5011da428d02 // tests: what a terminal shows
	github.com/jackc/pgx/v5 v5.12.0 // benchmarks: PostgreSQL beside ours
	github.com/muesli/cancelreader v0.2.2 // reading lines that a context can end
	github.com/redis/go-redis/v9 v9.23.0 // benchmarks: Redis beside ours
	github.com/rogpeppe/go-internal v1.16.0 // tests: scripts of commands
	github.com/spf13/cobra v1.10.2 // commands, flags, completion
	github.com/tidwall/btree v1.8.2 // rows in the order of keys, changed in place
	github.com/tinylib/msgp v1.6.5 // MessagePack, without reflection
	github.com/traefik/yaegi v0.16.1 // interprets learners' programs
	go.uber.org/goleak v1.3.0 // tests: nothing is left running
	golang.org/x/tools v0.52.0 // export data of packages, for the check of programs
	pgregory.net/rapid v1.3.0 // tests: properties
)

require (
	github.com/DataDog/zstd v1.5.7 // indirect
	github.com/RaduBerinde/axisds v0.1.0 // indirect
	github.com/RaduBerinde/btreemap v0.0.0-20250419174037-3d62b7205d54 // indirect
	github.com/alecthomas/chroma/v2 v2.14.0 // indirect
	github.com/aymerick/douceur v0.2.0 // indirect
	github.com/beorn7/perks v1.0.1 // indirect
	github.com/charmbracelet/ultraviolet v0.0.0-20260811164956-006e29f97886 // indirect
	github.com/charmbracelet/x/exp/slice v0.0.0-20250327172914-2fdc97757edf // indirect
	github.com/charmbracelet/x/termios v0.1.1 // indirect
	github.com/charmbracelet/x/windows v0.2.2 // indirect
	github.com/clipperhouse/displaywidth v0.11.0 // indirect
	github.com/clipperhouse/uax29/v2 v2.7.0 // indirect
	github.com/cockroachdb/crlib v0.0.0-20241112164430-1264a2edc35b // indirect
	github.com/cockroachdb/errors v1.11.3 // indirect
	github.com/cockroachdb/logtags v0.0.0-20230118201751-21c54148d20b // indirect
	github.com/cockroachdb/redact v1.1.5 // indirect
	github.com/cockroachdb/swiss v0.0.0-20260820225851-333444432258 // indirect
	github.com/cockroachdb/tokenbucket v0.0.0-20230807174530-cc333fc44b06 // indirect
	github.com/dlclark/regexp2 v1.11.0 // indirect
	github.com/getsentry/sentry-go v0.27.0 // indirect
	github.com/gogo/protobuf v1.3.2 // indirect
	github.com/golang/protobuf v1.5.3 // indirect
	github.com/golang/snappy v0.0.5-0.20231225225746-43d5d4cd4e0e // indirect
	github.com/gorilla/css v1.0.1 // indirect
	github.com/inconshreveable/mousetrap v1.1.0 // indirect
	github.com/klauspost/compress v1.17.11 // indirect
	github.com/kr/pretty v0.3.1 // indirect
	github.com/kr/text v0.2.0 // indirect
	github.com/lucasb-eyer/go-colorful v1.4.1 // indirect
	github.com/mattn/go-runewidth v0.0.31 // indirect
	github.com/matttproud/golang_protobuf_extensions v1.0.4 // indirect
	github.com/microcosm-cc/bluemonday v1.0.27 // indirect
	github.com/minio/minlz v1.0.1-0.20250507153514-87eb42fe8882 // indirect
	github.com/philhofer/fwd v1.2.0 // indirect
	github.com/pkg/errors v0.9.1 // indirect
	github.com/prometheus/client_golang v1.16.0 // indirect
	github.com/prometheus/client_model v0.3.0 // indirect
	github.com/prometheus/common v0.42.0 // indirect
	github.com/prometheus/procfs v0.10.1 // indirect
	github.com/rivo/uniseg v0.4.7 // indirect
	github.com/spf13/pflag v1.0.9 // indirect
	github.com/xo/terminfo v0.0.0-20220910002029-abceb7e1c41e // indirect
	github.com/yuin/goldmark v1.7.8 // indirect
	github.com/yuin/goldmark-emoji v1.0.5 // indirect
	golang.org/x/exp v0.0.0-20231006140011-7918f672742d // indirect
	golang.org/x/mod v0.42.0 // indirect
	golang.org/x/net v0.61.0 // indirect
	golang.org/x/sync v0.24.0 // indirect
	golang.org/x/sys v0.49.0 // indirect
	golang.org/x/text v0.43.0 // indirect
	google.golang.org/protobuf v1.33.0 // indirect
)

require (
	github.com/jackc/pgpassfile v1.0.0 // indirect
	github.com/jackc/pgservicefile v0.0.0-20240606120523-5a60cdf6a761 // indirect
	github.com/pmezard/go-difflib v1.0.0 // indirect
	go.uber.org/atomic v1.12.0 // indirect
)
