package snapshot

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"runtime"
	"sync"
	"sync/atomic"
)

// bufferSize is how much is read, summed and converted at a time: small enough to
// stay in the processor's cache. It is a multiple of the sizes of keys and numbers.
const bufferSize = 1 << 18

// decoder reads a file section by section. What is wrong with one does not keep the next
// from being read.
type decoder struct {
	r     io.ReaderAt
	at    int64  // where the next section begins
	sums  []byte // the checksums of the sections before
	fault error  // the first of all sections
}

// section reads the next section, of size bytes, and reports whether it is whole. Its
// pieces, of at most bufferSize, go to take with their places in it, from all cores and in
// no order; take reports whether they make sense.
func (d *decoder) section(name string, size int, take func(at int, b []byte) bool) bool {
	sum, err := d.pieces(size, take)
	d.sums = binary.LittleEndian.AppendUint32(d.sums, sum)
	var end [crcSize]byte
	behind := d.at + int64(size)
	d.at = behind + crcSize
	switch fault := d.read(end[:], behind); {
	case err != nil && !errors.Is(err, errSenseless):
	case fault != nil:
		err = fault
	case binary.LittleEndian.Uint32(end[:]) != sum:
		err = fmt.Errorf("%w: the checksum of its %s does not fit", ErrDamaged, name)
	case err != nil:
		err = fmt.Errorf("%w: not all numbers of its %s are finite", ErrDamaged, name)
	}
	d.broken(err)
	return err == nil
}

// errSenseless is that take refused a piece.
var errSenseless = errors.New("a piece makes no sense")

// pieces reads a section and gives its checksum.
func (d *decoder) pieces(size int, take func(at int, b []byte) bool) (sum uint32, err error) {
	count := (size + bufferSize - 1) / bufferSize
	sums, faults := make([]uint32, count), make([]error, count)
	var next atomic.Int64
	work := func() {
		buffer := make([]byte, min(size, bufferSize))
		for {
			i := int(next.Add(1)) - 1
			if i >= count {
				return
			}
			at := i * bufferSize
			b := buffer[:min(bufferSize, size-at)]
			if faults[i] = d.read(b, d.at+int64(at)); faults[i] != nil {
				continue
			}
			sums[i] = crc32.Checksum(b, castagnoli)
			if !take(at, b) {
				faults[i] = errSenseless
			}
		}
	}
	var working sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), count) - 1 {
		working.Go(work)
	}
	work()
	working.Wait()
	full := shift(bufferSize)
	for i, s := range sums {
		if i+1 < count {
			sum = times(full, sum) ^ s
		} else {
			sum = joined(sum, s, size-i*bufferSize)
		}
		if err == nil || errors.Is(err, errSenseless) && faults[i] != nil {
			err = faults[i]
		}
	}
	return sum, err
}

// read fills b from a place in the file.
func (d *decoder) read(b []byte, at int64) error {
	n, err := d.r.ReadAt(b, at)
	switch {
	case n == len(b):
		return nil
	case errors.Is(err, io.EOF):
		return fmt.Errorf("%w: it ends too early", ErrDamaged)
	}
	return err
}

// broken notes a fault.
func (d *decoder) broken(err error) {
	if d.fault == nil {
		d.fault = err
	}
}

// trailer compares the file's last number with the checksum of the checksums.
func (d *decoder) trailer() {
	var end [crcSize]byte
	if err := d.read(end[:], d.at); err != nil {
		d.broken(err)
	} else if binary.LittleEndian.Uint32(end[:]) != crc32.Checksum(d.sums, castagnoli) {
		d.broken(fmt.Errorf("%w: the checksum at its end does not fit", ErrDamaged))
	}
}
