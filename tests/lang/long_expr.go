// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Long chains and deep nesting of expressions and statements.
import "fmt"

func f(x int) int { return x + 1 }

func main() {
	x := 100
	fmt.Println(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((x + 1) - 2) * 3) ^ 4) | 5) + 6) - 7) * 8) ^ 9) | 10) + 11) - 12) * 13) ^ 14) | 15) + 16) - 17) * 18) ^ 19) | 20) + 21) - 22) * 23) ^ 24) | 25) + 26) - 27) * 28) ^ 29) | 30) + 31) - 32) * 33) ^ 34) | 35) + 36) - 37) * 38) ^ 39) | 40) + 41) - 42) * 43) ^ 44) | 45) + 46) - 47) * 48) ^ 49) | 50) + 51) - 52) * 53) ^ 54) | 55) + 56) - 57) * 58) ^ 59) | 60))
	fmt.Println(x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x)
	fmt.Println(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(x)))))))))))))))))))))))))))))))))))))))))))))))))))
	s := "a"
	fmt.Println(s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s)
	b := true
	fmt.Println(b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b && b)
	if x > 0 {
		if x > 1 {
			if x > 2 {
				if x > 3 {
					if x > 4 {
						if x > 5 {
							if x > 6 {
								if x > 7 {
									if x > 8 {
										if x > 9 {
											if x > 10 {
												if x > 11 {
													if x > 12 {
														if x > 13 {
															if x > 14 {
																if x > 15 {
																	if x > 16 {
																		if x > 17 {
																			if x > 18 {
																				if x > 19 {
																					if x > 20 {
																						if x > 21 {
																							if x > 22 {
																								if x > 23 {
																									if x > 24 {
																										if x > 25 {
																											if x > 26 {
																												if x > 27 {
																													if x > 28 {
																														if x > 29 {
																															if x > 30 {
																																if x > 31 {
																																	if x > 32 {
																																		if x > 33 {
																																			if x > 34 {
																																				if x > 35 {
																																					if x > 36 {
																																						if x > 37 {
																																							if x > 38 {
																																								if x > 39 {
																																									fmt.Println("deep")
																																								}
																																							}
																																						}
																																					}
																																				}
																																			}
																																		}
																																	}
																																}
																															}
																														}
																													}
																												}
																											}
																										}
																									}
																								}
																							}
																						}
																					}
																				}
																			}
																		}
																	}
																}
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		}
	}
	fmt.Println(func() int {
		return func() int {
			return func() int {
				return func() int {
					return func() int {
						return func() int {
							return func() int {
								return func() int {
									return func() int {
										return func() int {
											return func() int {
												return func() int {
													return func() int {
														return func() int {
															return func() int {
																return func() int {
																	return func() int { return func() int { return func() int { return func() int { return x }() }() }() }()
																}()
															}()
														}()
													}()
												}()
											}()
										}()
									}()
								}()
							}()
						}()
					}()
				}()
			}()
		}()
	}())
	fl := 1.5
	fmt.Println(fl * fl * fl * fl * fl * fl * fl * fl * fl * fl * fl * fl * fl * fl * fl * fl * fl * fl * fl * fl * (fl + 1) * (fl + 1) * (fl + 1) * (fl + 1) * (fl + 1))
}

// expect: 2890666484276135871
// expect: 30000
// expect: 150
// expect: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
// expect: true
// expect: deep
// expect: 100
// expect: 324732.1025468409
