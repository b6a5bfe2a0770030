package depot

import (
	"encoding/binary"

	"github.com/ramaworkshop/ramaworkshop/storage"
)

// Next returns the offset that the next record gets.
func (p *Partition) Next() int64 { return p.end }

// After returns the offset of the first record that was appended after a time: append times of a
// partition do not go back.
func (p *Partition) After(millis int64) (int64, error) {
	low, high := p.start, p.visible
	for low < high {
		mid := low + (high-low)/2
		at, ok, err := p.millisAt(mid)
		switch {
		case err != nil:
			return 0, err
		case !ok || at <= millis:
			low = mid + 1
		default:
			high = mid
		}
	}
	return low, nil
}

// millisAt returns when a record was appended; ok is false where it is not there.
func (p *Partition) millisAt(offset int64) (millis int64, ok bool, err error) {
	b, ok, err := p.db.Get(nil, p.key(nil, offset))
	if err != nil || !ok || len(b) < 8 {
		return 0, false, err
	}
	return int64(binary.BigEndian.Uint64(b)), true, nil
}

// Trim removes the records before an offset; the last record stays.
func (p *Partition) Trim(b *storage.Batch, before int64) {
	before = min(before, p.visible-1)
	if before <= p.start {
		return
	}
	b.DeleteRange(p.key(nil, p.start), p.key(nil, before))
	b.Set(p.info, binary.BigEndian.AppendUint64(nil, uint64(before)))
	p.start = before
}
