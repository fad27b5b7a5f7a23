// SPDX-License-Identifier: GPL-3.0-or-later
// A script with nothing in it prints nothing.
