//! The allocator of this program, which counts.

use std::alloc::System;

use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATIONS: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Begins to count.
pub fn region() -> Region<'static, System> {
    Region::new(ALLOCATIONS)
}
