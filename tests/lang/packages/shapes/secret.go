// SPDX-License-Identifier: GPL-3.0-or-later
package shapes

func (s *Square) secret() string { return s.name + platform() }
