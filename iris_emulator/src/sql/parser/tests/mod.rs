mod accepted;
mod bounds;
mod properties;
mod refused;
mod trees;
