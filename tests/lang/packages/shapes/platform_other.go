// SPDX-License-Identifier: GPL-3.0-or-later

//go:build !linux && (!windows || go1.99)

package shapes

func platform() string { return " nowhere" }
