package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

// flagsOnly is for commands that take no words beside their flags.
func flagsOnly(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("%s takes flags only, not %q", cmd.Name(), args[0])
	}
	return nil
}

// oneWord is for commands that take exactly one word, called name in their help.
func oneWord(name string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != 1 || args[0] == "" {
			return fmt.Errorf("%s takes one %s", cmd.Name(), name)
		}
		return nil
	}
}
