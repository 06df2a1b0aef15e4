//! Arguments and the environment → what is done: the explorer, or an answer on standard output.

pub mod accessibility;
pub mod args;
pub mod commands;
pub mod compare;
pub mod deliver;
pub mod environment;
pub mod explorer;
pub mod handout;
pub mod kiosk;
pub mod kiosk_check;
pub mod plain;
pub mod run;
pub mod saved;
pub mod setting;
pub mod usage;

pub use run::main;
