package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"footnote/retrieval"
)

type chatOptions struct {
	*program
	filter filterFlags
	limit  count
}

func newChat(p *program) *cobra.Command {
	o := &chatOptions{program: p, limit: limit()}
	cmd := &cobra.Command{
		Use:   "chat [flags]",
		Short: "Ask one question after another",
		Long: "Holds a conversation in the terminal: a question may go on from the ones\n" +
			"before it (\"And what did he say?\"). :help lists the commands, Ctrl-D ends.\n" +
			"Questions may also come from a pipe, one a line.",
		Example: "  footnote chat\n" +
			"  printf 'Who is Peter Walsh?\\nWhat did he say?\\n' | footnote chat --limit 1",
		Args: flagsOnly,
		RunE: func(cmd *cobra.Command, _ []string) error { return o.run(cmd.Context()) },
	}
	o.limit.addTo(cmd.Flags(), "limit", "", "at most `N` excerpts an answer (default 3)")
	o.addThreshold(cmd.Flags())
	o.filter.addTo(cmd.Flags())
	return cmd
}

// mostHistory bounds the earlier questions that are passed on: retrieval reads the
// last five.
const mostHistory = 10

// conversation is what a chat remembers.
type conversation struct {
	*program
	index    *retrieval.Index
	question retrieval.Question // with what the flags say, and History
	last     []retrieval.Citation
}

func (o *chatOptions) run(ctx context.Context) error {
	filter, err := o.filter.filter()
	if err != nil {
		return err
	}
	ix, err := o.open(ctx, needSentences)
	if err != nil {
		return err
	}
	o.warnUndated(ix.Corpus(), filter)
	c := &conversation{program: o.program, index: ix.Index, question: retrieval.Question{Filter: filter, Limit: o.limit.n, Now: o.asked}}
	lines, err := o.openLines()
	if err != nil {
		return err
	}
	if lines.edited {
		w := c.writer()
		w.dim(fmt.Sprintf("Ask about %s. :help lists the commands, Ctrl-D ends.", counted(len(ix.Corpus().Articles), "article")))
		if err := w.flush(); err != nil {
			return err
		}
	}
	return c.hold(ctx, lines)
}

// hold answers line after line until they end.
func (c *conversation) hold(ctx context.Context, lines *lines) error {
	for {
		line, err := lines.next(ctx)
		switch {
		case errors.Is(err, io.EOF):
			if lines.edited { // leave the prompt's line to the shell's
				_, err = fmt.Fprintln(c.out)
				return err
			}
			return nil
		case err != nil:
			return err
		}
		line = strings.TrimSpace(line)
		if line == ":quit" || line == ":q" || line == ":exit" {
			return nil
		}
		w := c.writer()
		switch {
		case line == "":
			continue
		case strings.HasPrefix(line, ":"):
			c.command(w, line)
		default:
			if err := c.ask(ctx, w, line); err != nil {
				return err
			}
		}
		w.blank()
		if err := w.flush(); err != nil {
			return err
		}
	}
}

func (c *conversation) ask(ctx context.Context, w *writer, text string) error {
	c.question.Text = text
	answer, err := c.index.Ask(ctx, c.question)
	if err != nil {
		return err
	}
	w.answer(answer)
	c.last = slices.Concat(answer.Citations, answer.Nearest)
	history := append(c.question.History, text)
	c.question.History = history[max(0, len(history)-mostHistory):]
	return nil
}

// command does what a line that begins with a colon says.
func (c *conversation) command(w *writer, line string) {
	name, rest, _ := strings.Cut(line, " ")
	switch name {
	case ":help":
		w.labelled(10, styleBold, ":show N", "the words around excerpt N of the last answer")
		w.labelled(10, styleBold, ":sources", "the articles")
		w.labelled(10, styleBold, ":forget", "begin a new conversation")
		w.labelled(10, styleBold, ":quit", "end; so do :q, :exit, Ctrl-D and Ctrl-C")
	case ":sources":
		w.articles(c.index.Corpus())
	case ":forget":
		c.question.History, c.last = nil, nil
		w.line("Forgotten: the next question stands alone.")
	case ":show":
		c.show(w, strings.TrimSpace(rest))
	default:
		w.line(fmt.Sprintf("There is no command %s; :help lists them.", name))
	}
}

// show prints the words around an excerpt of the last answer.
func (c *conversation) show(w *writer, number string) {
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(c.last) {
		w.line(fmt.Sprintf("The last answer has %s; type :show and the number of one.", counted(len(c.last), "excerpt")))
		return
	}
	cited := c.last[n-1]
	shown, err := c.index.Context(cited.Article, retrieval.Span{Start: cited.Start, End: cited.End}, 2)
	if err != nil {
		w.line(visibleLine(err.Error()))
		return
	}
	w.context(shown, false)
}
