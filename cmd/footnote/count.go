package main

import (
	"fmt"
	"strconv"

	"github.com/spf13/pflag"
)

// count is a flag that takes a whole number from least on. It implements
// pflag.Value; the zero value of n shows no default in help.
type count struct{ n, least int }

// limit is how many of something at most: one at least, since none is asked for by
// not asking. Its zero value is no limit, or the command's own.
func limit() count { return count{least: 1} }

// addTo gives a command's flags the flag.
func (c *count) addTo(flags *pflag.FlagSet, name, shorthand, usage string) {
	flags.VarP(c, name, shorthand, usage)
}

func (c *count) String() string { return strconv.Itoa(c.n) }

// Type is the word for the value in help.
func (c *count) Type() string { return "number" }

// Set takes a number.
func (c *count) Set(word string) error {
	n, err := strconv.Atoi(word)
	if err != nil || n < c.least {
		return fmt.Errorf("give a whole number, %d or more", c.least)
	}
	c.n = n
	return nil
}
