package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// fullDisk puts the index on a small disk of its own, fills that up, and then makes
// it read-only. The old index stays as it is and questions are answered. It takes a
// system that lets this user mount one; where it does not, it says so.
func (c *corpus) fullDisk(ctx context.Context) (err error) {
	disk := c.folder + ".disk"
	if err := os.MkdirAll(disk, 0o700); err != nil { // it stays from an earlier run
		return err
	}
	whole, err := os.ReadFile(c.index)
	if err != nil {
		return err
	}
	size := fmt.Sprintf("size=%d", 2*len(whole)+1<<20)
	if said, err := exec.CommandContext(ctx, "mount", "-t", "tmpfs", "-o", size, "footnote-torture", disk).CombinedOutput(); err != nil {
		fmt.Fprintf(c.out, "a full disk was not tried, since none can be mounted here: %s", said)
		return nil
	}
	defer func() { err = errors.Join(err, exec.Command("umount", disk).Run()) }()
	usual := c.index
	c.index = filepath.Join(disk, "small.snapshot")
	defer func() { c.index = usual }()
	if _, _, err := c.footnote(ctx, "index"); err != nil {
		return err
	}
	if err := c.edit(); err != nil {
		return err
	}
	if err := c.check(ctx); err != nil {
		return err
	}
	before, err := os.ReadFile(c.index)
	if err != nil {
		return err
	}
	if err := fill(filepath.Join(disk, "filling")); err != nil {
		return err
	}
	for _, kind := range []string{"full", "read-only"} {
		if kind == "read-only" {
			if err := errors.Join(os.Remove(filepath.Join(disk, "filling")), exec.CommandContext(ctx, "mount", "-o", "remount,ro", disk).Run()); err != nil {
				return err
			}
		}
		if err := c.edit(); err != nil {
			return err
		}
		if err := c.ask(ctx, beacons[0], c.day, c.day); err != nil {
			return fmt.Errorf("on a %s disk: %w", kind, err)
		}
		if _, _, err := c.footnote(ctx, "index"); err == nil {
			return fmt.Errorf("on a %s disk footnote index is content", kind)
		}
		after, err := os.ReadFile(c.index)
		if err != nil || !bytes.Equal(before, after) {
			return fmt.Errorf("the index on a %s disk is not what it was (%w)", kind, err)
		}
	}
	fmt.Fprintln(c.out, "a full and a read-only disk: answered, and the old index stayed as it was")
	return nil
}

// fill writes until the disk is full.
func fill(name string) error {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	defer file.Close()
	for block := make([]byte, 1<<12); ; {
		if _, err := file.Write(block); err != nil {
			return nil
		}
	}
}
