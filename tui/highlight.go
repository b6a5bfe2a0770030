package tui

import (
	"go/scanner"
	"go/token"
	"strings"

	"charm.land/lipgloss/v2"
)

// highlightGo colours Go source and returns its lines. The source may be a fragment: only its
// words matter.
func highlightGo(src string) []string {
	src = clean(src)
	var s scanner.Scanner
	fset := token.NewFileSet()
	file := fset.AddFile("", fset.Base(), len(src))
	s.Init(file, []byte(src), func(token.Position, string) {}, scanner.ScanComments)
	var out strings.Builder
	done := 0
	for {
		pos, tok, lit := s.Scan()
		if tok == token.EOF {
			break
		}
		style, ok := tokenStyle(tok)
		from := file.Offset(pos)
		to := from + len(lit)
		if !ok || from < done || to > len(src) || src[from:to] != lit {
			continue
		}
		out.WriteString(src[done:from])
		out.WriteString(styleLines(style, lit))
		done = to
	}
	out.WriteString(src[done:])
	return strings.Split(out.String(), "\n")
}

func tokenStyle(tok token.Token) (lipgloss.Style, bool) {
	switch {
	case tok == token.COMMENT:
		return look.comment, true
	case tok.IsKeyword():
		return look.keyword, true
	case tok == token.STRING || tok == token.CHAR || tok == token.INT || tok == token.FLOAT:
		return look.literal, true
	}
	return lipgloss.Style{}, false
}

// styleLines styles each line of a text, so that lines can be taken apart.
func styleLines(style lipgloss.Style, s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if l != "" {
			lines[i] = style.Render(l)
		}
	}
	return strings.Join(lines, "\n")
}
