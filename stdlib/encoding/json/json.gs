// SPDX-License-Identifier: GPL-3.0-or-later

// Package json turns values into JSON (RFC 8259) and back.
//
// Booleans, numbers, strings, slices, arrays, maps and structs become what one expects; []byte is base64 text, nil is
// null, pointers and interfaces stand for what they hold. Map keys are strings, integers, or what has MarshalText, and
// come sorted. Only exported fields count. A tag `json:"name,omitempty,string"` renames a field, leaves out empty
// values, or puts numbers and booleans into strings; `json:"-"` leaves it out. Fields of embedded structs are the outer
// struct's, by the rules that Go has for promotion, where a tagged name comes before others at its depth.
//
// Reading matches names exactly or, if none is, but for case; what has no field is passed over. A value of the wrong
// type is passed over too, and reported in the end. Into an empty interface go bool, float64, string, []any,
// map[string]any or nil.
package json

import (
	"bytes"
	"encoding/base64"
	"errors"
	"reflect"
	"strconv"
)

// setup tells the natives the types that they make values of or must know.
func setup(boolean, float64, text, number, list, table any)

func init() { setup(false, 0.0, "", Number(""), []any(nil), map[string]any(nil)) }

// Marshaler is implemented by what makes its JSON itself.
type Marshaler interface {
	MarshalJSON() ([]byte, error)
}

// Unmarshaler is implemented by what reads its JSON itself. It must copy what it keeps, and should do nothing for null.
type Unmarshaler interface {
	UnmarshalJSON([]byte) error
}

// Number is the text of a number.
type Number string

// String returns the text.
func (n Number) String() string { return string(n) }

// Float64 returns the number.
func (n Number) Float64() (float64, error) { return strconv.ParseFloat(string(n), 64) }

// Int64 returns the number.
func (n Number) Int64() (int64, error) { return strconv.ParseInt(string(n), 10, 64) }

// RawMessage is JSON that is taken as it is: to be read later, or made before.
type RawMessage []byte

// MarshalJSON returns m, or null.
func (m RawMessage) MarshalJSON() ([]byte, error) {
	if m == nil {
		return []byte("null"), nil
	}
	return m, nil
}

// UnmarshalJSON makes *m a copy of data.
func (m *RawMessage) UnmarshalJSON(data []byte) error {
	if m == nil {
		return errors.New("json.RawMessage: UnmarshalJSON on nil pointer")
	}
	*m = append((*m)[:0], data...)
	return nil
}

// SyntaxError says that a text is not JSON.
type SyntaxError struct {
	msg    string
	Offset int64 // how many bytes were read before the mistake was seen
}

func (e *SyntaxError) Error() string { return e.msg }

// UnsupportedTypeError says that there is no JSON for values of a type.
type UnsupportedTypeError struct {
	Type reflect.Type
}

func (e *UnsupportedTypeError) Error() string { return "json: unsupported type: " + e.Type.String() }

// UnsupportedValueError says that there is no JSON for a value, such as infinity.
type UnsupportedValueError struct {
	Value reflect.Value
	Str   string
}

func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

// MarshalerError is an error of MarshalJSON or MarshalText.
type MarshalerError struct {
	Type   reflect.Type
	Err    error
	method string
}

func (e *MarshalerError) Error() string {
	method := e.method
	if method == "" {
		method = "MarshalJSON"
	}
	return "json: error calling " + method + " for type " + e.Type.String() + ": " + e.Err.Error()
}

// Unwrap returns e.Err.
func (e *MarshalerError) Unwrap() error { return e.Err }

// InvalidUTF8Error is no longer used.
type InvalidUTF8Error struct {
	S string
}

func (e *InvalidUTF8Error) Error() string { return "json: invalid UTF-8 in string: " + strconv.Quote(e.S) }

// UnmarshalTypeError says that a value was not of the type it should go to.
type UnmarshalTypeError struct {
	Value  string       // what it was: "bool", "array", "number -5"
	Type   reflect.Type // what it should have been
	Offset int64        // how many bytes were read before the mistake was seen
	Struct string       // the struct type with the field
	Field  string       // the path to the field, from the top
}

func (e *UnmarshalTypeError) Error() string {
	if e.Struct != "" || e.Field != "" {
		return "json: cannot unmarshal " + e.Value + " into Go struct field " + e.Struct + "." + e.Field + " of type " + e.Type.String()
	}
	return "json: cannot unmarshal " + e.Value + " into Go value of type " + e.Type.String()
}

// UnmarshalFieldError is no longer used.
type UnmarshalFieldError struct {
	Key   string
	Type  reflect.Type
	Field reflect.StructField
}

func (e *UnmarshalFieldError) Error() string {
	return "json: cannot unmarshal object key " + strconv.Quote(e.Key) + " into unexported field " + e.Field.Name + " of type " + e.Type.String()
}

// InvalidUnmarshalError says that Unmarshal was given no pointer, or nil.
type InvalidUnmarshalError struct {
	Type reflect.Type
}

func (e *InvalidUnmarshalError) Error() string {
	switch {
	case e.Type == nil:
		return "json: Unmarshal(nil)"
	case e.Type.Kind() != reflect.Pointer:
		return "json: Unmarshal(non-pointer " + e.Type.String() + ")"
	}
	return "json: Unmarshal(nil " + e.Type.String() + ")"
}

// The kinds of errors that natives return: JsonError of json.h.
const (
	ok = iota
	syntaxError
	unsupportedType
	unsupportedValue
	marshalerError
	plainError
	causeError
	invalidUnmarshal
	typeMismatch
	badBase64
)

func marshal(v any, escape, newline bool) (out []byte, code int, typ reflect.Type, text string, cause error, value any)

func encode(v any, escape, newline bool) ([]byte, error) {
	out, code, typ, text, cause, value := marshal(v, escape, newline)
	switch code {
	case ok:
		return out, nil
	case unsupportedType:
		return nil, &UnsupportedTypeError{typ}
	case unsupportedValue:
		return nil, &UnsupportedValueError{reflect.ValueOf(value), text}
	case marshalerError:
		if cause == nil {
			return nil, &MarshalerError{typ, &SyntaxError{msg: text}, "MarshalJSON"}
		}
		return nil, &MarshalerError{typ, cause, text}
	case causeError:
		return nil, errors.New("json: encoding error for type " + strconv.Quote(typ.String()) + ": " + strconv.Quote(cause.Error()))
	}
	return nil, errors.New("json: invalid number literal " + strconv.Quote(text))
}

// Marshal returns the JSON of v.
func Marshal(v any) ([]byte, error) { return encode(v, true, false) }

// MarshalIndent is Marshal with Indent.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	b, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	return indented(b, prefix, indent)
}

func unmarshal(data []byte, v any, flags int) (code int, typ reflect.Type, text string, offset int64, structName, field string, cause error)

// The flags of unmarshal.
const (
	useNumber = 1 << iota
	disallowUnknown
)

func decode(data []byte, v any, flags int) error {
	code, typ, text, offset, structName, field, cause := unmarshal(data, v, flags)
	switch code {
	case ok:
		return nil
	case syntaxError:
		return &SyntaxError{text, offset}
	case invalidUnmarshal:
		return &InvalidUnmarshalError{typ}
	case typeMismatch:
		return &UnmarshalTypeError{text, typ, offset, structName, field}
	case badBase64:
		return base64.CorruptInputError(offset)
	case causeError:
		if e, ok := cause.(*UnmarshalTypeError); ok && structName != "" {
			e.Struct, e.Field = structName, field
		}
		return cause
	}
	return errors.New(text)
}

// Unmarshal reads JSON into what v points to.
func Unmarshal(data []byte, v any) error { return decode(data, v, 0) }

// check returns the offset behind which data is wrong, or -1.
func check(data []byte) (offset int, problem string)

// Valid reports whether data is JSON.
func Valid(data []byte) bool {
	offset, _ := check(data)
	return offset < 0
}

func compact(src []byte, escape bool) (out []byte, problem string)

// Compact appends src to dst without white space between tokens.
func Compact(dst *bytes.Buffer, src []byte) error {
	out, problem := compact(src, false)
	if problem != "" {
		return &SyntaxError{msg: problem}
	}
	dst.Write(out)
	return nil
}

func indent(src []byte, prefix, step string) (out []byte, offset int, problem string)

func indented(src []byte, prefix, step string) ([]byte, error) {
	out, offset, problem := indent(src, prefix, step)
	if offset >= 0 {
		return nil, &SyntaxError{problem, int64(offset)}
	}
	return out, nil
}

// Indent appends src to dst with each element on a line of its own, which begins with prefix and as many indents as it
// is deep. The first line has no prefix.
func Indent(dst *bytes.Buffer, src []byte, prefix, indent string) error {
	out, err := indented(src, prefix, indent)
	dst.Write(out)
	return err
}

func escapeHTML(src []byte) []byte

// HTMLEscape appends src to dst with <, >, &, U+2028 and U+2029 as \u escapes, so that it can stand in a script element.
func HTMLEscape(dst *bytes.Buffer, src []byte) { dst.Write(escapeHTML(src)) }
