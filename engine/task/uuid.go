package task

import (
	"encoding/binary"
	"math/rand/v2"

	"github.com/google/uuid"
)

// uuids makes UUIDs of version 7 out of a given clock and given randomness: the same time and
// seed, the same ids. They increase while time stands.
type uuids struct {
	millis int64
	count  uint16 // 12 bits
}

func (u *uuids) next(now int64, rng *rand.Rand) uuid.UUID {
	switch {
	case now > u.millis:
		u.millis, u.count = now, 0
	case u.count == 0xfff:
		u.millis, u.count = u.millis+1, 0
	default:
		u.count++
	}
	var id uuid.UUID
	binary.BigEndian.PutUint64(id[:], uint64(u.millis)<<16|0x7000|uint64(u.count))
	binary.BigEndian.PutUint64(id[8:], rng.Uint64()&^(3<<62)|2<<62)
	return id
}
