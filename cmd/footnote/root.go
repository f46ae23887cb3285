package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/term"

	"footnote/retrieval"
	"footnote/retrieval/embedding"
	"footnote/retrieval/fetch"
	"footnote/retrieval/mirror"
)

// Exit codes, a contract (README).
const (
	exitDone        = 0
	exitError       = 1
	exitUsage       = 2
	exitInterrupted = 130
)

// program is what all commands share: the streams, the settings and the clock of
// the edge. Tests make their own.
type program struct {
	in       io.Reader
	out, err io.Writer
	environ  []string
	now      func() time.Time
	bundled  func() (*embedding.Model, error) // the model in the binary
	newBar   func(name string) bar
	// cacheFolder is where the system has programs keep what they can make again.
	cacheFolder func() (string, error)
	// apart reads a PDF in a process of its own; nil reads it in this one.
	apart func(ctx context.Context, content []byte) ([]byte, error)
	// getter fetches feeds and what they link.
	getter func(fetch.Rules) mirror.Getter
	// What the streams are: progress is drawn where errIsTerminal, lines are
	// edited where inIsTerminal and outIsTerminal.
	inIsTerminal, outIsTerminal, errIsTerminal bool
	color                                      bool
	width                                      int // columns of standard output; 0 for no end

	settings settings
	asked    retrieval.Date // the date of asking
	// Flags of every command.
	corpus    []string
	input     []byte // of standard input, read as articles
	strict    bool   // what cannot be read is an error
	named     bool   // what cannot be read is named, whether or not it was before
	offline   bool   // feeds are read as they are kept
	allowed   fetch.Rules
	index     string
	askedDate string
	thorough  bool // checks and mends all that is kept
	// asFlag is --threshold, of the commands that answer.
	asFlag probability
}

// system is the program on this computer.
func system() *program {
	p := &program{in: os.Stdin, out: os.Stdout, err: os.Stderr, environ: os.Environ(), now: time.Now, bundled: sync.OnceValues(embedding.Bundled), cacheFolder: os.UserCacheDir}
	p.apart = readApart
	p.newBar = p.drawBar
	p.getter = func(rules fetch.Rules) mirror.Getter {
		return fetch.New(rules, mirror.Agent+"/"+readBuild().Version, fetch.Net{})
	}
	p.inIsTerminal = term.IsTerminal(int(os.Stdin.Fd()))
	p.errIsTerminal = term.IsTerminal(int(os.Stderr.Fd()))
	if fd := int(os.Stdout.Fd()); term.IsTerminal(fd) {
		p.outIsTerminal = true
		p.color = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
		p.width = 80
		if width, _, err := term.GetSize(fd); err == nil && width > 0 {
			p.width = width
		}
	} else if width, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && width > 0 {
		p.width = width // asked for
	}
	return p
}

// run runs the program with its arguments and returns its exit code.
func run(args []string, p *program) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	return p.run(ctx, args)
}

func (p *program) run(ctx context.Context, args []string) int {
	root := newRoot(p)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitDone
	}
	if errors.Is(err, context.Canceled) {
		p.complain(interruption(err))
		return exitInterrupted
	}
	p.complain(err.Error())
	if _, usage := errors.AsType[usageError](err); usage {
		return exitUsage
	}
	return exitError
}

// complain says what went wrong, on one line whatever it names.
func (p *program) complain(fault string) {
	fmt.Fprintf(p.err, "footnote: %s\n", p.settings.redact(visibleLine(fault)))
}

// interruption says what an interrupted run leaves for the next one.
func interruption(err error) string {
	cut, ok := errors.AsType[*retrieval.Interrupted](err)
	switch {
	case !ok:
		return "interrupted"
	case cut.Kept:
		return fmt.Sprintf("interrupted; %d of %s are embedded and kept for the next run", cut.Done, counted(cut.Total, "text"))
	default:
		return fmt.Sprintf("interrupted; %d of %s were embedded, and nothing could be kept", cut.Done, counted(cut.Total, "text"))
	}
}

// usageError is a wrong command line: exit code 2.
type usageError struct{ error }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

func newRoot(p *program) *cobra.Command {
	root := &cobra.Command{
		Use:   "footnote",
		Short: "Answers from news articles in the articles' own words",
		Long: "Footnote answers questions over a corpus of news articles with the articles' own\n" +
			"words, each with its citation: article, outlet, date and speaker.",
		Example: "  footnote ask \"Who told Britain there would be no returns agreement?\"\n" +
			"  footnote quote --speaker \"Peter Walsh\"",
		Version:       readBuild().Version,
		SilenceErrors: true, SilenceUsage: true,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
			}
			return nil
		},
		RunE:              func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		PersistentPreRunE: func(*cobra.Command, []string) error { return p.prepare() },
	}
	root.SetIn(p.in)
	root.SetOut(p.out)
	root.SetErr(p.err)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		if _, ours := errors.AsType[*strconv.NumError](err); ours { // pflag's own, of a flag that is on or off
			if value, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
				err = fmt.Errorf("--%s is true or false, not %q", value.GetFlag().Name, value.GetValue())
			}
		}
		return usagef("%w (%s --help shows the flags)", err, cmd.CommandPath())
	})
	flags := root.PersistentFlags()
	flags.StringArrayVar(&p.corpus, "corpus", nil, "`PATH` of a folder or file of articles, a feed's address, or - for standard input; repeatable (FOOTNOTE_CORPUS; default ./seeds)")
	flags.StringArrayVar(&p.allowed.Hosts, "allow-host", nil, "fetch feeds and their articles from this `HOST` and those under it only; repeatable (FOOTNOTE_ALLOW_HOST; default any public host)")
	flags.BoolVar(&p.allowed.HTTP, "allow-http", false, "fetch by plain http, too (FOOTNOTE_ALLOW_HTTP)")
	flags.StringVar(&p.index, "index", "", "`FILE` that keeps the vectors (FOOTNOTE_INDEX; default in the user's cache folder)")
	flags.StringVar(&p.askedDate, "now", "", "`DATE` of asking, YYYY-MM-DD (default today)")
	addCommands(root, p)
	return root
}

// addCommands hangs every command under the root, in the groups of its help.
func addCommands(root *cobra.Command, p *program) {
	root.SuggestionsMinimumDistance = 2             // letters that a mistyped command may be off
	root.CompletionOptions.DisableDefaultCmd = true // completion.go has its own
	groups := []struct {
		id, title string
		commands  []*cobra.Command
	}{
		{"ask", "Ask the articles:", []*cobra.Command{newAsk(p), newQuote(p), newSearch(p), newChat(p)}},
		{"look", "Look at the articles:", []*cobra.Command{newSources(p), newShow(p)}},
		{"run", "Run and check:", []*cobra.Command{newBot(p), newIndex(p), newEval(p), newDoctor(p), newVersion(p), newCompletion(p)}},
	}
	for _, g := range groups {
		root.AddGroup(&cobra.Group{ID: g.id, Title: g.title})
		for _, cmd := range g.commands {
			cmd.GroupID = g.id
			asUsage(cmd)
			root.AddCommand(cmd)
		}
	}
	root.AddCommand(newReadPDF(p))
	root.SetHelpCommandGroupID("run")
	root.SetUsageTemplate(strings.ReplaceAll(root.UsageTemplate(), "Flags.FlagUsages |", "Flags.FlagUsagesWrapped 80 |"))
}

// prepare reads what every command needs: the settings and the date of asking.
func (p *program) prepare() (err error) {
	if err := p.readAskedDate(); err != nil {
		return err
	}
	p.settings, err = readSettings(p.environ, envFile)
	return err
}

// readAskedDate takes the date of asking from --now, else from the clock.
func (p *program) readAskedDate() error {
	asked, err := retrieval.ParseDate(p.askedDate)
	if err != nil {
		return usagef("--now: %w", err)
	}
	if asked.IsZero() {
		asked = retrieval.DateOf(p.now())
	}
	p.asked = asked
	return nil
}

// asUsage makes a command's complaints about its arguments usage errors.
func asUsage(cmd *cobra.Command) {
	check := cmd.Args
	if check == nil {
		return
	}
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return usagef("%w (%s --help shows how)", err, cmd.CommandPath())
		}
		return nil
	}
}

func unknownCommand(root *cobra.Command, name string) error {
	if near := root.SuggestionsFor(name); len(near) > 0 {
		return usagef("there is no command %q; did you mean %s?", name, oneOf(near))
	}
	return usagef("there is no command %q; footnote --help lists them", name)
}
