// SPDX-License-Identifier: GPL-3.0-or-later

// Package encoding holds the interfaces by which values turn themselves into bytes or text and back.
package encoding

// BinaryMarshaler is implemented by what can turn itself into bytes.
type BinaryMarshaler interface {
	MarshalBinary() (data []byte, err error)
}

// BinaryUnmarshaler is implemented by what can read the bytes of MarshalBinary. It must copy what it keeps.
type BinaryUnmarshaler interface {
	UnmarshalBinary(data []byte) error
}

// TextMarshaler is implemented by what can turn itself into UTF-8 text.
type TextMarshaler interface {
	MarshalText() (text []byte, err error)
}

// TextUnmarshaler is implemented by what can read the text of MarshalText. It must copy what it keeps.
type TextUnmarshaler interface {
	UnmarshalText(text []byte) error
}
