package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/joho/godotenv"
)

// setting is one key of the configuration. .env.example and
// docs/configuration.md name the same keys (TestSettingsAreDocumented).
type setting struct {
	key     string
	meaning string
	secret  bool
	exact   bool // white space at its ends is part of it
}

// trim takes the white space away that is no part of a value; a blank one is none.
func (s setting) trim(value string) string {
	if trimmed := strings.TrimSpace(value); !s.exact || trimmed == "" {
		return trimmed
	}
	return value
}

// envFile is where settings may stand, in the working folder.
const envFile = ".env"

var allSettings = []setting{
	{key: "FOOTNOTE_CORPUS", meaning: "folders and files of articles, split at the system's list separator"},
	{key: "FOOTNOTE_INDEX", meaning: "file that keeps the vectors"},
	{key: "FOOTNOTE_ALLOW_HOST", meaning: "hosts, with commas between, that feeds and articles are fetched from; others are refused"},
	{key: "FOOTNOTE_ALLOW_HTTP", meaning: "true fetches by plain http, too"},
	{key: readerKey, meaning: "on or off: whether the reader judges the best sentences; not set, what suits this CPU"},
	{key: thresholdKey, meaning: "confidence from which a question is answered, 0 to 1"},
	{key: cpuKey, meaning: "kind of CPU to compute as: portable, avx2 or avx512"},
	{key: modelKey, meaning: "folder of a sentence-transformers model in place of the one in the binary"},
	{key: embeddingsURLKey, meaning: "server that embeds in place of the model in the binary: articles and questions are sent there"},
	{key: embeddingsNameKey, meaning: "the server's name of the model"},
	{key: embeddingsKeyKey, meaning: "the server's key", secret: true},
	{key: insecureKey, meaning: "true allows plain http to a server on another machine"},
	{key: queryPrefixKey, meaning: "what a model of your own wants before a question", exact: true},
	{key: passagePrefixKey, meaning: "what a model of your own wants before a passage", exact: true},
	{key: "DISCORD_TOKEN", meaning: "the bot's token", secret: true},
	{key: "DISCORD_API_URL", meaning: "a Discord-compatible server in place of https://discord.com"},
	{key: "DISCORD_GUILD", meaning: "register the commands for this server at once"},
	{key: "FOOTNOTE_BOT_STORE", meaning: "file that keeps servers' settings and the questions behind buttons"},
	{key: "FOOTNOTE_METRICS_ADDR", meaning: "address of /metrics, /healthz and /readyz; a port alone is this computer's"},
	{key: "FOOTNOTE_MESSAGE_CONTENT", meaning: "true asks Discord for the text of all messages that the bot may read"},
	{key: corpusServersKey, meaning: "servers whose administrators may add and remove articles, split at commas"},
	{key: "FOOTNOTE_LOG_QUESTIONS", meaning: "true puts the text of questions into the log"},
}

// settings are the values in force, by key: environment before .env.
type settings struct {
	values  map[string]string
	sources map[string]string // by key: "environment" or ".env"
}

// readSettings reads the keys from the environment and the .env file, which need
// not exist. Its errors never show a line of the file: it may hold a token.
func readSettings(environ []string, path string) (settings, error) {
	s := settings{values: map[string]string{}, sources: map[string]string{}}
	file, err := readEnvFile(path)
	if err != nil {
		return s, err
	}
	env := map[string]string{}
	for _, pair := range environ {
		if key, value, ok := strings.Cut(pair, "="); ok {
			env[key] = value
		}
	}
	for _, known := range allSettings {
		if value := known.trim(env[known.key]); value != "" {
			s.values[known.key], s.sources[known.key] = value, "environment"
		} else if value := known.trim(file[known.key]); value != "" {
			s.values[known.key], s.sources[known.key] = value, path
		}
	}
	return s, nil
}

// readEnvFile reads KEY=value lines. A byte-order mark, which editors on Windows
// write, is passed over: godotenv takes it for part of a key and prints the line.
func readEnvFile(path string) (map[string]string, error) {
	text, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("read settings: %w", err)
	}
	values, err := godotenv.Unmarshal(strings.TrimPrefix(string(text), "\ufeff"))
	if err != nil {
		return nil, fmt.Errorf("%s has a line that is not KEY=value (its lines are not shown, since one may hold a token); .env.example shows how", path)
	}
	if _, bad := values[""]; bad {
		return nil, fmt.Errorf("%s has a line without a key (its lines are not shown, since one may hold a token); .env.example shows how", path)
	}
	return values, nil
}

// get returns a setting's value, "" when it is not set.
func (s settings) get(key string) string { return s.values[key] }

// truth reads a setting that is on or off; not set is off.
func (s settings) truth(key string) (bool, error) {
	value := s.get(key)
	if value == "" {
		return false, nil
	}
	on, err := strconv.ParseBool(value)
	if err != nil {
		return false, fmt.Errorf("%s must be true or false, not %q", key, value)
	}
	return on, nil
}

// redact puts dots in place of every secret that a text holds.
func (s settings) redact(text string) string {
	for _, known := range allSettings {
		if value := s.values[known.key]; known.secret && value != "" {
			text = strings.ReplaceAll(text, value, dots)
		}
	}
	return credentials.ReplaceAllString(text, "$1"+dots+"@")
}

// credentials are a user's name and password in an address: all before the last @ of
// what stands between scheme and path.
var credentials = regexp.MustCompile(`(?i)(https?://)[^/?#\s]+@`)

// keysAsked are what follows an address's question mark, up to the next place of a list.
var keysAsked = regexp.MustCompile(`(?i)(https?://[^\s?]*\?)[^\s:;]+`)

// dots stand for a secret everywhere.
const dots = "••••••••"

// shown gives the keys in force with their values, secrets as dots: also those in
// addresses, where keys stand that should not.
func (s settings) shown() []string {
	var lines []string
	for _, key := range slices.Sorted(maps.Keys(s.values)) {
		value := visible(s.values[key])
		known := allSettings[slices.IndexFunc(allSettings, func(known setting) bool { return known.key == key })]
		switch {
		case known.secret:
			value = dots
		case known.exact:
			value = strconv.Quote(value)
		default:
			value = keysAsked.ReplaceAllString(credentials.ReplaceAllString(value, "$1"+dots+"@"), "$1"+dots)
		}
		lines = append(lines, fmt.Sprintf("%s=%s (%s)", key, value, s.sources[key]))
	}
	return lines
}
