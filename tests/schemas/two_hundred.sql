-- print-schema -o ^two_hundred_ --allow-tables-to-appear-in-same-query-config none
CREATE TABLE "two_hundred_000" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_001 [quoted]" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_002 it´s" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_003 */ // x" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_004
line" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_005 é🦀" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_006 type" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_007}; fn x() {" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_008" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_009 [quoted]" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_010 it´s" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_011 */ // x" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_012
line" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_013 é🦀" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_014 type" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_015}; fn x() {" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_016" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_017 [quoted]" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_018 it´s" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_019 */ // x" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_020
line" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_021 é🦀" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_022 type" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_023}; fn x() {" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_024" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_025 [quoted]" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_026 it´s" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_027 */ // x" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_028
line" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_029 é🦀" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_030 type" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_031}; fn x() {" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_032" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_033 [quoted]" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_034 it´s" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_035 */ // x" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_036
line" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_037 é🦀" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_038 type" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_039}; fn x() {" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_040" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_041 [quoted]" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_042 it´s" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_043 */ // x" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_044
line" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_045 é🦀" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_046 type" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_047}; fn x() {" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_048" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_049 [quoted]" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_050 it´s" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_051 */ // x" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_052
line" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_053 é🦀" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_054 type" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_055}; fn x() {" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_056" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_057 [quoted]" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_058 it´s" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_059 */ // x" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_060
line" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_061 é🦀" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_062 type" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_063}; fn x() {" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_064" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_065 [quoted]" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_066 it´s" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_067 */ // x" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_068
line" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_069 é🦀" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_070 type" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_071}; fn x() {" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_072" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_073 [quoted]" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_074 it´s" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_075 */ // x" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_076
line" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_077 é🦀" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_078 type" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_079}; fn x() {" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_080" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_081 [quoted]" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_082 it´s" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_083 */ // x" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_084
line" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_085 é🦀" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_086 type" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_087}; fn x() {" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_088" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_089 [quoted]" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_090 it´s" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_091 */ // x" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_092
line" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_093 é🦀" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_094 type" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_095}; fn x() {" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_096" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_097 [quoted]" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_098 it´s" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_099 */ // x" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_100
line" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_101 é🦀" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_102 type" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_103}; fn x() {" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_104" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_105 [quoted]" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_106 it´s" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_107 */ // x" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_108
line" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_109 é🦀" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_110 type" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_111}; fn x() {" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_112" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_113 [quoted]" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_114 it´s" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_115 */ // x" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_116
line" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_117 é🦀" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_118 type" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_119}; fn x() {" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_120" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_121 [quoted]" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_122 it´s" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_123 */ // x" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_124
line" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_125 é🦀" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_126 type" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_127}; fn x() {" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_128" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_129 [quoted]" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_130 it´s" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_131 */ // x" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_132
line" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_133 é🦀" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_134 type" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_135}; fn x() {" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_136" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_137 [quoted]" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_138 it´s" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_139 */ // x" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_140
line" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_141 é🦀" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_142 type" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_143}; fn x() {" (id INTEGER PRIMARY KEY, "fn" VARCHAR(10));
CREATE TABLE "two_hundred_144" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_145 [quoted]" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_146 it´s" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_147 */ // x" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_148
line" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_149 é🦀" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_150 type" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_151}; fn x() {" (id INTEGER PRIMARY KEY, "a[b" VARCHAR(10));
CREATE TABLE "two_hundred_152" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_153 [quoted]" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_154 it´s" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_155 */ // x" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_156
line" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_157 é🦀" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_158 type" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_159}; fn x() {" (id INTEGER PRIMARY KEY, "+*/a" VARCHAR(10));
CREATE TABLE "two_hundred_160" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_161 [quoted]" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_162 it´s" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_163 */ // x" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_164
line" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_165 é🦀" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_166 type" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_167}; fn x() {" (id INTEGER PRIMARY KEY, "self" VARCHAR(10));
CREATE TABLE "two_hundred_168" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_169 [quoted]" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_170 it´s" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_171 */ // x" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_172
line" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_173 é🦀" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_174 type" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_175}; fn x() {" (id INTEGER PRIMARY KEY, "Ünï" VARCHAR(10));
CREATE TABLE "two_hundred_176" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_177 [quoted]" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_178 it´s" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_179 */ // x" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_180
line" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_181 é🦀" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_182 type" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_183}; fn x() {" (id INTEGER PRIMARY KEY, "0digit" VARCHAR(10));
CREATE TABLE "two_hundred_184" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_185 [quoted]" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_186 it´s" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_187 */ // x" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_188
line" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_189 é🦀" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_190 type" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_191}; fn x() {" (id INTEGER PRIMARY KEY, "//a" VARCHAR(10));
CREATE TABLE "two_hundred_192" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_193 [quoted]" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_194 it´s" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_195 */ // x" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_196
line" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_197 é🦀" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_198 type" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
CREATE TABLE "two_hundred_199}; fn x() {" (id INTEGER PRIMARY KEY, "value" VARCHAR(10));
