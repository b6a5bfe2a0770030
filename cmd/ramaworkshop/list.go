package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/lessons"
	"github.com/ramaworkshop/ramaworkshop/tui"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// listing is what list prints as JSON.
type listing struct {
	Version  int              `json:"version"`
	Dir      string           `json:"dir"`
	Chapters []listingChapter `json:"chapters"`
}

type listingChapter struct {
	ID      string          `json:"id"`
	Title   string          `json:"title"`
	Lessons []listingLesson `json:"lessons"`
}

type listingLesson struct {
	ID        string            `json:"id"`
	Title     string            `json:"title"`
	Exercises []listingExercise `json:"exercises"`
}

type listingExercise struct {
	ID     string       `json:"id"`
	Title  string       `json:"title"`
	Status grade.Status `json:"status"`
	File   string       `json:"file"`
}

func newList(f *flags) *cobra.Command {
	asJSON := false
	cmd := &cobra.Command{
		Use: "list", Short: "Chapters, lessons, exercises, and how far you are", Args: cobra.NoArgs,
		Example: "  ramaworkshop list",
		RunE: func(cmd *cobra.Command, _ []string) error {
			folder, err := f.open()
			if err != nil {
				return err
			}
			l, err := list(folder)
			if err != nil {
				return err
			}
			if asJSON {
				return printJSON(cmd.OutOrStdout(), l)
			}
			printList(cmd.OutOrStdout(), folder, l)
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func printJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

func list(folder *workshop.Folder) (listing, error) {
	l := listing{Version: 1, Dir: folder.Dir}
	p, err := folder.Progress()
	if err != nil {
		return l, err
	}
	for _, c := range folder.Chapters {
		lc := listingChapter{ID: c.ID, Title: c.Title}
		for _, le := range c.Lessons {
			ll := listingLesson{ID: le.ID, Title: le.Title, Exercises: []listingExercise{}}
			for _, id := range le.Exercises {
				if e := folder.Catalog.Find(id); e != nil {
					ll.Exercises = append(ll.Exercises,
						listingExercise{e.ID, e.Title, folder.Status(p, e), folder.File(e)})
				}
			}
			lc.Lessons = append(lc.Lessons, ll)
		}
		l.Chapters = append(l.Chapters, lc)
	}
	return l, nil
}

func printList(w io.Writer, folder *workshop.Folder, l listing) {
	fmt.Fprintln(w, folder.Dir)
	for i, c := range l.Chapters {
		fmt.Fprintf(w, "\n%d. %s\n", i+1, c.Title)
		for _, le := range c.Lessons {
			fmt.Fprintf(w, "   %-34s lesson %s\n", le.Title, le.ID)
			for _, e := range le.Exercises {
				fmt.Fprintf(w, "     %s %-11s %s\n", tui.StatusGlyph(e.Status), e.Status, e.ID)
			}
		}
	}
}

func newLesson(f *flags) *cobra.Command {
	return &cobra.Command{
		Use: "lesson ID", Short: "The text of a lesson", Args: cobra.ExactArgs(1),
		Example: "  ramaworkshop lesson tasks",
		RunE: func(cmd *cobra.Command, args []string) error {
			l := lessons.Find(lessons.All(), args[0])
			if l == nil {
				return unknownID("lesson", args[0], lessonIDs())
			}
			return tui.PrintMarkdown(cmd.OutOrStdout(), l.Text, f.plain)
		},
	}
}

func lessonIDs() []string {
	var ids []string
	for _, c := range lessons.All() {
		for _, l := range c.Lessons {
			ids = append(ids, l.ID)
		}
	}
	return ids
}
