package sandbox

const RaceDetector = raceDetector

// WarmPid is the process that waits for a job, or 0.
func (s *Sandbox) WarmPid() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.warm == nil {
		return 0
	}
	return s.warm.cmd.Process.Pid
}
