//go:build exercise

package main

import "github.com/ramaworkshop/ramaworkshop/exercises/grade"

func Grade(t *grade.T) { gradeUpTo(t, "ShareList") }
