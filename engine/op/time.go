package op

import (
	"encoding/binary"
	"fmt"
	"time"

	"github.com/google/uuid"
)

func init() {
	add(
		fn1("FormatTime", formatTime),
		ofText("ParseTime", func(s string) any {
			for _, layout := range []string{time.RFC3339, time.DateOnly} {
				if t, err := time.Parse(layout, s); err == nil {
					return t.UnixMilli()
				}
			}
			return nil
		}),
		fn1("UUIDMillis", func(a any) (any, error) {
			u, ok := a.(uuid.UUID)
			if !ok {
				return nil, misfit("UUIDMillis", "a UUID", a)
			}
			if u.Version() != 7 {
				return nil, nil
			}
			return int64(binary.BigEndian.Uint64(u[:]) >> 16), nil
		}),
	)
}

func formatTime(a any) (any, error) {
	ms, err := long("FormatTime", "a Long of milliseconds since 1970", a)
	if err != nil {
		return nil, err
	}
	t := time.UnixMilli(ms).UTC()
	if y := t.Year(); y < 0 || y > 9999 {
		return nil, fmt.Errorf("ops.FormatTime of %d: that is in the year %d, and dates have years from 0 to "+
			"9999: are these milliseconds?", ms, y)
	}
	return t.Format("2006-01-02T15:04:05.000Z07:00"), nil
}
