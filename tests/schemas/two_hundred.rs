// @generated automatically by diesel_iris.

diesel::table! {
    two_hundred_000 (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_001 [quoted]"]
    two_hundred_001_quoted_ (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_002 it´s"]
    two_hundred_002_it_s (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_003 */ // x"]
    two_hundred_003_x (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_004\nline"]
    two_hundred_004_line (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_005 é🦀"]
    two_hundred_005_ (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_006 type"]
    two_hundred_006_type (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_007}; fn x() {"]
    two_hundred_007_fn_x_ (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_008 (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_009 [quoted]"]
    two_hundred_009_quoted_ (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_010 it´s"]
    two_hundred_010_it_s (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_011 */ // x"]
    two_hundred_011_x (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_012\nline"]
    two_hundred_012_line (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_013 é🦀"]
    two_hundred_013_ (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_014 type"]
    two_hundred_014_type (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_015}; fn x() {"]
    two_hundred_015_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_016 (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_017 [quoted]"]
    two_hundred_017_quoted_ (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_018 it´s"]
    two_hundred_018_it_s (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_019 */ // x"]
    two_hundred_019_x (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_020\nline"]
    two_hundred_020_line (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_021 é🦀"]
    two_hundred_021_ (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_022 type"]
    two_hundred_022_type (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_023}; fn x() {"]
    two_hundred_023_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_024 (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_025 [quoted]"]
    two_hundred_025_quoted_ (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_026 it´s"]
    two_hundred_026_it_s (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_027 */ // x"]
    two_hundred_027_x (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_028\nline"]
    two_hundred_028_line (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_029 é🦀"]
    two_hundred_029_ (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_030 type"]
    two_hundred_030_type (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_031}; fn x() {"]
    two_hundred_031_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_032 (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_033 [quoted]"]
    two_hundred_033_quoted_ (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_034 it´s"]
    two_hundred_034_it_s (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_035 */ // x"]
    two_hundred_035_x (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_036\nline"]
    two_hundred_036_line (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_037 é🦀"]
    two_hundred_037_ (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_038 type"]
    two_hundred_038_type (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_039}; fn x() {"]
    two_hundred_039_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_040 (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_041 [quoted]"]
    two_hundred_041_quoted_ (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_042 it´s"]
    two_hundred_042_it_s (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_043 */ // x"]
    two_hundred_043_x (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_044\nline"]
    two_hundred_044_line (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_045 é🦀"]
    two_hundred_045_ (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_046 type"]
    two_hundred_046_type (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_047}; fn x() {"]
    two_hundred_047_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_048 (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_049 [quoted]"]
    two_hundred_049_quoted_ (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_050 it´s"]
    two_hundred_050_it_s (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_051 */ // x"]
    two_hundred_051_x (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_052\nline"]
    two_hundred_052_line (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_053 é🦀"]
    two_hundred_053_ (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_054 type"]
    two_hundred_054_type (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_055}; fn x() {"]
    two_hundred_055_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_056 (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_057 [quoted]"]
    two_hundred_057_quoted_ (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_058 it´s"]
    two_hundred_058_it_s (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_059 */ // x"]
    two_hundred_059_x (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_060\nline"]
    two_hundred_060_line (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_061 é🦀"]
    two_hundred_061_ (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_062 type"]
    two_hundred_062_type (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_063}; fn x() {"]
    two_hundred_063_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_064 (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_065 [quoted]"]
    two_hundred_065_quoted_ (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_066 it´s"]
    two_hundred_066_it_s (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_067 */ // x"]
    two_hundred_067_x (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_068\nline"]
    two_hundred_068_line (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_069 é🦀"]
    two_hundred_069_ (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_070 type"]
    two_hundred_070_type (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_071}; fn x() {"]
    two_hundred_071_fn_x_ (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_072 (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_073 [quoted]"]
    two_hundred_073_quoted_ (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_074 it´s"]
    two_hundred_074_it_s (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_075 */ // x"]
    two_hundred_075_x (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_076\nline"]
    two_hundred_076_line (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_077 é🦀"]
    two_hundred_077_ (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_078 type"]
    two_hundred_078_type (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_079}; fn x() {"]
    two_hundred_079_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_080 (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_081 [quoted]"]
    two_hundred_081_quoted_ (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_082 it´s"]
    two_hundred_082_it_s (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_083 */ // x"]
    two_hundred_083_x (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_084\nline"]
    two_hundred_084_line (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_085 é🦀"]
    two_hundred_085_ (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_086 type"]
    two_hundred_086_type (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_087}; fn x() {"]
    two_hundred_087_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_088 (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_089 [quoted]"]
    two_hundred_089_quoted_ (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_090 it´s"]
    two_hundred_090_it_s (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_091 */ // x"]
    two_hundred_091_x (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_092\nline"]
    two_hundred_092_line (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_093 é🦀"]
    two_hundred_093_ (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_094 type"]
    two_hundred_094_type (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_095}; fn x() {"]
    two_hundred_095_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_096 (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_097 [quoted]"]
    two_hundred_097_quoted_ (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_098 it´s"]
    two_hundred_098_it_s (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_099 */ // x"]
    two_hundred_099_x (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_100\nline"]
    two_hundred_100_line (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_101 é🦀"]
    two_hundred_101_ (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_102 type"]
    two_hundred_102_type (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_103}; fn x() {"]
    two_hundred_103_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_104 (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_105 [quoted]"]
    two_hundred_105_quoted_ (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_106 it´s"]
    two_hundred_106_it_s (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_107 */ // x"]
    two_hundred_107_x (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_108\nline"]
    two_hundred_108_line (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_109 é🦀"]
    two_hundred_109_ (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_110 type"]
    two_hundred_110_type (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_111}; fn x() {"]
    two_hundred_111_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_112 (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_113 [quoted]"]
    two_hundred_113_quoted_ (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_114 it´s"]
    two_hundred_114_it_s (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_115 */ // x"]
    two_hundred_115_x (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_116\nline"]
    two_hundred_116_line (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_117 é🦀"]
    two_hundred_117_ (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_118 type"]
    two_hundred_118_type (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_119}; fn x() {"]
    two_hundred_119_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_120 (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_121 [quoted]"]
    two_hundred_121_quoted_ (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_122 it´s"]
    two_hundred_122_it_s (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_123 */ // x"]
    two_hundred_123_x (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_124\nline"]
    two_hundred_124_line (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_125 é🦀"]
    two_hundred_125_ (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_126 type"]
    two_hundred_126_type (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_127}; fn x() {"]
    two_hundred_127_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_128 (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_129 [quoted]"]
    two_hundred_129_quoted_ (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_130 it´s"]
    two_hundred_130_it_s (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_131 */ // x"]
    two_hundred_131_x (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_132\nline"]
    two_hundred_132_line (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_133 é🦀"]
    two_hundred_133_ (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_134 type"]
    two_hundred_134_type (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_135}; fn x() {"]
    two_hundred_135_fn_x_ (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_136 (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_137 [quoted]"]
    two_hundred_137_quoted_ (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_138 it´s"]
    two_hundred_138_it_s (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_139 */ // x"]
    two_hundred_139_x (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_140\nline"]
    two_hundred_140_line (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_141 é🦀"]
    two_hundred_141_ (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_142 type"]
    two_hundred_142_type (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_143}; fn x() {"]
    two_hundred_143_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "fn"]
        #[max_length = 10]
        fn_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_144 (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_145 [quoted]"]
    two_hundred_145_quoted_ (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_146 it´s"]
    two_hundred_146_it_s (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_147 */ // x"]
    two_hundred_147_x (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_148\nline"]
    two_hundred_148_line (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_149 é🦀"]
    two_hundred_149_ (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_150 type"]
    two_hundred_150_type (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_151}; fn x() {"]
    two_hundred_151_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "a[b"]
        #[max_length = 10]
        a_b -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_152 (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_153 [quoted]"]
    two_hundred_153_quoted_ (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_154 it´s"]
    two_hundred_154_it_s (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_155 */ // x"]
    two_hundred_155_x (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_156\nline"]
    two_hundred_156_line (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_157 é🦀"]
    two_hundred_157_ (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_158 type"]
    two_hundred_158_type (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_159}; fn x() {"]
    two_hundred_159_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "+*/a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_160 (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_161 [quoted]"]
    two_hundred_161_quoted_ (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_162 it´s"]
    two_hundred_162_it_s (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_163 */ // x"]
    two_hundred_163_x (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_164\nline"]
    two_hundred_164_line (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_165 é🦀"]
    two_hundred_165_ (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_166 type"]
    two_hundred_166_type (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_167}; fn x() {"]
    two_hundred_167_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "self"]
        #[max_length = 10]
        self_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_168 (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_169 [quoted]"]
    two_hundred_169_quoted_ (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_170 it´s"]
    two_hundred_170_it_s (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_171 */ // x"]
    two_hundred_171_x (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_172\nline"]
    two_hundred_172_line (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_173 é🦀"]
    two_hundred_173_ (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_174 type"]
    two_hundred_174_type (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_175}; fn x() {"]
    two_hundred_175_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "Ünï"]
        #[max_length = 10]
        _n_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_176 (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_177 [quoted]"]
    two_hundred_177_quoted_ (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_178 it´s"]
    two_hundred_178_it_s (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_179 */ // x"]
    two_hundred_179_x (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_180\nline"]
    two_hundred_180_line (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_181 é🦀"]
    two_hundred_181_ (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_182 type"]
    two_hundred_182_type (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_183}; fn x() {"]
    two_hundred_183_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "0digit"]
        #[max_length = 10]
        _0digit -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_184 (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_185 [quoted]"]
    two_hundred_185_quoted_ (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_186 it´s"]
    two_hundred_186_it_s (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_187 */ // x"]
    two_hundred_187_x (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_188\nline"]
    two_hundred_188_line (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_189 é🦀"]
    two_hundred_189_ (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_190 type"]
    two_hundred_190_type (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_191}; fn x() {"]
    two_hundred_191_fn_x_ (id) {
        id -> Integer,
        #[sql_name = "//a"]
        #[max_length = 10]
        _a -> Nullable<Varchar>,
    }
}

diesel::table! {
    two_hundred_192 (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_193 [quoted]"]
    two_hundred_193_quoted_ (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_194 it´s"]
    two_hundred_194_it_s (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_195 */ // x"]
    two_hundred_195_x (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_196\nline"]
    two_hundred_196_line (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_197 é🦀"]
    two_hundred_197_ (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_198 type"]
    two_hundred_198_type (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "two_hundred_199}; fn x() {"]
    two_hundred_199_fn_x_ (id) {
        id -> Integer,
        #[max_length = 10]
        value -> Nullable<Varchar>,
    }
}
