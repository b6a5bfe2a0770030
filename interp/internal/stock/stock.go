// Package stock has a supply of named types for each basic kind. A named number, string or truth
// value of an interpreted program is one of them at run time, so that an interface remembers
// which it holds.
package stock

import "reflect"

// Types is the stock of a kind, or nil for a kind that is not basic.
func Types(k reflect.Kind) []reflect.Type { return stock[k] }

var stock = map[reflect.Kind][]reflect.Type{
	reflect.Bool: {
		reflect.TypeFor[bool_0](),
		reflect.TypeFor[bool_1](),
		reflect.TypeFor[bool_2](),
		reflect.TypeFor[bool_3](),
		reflect.TypeFor[bool_4](),
		reflect.TypeFor[bool_5](),
		reflect.TypeFor[bool_6](),
		reflect.TypeFor[bool_7](),
	},
	reflect.Int: {
		reflect.TypeFor[int_0](),
		reflect.TypeFor[int_1](),
		reflect.TypeFor[int_2](),
		reflect.TypeFor[int_3](),
		reflect.TypeFor[int_4](),
		reflect.TypeFor[int_5](),
		reflect.TypeFor[int_6](),
		reflect.TypeFor[int_7](),
		reflect.TypeFor[int_8](),
		reflect.TypeFor[int_9](),
		reflect.TypeFor[int_10](),
		reflect.TypeFor[int_11](),
		reflect.TypeFor[int_12](),
		reflect.TypeFor[int_13](),
		reflect.TypeFor[int_14](),
		reflect.TypeFor[int_15](),
		reflect.TypeFor[int_16](),
		reflect.TypeFor[int_17](),
		reflect.TypeFor[int_18](),
		reflect.TypeFor[int_19](),
		reflect.TypeFor[int_20](),
		reflect.TypeFor[int_21](),
		reflect.TypeFor[int_22](),
		reflect.TypeFor[int_23](),
		reflect.TypeFor[int_24](),
		reflect.TypeFor[int_25](),
		reflect.TypeFor[int_26](),
		reflect.TypeFor[int_27](),
		reflect.TypeFor[int_28](),
		reflect.TypeFor[int_29](),
		reflect.TypeFor[int_30](),
		reflect.TypeFor[int_31](),
		reflect.TypeFor[int_32](),
		reflect.TypeFor[int_33](),
		reflect.TypeFor[int_34](),
		reflect.TypeFor[int_35](),
		reflect.TypeFor[int_36](),
		reflect.TypeFor[int_37](),
		reflect.TypeFor[int_38](),
		reflect.TypeFor[int_39](),
		reflect.TypeFor[int_40](),
		reflect.TypeFor[int_41](),
		reflect.TypeFor[int_42](),
		reflect.TypeFor[int_43](),
		reflect.TypeFor[int_44](),
		reflect.TypeFor[int_45](),
		reflect.TypeFor[int_46](),
		reflect.TypeFor[int_47](),
		reflect.TypeFor[int_48](),
		reflect.TypeFor[int_49](),
		reflect.TypeFor[int_50](),
		reflect.TypeFor[int_51](),
		reflect.TypeFor[int_52](),
		reflect.TypeFor[int_53](),
		reflect.TypeFor[int_54](),
		reflect.TypeFor[int_55](),
		reflect.TypeFor[int_56](),
		reflect.TypeFor[int_57](),
		reflect.TypeFor[int_58](),
		reflect.TypeFor[int_59](),
		reflect.TypeFor[int_60](),
		reflect.TypeFor[int_61](),
		reflect.TypeFor[int_62](),
		reflect.TypeFor[int_63](),
	},
	reflect.Int8: {
		reflect.TypeFor[int8_0](),
		reflect.TypeFor[int8_1](),
		reflect.TypeFor[int8_2](),
		reflect.TypeFor[int8_3](),
		reflect.TypeFor[int8_4](),
		reflect.TypeFor[int8_5](),
		reflect.TypeFor[int8_6](),
		reflect.TypeFor[int8_7](),
	},
	reflect.Int16: {
		reflect.TypeFor[int16_0](),
		reflect.TypeFor[int16_1](),
		reflect.TypeFor[int16_2](),
		reflect.TypeFor[int16_3](),
		reflect.TypeFor[int16_4](),
		reflect.TypeFor[int16_5](),
		reflect.TypeFor[int16_6](),
		reflect.TypeFor[int16_7](),
	},
	reflect.Int32: {
		reflect.TypeFor[int32_0](),
		reflect.TypeFor[int32_1](),
		reflect.TypeFor[int32_2](),
		reflect.TypeFor[int32_3](),
		reflect.TypeFor[int32_4](),
		reflect.TypeFor[int32_5](),
		reflect.TypeFor[int32_6](),
		reflect.TypeFor[int32_7](),
		reflect.TypeFor[int32_8](),
		reflect.TypeFor[int32_9](),
		reflect.TypeFor[int32_10](),
		reflect.TypeFor[int32_11](),
		reflect.TypeFor[int32_12](),
		reflect.TypeFor[int32_13](),
		reflect.TypeFor[int32_14](),
		reflect.TypeFor[int32_15](),
	},
	reflect.Int64: {
		reflect.TypeFor[int64_0](),
		reflect.TypeFor[int64_1](),
		reflect.TypeFor[int64_2](),
		reflect.TypeFor[int64_3](),
		reflect.TypeFor[int64_4](),
		reflect.TypeFor[int64_5](),
		reflect.TypeFor[int64_6](),
		reflect.TypeFor[int64_7](),
		reflect.TypeFor[int64_8](),
		reflect.TypeFor[int64_9](),
		reflect.TypeFor[int64_10](),
		reflect.TypeFor[int64_11](),
		reflect.TypeFor[int64_12](),
		reflect.TypeFor[int64_13](),
		reflect.TypeFor[int64_14](),
		reflect.TypeFor[int64_15](),
		reflect.TypeFor[int64_16](),
		reflect.TypeFor[int64_17](),
		reflect.TypeFor[int64_18](),
		reflect.TypeFor[int64_19](),
		reflect.TypeFor[int64_20](),
		reflect.TypeFor[int64_21](),
		reflect.TypeFor[int64_22](),
		reflect.TypeFor[int64_23](),
		reflect.TypeFor[int64_24](),
		reflect.TypeFor[int64_25](),
		reflect.TypeFor[int64_26](),
		reflect.TypeFor[int64_27](),
		reflect.TypeFor[int64_28](),
		reflect.TypeFor[int64_29](),
		reflect.TypeFor[int64_30](),
		reflect.TypeFor[int64_31](),
	},
	reflect.Uint: {
		reflect.TypeFor[uint_0](),
		reflect.TypeFor[uint_1](),
		reflect.TypeFor[uint_2](),
		reflect.TypeFor[uint_3](),
		reflect.TypeFor[uint_4](),
		reflect.TypeFor[uint_5](),
		reflect.TypeFor[uint_6](),
		reflect.TypeFor[uint_7](),
		reflect.TypeFor[uint_8](),
		reflect.TypeFor[uint_9](),
		reflect.TypeFor[uint_10](),
		reflect.TypeFor[uint_11](),
		reflect.TypeFor[uint_12](),
		reflect.TypeFor[uint_13](),
		reflect.TypeFor[uint_14](),
		reflect.TypeFor[uint_15](),
	},
	reflect.Uint8: {
		reflect.TypeFor[uint8_0](),
		reflect.TypeFor[uint8_1](),
		reflect.TypeFor[uint8_2](),
		reflect.TypeFor[uint8_3](),
		reflect.TypeFor[uint8_4](),
		reflect.TypeFor[uint8_5](),
		reflect.TypeFor[uint8_6](),
		reflect.TypeFor[uint8_7](),
		reflect.TypeFor[uint8_8](),
		reflect.TypeFor[uint8_9](),
		reflect.TypeFor[uint8_10](),
		reflect.TypeFor[uint8_11](),
		reflect.TypeFor[uint8_12](),
		reflect.TypeFor[uint8_13](),
		reflect.TypeFor[uint8_14](),
		reflect.TypeFor[uint8_15](),
	},
	reflect.Uint16: {
		reflect.TypeFor[uint16_0](),
		reflect.TypeFor[uint16_1](),
		reflect.TypeFor[uint16_2](),
		reflect.TypeFor[uint16_3](),
		reflect.TypeFor[uint16_4](),
		reflect.TypeFor[uint16_5](),
		reflect.TypeFor[uint16_6](),
		reflect.TypeFor[uint16_7](),
	},
	reflect.Uint32: {
		reflect.TypeFor[uint32_0](),
		reflect.TypeFor[uint32_1](),
		reflect.TypeFor[uint32_2](),
		reflect.TypeFor[uint32_3](),
		reflect.TypeFor[uint32_4](),
		reflect.TypeFor[uint32_5](),
		reflect.TypeFor[uint32_6](),
		reflect.TypeFor[uint32_7](),
	},
	reflect.Uint64: {
		reflect.TypeFor[uint64_0](),
		reflect.TypeFor[uint64_1](),
		reflect.TypeFor[uint64_2](),
		reflect.TypeFor[uint64_3](),
		reflect.TypeFor[uint64_4](),
		reflect.TypeFor[uint64_5](),
		reflect.TypeFor[uint64_6](),
		reflect.TypeFor[uint64_7](),
		reflect.TypeFor[uint64_8](),
		reflect.TypeFor[uint64_9](),
		reflect.TypeFor[uint64_10](),
		reflect.TypeFor[uint64_11](),
		reflect.TypeFor[uint64_12](),
		reflect.TypeFor[uint64_13](),
		reflect.TypeFor[uint64_14](),
		reflect.TypeFor[uint64_15](),
	},
	reflect.Uintptr: {
		reflect.TypeFor[uintptr_0](),
		reflect.TypeFor[uintptr_1](),
		reflect.TypeFor[uintptr_2](),
		reflect.TypeFor[uintptr_3](),
	},
	reflect.Float32: {
		reflect.TypeFor[float32_0](),
		reflect.TypeFor[float32_1](),
		reflect.TypeFor[float32_2](),
		reflect.TypeFor[float32_3](),
		reflect.TypeFor[float32_4](),
		reflect.TypeFor[float32_5](),
		reflect.TypeFor[float32_6](),
		reflect.TypeFor[float32_7](),
	},
	reflect.Float64: {
		reflect.TypeFor[float64_0](),
		reflect.TypeFor[float64_1](),
		reflect.TypeFor[float64_2](),
		reflect.TypeFor[float64_3](),
		reflect.TypeFor[float64_4](),
		reflect.TypeFor[float64_5](),
		reflect.TypeFor[float64_6](),
		reflect.TypeFor[float64_7](),
		reflect.TypeFor[float64_8](),
		reflect.TypeFor[float64_9](),
		reflect.TypeFor[float64_10](),
		reflect.TypeFor[float64_11](),
		reflect.TypeFor[float64_12](),
		reflect.TypeFor[float64_13](),
		reflect.TypeFor[float64_14](),
		reflect.TypeFor[float64_15](),
		reflect.TypeFor[float64_16](),
		reflect.TypeFor[float64_17](),
		reflect.TypeFor[float64_18](),
		reflect.TypeFor[float64_19](),
		reflect.TypeFor[float64_20](),
		reflect.TypeFor[float64_21](),
		reflect.TypeFor[float64_22](),
		reflect.TypeFor[float64_23](),
		reflect.TypeFor[float64_24](),
		reflect.TypeFor[float64_25](),
		reflect.TypeFor[float64_26](),
		reflect.TypeFor[float64_27](),
		reflect.TypeFor[float64_28](),
		reflect.TypeFor[float64_29](),
		reflect.TypeFor[float64_30](),
		reflect.TypeFor[float64_31](),
	},
	reflect.Complex64: {
		reflect.TypeFor[complex64_0](),
		reflect.TypeFor[complex64_1](),
		reflect.TypeFor[complex64_2](),
		reflect.TypeFor[complex64_3](),
	},
	reflect.Complex128: {
		reflect.TypeFor[complex128_0](),
		reflect.TypeFor[complex128_1](),
		reflect.TypeFor[complex128_2](),
		reflect.TypeFor[complex128_3](),
	},
	reflect.String: {
		reflect.TypeFor[string_0](),
		reflect.TypeFor[string_1](),
		reflect.TypeFor[string_2](),
		reflect.TypeFor[string_3](),
		reflect.TypeFor[string_4](),
		reflect.TypeFor[string_5](),
		reflect.TypeFor[string_6](),
		reflect.TypeFor[string_7](),
		reflect.TypeFor[string_8](),
		reflect.TypeFor[string_9](),
		reflect.TypeFor[string_10](),
		reflect.TypeFor[string_11](),
		reflect.TypeFor[string_12](),
		reflect.TypeFor[string_13](),
		reflect.TypeFor[string_14](),
		reflect.TypeFor[string_15](),
		reflect.TypeFor[string_16](),
		reflect.TypeFor[string_17](),
		reflect.TypeFor[string_18](),
		reflect.TypeFor[string_19](),
		reflect.TypeFor[string_20](),
		reflect.TypeFor[string_21](),
		reflect.TypeFor[string_22](),
		reflect.TypeFor[string_23](),
		reflect.TypeFor[string_24](),
		reflect.TypeFor[string_25](),
		reflect.TypeFor[string_26](),
		reflect.TypeFor[string_27](),
		reflect.TypeFor[string_28](),
		reflect.TypeFor[string_29](),
		reflect.TypeFor[string_30](),
		reflect.TypeFor[string_31](),
		reflect.TypeFor[string_32](),
		reflect.TypeFor[string_33](),
		reflect.TypeFor[string_34](),
		reflect.TypeFor[string_35](),
		reflect.TypeFor[string_36](),
		reflect.TypeFor[string_37](),
		reflect.TypeFor[string_38](),
		reflect.TypeFor[string_39](),
		reflect.TypeFor[string_40](),
		reflect.TypeFor[string_41](),
		reflect.TypeFor[string_42](),
		reflect.TypeFor[string_43](),
		reflect.TypeFor[string_44](),
		reflect.TypeFor[string_45](),
		reflect.TypeFor[string_46](),
		reflect.TypeFor[string_47](),
		reflect.TypeFor[string_48](),
		reflect.TypeFor[string_49](),
		reflect.TypeFor[string_50](),
		reflect.TypeFor[string_51](),
		reflect.TypeFor[string_52](),
		reflect.TypeFor[string_53](),
		reflect.TypeFor[string_54](),
		reflect.TypeFor[string_55](),
		reflect.TypeFor[string_56](),
		reflect.TypeFor[string_57](),
		reflect.TypeFor[string_58](),
		reflect.TypeFor[string_59](),
		reflect.TypeFor[string_60](),
		reflect.TypeFor[string_61](),
		reflect.TypeFor[string_62](),
		reflect.TypeFor[string_63](),
	},
}

type (
	bool_0       bool
	bool_1       bool
	bool_2       bool
	bool_3       bool
	bool_4       bool
	bool_5       bool
	bool_6       bool
	bool_7       bool
	int_0        int
	int_1        int
	int_2        int
	int_3        int
	int_4        int
	int_5        int
	int_6        int
	int_7        int
	int_8        int
	int_9        int
	int_10       int
	int_11       int
	int_12       int
	int_13       int
	int_14       int
	int_15       int
	int_16       int
	int_17       int
	int_18       int
	int_19       int
	int_20       int
	int_21       int
	int_22       int
	int_23       int
	int_24       int
	int_25       int
	int_26       int
	int_27       int
	int_28       int
	int_29       int
	int_30       int
	int_31       int
	int_32       int
	int_33       int
	int_34       int
	int_35       int
	int_36       int
	int_37       int
	int_38       int
	int_39       int
	int_40       int
	int_41       int
	int_42       int
	int_43       int
	int_44       int
	int_45       int
	int_46       int
	int_47       int
	int_48       int
	int_49       int
	int_50       int
	int_51       int
	int_52       int
	int_53       int
	int_54       int
	int_55       int
	int_56       int
	int_57       int
	int_58       int
	int_59       int
	int_60       int
	int_61       int
	int_62       int
	int_63       int
	int8_0       int8
	int8_1       int8
	int8_2       int8
	int8_3       int8
	int8_4       int8
	int8_5       int8
	int8_6       int8
	int8_7       int8
	int16_0      int16
	int16_1      int16
	int16_2      int16
	int16_3      int16
	int16_4      int16
	int16_5      int16
	int16_6      int16
	int16_7      int16
	int32_0      int32
	int32_1      int32
	int32_2      int32
	int32_3      int32
	int32_4      int32
	int32_5      int32
	int32_6      int32
	int32_7      int32
	int32_8      int32
	int32_9      int32
	int32_10     int32
	int32_11     int32
	int32_12     int32
	int32_13     int32
	int32_14     int32
	int32_15     int32
	int64_0      int64
	int64_1      int64
	int64_2      int64
	int64_3      int64
	int64_4      int64
	int64_5      int64
	int64_6      int64
	int64_7      int64
	int64_8      int64
	int64_9      int64
	int64_10     int64
	int64_11     int64
	int64_12     int64
	int64_13     int64
	int64_14     int64
	int64_15     int64
	int64_16     int64
	int64_17     int64
	int64_18     int64
	int64_19     int64
	int64_20     int64
	int64_21     int64
	int64_22     int64
	int64_23     int64
	int64_24     int64
	int64_25     int64
	int64_26     int64
	int64_27     int64
	int64_28     int64
	int64_29     int64
	int64_30     int64
	int64_31     int64
	uint_0       uint
	uint_1       uint
	uint_2       uint
	uint_3       uint
	uint_4       uint
	uint_5       uint
	uint_6       uint
	uint_7       uint
	uint_8       uint
	uint_9       uint
	uint_10      uint
	uint_11      uint
	uint_12      uint
	uint_13      uint
	uint_14      uint
	uint_15      uint
	uint8_0      uint8
	uint8_1      uint8
	uint8_2      uint8
	uint8_3      uint8
	uint8_4      uint8
	uint8_5      uint8
	uint8_6      uint8
	uint8_7      uint8
	uint8_8      uint8
	uint8_9      uint8
	uint8_10     uint8
	uint8_11     uint8
	uint8_12     uint8
	uint8_13     uint8
	uint8_14     uint8
	uint8_15     uint8
	uint16_0     uint16
	uint16_1     uint16
	uint16_2     uint16
	uint16_3     uint16
	uint16_4     uint16
	uint16_5     uint16
	uint16_6     uint16
	uint16_7     uint16
	uint32_0     uint32
	uint32_1     uint32
	uint32_2     uint32
	uint32_3     uint32
	uint32_4     uint32
	uint32_5     uint32
	uint32_6     uint32
	uint32_7     uint32
	uint64_0     uint64
	uint64_1     uint64
	uint64_2     uint64
	uint64_3     uint64
	uint64_4     uint64
	uint64_5     uint64
	uint64_6     uint64
	uint64_7     uint64
	uint64_8     uint64
	uint64_9     uint64
	uint64_10    uint64
	uint64_11    uint64
	uint64_12    uint64
	uint64_13    uint64
	uint64_14    uint64
	uint64_15    uint64
	uintptr_0    uintptr
	uintptr_1    uintptr
	uintptr_2    uintptr
	uintptr_3    uintptr
	float32_0    float32
	float32_1    float32
	float32_2    float32
	float32_3    float32
	float32_4    float32
	float32_5    float32
	float32_6    float32
	float32_7    float32
	float64_0    float64
	float64_1    float64
	float64_2    float64
	float64_3    float64
	float64_4    float64
	float64_5    float64
	float64_6    float64
	float64_7    float64
	float64_8    float64
	float64_9    float64
	float64_10   float64
	float64_11   float64
	float64_12   float64
	float64_13   float64
	float64_14   float64
	float64_15   float64
	float64_16   float64
	float64_17   float64
	float64_18   float64
	float64_19   float64
	float64_20   float64
	float64_21   float64
	float64_22   float64
	float64_23   float64
	float64_24   float64
	float64_25   float64
	float64_26   float64
	float64_27   float64
	float64_28   float64
	float64_29   float64
	float64_30   float64
	float64_31   float64
	complex64_0  complex64
	complex64_1  complex64
	complex64_2  complex64
	complex64_3  complex64
	complex128_0 complex128
	complex128_1 complex128
	complex128_2 complex128
	complex128_3 complex128
	string_0     string
	string_1     string
	string_2     string
	string_3     string
	string_4     string
	string_5     string
	string_6     string
	string_7     string
	string_8     string
	string_9     string
	string_10    string
	string_11    string
	string_12    string
	string_13    string
	string_14    string
	string_15    string
	string_16    string
	string_17    string
	string_18    string
	string_19    string
	string_20    string
	string_21    string
	string_22    string
	string_23    string
	string_24    string
	string_25    string
	string_26    string
	string_27    string
	string_28    string
	string_29    string
	string_30    string
	string_31    string
	string_32    string
	string_33    string
	string_34    string
	string_35    string
	string_36    string
	string_37    string
	string_38    string
	string_39    string
	string_40    string
	string_41    string
	string_42    string
	string_43    string
	string_44    string
	string_45    string
	string_46    string
	string_47    string
	string_48    string
	string_49    string
	string_50    string
	string_51    string
	string_52    string
	string_53    string
	string_54    string
	string_55    string
	string_56    string
	string_57    string
	string_58    string
	string_59    string
	string_60    string
	string_61    string
	string_62    string
	string_63    string
)
