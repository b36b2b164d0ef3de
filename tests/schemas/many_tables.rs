// @generated automatically by diesel_iris.

diesel::table! {
    many_tables_000 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_001 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_002 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_003 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_004 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_005 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_006 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_007 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_008 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_009 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_010 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_011 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_012 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_013 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_014 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_015 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_016 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_017 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_018 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_019 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_020 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_021 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_022 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_023 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_024 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_025 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_026 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_027 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_028 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_029 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_030 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_031 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_032 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_033 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_034 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_035 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_036 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_037 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_038 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_039 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_040 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_041 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_042 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_043 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_044 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_045 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_046 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_047 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_048 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_049 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_050 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_051 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_052 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_053 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_054 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_055 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_056 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_057 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_058 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_059 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_060 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_061 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_062 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_063 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_064 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_065 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_066 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_067 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_068 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_069 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_070 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_071 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_072 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_073 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_074 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_075 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_076 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_077 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_078 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_079 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_080 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_081 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_082 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_083 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_084 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_085 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_086 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_087 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_088 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_089 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_090 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_091 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_092 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_093 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_094 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_095 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_096 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_097 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_098 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_099 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_100 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_101 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_102 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_103 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_104 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_105 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_106 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_107 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_108 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_109 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_110 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_111 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_112 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_113 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_114 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_115 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_116 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_117 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_118 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_119 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_120 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_121 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_122 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_123 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_124 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_125 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_126 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_127 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_128 (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_tables_129 (id) {
        id -> Integer,
    }
}

// Needs `#![recursion_limit = "256"]` in the crate: 130 tables.
diesel::allow_tables_to_appear_in_same_query!(
    many_tables_000,
    many_tables_001,
    many_tables_002,
    many_tables_003,
    many_tables_004,
    many_tables_005,
    many_tables_006,
    many_tables_007,
    many_tables_008,
    many_tables_009,
    many_tables_010,
    many_tables_011,
    many_tables_012,
    many_tables_013,
    many_tables_014,
    many_tables_015,
    many_tables_016,
    many_tables_017,
    many_tables_018,
    many_tables_019,
    many_tables_020,
    many_tables_021,
    many_tables_022,
    many_tables_023,
    many_tables_024,
    many_tables_025,
    many_tables_026,
    many_tables_027,
    many_tables_028,
    many_tables_029,
    many_tables_030,
    many_tables_031,
    many_tables_032,
    many_tables_033,
    many_tables_034,
    many_tables_035,
    many_tables_036,
    many_tables_037,
    many_tables_038,
    many_tables_039,
    many_tables_040,
    many_tables_041,
    many_tables_042,
    many_tables_043,
    many_tables_044,
    many_tables_045,
    many_tables_046,
    many_tables_047,
    many_tables_048,
    many_tables_049,
    many_tables_050,
    many_tables_051,
    many_tables_052,
    many_tables_053,
    many_tables_054,
    many_tables_055,
    many_tables_056,
    many_tables_057,
    many_tables_058,
    many_tables_059,
    many_tables_060,
    many_tables_061,
    many_tables_062,
    many_tables_063,
    many_tables_064,
    many_tables_065,
    many_tables_066,
    many_tables_067,
    many_tables_068,
    many_tables_069,
    many_tables_070,
    many_tables_071,
    many_tables_072,
    many_tables_073,
    many_tables_074,
    many_tables_075,
    many_tables_076,
    many_tables_077,
    many_tables_078,
    many_tables_079,
    many_tables_080,
    many_tables_081,
    many_tables_082,
    many_tables_083,
    many_tables_084,
    many_tables_085,
    many_tables_086,
    many_tables_087,
    many_tables_088,
    many_tables_089,
    many_tables_090,
    many_tables_091,
    many_tables_092,
    many_tables_093,
    many_tables_094,
    many_tables_095,
    many_tables_096,
    many_tables_097,
    many_tables_098,
    many_tables_099,
    many_tables_100,
    many_tables_101,
    many_tables_102,
    many_tables_103,
    many_tables_104,
    many_tables_105,
    many_tables_106,
    many_tables_107,
    many_tables_108,
    many_tables_109,
    many_tables_110,
    many_tables_111,
    many_tables_112,
    many_tables_113,
    many_tables_114,
    many_tables_115,
    many_tables_116,
    many_tables_117,
    many_tables_118,
    many_tables_119,
    many_tables_120,
    many_tables_121,
    many_tables_122,
    many_tables_123,
    many_tables_124,
    many_tables_125,
    many_tables_126,
    many_tables_127,
    many_tables_128,
    many_tables_129,
);
