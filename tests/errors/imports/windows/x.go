// SPDX-License-Identifier: GPL-3.0-or-later

//go:build cgo || (go1.24 && linux) || plan9

package windows
