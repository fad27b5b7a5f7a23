// SPDX-License-Identifier: GPL-3.0-or-later

// Package path works on slash-separated paths, such as those of URLs.
package path

import "errors"

// ErrBadPattern says that a pattern is malformed.
var ErrBadPattern = errors.New("syntax error in pattern")

// Clean returns the shortest path equal to the given one: no empty, "." or inner ".." elements.
func Clean(path string) string {
	if path == "" {
		return "."
	}
	rooted := path[0] == '/'
	var out []string
	for start, i := 0, 0; i <= len(path); i++ {
		if i < len(path) && path[i] != '/' {
			continue
		}
		e := path[start:i]
		start = i + 1
		switch {
		case e == "" || e == ".":
		case e != "..":
			out = append(out, e)
		case len(out) > 0 && out[len(out)-1] != "..":
			out = out[:len(out)-1]
		case !rooted:
			out = append(out, e)
		}
	}
	s := ""
	for i, e := range out {
		if i > 0 {
			s += "/"
		}
		s += e
	}
	if rooted {
		return "/" + s
	}
	if s == "" {
		return "."
	}
	return s
}

func lastSlash(s string) int {
	i := len(s) - 1
	for i >= 0 && s[i] != '/' {
		i--
	}
	return i
}

// Split cuts path behind its last slash.
func Split(path string) (dir, file string) {
	i := lastSlash(path)
	return path[:i+1], path[i+1:]
}

// Join joins elements with slashes and cleans the result; empty ones are left out.
func Join(elem ...string) string {
	s := ""
	for _, e := range elem {
		if s != "" && e != "" {
			s += "/"
		}
		s += e
	}
	if s == "" {
		return ""
	}
	return Clean(s)
}

// Ext returns the last element's suffix from its last dot on.
func Ext(path string) string {
	for i := len(path) - 1; i >= 0 && path[i] != '/'; i-- {
		if path[i] == '.' {
			return path[i:]
		}
	}
	return ""
}

// Base returns the last element of path, "." for an empty path and "/" for slashes only.
func Base(path string) string {
	if path == "" {
		return "."
	}
	for len(path) > 0 && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	path = path[lastSlash(path)+1:]
	if path == "" {
		return "/"
	}
	return path
}

// IsAbs reports whether path begins with a slash.
func IsAbs(path string) bool { return len(path) > 0 && path[0] == '/' }

// Dir returns all but the last element of path, cleaned.
func Dir(path string) string {
	dir, _ := Split(path)
	return Clean(dir)
}

// match tells whether name as a whole fits the pattern; bad that the pattern is malformed.
func match(pattern, name string) (matched, bad bool)

// Match reports whether name as a whole fits a shell pattern: * any text without a slash, ? any character but a slash,
// [a-z] and [^a-z] classes, \ before a character itself.
func Match(pattern, name string) (matched bool, err error) {
	matched, bad := match(pattern, name)
	if bad {
		return false, ErrBadPattern
	}
	return matched, nil
}
