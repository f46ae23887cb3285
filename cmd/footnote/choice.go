package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"
)

// choice is a flag that takes one of some words. It implements pflag.Value.
type choice struct {
	value string
	words []string
}

// addTo gives a command the flag, with its words as completions.
func (c *choice) addTo(cmd *cobra.Command, name, usage string) {
	cmd.Flags().Var(c, name, usage)
	complete(cmd, name, func(context.Context) []string { return c.words })
}

func (c *choice) String() string { return c.value }

// Type is the word for the value in help.
func (c *choice) Type() string { return "word" }

// Set takes one of the words.
func (c *choice) Set(word string) error {
	if !slices.Contains(c.words, word) {
		return fmt.Errorf("give %s", oneOf(c.words))
	}
	c.value = word
	return nil
}
