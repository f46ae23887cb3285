package snapshot

import "hash/crc32"

// The CRC-32C of a section that several cores read in pieces is put together from those
// of the pieces. A CRC is the remainder of the bytes, read as a polynomial over two
// elements, by another polynomial; bytes behind it multiply it by x^8 each. So do Mark
// Adler's crc32_combine in zlib and its source, which explains it.

// joined is the checksum of two pieces, one after the other, the second of n bytes.
func joined(first, second uint32, n int) uint32 { return times(shift(n), first) ^ second }

// shift is what n bytes behind a piece multiply its checksum by: x^(8n).
func shift(n int) uint32 {
	power := uint32(1) << 31  // 1: the highest power stands in the lowest bit
	square := uint32(1) << 23 // x^8
	for ; n > 0; n >>= 1 {
		if n&1 != 0 {
			power = times(square, power)
		}
		square = times(square, square)
	}
	return power
}

// times is the product of two polynomials, less the multiples of Castagnoli's.
func times(a, b uint32) (product uint32) {
	for bit := uint32(1) << 31; bit != 0; bit >>= 1 {
		if a&bit != 0 {
			product ^= b
		}
		low := b & 1
		b >>= 1
		if low != 0 {
			b ^= crc32.Castagnoli
		}
	}
	return product
}
