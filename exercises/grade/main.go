package grade

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
)

// Request is what Main reads from the file that its only argument names.
type Request struct {
	Seeds []uint64 `json:"seeds"`
	// Result is the file that the Result goes to.
	Result string `json:"result"`
}

// Main runs a grader in a program of its own, compiled together with a learner's file.
func Main(grader func(t *T)) {
	if err := runMain(grader); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
}

func runMain(grader func(t *T)) error {
	if len(os.Args) != 2 {
		return fmt.Errorf("a compiled grader takes the file of its request")
	}
	b, err := os.ReadFile(os.Args[1])
	if err != nil {
		return err
	}
	var req Request
	if err := json.Unmarshal(b, &req); err != nil {
		return err
	}
	r := Run(context.Background(), grader, Options{Seeds: req.Seeds, Explain: explainCompiled})
	if b, err = json.Marshal(r); err != nil {
		return err
	}
	return os.WriteFile(req.Result, b, 0o600)
}

// explainCompiled cannot tell whose code panicked from the value alone; the learner's is what is
// being tried.
func explainCompiled(recovered any) (text, at string, grader bool) {
	return fmt.Sprint(recovered), "", false
}
