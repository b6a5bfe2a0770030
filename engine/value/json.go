package value

import "math"

// JSON returns v as encoding/json can write it: lists and sets as arrays, maps whose keys are all
// strings and records as objects. What JSON has no form for, other maps, bytes, UUIDs and doubles
// that are no numbers, is the text that String returns.
func JSON(v any) any {
	switch v := v.(type) {
	case nil, bool, int64, string:
		return v
	case float64:
		if !math.IsNaN(v) && !math.IsInf(v, 0) {
			return v
		}
	case *List:
		out := make([]any, 0, v.Len())
		for e := range v.All() {
			out = append(out, JSON(e))
		}
		return out
	case *Set:
		out := make([]any, 0, v.Len())
		for e := range v.All() {
			out = append(out, JSON(e))
		}
		return out
	case *Record:
		return JSON(v.Map())
	case *Map:
		out := map[string]any{}
		for k, e := range v.All() {
			name, ok := k.(string)
			if !ok {
				return String(v)
			}
			out[name] = JSON(e)
		}
		return out
	}
	return String(v)
}
