package tui

import (
	"context"
	"sync"

	tea "charm.land/bubbletea/v2"
)

// jobs are the commands that are under way. The program does not wait for its commands when it
// ends; whoever started it has to, so that nothing writes to the folder any more.
type jobs struct {
	ctx context.Context

	mu     sync.Mutex
	closed bool
	wg     sync.WaitGroup
}

// do makes a command of something that may take long. It is told to stop through the context.
func (j *jobs) do(f func(ctx context.Context) tea.Msg) tea.Cmd {
	return func() tea.Msg {
		j.mu.Lock()
		if j.closed {
			j.mu.Unlock()
			return nil
		}
		j.wg.Add(1)
		j.mu.Unlock()
		defer j.wg.Done()
		return f(j.ctx)
	}
}

// wait lets no job begin any more and waits for those that have. Their context has to have ended.
func (j *jobs) wait() {
	j.mu.Lock()
	j.closed = true
	j.mu.Unlock()
	j.wg.Wait()
}
