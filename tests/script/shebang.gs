#!/usr/bin/env -S gos run
// The first line may name the interpreter.
println("ran")

// expect: ran
