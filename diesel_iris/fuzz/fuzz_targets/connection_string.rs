#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| diesel_iris::fuzzing::connection_string(data));
