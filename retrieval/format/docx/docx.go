// Package docx reads the text of an office file of Word's kind (Office Open XML,
// ECMA-376): the paragraphs as they stand, without what was deleted, and the title and
// author that the file names.
//
// The day on which the file was made is not the day on which its text was published, and
// is not read.
//
// The functions are pure and safe for concurrent use.
package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Letter is the text of a file. Facts that it does not give are "".
type Letter struct {
	Title, Byline string
	Body          string
}

// Limits of one part unpacked. The text of a book has some 20 MB of XML.
const (
	maxPart   = 32 << 20
	deepest   = 256 // elements within elements
	maxLetter = 32 << 20
)

var (
	errBomb   = errors.New("it unpacks to far more than any text; no article can be read from it")
	errNoText = errors.New("it is a ZIP archive but no .docx: it has no word/document.xml; unpack it, or save it as .docx")
)

// Read reads a file. Its errors are sentences for the file's owner.
func Read(content []byte) (Letter, error) {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return Letter{}, fmt.Errorf("it is a broken .docx (%w); open it and save it again", err)
	}
	var letter Letter
	found := false
	for _, part := range archive.File {
		switch part.Name {
		case "word/document.xml":
			found = true
			letter.Body, err = read(part, bodyOf)
		case "docProps/core.xml":
			_, err = read(part, func(in *xml.Decoder) (string, error) {
				return "", letter.facts(in)
			})
		}
		if err != nil {
			return Letter{}, err
		}
	}
	if !found {
		return Letter{}, errNoText
	}
	return letter, nil
}

// read reads a part, however well packed, up to maxPart.
func read(part *zip.File, f func(*xml.Decoder) (string, error)) (string, error) {
	packed, err := part.Open()
	if err != nil {
		return "", fmt.Errorf("it is a broken .docx (%w); open it and save it again", err)
	}
	defer packed.Close()
	limited := &io.LimitedReader{R: packed, N: maxPart}
	text, err := f(xml.NewDecoder(limited))
	switch {
	case limited.N <= 0 || errors.Is(err, errBomb):
		return "", errBomb
	case err != nil:
		return "", fmt.Errorf("it is a broken .docx (%w); open it and save it again", err)
	}
	return text, nil
}

// bodyOf reads word/document.xml: a paragraph a line, a blank line between, the cells of
// a table's row side by side.
func bodyOf(in *xml.Decoder) (string, error) {
	var body strings.Builder
	var gone, cells, depth int
	text := false
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			return strings.TrimSpace(body.String()), nil
		}
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth > deepest {
				return "", errBomb
			}
			switch t.Name.Local {
			case "del", "moveFrom", "Fallback", "instrText":
				gone++
			case "t":
				text = true
			case "tab":
				body.WriteByte('\t')
			case "br", "cr":
				body.WriteByte('\n')
			case "noBreakHyphen":
				body.WriteRune('\u2011')
			case "tc":
				cells++
			}
		case xml.EndElement:
			depth--
			switch t.Name.Local {
			case "del", "moveFrom", "Fallback", "instrText":
				gone--
			case "t":
				text = false
			case "p":
				if cells == 0 {
					body.WriteString("\n\n")
				} else {
					body.WriteByte(' ')
				}
			case "tc":
				cells--
				body.WriteByte('\t')
			case "tr":
				if cells == 0 {
					body.WriteString("\n\n")
				}
			}
		case xml.CharData:
			if text && gone == 0 {
				body.Write(t)
			}
		}
		if body.Len() > maxLetter {
			return "", errBomb
		}
	}
}

// facts reads docProps/core.xml (Dublin Core).
func (l *Letter) facts(in *xml.Decoder) error {
	var core struct {
		Title   string `xml:"title"`
		Creator string `xml:"creator"`
	}
	if err := in.Decode(&core); err != nil {
		return err
	}
	l.Title, l.Byline = strings.TrimSpace(core.Title), strings.TrimSpace(core.Creator)
	return nil
}
