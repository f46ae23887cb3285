package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"
)

func newCompletion(p *program) *cobra.Command {
	return &cobra.Command{
		Use:   "completion bash|zsh|fish|powershell",
		Short: "Print a script that completes commands in a shell",
		Long: "Prints a script that makes a shell complete footnote's commands, flags, article\n" +
			"names and speakers. The shell has to load it; in bash, for this session:\n\n" +
			"  source <(footnote completion bash)\n\n" +
			"and for every session:\n\n" +
			"  footnote completion bash > /etc/bash_completion.d/footnote\n" +
			"  footnote completion zsh > \"${fpath[1]}/_footnote\"\n" +
			"  footnote completion fish > ~/.config/fish/completions/footnote.fish\n" +
			"  footnote completion powershell | Out-String | Invoke-Expression",
		Example:   "  footnote completion bash\n  footnote completion zsh\n  footnote completion fish\n  footnote completion powershell",
		ValidArgs: []string{"bash", "zsh", "fish", "powershell"},
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 || !slices.Contains(cmd.ValidArgs, args[0]) {
				return fmt.Errorf("name one shell: %s", oneOf(cmd.ValidArgs))
			}
			return nil
		},
		PersistentPreRunE: func(*cobra.Command, []string) error { return nil }, // needs no settings
		RunE:              func(cmd *cobra.Command, args []string) error { return p.completion(cmd.Root(), args[0]) },
	}
}

func (p *program) completion(root *cobra.Command, shell string) error {
	switch shell {
	case "bash":
		return root.GenBashCompletionV2(p.out, true)
	case "zsh":
		return root.GenZshCompletion(p.out)
	case "fish":
		return root.GenFishCompletion(p.out, true)
	default:
		return root.GenPowerShellCompletionWithDesc(p.out)
	}
}

// complete offers the names that list gives for a flag, or for the arguments
// where flag is "". What goes wrong on the way offers nothing.
func complete(cmd *cobra.Command, flag string, list func(context.Context) []string) {
	offer := func(cmd *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
		if err := cmd.Root().PersistentPreRunE(cmd, nil); err != nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		var safe []string
		for _, name := range list(cmd.Context()) {
			if shown := visibleLine(name); shown == name {
				safe = append(safe, name)
			}
		}
		return slices.Compact(safe), cobra.ShellCompDirectiveNoFileComp
	}
	if flag == "" {
		cmd.ValidArgsFunction = offer
		return
	}
	// The one error is a flag that the command does not have.
	if err := cmd.RegisterFlagCompletionFunc(flag, offer); err != nil {
		panic(err)
	}
}
