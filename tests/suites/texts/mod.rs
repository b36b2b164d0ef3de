//! Texts through the real server, compared with what reaches the driver behind it: token for token what was meant, or
//! refused before anything is sent.

mod dictionary;
mod generator;
mod meaning;
mod recorder;
