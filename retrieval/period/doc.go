// Package period reads dates in English text.
package period
