package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// first builds the index, has what cannot be read ignored, and measures how long that
// and an update take, within which the kills are to fall.
func (c *corpus) first(ctx context.Context) error {
	made := "built"
	if _, err := os.Stat(c.index); err == nil {
		made = "made from the index of an earlier run"
	}
	began := time.Now()
	said, problems, err := c.footnote(ctx, "index")
	if err != nil {
		return err
	}
	c.building = time.Since(began)
	fmt.Fprintf(c.out, "%s: %s in %s. %s", c.name(), made, c.building.Round(time.Millisecond), said)
	if err := c.ignore(problems); err != nil {
		return err
	}
	if _, _, err := c.footnote(ctx, "index", "--strict"); err != nil {
		return fmt.Errorf("with all problems ignored: %w", err)
	}
	if err := c.edit(); err != nil {
		return err
	}
	began = time.Now()
	if _, _, err := c.footnote(ctx, "index"); err != nil {
		return err
	}
	c.updating = time.Since(began)
	fmt.Fprintf(c.out, "%s: an update takes %s\n", c.name(), c.updating.Round(time.Millisecond))
	for range beacons { // each is asked for on another day
		if err := c.edit(); err != nil {
			return err
		}
		if err := c.check(ctx); err != nil {
			return err
		}
	}
	return nil
}

// ignore names the files that were skipped in .footnoteignore, as their reasons advise,
// so that doctor has nothing to say of them.
func (c *corpus) ignore(problems string) error {
	var names []string
	for line := range strings.Lines(problems) {
		_, path, named := strings.Cut(line, " "+c.folder+string(filepath.Separator))
		if !named {
			continue
		}
		fmt.Fprintf(c.out, "%s: %s", c.name(), line)
		name, _, _ := strings.Cut(path, ": ")
		names = append(names, "/"+filepath.ToSlash(name))
	}
	if len(names) == 0 {
		return nil
	}
	return os.WriteFile(filepath.Join(c.folder, ".footnoteignore"), []byte(strings.Join(names, "\n")+"\n"), 0o600)
}
