package tui

import (
	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/lessons"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// item is a place in the course: a lesson, or an exercise.
type item struct {
	chapter  int
	lesson   *lessons.Lesson
	exercise *exercises.Exercise
}

// id names an item in the file that keeps the place.
func (i item) id() string {
	if i.exercise != nil {
		return "exercise:" + i.exercise.ID
	}
	return "lesson:" + i.lesson.ID
}

func (i item) title() string {
	if i.exercise != nil {
		return i.exercise.Title
	}
	return i.lesson.Title
}

// course is the lessons and exercises in the order in which they are taken.
type course struct {
	chapters []*lessons.Chapter
	items    []item
}

// newCourse puts every exercise after the lesson that names it; those that no lesson names come
// at the end of their chapter.
func newCourse(chapters []*lessons.Chapter, catalog *exercises.Catalog) *course {
	c := &course{chapters: chapters}
	named := map[string]bool{}
	for _, ch := range chapters {
		for _, l := range ch.Lessons {
			for _, id := range l.Exercises {
				named[id] = true
			}
		}
	}
	for n, ch := range chapters {
		for _, l := range ch.Lessons {
			c.items = append(c.items, item{chapter: n, lesson: l})
			for _, id := range l.Exercises {
				if e := catalog.Find(id); e != nil {
					c.items = append(c.items, item{chapter: n, exercise: e})
				}
			}
		}
		for _, e := range catalog.Exercises {
			if e.Chapter == ch.ID && !named[e.ID] {
				c.items = append(c.items, item{chapter: n, exercise: e})
			}
		}
	}
	return c
}

func (c *course) find(id string) int {
	for n, i := range c.items {
		if i.id() == id {
			return n
		}
	}
	return -1
}

// lessonOf returns the lesson that an item belongs to, nil when there is none before it.
func (c *course) lessonOf(n int) *lessons.Lesson {
	for ; n >= 0; n-- {
		if l := c.items[n].lesson; l != nil {
			return l
		}
	}
	return nil
}

// next is the item that is taken up next: where the learner was, or, when that is done with,
// what comes after it.
func (c *course) next(p *progress) int {
	if n := c.find(p.place); n >= 0 {
		e := c.items[n].exercise
		if e == nil || !settled(p.status[e.ID]) {
			return n
		}
		if n+1 < len(c.items) {
			return n + 1
		}
	}
	last := -1 // the last exercise that is settled before the first that is not
	for n, i := range c.items {
		if i.exercise == nil {
			continue
		}
		if !settled(p.status[i.exercise.ID]) {
			break
		}
		last = n
	}
	return min(last+1, len(c.items)-1)
}

// over reports whether nothing is left to take up: every exercise is passed or skipped.
func (c *course) over(p *progress) bool {
	e := c.items[c.next(p)].exercise
	return e != nil && settled(p.status[e.ID])
}

// settled reports whether nothing is left to do about an exercise.
func settled(s grade.Status) bool { return s == workshop.Passed || s == workshop.Skipped }

// tally counts the exercises of a chapter, or of all with -1, and those that are passed.
func (c *course) tally(p *progress, chapter int) (passed, all int) {
	for _, i := range c.items {
		if i.exercise == nil || chapter >= 0 && i.chapter != chapter {
			continue
		}
		all++
		if p.status[i.exercise.ID] == workshop.Passed {
			passed++
		}
	}
	return passed, all
}
