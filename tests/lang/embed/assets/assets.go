// SPDX-License-Identifier: GPL-3.0-or-later
package assets

import "embed"

//go:embed note.txt
var Note string

//go:embed *
var All embed.FS
